import { firstWords } from "../../text/shorten.ts";
import { headsOf, LETTER } from "./chart-heads.ts";
import { figureWords, columnWords, measureWords } from "./wording.ts";
import type { Matrix, MatrixCell, MatrixColumn } from "./matrix.ts";

/** What a chart is drawn of, in its own units (a page's column is 640 wide). Colours are codes'. */
export type ChartMark =
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly words: string;
      readonly anchor: "start" | "middle" | "end";
      readonly tone: "ink" | "soft";
      /** Degrees by which it is turned about its own place, clockwise; level where not told. */
      readonly turned?: number;
    }
  | {
      readonly kind: "bar";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: number;
    }
  | {
      readonly kind: "disc";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly colour: number;
    }
  | {
      readonly kind: "line";
      readonly points: readonly (readonly [x: number, y: number])[];
      /** null: a rule of the chart itself. */
      readonly colour: number | null;
      /** SVG's dash pattern; null: drawn through. */
      readonly dash: string | null;
    };

/** A chart ready to be drawn. `label` says what it shows; the table beside it says the figures. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly marks: readonly ChartMark[];
}

const WIDTH = 640;
const LABELS = 150;
const ROW = 18;
const HEAD = 22;
/** More columns than these are drawn as discs; more than so many discs are left to the table. */
const MOST_PANELS = 5;
const MOST_COLUMNS = 14;
const MOST_ROWS = 40;
const MOST_LINES = 8;
const dashes = [null, "6 3", "2 3", "8 3 2 3"] as const;

/**
 * The matrix as a chart: lines over time; panels of bars, with their intervals, for a few columns;
 * discs whose area is the figure for many. Null where there is nothing to draw. Every mark has its
 * words or figure beside it, so that nothing is told by colour alone.
 */
export function chartOf(matrix: Matrix, nameOf: (column: MatrixColumn) => string): Chart | null {
  const { options } = matrix;
  const rows = matrix.rows.flatMap((code, index) => {
    const cells = matrix.cells[index] ?? [];
    return cells.some(({ value }) => (value ?? 0) > 0) ? [{ code, cells }] : [];
  });
  if (rows.length === 0) return null;
  const isTime = ["day", "week", "month"].includes(options.columns);
  const dated = matrix.columns.filter(({ period }) => period !== null).length;
  const label = `${measureWords[options.measure]}, codes ${columnWords[options.columns]}`;
  if (isTime && dated >= 3) return lines(matrix, rows, label, nameOf);
  const shown = rows.slice(0, MOST_ROWS);
  return matrix.columns.length <= MOST_PANELS
    ? bars(matrix, shown, label, nameOf)
    : discs(matrix, shown, label, nameOf);
}

interface ChartRow {
  readonly code: Matrix["rows"][number];
  readonly cells: readonly MatrixCell[];
}

function rowLabels(rows: readonly ChartRow[]): ChartMark[] {
  return rows.map(({ code }, index) => ({
    kind: "text",
    x: LABELS - 8,
    y: HEAD + index * ROW + 13,
    words: firstWords(code.name, 24),
    anchor: "end",
    tone: "ink",
  }));
}

function bars(
  matrix: Matrix,
  rows: readonly ChartRow[],
  label: string,
  nameOf: (column: MatrixColumn) => string,
): Chart {
  const panel = (WIDTH - LABELS) / matrix.columns.length;
  const widest = panel - 56;
  const most = Math.max(
    ...rows.flatMap(({ cells }) => cells.map((cell) => cell.interval?.high ?? cell.value ?? 0)),
  );
  const scale = most === 0 ? 0 : widest / most;
  const height = HEAD + rows.length * ROW + 6;
  const marks: ChartMark[] = rowLabels(rows);
  for (const [at, column] of matrix.columns.entries()) {
    const left = LABELS + at * panel;
    marks.push(
      ...heading(left, panel, nameOf(column)),
      rule([left, HEAD], [left, height - 6]),
      ...rows.flatMap(({ code, cells }, row): ChartMark[] => {
        const cell = cells[at];
        const value = cell?.value ?? 0;
        const y = HEAD + row * ROW;
        const reach = (cell?.interval?.high ?? value) * scale;
        return [
          ...(value === 0
            ? []
            : [
                {
                  ...{ kind: "bar" as const, x: left, y: y + 4, width: value * scale },
                  ...{ height: ROW - 8, colour: code.colour },
                },
              ]),
          ...(cell?.interval == null ? [] : whisker(left, y + ROW / 2, cell.interval, scale)),
          {
            ...{ kind: "text", x: left + reach + 4, y: y + 13, anchor: "start", tone: "soft" },
            words: figureWords(matrix.options.measure, cell?.value ?? null),
          },
        ];
      }),
    );
  }
  return { width: WIDTH, height, label, marks };
}

function heading(x: number, width: number, words: string): ChartMark[] {
  const most = Math.max(3, Math.floor(width / LETTER));
  return [{ kind: "text", x, y: 14, words: firstWords(words, most), anchor: "start", tone: "ink" }];
}

function rule(from: readonly [number, number], to: readonly [number, number]): ChartMark {
  return { kind: "line", points: [from, to], colour: null, dash: null };
}

function whisker(
  left: number,
  y: number,
  { low, high }: { readonly low: number; readonly high: number },
  scale: number,
): ChartMark[] {
  const [from, to] = [left + low * scale, left + high * scale];
  return [
    rule([from, y], [to, y]),
    rule([from, y - 3], [from, y + 3]),
    rule([to, y - 3], [to, y + 3]),
  ];
}

function discs(
  matrix: Matrix,
  rows: readonly ChartRow[],
  label: string,
  nameOf: (column: MatrixColumn) => string,
): Chart {
  const columns = matrix.columns.slice(0, MOST_COLUMNS);
  const step = (WIDTH - LABELS) / columns.length;
  const heads = headsOf(columns.map(nameOf), LABELS, step);
  const tall = 30;
  const most = Math.max(...rows.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)));
  const marks: ChartMark[] = rows.flatMap(({ code, cells }, row): ChartMark[] => {
    const y = heads.height + row * tall;
    return [
      {
        ...{ kind: "text", x: LABELS - 8, y: y + 16, anchor: "end", tone: "ink" },
        words: firstWords(code.name, 24),
      },
      ...columns.flatMap((_, at): ChartMark[] => {
        const value = cells[at]?.value ?? null;
        if (value === null || value === 0) return [];
        const x = LABELS + (at + 0.5) * step;
        const radius = 9 * Math.sqrt(value / most);
        return [
          { kind: "disc", x, y: y + 8, radius, colour: code.colour },
          {
            ...{ kind: "text", x, y: y + 27, anchor: "middle", tone: "soft" },
            words: figureWords(matrix.options.measure, value),
          },
        ];
      }),
    ];
  });
  const isCut = columns.length < matrix.columns.length;
  return {
    width: WIDTH,
    height: heads.height + rows.length * tall + 6,
    label: isCut ? `${label} (the first ${MOST_COLUMNS} columns)` : label,
    marks: [...heads.marks, ...marks],
  };
}

function lines(
  matrix: Matrix,
  rows: readonly ChartRow[],
  label: string,
  nameOf: (column: MatrixColumn) => string,
): Chart {
  const [left, right, top, height] = [44, 470, 14, 240];
  const floor = height - 24;
  const at = matrix.columns.flatMap(({ period }, index) => (period === null ? [] : [index]));
  const total = ({ cells }: ChartRow): number =>
    at.reduce((sum, index) => sum + (cells[index]?.value ?? 0), 0);
  const drawn = [...rows].sort((a, b) => total(b) - total(a)).slice(0, MOST_LINES);
  const most = Math.max(
    ...drawn.flatMap(({ cells }) => at.map((index) => cells[index]?.value ?? 0)),
  );
  const x = (place: number): number => left + (place / Math.max(1, at.length - 1)) * (right - left);
  const y = (value: number): number => floor - (most === 0 ? 0 : value / most) * (floor - top);
  const { measure } = matrix.options;
  const marks: ChartMark[] = [
    rule([left, floor], [right, floor]),
    rule([left, y(most)], [right, y(most)]),
    { ...words(left - 6, floor + 4, "end"), words: figureWords(measure, 0) },
    { ...words(left - 6, y(most) + 4, "end"), words: figureWords(measure, most) },
  ];
  const every = Math.ceil(at.length / 5);
  for (const [place, index] of at.entries()) {
    const column = matrix.columns[index];
    if (place % every !== 0 || column === undefined) continue;
    marks.push({ ...words(x(place), height - 6, "middle"), words: nameOf(column) });
  }
  for (const [order, { code, cells }] of drawn.entries()) {
    // A period without an article has no figure: the line is broken there, not drawn to zero.
    const runs: [number, number][][] = [[]];
    for (const [place, index] of at.entries()) {
      const column = matrix.columns[index];
      const value = cells[index]?.value ?? null;
      if (value === null || column === undefined || column.articles === 0) runs.push([]);
      else runs.at(-1)?.push([x(place), y(value)]);
    }
    for (const points of runs) {
      const [only] = points;
      if (points.length === 1 && only !== undefined) {
        marks.push({ kind: "disc", x: only[0], y: only[1], radius: 2.5, colour: code.colour });
      } else if (points.length > 1) {
        const dash = dashes[order % dashes.length] ?? null;
        marks.push({ kind: "line", points, colour: code.colour, dash });
      }
    }
  }
  marks.push(...key(drawn, right + 14));
  return { width: WIDTH, height, label, marks };
}

function words(x: number, y: number, anchor: "start" | "middle" | "end") {
  return { kind: "text", x, y, anchor, tone: "soft" } as const;
}

/** What each line stands for: a piece of it, and the code's name. */
function key(rows: readonly ChartRow[], left: number): ChartMark[] {
  return rows.flatMap(({ code }, order): ChartMark[] => {
    const y = 20 + order * ROW;
    const points = [
      [left, y],
      [left + 24, y],
    ] as const;
    return [
      { kind: "line", points, colour: code.colour, dash: dashes[order % dashes.length] ?? null },
      {
        ...{ kind: "text", x: left + 30, y: y + 4, anchor: "start", tone: "ink" },
        words: firstWords(code.name, 20),
      },
    ];
  });
}
