import { useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { useNavigator } from "../../app/navigation.ts";
import { OutletMark } from "../../ui/OutletMark.tsx";
import { Select } from "../../ui/Select.tsx";
import type { ComparisonViewProps } from "../story/comparison-view.ts";
import { toldIn } from "../story/told.ts";
import type { Told } from "../story/told.ts";
import { MatrixLine } from "./MatrixLine.tsx";
import { arrange, matrixOrders, matrixRows } from "./matrix-rows.ts";
import type { MatrixFilter, MatrixOrder } from "./matrix-rows.ts";
import { useRowMotion } from "./useRowMotion.ts";
import "./matrix.css";

const orderNames: Readonly<Record<MatrixOrder, string>> = {
  coverage: "Carried by most first",
  order: "In the order of the story",
  conflict: "Conflicts first",
};

/** Rows in the story's own words by articles: each one's wording, or a gap that is seen as one. */
export function MatrixView(props: ComparisonViewProps) {
  const { story, compared } = props;
  const { go } = useNavigator();
  const id = useId();
  const [order, setOrder] = useState<MatrixOrder>("coverage");
  const [filter, setFilter] = useState<MatrixFilter>("all");
  // The story's row, not its line: another order puts it elsewhere.
  const [cursor, setCursor] = useState<{ row: number | null; column: number }>({
    row: null,
    column: 0,
  });
  const grid = useRef<HTMLDivElement>(null);
  const articles = useMemo(() => [...toldIn({ story, compared }).values()], [story, compared]);
  const rows = useMemo(() => matrixRows(compared.comparison, articles), [compared, articles]);
  const lines = useMemo(
    () => arrange(rows, articles, order, filter),
    [rows, articles, order, filter],
  );
  useRowMotion(grid, lines);
  const line = Math.max(
    0,
    lines.findIndex(({ row }) => row === cursor.row),
  );
  const column = Math.min(cursor.column, articles.length - 1);
  const goTo = (at: number, place: number) => {
    setCursor({ row: lines[at]?.row ?? null, column: place });
  };

  const open = (at: number, place: number) => {
    const cell = lines[at]?.cells[place];
    const article = articles[place];
    if (cell?.kind !== "told" || article === undefined) return;
    const { start, end } = cell.at;
    go({
      kind: "read",
      story: story.story.id,
      article: article.id,
      at: { field: "text", start, end },
    });
  };
  const move = (by: { line?: number; column?: number }) => {
    const next = {
      line: clamp(line + (by.line ?? 0), lines.length),
      column: clamp(column + (by.column ?? 0), articles.length),
    };
    goTo(next.line, next.column);
    document
      .getElementById(`${id}-${next.line}-${next.column}`)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, { line?: number; column?: number }>> = {
      ArrowDown: { line: 1 },
      ArrowUp: { line: -1 },
      ArrowRight: { column: 1 },
      ArrowLeft: { column: -1 },
      PageDown: { line: 10 },
      PageUp: { line: -10 },
      Home: { column: -articles.length },
      End: { column: articles.length },
    };
    const step = steps[event.key];
    if (step !== undefined) move(step);
    else if (event.key === "Enter") open(line, column);
    else return;
    event.preventDefault();
  };
  return (
    <div className="matrix">
      <header className="matrix-head">
        <Select
          label="Order"
          options={matrixOrders.map((each) => ({ id: each, label: orderNames[each] }))}
          value={order}
          onChange={setOrder}
        />
        <Select label="Show" options={filtersFor(articles)} value={filter} onChange={setFilter} />
        <span className="view-count" role="status">
          {lines.length} of {rows.length} rows
        </span>
      </header>
      <div
        ref={grid}
        className="matrix-grid"
        role="grid"
        tabIndex={0}
        aria-label="Rows by articles"
        aria-rowcount={lines.length + 1}
        aria-activedescendant={`${id}-${line}-${column}`}
        onKeyDown={onKeyDown}
        style={{ ["--articles" as string]: articles.length }}
      >
        <div role="row" className="matrix-line matrix-columns">
          <span role="columnheader">In the story’s words</span>
          {articles.map((article) => (
            <span key={article.id} role="columnheader">
              <OutletMark {...article.outlet} withName />
              {article.isPrimarySource && <span className="view-quiet"> primary source</span>}
            </span>
          ))}
        </div>
        {lines.map((each, index) => (
          <MatrixLine
            key={each.row}
            id={`${id}-${index}`}
            row={each}
            articles={articles}
            column={index === line ? column : null}
            onChoose={(place) => goTo(index, place)}
            onOpen={(place) => open(index, place)}
          />
        ))}
        {lines.length === 0 && <p className="view-quiet">No row is of this kind.</p>}
      </div>
    </div>
  );
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

function filtersFor(articles: readonly Told[]): { id: MatrixFilter; label: string }[] {
  return [
    { id: "all", label: "All rows" },
    ...articles.flatMap(({ id, outlet }): { id: MatrixFilter; label: string }[] => [
      { id: `gaps ${id}`, label: `Not found in ${outlet.name}` },
      { id: `only ${id}`, label: `Only in ${outlet.name}` },
    ]),
  ];
}
