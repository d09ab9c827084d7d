import { useEffect, useState } from "react";
import type { PointerEvent, RefObject } from "react";
import type { CompareColumn, CompareRow } from "./rows.ts";
import type { RowBox } from "./useRowBoxes.ts";

interface RibbonProps {
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly CompareRow[];
  readonly boxes: readonly RowBox[];
  readonly current: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scrollerId: string;
}

/** Width of a column's ticks, and of the space between two, in pixels. */
const TICK = 11;
const GAP = 2;

const strengths: Readonly<Record<CompareRow["kind"], number>> = {
  same: 0.3,
  changed: 0.6,
  rewritten: 0.8,
  only: 1,
};

/**
 * The whole story at the left: a tick for every row an outlet has, blank where it has none,
 * stronger the more it differs. It is the scroll bar: what is seen is framed.
 */
export function Ribbon(props: RibbonProps) {
  const { columns, rows, boxes, current, scroller, scrollerId } = props;
  const view = useView(scroller, boxes);
  const last = boxes.at(-1);
  const total = Math.max(1, last === undefined ? 1 : last.top + last.height);
  const width = columns.length * (TICK + GAP) - GAP;
  const scrollTo = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    scroller.current?.scrollTo({ top: share * total - view.height / 2 });
  };
  return (
    <div
      className="ribbon"
      role="scrollbar"
      aria-label="The whole story"
      aria-controls={scrollerId}
      aria-orientation="vertical"
      aria-valuenow={Math.round((100 * view.top) / Math.max(1, total - view.height))}
      aria-valuemin={0}
      aria-valuemax={100}
      tabIndex={-1}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrollTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) scrollTo(event);
      }}
    >
      <svg
        width={width + 6}
        height="100%"
        viewBox={`-3 0 ${width + 6} ${total}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {boxes.map(({ top, height }, index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return row.cells.map((cell, place) => {
            const column = columns[place];
            if (cell === null || column === undefined) return null;
            return (
              <rect
                key={`${index}-${column.id}`}
                x={place * (TICK + GAP)}
                y={top + height * 0.08}
                width={TICK}
                height={height * 0.84}
                fill={`var(--outlet-${column.outlet.colour})`}
                fillOpacity={index === current ? 1 : strengths[row.kind]}
              />
            );
          });
        })}
        <rect
          className="ribbon-view"
          x={-2}
          y={view.top}
          width={width + 4}
          height={Math.min(view.height, total)}
        />
      </svg>
    </div>
  );
}

/** What part of the list is seen, in the list's pixels. */
function useView(scroller: RefObject<HTMLElement | null>, boxes: readonly RowBox[]): RowBox {
  const [view, setView] = useState<RowBox>({ top: 0, height: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // The heads of the columns cover the top.
    const heads = element.firstElementChild?.clientHeight ?? 0;
    const read = () => setView({ top: element.scrollTop, height: element.clientHeight - heads });
    read();
    element.addEventListener("scroll", read, { passive: true });
    return () => element.removeEventListener("scroll", read);
  }, [scroller, boxes]);
  return view;
}
