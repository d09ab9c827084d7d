import type { CodedSpan } from "./material.ts";

/** A passage found, with the codings on exactly it that the query holds of. */
export interface FoundSpan {
  readonly article: string;
  readonly field: "text" | "headline";
  readonly start: number;
  readonly end: number;
  readonly codings: readonly string[];
}

/**
 * Codings of one article as the passages they are on, headline first, in the order of the text.
 * One that has lost its words stands for itself, after the others.
 */
export function spansOf(article: string, codings: readonly CodedSpan[]): FoundSpan[] {
  const spans = new Map<string, { first: CodedSpan; codings: string[] }>();
  for (const coding of codings) {
    const { field, start, end } = coding;
    const key = coding.orphan ? coding.id : `${field} ${start} ${end}`;
    const span = spans.get(key);
    if (span === undefined) spans.set(key, { first: coding, codings: [coding.id] });
    else span.codings.push(coding.id);
  }
  return [...spans.values()]
    .sort(({ first: a }, { first: b }) => {
      return (
        Number(a.orphan) - Number(b.orphan) ||
        Number(a.field === "text") - Number(b.field === "text") ||
        a.start - b.start ||
        a.end - b.end
      );
    })
    .map(({ first: { field, start, end }, codings: ids }) => ({
      ...{ article, field, start, end },
      codings: ids,
    }));
}
