import type { Chart } from "../coding/matrices/chart.ts";

/** A stretch of text inside a block. `link` goes to an anchor of the same report. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "outlet"; readonly text: string }
  | { readonly kind: "quiet"; readonly text: string }
  | { readonly kind: "term"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly target: string }
  | { readonly kind: "mark"; readonly text: string; readonly target: string | null }
  | { readonly kind: "added"; readonly text: string }
  | { readonly kind: "removed"; readonly text: string }
  | { readonly kind: "break" };

/** A table's cell. `language` is that of the words quoted in it, where known. */
export interface Cell {
  readonly content: readonly Inline[];
  readonly role: "data" | "quoted" | "row-heading" | "group-heading";
  readonly language: string | null;
  /** How many rows it spans. */
  readonly rows: number;
}

export interface Row {
  readonly id: string | null;
  readonly cells: readonly Cell[];
}

/** A column's title and its share of the width, in per cent. */
export interface Column {
  readonly title: readonly Inline[];
  readonly share: number;
  readonly align: "start" | "end";
}

/** A table. The rows of one body stay on one page where they fit on one. */
export interface Table {
  readonly kind: "table";
  readonly look: "list" | "columns" | "listing";
  readonly caption: readonly Inline[];
  readonly columns: readonly Column[];
  readonly bodies: readonly (readonly Row[])[];
}

/** A chart; `colours` are those of codes by index, `#rrggbb`. */
interface Figure {
  readonly kind: "chart";
  readonly chart: Chart;
  readonly colours: readonly string[];
}

/** Quoted words that are evidence, under their number, with their source beneath. */
export interface Passage {
  readonly kind: "passage";
  readonly id: string;
  /** The id of the article it is from. */
  readonly article: string;
  readonly number: number;
  readonly text: string;
  readonly language: string | null;
  readonly source: readonly Inline[];
  readonly memo: string | null;
}

export type Block =
  | {
      readonly kind: "paragraph";
      readonly tone: "body" | "quiet";
      readonly content: readonly Inline[];
    }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | Table
  | Figure
  | Passage;

/** A headed part of the report. `colour` is a code's, `#rrggbb`. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly colour: string | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A report before it is set: the title page's words and the tree of sections. */
export interface Report {
  readonly title: string;
  readonly summary: readonly string[];
  readonly imprint: readonly string[];
  readonly sections: readonly Section[];
}
