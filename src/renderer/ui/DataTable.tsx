import {
  Cell,
  CheckboxButton,
  CheckboxField,
  Collection,
  Column,
  ColumnResizer,
  ResizableTableContainer,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  TableLoadMoreItem,
  Virtualizer,
} from "react-aria-components";
import type { Selection } from "react-aria-components";
import type { ReactNode } from "react";
import { CheckboxBox } from "./Checkbox.tsx";
import { Icon } from "./Icon.tsx";
import { useGrowing } from "./useGrowing.ts";
import "./table.css";

export interface TableColumn<Item> {
  readonly id: string;
  readonly label: string;
  readonly cell: (item: Item) => ReactNode;
  /** Fraction of the free width (`"2fr"`) or pixels. */
  readonly width?: `${number}fr` | number;
  readonly isSortable?: boolean;
  /** The column that names the row to a screen reader. */
  readonly isRowHeader?: boolean;
}

export interface TableSort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

interface DataTableProps<Item> {
  readonly label: string;
  readonly columns: readonly TableColumn<Item>[];
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly onOpen: (item: Item) => void;
  readonly sort?: TableSort;
  readonly onSort?: (sort: TableSort) => void;
  /** Ids of the ticked rows; without it rows cannot be ticked. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  readonly rowHeight?: number;
  readonly empty: ReactNode;
  /** Changes when the items are others or in another order, not when some come to them. */
  readonly listing?: string;
}

/** A table of which only the rows seen are in the page. Enter opens a row, Space ticks it. */
export function DataTable<Item extends object>(props: DataTableProps<Item>) {
  const { label, columns, items, idOf, onOpen, sort, onSort, selected, onSelect, empty } = props;
  const ticks = selected !== undefined;
  const [made, makeMore] = useGrowing(items.length, props.listing ?? "");
  const open = (key: unknown) => {
    const item = items.find((candidate) => idOf(candidate) === key);
    if (item !== undefined) onOpen(item);
  };
  const select = (keys: Selection) => {
    onSelect?.(keys === "all" ? new Set(items.map(idOf)) : new Set([...keys].map(String)));
  };
  return (
    <ResizableTableContainer className="table-container" data-scope="list">
      <Virtualizer
        layout={TableLayout}
        layoutOptions={{ rowHeight: props.rowHeight ?? 34, headingHeight: 28 }}
      >
        <Table
          className="table"
          aria-label={label}
          selectionMode={ticks ? "multiple" : "none"}
          onRowAction={open}
          {...(ticks ? { selectedKeys: selected, onSelectionChange: select } : {})}
          {...(sort === undefined
            ? {}
            : {
                sortDescriptor: sort,
                onSortChange: ({ column, direction }) => {
                  onSort?.({ column: String(column), direction });
                },
              })}
        >
          <TableHeader className="table-header">
            {ticks && (
              <Column width={36} minWidth={36} className="table-column">
                <Tick />
              </Column>
            )}
            {columns.map((column) => (
              <Column
                key={column.id}
                id={column.id}
                className="table-column"
                textValue={column.label}
                isRowHeader={column.isRowHeader === true}
                allowsSorting={column.isSortable === true}
                width={column.width ?? "1fr"}
              >
                {({ sortDirection }) => (
                  <div className="table-column-label">
                    <span>{column.label}</span>
                    {sortDirection !== undefined && (
                      <Icon name={sortDirection === "ascending" ? "movedUp" : "movedDown"} />
                    )}
                    <ColumnResizer className="table-resizer" />
                  </div>
                )}
              </Column>
            ))}
          </TableHeader>
          <TableBody renderEmptyState={() => <div className="table-empty">{empty}</div>}>
            <Collection
              items={made < items.length ? items.slice(0, made) : items}
              dependencies={[columns, ticks]}
            >
              {(item) => (
                <Row id={idOf(item)} className="table-row">
                  {ticks && (
                    <Cell className="table-cell">
                      <Tick />
                    </Cell>
                  )}
                  {columns.map((column) => (
                    <Cell key={column.id} className="table-cell">
                      {column.cell(item)}
                    </Cell>
                  ))}
                </Row>
              )}
            </Collection>
            {made < items.length && <TableLoadMoreItem onLoadMore={makeMore} />}
          </TableBody>
        </Table>
      </Virtualizer>
    </ResizableTableContainer>
  );
}

function Tick() {
  return (
    <CheckboxField slot="selection">
      <CheckboxButton className="checkbox">
        {({ isIndeterminate }) => <CheckboxBox isIndeterminate={isIndeterminate} />}
      </CheckboxButton>
    </CheckboxField>
  );
}
