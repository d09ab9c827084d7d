import { ListBox, ListBoxItem, ListLayout, Virtualizer } from "react-aria-components";
import type { ReactNode } from "react";
import "./list.css";

interface ListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** What typing ahead finds, and what a screen reader says. */
  readonly textOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
  readonly selected?: string | null;
  /** The item is shown beside the list, as soon as one is at it; without it none is selected. */
  readonly onSelect?: (item: Item) => void;
  /** Enter or a double click; where none is selected, Enter or a click. */
  readonly onOpen?: (item: Item) => void;
  readonly empty: ReactNode;
  /** Height of an item in pixels; items of other heights are measured. */
  readonly itemHeight?: number;
}

/** A list of which only what is seen is in the page, so that it may be long. */
export function List<Item extends object>(props: ListProps<Item>) {
  const { label, items, idOf, textOf, children, selected = null, onSelect, onOpen, empty } = props;
  const find = (key: unknown) => items.find((item) => idOf(item) === key);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: props.itemHeight ?? 32 }}>
      <ListBox
        className="list list-virtual"
        aria-label={label}
        data-scope="list"
        items={items}
        dependencies={[children]}
        selectionMode={onSelect === undefined ? "none" : "single"}
        selectionBehavior="replace"
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const item = keys === "all" ? undefined : find([...keys][0]);
          if (item !== undefined) onSelect?.(item);
        }}
        {...(onOpen === undefined
          ? {}
          : {
              onAction: (key) => {
                const item = find(key);
                if (item !== undefined) onOpen(item);
              },
            })}
        renderEmptyState={() => empty}
      >
        {(item) => (
          <ListBoxItem id={idOf(item)} textValue={textOf(item)} className="list-item">
            {children(item)}
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}
