import { ToggleButton, VisuallyHidden } from "react-aria-components";
import type { CommandId } from "../../../shared/shortcuts.ts";
import { IconButton } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import type { CompareColumn } from "./rows.ts";

interface ColumnHeadProps {
  readonly column: CompareColumn;
  readonly isBase: boolean;
  readonly command: CommandId | undefined;
  readonly onBase: () => void;
  readonly onOpen: () => void;
  /** null: it stands as far left as it can. */
  readonly onMoveLeft: (() => void) | null;
  /** null: without it there would be nothing to compare. */
  readonly onRemove: (() => void) | null;
}

/** The head of a column: whose article, its headline, and whether it is the base. */
export function ColumnHead(props: ColumnHeadProps) {
  const { column, isBase, command, onBase, onOpen, onMoveLeft, onRemove } = props;
  const { outlet, headline, byline } = column;
  return (
    <div role="columnheader" className="compare-head">
      <div className="compare-head-line">
        <OutletMark {...outlet} withName />
        <span className="compare-head-tools">
          <ToggleButton className="compare-base" isSelected={isBase} onChange={onBase}>
            {isBase ? "base" : "make base"}
            {!isBase && command !== undefined && <KeyHint command={command} />}
            <VisuallyHidden>{outlet.name}</VisuallyHidden>
          </ToggleButton>
          {onMoveLeft !== null && (
            <IconButton
              icon="back"
              label={`Move ${outlet.name} to the left`}
              onPress={onMoveLeft}
            />
          )}
          {onRemove !== null && (
            <IconButton icon="close" label={`Take ${outlet.name} away`} onPress={onRemove} />
          )}
        </span>
      </div>
      <button type="button" className="compare-headline" title={headline ?? ""} onClick={onOpen}>
        {headline ?? "No headline"}
      </button>
      <p className="compare-byline" title={byline}>
        {byline}
      </p>
    </div>
  );
}
