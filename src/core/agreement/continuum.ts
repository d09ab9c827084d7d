/** A span of a text a coder gave a code: UTF-16 offsets, end exclusive, never empty. */
export interface CodedSpan {
  readonly coder: string;
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** What several coders marked in one text. */
export interface Continuum {
  /** The text's length in UTF-16 code units; no span reaches past it. */
  readonly length: number;
  /** Everybody who coded the text to its end: a coder without spans found nothing to mark. */
  readonly coders: readonly string[];
  /** Their spans, in any order. Those of a coder may overlap. */
  readonly spans: readonly CodedSpan[];
}

/** The continuum with the spans of one code only. */
export function ofCode(continuum: Continuum, code: string): Continuum {
  return { ...continuum, spans: continuum.spans.filter((span) => span.code === code) };
}

const byPlace = (a: CodedSpan, b: CodedSpan): number =>
  a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1);

/**
 * A coder's units: their spans in order, those of the same code that overlap joined to one. Spans
 * that only touch stay apart: where one unit ends and the next begins is part of unitizing.
 */
export function unitsOf(continuum: Continuum, coder: string): CodedSpan[] {
  const units: CodedSpan[] = [];
  const last = new Map<string, number>();
  for (const span of continuum.spans.filter((one) => one.coder === coder).sort(byPlace)) {
    const index = last.get(span.code);
    const before = index === undefined ? undefined : units[index];
    if (index !== undefined && before !== undefined && span.start < before.end) {
      units[index] = { ...before, end: Math.max(before.end, span.end) };
    } else {
      last.set(span.code, units.length);
      units.push(span);
    }
  }
  return units;
}

/**
 * Several texts read one after the other as one continuum, which is how coefficients of spans
 * take in more than one text (Krippendorff et al. 2016). Spans never join across texts. Null if
 * the texts were not all coded by the same coders: then there is no such continuum.
 */
export function joinTexts(texts: readonly Continuum[]): Continuum | null {
  const [first] = texts;
  if (first === undefined) return null;
  const coders = new Set(first.coders);
  const spans: CodedSpan[] = [];
  let length = 0;
  for (const text of texts) {
    if (text.coders.length !== coders.size || !text.coders.every((one) => coders.has(one))) {
      return null;
    }
    for (const span of text.spans) {
      spans.push({ ...span, start: span.start + length, end: span.end + length });
    }
    length += text.length;
  }
  return { length, coders: first.coders, spans };
}
