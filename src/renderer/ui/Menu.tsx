import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import type { ReactNode } from "react";
import type { CommandId } from "../../shared/shortcuts.ts";
import { Icon } from "./Icon.tsx";
import { KeyHint } from "./KeyHint.tsx";
import "./list.css";

export type MenuEntry =
  | {
      readonly kind: "action";
      readonly id: string;
      readonly label: string;
      readonly command?: CommandId;
      readonly onAction: () => void;
    }
  | { readonly kind: "separator"; readonly id: string };

interface MenuButtonProps {
  /** The accessible name; `children` is what is seen. */
  readonly label: string;
  readonly children?: ReactNode;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a menu. */
export function MenuButton({ label, children, entries }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {children === undefined ? (
        <AriaButton className="button button-icon" aria-label={label}>
          <Icon name="more" />
        </AriaButton>
      ) : (
        <AriaButton className="button button-menu" aria-label={label}>
          {children}
          <Icon name="down" />
        </AriaButton>
      )}
      <Popover className="popover">
        <Menu className="list" items={entries} aria-label={label}>
          {(entry) =>
            entry.kind === "separator" ? (
              <Separator className="menu-separator" />
            ) : (
              <MenuItem className="list-item" onAction={entry.onAction} textValue={entry.label}>
                {entry.label}
                {entry.command !== undefined && <KeyHint command={entry.command} />}
              </MenuItem>
            )
          }
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
