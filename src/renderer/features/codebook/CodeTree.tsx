import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { PlacedCode } from "../../../core/coding/codebook-tree.ts";
import type { CodeId } from "../../../core/model/ids.ts";
import { Icon } from "../../ui/Icon.tsx";

interface CodeTreeProps {
  readonly tree: readonly PlacedCode[];
  readonly chosen: CodeId | null;
  readonly onChoose: (code: CodeId) => void;
  /** Enter: on to the code's form. */
  readonly onOpen: () => void;
  readonly collapsed: ReadonlySet<CodeId>;
  readonly onCollapse: (code: CodeId, isCollapsed: boolean) => void;
  readonly countOf: (code: CodeId) => number;
  /** Codes whose form holds what has not been kept. */
  readonly unkept: ReadonlySet<CodeId>;
}

/**
 * The codes as a tree (WAI-ARIA tree pattern): arrows go up and down, open and close, Home and
 * End to the ends. Our own, because a list's type-ahead would answer to the view's keys.
 */
export function CodeTree(props: CodeTreeProps) {
  const { tree, chosen, onChoose, onOpen, collapsed, onCollapse, countOf, unkept } = props;
  const root = useRef<HTMLDivElement>(null);
  const isParent = (id: CodeId) => tree.some(({ code }) => code.parent === id);
  const shown: PlacedCode[] = [];
  let hiddenBelow = Infinity;
  for (const placed of tree) {
    if (placed.depth > hiddenBelow) continue;
    hiddenBelow = collapsed.has(placed.code.id) ? placed.depth : Infinity;
    shown.push(placed);
  }
  const at = shown.findIndex(({ code }) => code.id === chosen);
  const current = shown[at] ?? shown[0];

  // The focus goes with the choice, also when a command has moved the code.
  useEffect(() => {
    const item = root.current?.querySelector<HTMLElement>("[tabindex='0']");
    if (root.current?.contains(document.activeElement) === true) item?.focus();
    item?.scrollIntoView({ block: "nearest" });
  }, [chosen, at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = current?.code.id;
    if (current === undefined || id === undefined) return;
    const go = (placed: PlacedCode | undefined) => {
      if (placed !== undefined) onChoose(placed.code.id);
    };
    const isOpen = isParent(id) && !collapsed.has(id);
    switch (event.key) {
      case "ArrowDown":
        go(shown[Math.max(at, 0) + 1]);
        break;
      case "ArrowUp":
        go(shown[Math.max(at, 0) - 1]);
        break;
      case "Home":
        go(shown[0]);
        break;
      case "End":
        go(shown.at(-1));
        break;
      case "ArrowRight":
        if (isOpen) go(shown[Math.max(at, 0) + 1]);
        else if (isParent(id)) onCollapse(id, false);
        break;
      case "ArrowLeft":
        if (isOpen) onCollapse(id, true);
        else go(shown.find(({ code }) => code.id === current.code.parent));
        break;
      case "Enter":
        onOpen();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div className="code-tree" role="tree" aria-label="Codes" ref={root}>
      {shown.map(({ code, depth }) => {
        const isOpen = isParent(code.id) ? !collapsed.has(code.id) : undefined;
        const count = countOf(code.id);
        const state = [
          ...(code.retired ? ["retired"] : []),
          ...(unkept.has(code.id) ? ["not kept yet"] : []),
        ];
        return (
          <div
            key={code.id}
            className="code-item"
            role="treeitem"
            aria-level={depth + 1}
            aria-selected={code.id === chosen}
            {...(isOpen === undefined ? {} : { "aria-expanded": isOpen })}
            tabIndex={code.id === current?.code.id ? 0 : -1}
            data-retired={code.retired}
            style={{ paddingInlineStart: `calc(${depth} * 1.25rem + var(--space-2))` }}
            onClick={() => onChoose(code.id)}
            // What has the focus is what the keys act on, also where a screen reader moved it;
            // not where a dialog gives it back, for that may have chosen another code.
            onFocus={({ relatedTarget }) => {
              if (root.current?.contains(relatedTarget) === true) onChoose(code.id);
            }}
            onKeyDown={onKeyDown}
          >
            {isOpen === undefined ? (
              <span className="code-twist" />
            ) : (
              // The keyboard and screen readers have the arrows for it.

              <span
                className="code-twist"
                aria-hidden="true"
                onClick={(event) => {
                  event.stopPropagation();
                  onCollapse(code.id, isOpen);
                }}
              >
                <Icon name={isOpen ? "down" : "forward"} />
              </span>
            )}
            {code.codable && (
              <span className="code-swatch" data-colour={code.colour} aria-hidden="true" />
            )}
            <span className="code-name" data-codable={code.codable}>
              {code.name}
            </span>
            {code.key !== null && (
              <kbd>
                <span className="visually-hidden">key </span>
                {code.key}
              </kbd>
            )}
            {!code.codable && <span className="visually-hidden">only holds others</span>}
            {state.length > 0 && <span className="code-state">{state.join(", ")}</span>}
            {(code.codable || count > 0) && (
              <span className="code-count">
                {count}
                <span className="visually-hidden">{count === 1 ? " passage" : " passages"}</span>
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
