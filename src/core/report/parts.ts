import type { Block, Cell, Inline } from "./tree.ts";

/** Plain words. */
export function text(words: string): Inline {
  return { kind: "text", text: words };
}

/** Words set back: details and remarks. */
export function quiet(words: string): Inline {
  return { kind: "quiet", text: words };
}

/** A paragraph of running text. */
export function paragraph(...content: readonly Inline[]): Block {
  return { kind: "paragraph", tone: "body", content };
}

/** A paragraph of remarks: how to read what follows, or that there is nothing. */
export function remark(words: string): Block {
  return { kind: "paragraph", tone: "quiet", content: [text(words)] };
}

/** A table's cell; `change` sets what differs from plain data in one column and one row. */
export function cell(
  content: readonly Inline[],
  change: Partial<Omit<Cell, "content">> = {},
): Cell {
  return { content, role: "data", language: null, rows: 1, ...change };
}

/** Inlines with a separator between them: what a list of links needs. */
export function joined(items: readonly Inline[], separator: string): readonly Inline[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [text(separator), item]));
}

/** "1 story", "2 stories": a number with its noun. */
export function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A whole number with thousands set apart by a comma from 10,000 on. */
export function grouped(count: number): string {
  const digits = String(count);
  return count < 10_000 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
}
