import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { useCommands } from "../../shell/commands.tsx";
import type { CommandHandlers } from "../../shell/registry.ts";
import type { CommandId } from "../../../shared/shortcuts.ts";
import { Button } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { ColumnHead } from "./ColumnHead.tsx";
import { Ribbon } from "./Ribbon.tsx";
import { foldSame } from "./fold.ts";
import type { Fold } from "./fold.ts";
import { anchorOf, describeRow, findAnchor, findRow, rowTests } from "./rows.ts";
import type { CompareColumn, CompareRow, RowAnchor, RowTest } from "./rows.ts";
import { RowView } from "./RowView.tsx";
import { Trace } from "./Trace.tsx";
import { useRowBoxes } from "./useRowBoxes.ts";
import "./compare.css";

interface CompareProps {
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly CompareRow[];
  /** The id of the column the others are compared with. */
  readonly base: string;
  readonly onBaseChange: (id: string) => void;
  /** Opens an article in the reader. */
  readonly onOpen: (id: string) => void;
  /** The columns in another order, or one fewer. */
  readonly onColumnsChange: (ids: readonly string[]) => void;
  /** What adds a column. */
  readonly adding: React.ReactNode;
  /** What can be decided about the row with this index. */
  readonly decisions: (current: number) => React.ReactNode;
}

const baseCommands: readonly CommandId[] = [
  "compare.base1",
  "compare.base2",
  "compare.base3",
  "compare.base4",
  "compare.base5",
  "compare.base6",
];

/** Articles side by side, row by row. */
export function Compare(props: CompareProps) {
  const { columns, rows, base, onBaseChange, onOpen, onColumnsChange, adding, decisions } = props;
  const [chosen, setChosen] = useState<RowAnchor>([]);
  const [pointed, setPointed] = useState<number | null>(null);
  const [heard, setHeard] = useState("");
  const [hidesSame, setHidesSame] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => foldSame(rows, hidesSame), [rows, hidesSame]);
  const boxes = useRowBoxes(list, shown);
  const id = useId();
  const current = useMemo(() => findAnchor(rows, columns, chosen), [rows, columns, chosen]);
  const choose = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row !== undefined) setChosen(anchorOf(row, columns));
    },
    [rows, columns],
  );
  const descriptions = useMemo(() => rows.map((row) => describeRow(row, columns)), [rows, columns]);

  const goTo = (test: RowTest, step: 1 | -1) => {
    const next = findRow(rows, current, hidesSame && test === "row" ? "difference" : test, step);
    if (next === null) {
      setHeard(step === 1 ? "None further down." : "None further up.");
      return;
    }
    choose(next);
    setPointed(null);
    setHeard(`Row ${next + 1} of ${rows.length}, ${descriptions[next] ?? ""}`);
    bringToSight(scroller.current, next);
  };
  // The row one is in stays in sight when another base or column moves it.
  useEffect(() => bringToSight(scroller.current, current), [base, columns, current]);
  const toggleSame = () => {
    setHeard(hidesSame ? "All rows are shown." : "Rows that are the same are hidden.");
    setHidesSame(!hidesSame);
    if (hidesSame || rows[current]?.kind !== "same") return;
    // One is never in a row that cannot be seen.
    const next =
      findRow(rows, current, "difference", 1) ?? findRow(rows, current, "difference", -1);
    if (next !== null) choose(next);
  };
  const handlers: CommandHandlers = {
    "compare.nextRow": () => goTo("row", 1),
    "compare.previousRow": () => goTo("row", -1),
    "compare.nextDifference": () => goTo("difference", 1),
    "compare.previousDifference": () => goTo("difference", -1),
    "compare.nextMoved": () => goTo("moved", 1),
    "compare.nextOmission": () => goTo("omission", 1),
    "compare.hideSame": toggleSame,
  };
  const baseHandlers = columns.flatMap((column, index) => {
    const command = baseCommands[index];
    return command === undefined ? [] : [[command, () => onBaseChange(column.id)] as const];
  });
  useCommands({ ...handlers, ...Object.fromEntries(baseHandlers) });

  const onPoint = useCallback((index: number | null) => setPointed(index), []);
  const lifted = pointed ?? current;
  const moves = rows[lifted]?.moves ?? [];
  return (
    <div className="compare" data-scope="compare">
      <Summary rows={rows} current={current} onGo={goTo}>
        <Button variant="quiet" aria-pressed={hidesSame} onPress={toggleSame}>
          {hidesSame ? "Show what is the same" : "Hide what is the same"}{" "}
          <KeyHint command="compare.hideSame" />
        </Button>
        <div className="compare-decisions">
          {decisions(current)}
          {adding}
        </div>
      </Summary>
      <p className="compare-live" aria-live="polite">
        {heard}
      </p>
      <Ribbon
        columns={columns}
        rows={rows}
        boxes={boxes}
        current={current}
        scroller={scroller}
        scrollerId={id}
      />
      <div
        ref={scroller}
        id={id}
        className="compare-scroller"
        style={{ ["--columns" as string]: columns.length }}
        role="grid"
        aria-label={`Comparison of ${columns.map(({ outlet }) => outlet.name).join(" and ")}`}
        aria-rowcount={rows.length}
        aria-activedescendant={`${id}-${current}`}
        tabIndex={0}
      >
        <div className="compare-heads" role="row">
          <div role="columnheader" className="compare-sign">
            <span className="compare-live">How the row differs</span>
          </div>
          {columns.map((column, index) => (
            <ColumnHead
              key={column.id}
              column={column}
              isBase={column.id === base}
              command={baseCommands[index]}
              onBase={() => onBaseChange(column.id)}
              onOpen={() => onOpen(column.id)}
              onMoveLeft={
                canMoveLeft(columns, index)
                  ? () => onColumnsChange(movedLeft(columns, index))
                  : null
              }
              onRemove={
                columns.length > 2
                  ? () => onColumnsChange(idsOf(columns).filter((each) => each !== column.id))
                  : null
              }
            />
          ))}
        </div>
        <div ref={list} role="rowgroup" className="compare-rows">
          {shown.map((item) =>
            item.kind === "fold" ? (
              <FoldView key={`fold ${item.first}`} item={item} onOpen={() => setHidesSame(false)} />
            ) : (
              <RowView
                key={item.index}
                id={`${id}-${item.index}`}
                index={item.index}
                row={item.row}
                columns={columns}
                description={descriptions[item.index] ?? ""}
                isCurrent={item.index === current}
                onPoint={onPoint}
                onChoose={choose}
              />
            ),
          )}
          {moves.map((move) => (
            <Trace key={move.column} row={lifted} move={move} boxes={boxes} />
          ))}
        </div>
      </div>
    </div>
  );
}

function idsOf(columns: readonly CompareColumn[]): string[] {
  return columns.map(({ id: each }) => each);
}

/** Primary sources stand first, whatever the order the person gave. */
function canMoveLeft(columns: readonly CompareColumn[], index: number): boolean {
  const before = columns[index - 1];
  return before !== undefined && before.isPrimarySource === columns[index]?.isPrimarySource;
}

function movedLeft(columns: readonly CompareColumn[], index: number): string[] {
  const ids = idsOf(columns);
  const moved = ids.splice(index, 1);
  ids.splice(index - 1, 0, ...moved);
  return ids;
}

/** Scrolls to a row as little as it takes: the heads of the columns cover the top. */
function bringToSight(scroller: HTMLElement | null, index: number): void {
  if (scroller === null) return;
  const heads = scroller.firstElementChild?.clientHeight ?? 0;
  scroller.style.scrollPaddingTop = `${heads + 8}px`;
  scroller.querySelector(`[data-row="${index}"]`)?.scrollIntoView({ block: "nearest" });
}

interface SummaryProps {
  readonly rows: readonly CompareRow[];
  readonly current: number;
  readonly onGo: (test: RowTest, step: 1 | -1) => void;
  readonly children: React.ReactNode;
}

const summaryParts: readonly (readonly [RowTest, string, CommandId])[] = [
  ["difference", "differ", "compare.nextDifference"],
  ["moved", "moved", "compare.nextMoved"],
  ["omission", "not found in some", "compare.nextOmission"],
];

/** Where one is among the rows, and how many of each kind there are. */
function Summary({ rows, current, onGo, children }: SummaryProps) {
  return (
    <div className="compare-summary">
      <span className="compare-place">
        Row {current + 1} of {rows.length} <KeyHint command="compare.nextRow" />{" "}
        <KeyHint command="compare.previousRow" />
      </span>
      {summaryParts.map(([test, words, command]) => (
        <Button key={test} variant="quiet" onPress={() => onGo(test, 1)}>
          {rows.filter((row) => rowTests[test](row)).length} {words} <KeyHint command={command} />
        </Button>
      ))}
      {children}
    </div>
  );
}

/** Where rows that are the same are hidden: how many, and a way to see them. */
function FoldView({ item, onOpen }: { readonly item: Fold; readonly onOpen: () => void }) {
  return (
    <div role="row" className="compare-fold">
      <div role="gridcell">
        <Button variant="quiet" onPress={onOpen}>
          {item.count === 1 ? "1 row the same" : `${item.count} rows the same`}
        </Button>
      </div>
    </div>
  );
}
