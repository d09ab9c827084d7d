import { ToggleButton, VisuallyHidden } from "react-aria-components";
import type { CommandId } from "../../../shared/shortcuts.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import type { CompareColumn } from "./rows.ts";

interface ColumnHeadProps {
  readonly column: CompareColumn;
  readonly isBase: boolean;
  readonly command: CommandId | undefined;
  readonly onBase: () => void;
  readonly onOpen: () => void;
}

/** The head of a column: whose article, its headline, and whether it is the base. */
export function ColumnHead({ column, isBase, command, onBase, onOpen }: ColumnHeadProps) {
  const { outlet, headline, byline } = column;
  return (
    <div role="columnheader" className="compare-head">
      <div className="compare-head-line">
        <OutletMark {...outlet} withName />
        <span className="compare-byline">{byline}</span>
        <ToggleButton className="compare-base" isSelected={isBase} onChange={onBase}>
          {isBase ? "base" : "make base"}
          {!isBase && command !== undefined && <KeyHint command={command} />}
          <VisuallyHidden>{outlet.name}</VisuallyHidden>
        </ToggleButton>
      </div>
      <button type="button" className="compare-headline" onClick={onOpen}>
        {headline ?? "No headline"}
      </button>
    </div>
  );
}
