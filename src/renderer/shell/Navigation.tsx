import type { ReactNode } from "react";
import type { CommandId } from "../../shared/shortcuts.ts";
import { KeyHint } from "../ui/KeyHint.tsx";

export interface NavigationItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
  /** The key that leads there. */
  readonly command?: CommandId;
  /** How many there are. */
  readonly count?: number;
  readonly children?: readonly NavigationItem[];
}

/** The views of the project, and under a view what it is of. */
export function Navigation({ items }: { readonly items: readonly NavigationItem[] }) {
  return (
    <nav className="shell-navigation" data-region="navigation" tabIndex={-1} aria-label="Views">
      <Items items={items} />
    </nav>
  );
}

function Items({ items }: { readonly items: readonly NavigationItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            className="navigation-item"
            aria-current={item.isCurrent ? "page" : undefined}
            onClick={item.onOpen}
          >
            <span className="navigation-label">{item.label}</span>
            {item.count !== undefined && <span className="navigation-count">{item.count}</span>}
            {item.command !== undefined && <KeyHint command={item.command} />}
          </button>
          {item.children !== undefined && <Items items={item.children} />}
        </li>
      ))}
    </ul>
  );
}
