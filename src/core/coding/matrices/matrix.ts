import type { Code } from "../../model/codebook.ts";
import type { Coding } from "../../model/coding.ts";
import { voices as allVoices } from "../../model/span.ts";
import type { Voice } from "../../model/span.ts";
import { touched } from "../../retrieval/positions.ts";
import type { Touched } from "../../retrieval/positions.ts";
import type { TextFacts } from "../../retrieval/text-facts.ts";
import { codedWords } from "./coded-words.ts";
import { columnsOf } from "./columns.ts";
import type { ColumnKind } from "./columns.ts";
import type { Counted, CountedArticle } from "./counted.ts";
import { figure } from "./figure.ts";
import type { Measure } from "./figure.ts";
import { intervalsOf, intervalKind } from "./intervals.ts";
import type { IntervalKind } from "./intervals.ts";
import type { Period } from "./periods.ts";

export interface MatrixOptions {
  readonly columns: ColumnKind;
  readonly measure: Measure;
  /** Whose words count, coded and in all; empty: everybody's. Columns of voices go before it. */
  readonly voices: readonly Voice[];
  /** A code counts what is coded below it as well. */
  readonly below: boolean;
}

/** A column: `key` is the id of its outlet, story or code, a voice, or a period; null: unknown. */
export interface MatrixColumn {
  readonly key: string | null;
  readonly period: Period | null;
  /** Articles counted in it, and words its codings are set against (null where not needed or known). */
  readonly articles: number;
  readonly words: number | null;
}

export interface MatrixCell {
  readonly count: number;
  /** Articles with at least one of these codings. */
  readonly articles: number;
  /** The measure's figure: a count, a share from 0 to 1, or a rate; null where it has none. */
  readonly value: number | null;
  /** Where it would lie in all that was sampled from, at 95 %; null where nothing was sampled. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface Matrix {
  readonly options: MatrixOptions;
  readonly rows: readonly Code[];
  readonly columns: readonly MatrixColumn[];
  /** By row, then column. */
  readonly cells: readonly (readonly MatrixCell[])[];
  readonly intervals: IntervalKind;
}

/** What one article adds to one column: its words, and by row what is coded. */
export interface Share {
  readonly article: CountedArticle;
  readonly words: number;
  readonly coded: ReadonlyMap<number, { readonly count: number; readonly words: number }>;
}

/** True when a matrix cannot be filled without the articles' texts having been gone through. */
export function needsFacts({ columns, measure }: MatrixOptions): boolean {
  return columns === "sentence" || measure === "words" || measure === "rate";
}

/** True for columns that are codes, where only counts and shares of articles are figures. */
export function isCooccurrence({ columns }: Pick<MatrixOptions, "columns">): boolean {
  return columns === "overlap" || columns === "sentence";
}

/**
 * The codes in use by outlets, stories, voices, time or codes, over what is counted of a pass.
 * An article in several stories is in each one's column. Where two coders coded an article both
 * their codings count, and its words twice. For codes against codes a cell counts the row's
 * codings that overlap, or share a sentence with, a coding of the column by the same coder.
 */
export function matrixOf(
  counted: Counted,
  codes: readonly Code[],
  options: MatrixOptions,
  factsOf: (article: string) => TextFacts | undefined,
): Matrix {
  const used = new Set<string>(
    counted.articles.flatMap(({ codings }) => codings.map((c) => c.code)),
  );
  const rowsOf = rowsByCode(codes, options.below);
  const isShown = new Set([...used].flatMap((code) => rowsOf.get(code) ?? []));
  const rows = codes.filter((code, index) => isShown.has(index) || (!code.retired && code.codable));
  const place = new Map(rows.map((code, index) => [code.id, index]));
  const rowIndexes = (code: string): number[] =>
    (rowsOf.get(code) ?? []).flatMap((index) => place.get(codes[index]?.id ?? "code:") ?? []);
  const intervals = intervalKind(counted, options.measure);

  const columns = columnsOf(counted, rows, options.columns).map(({ key, period, articles }) => {
    const shares = articles.map((article) =>
      shareOf(article, key, options, rowIndexes, factsOf(article.article.id)),
    );
    const known = shares.every((share) => share !== null);
    return { key, period, articles, shares: known ? shares : null };
  });
  const cells = columns.map(({ shares, articles }) => {
    if (shares === null) {
      return rows.map((): MatrixCell => ({ count: 0, articles: 0, value: null, interval: null }));
    }
    return cellsOf(rows.length, shares, articles.length, options.measure, intervals, counted);
  });
  return {
    options,
    rows,
    columns: columns.map(({ key, period, articles, shares }) => ({
      key,
      period,
      articles: articles.length,
      words:
        shares === null || !needsWords(options.measure)
          ? null
          : shares.reduce((sum, { words }) => sum + words, 0),
    })),
    cells: rows.map((_, row) => cells.map((column) => column[row] ?? emptyCell)),
    intervals,
  };
}

const emptyCell: MatrixCell = { count: 0, articles: 0, value: null, interval: null };

const needsWords = (measure: Measure): boolean => measure === "words" || measure === "rate";

/** By a code's id the places of the rows its codings count in: its own and, rolled up, those above. */
function rowsByCode(codes: readonly Code[], below: boolean): ReadonlyMap<string, number[]> {
  const at = new Map<string, number>(codes.map(({ id }, index) => [id, index]));
  return new Map(
    codes.map(({ id }) => {
      const places: number[] = [];
      for (let code: string | null = id; code !== null;) {
        const index = at.get(code);
        if (index === undefined || places.includes(index)) break;
        places.push(index);
        code = below ? (codes[index]?.parent ?? null) : null;
      }
      return [id, places];
    }),
  );
}

function shareOf(
  article: CountedArticle,
  key: string | null,
  options: MatrixOptions,
  rowIndexes: (code: string) => readonly number[],
  facts: TextFacts | undefined,
): Share | null {
  if (needsFacts(options) && facts === undefined) return null;
  const ofVoice = options.columns === "voice" ? [key] : options.voices;
  const voices = allVoices.filter((voice) => ofVoice.length === 0 || ofVoice.includes(voice));
  const codings = article.codings.filter(({ voice }) => voices.includes(voice));
  const counting = isCooccurrence(options)
    ? withPartner(article.codings, codings, key, options.columns, rowIndexes, facts)
    : codings;
  const byRow = new Map<number, Coding[]>();
  for (const coding of counting) {
    for (const row of rowIndexes(coding.code)) {
      const own = byRow.get(row);
      if (own === undefined) byRow.set(row, [coding]);
      else own.push(coding);
    }
  }
  const words =
    facts === undefined ? 0 : voices.reduce((sum, voice) => sum + facts.words[voice], 0);
  return {
    article,
    words: words * article.coders.length,
    coded: new Map(
      [...byRow].map(([row, own]) => [
        row,
        { count: own.length, words: options.measure === "words" ? codedWords(own) : 0 },
      ]),
    ),
  };
}

/** The codings that overlap, or share a sentence with, another one of the column's code. */
function withPartner(
  all: readonly Coding[],
  codings: readonly Coding[],
  column: string | null,
  kind: ColumnKind,
  rowIndexes: (code: string) => readonly number[],
  facts: TextFacts | undefined,
): readonly Coding[] {
  const [columnRow] = rowIndexes(column ?? "");
  const partners = all.filter(
    ({ code, anchor }) =>
      !anchor.orphan && columnRow !== undefined && rowIndexes(code).includes(columnRow),
  );
  if (partners.length === 0) return [];
  // Sentences are looked up once a coding: an article may have a thousand, each set against each.
  const placeOf = ({ anchor: { span } }: Coding): Touched => {
    if (kind === "overlap") return { first: span.start, last: span.end - 1 };
    return touched(span.field === "text" ? (facts?.sentences ?? []) : [0], span);
  };
  const others = partners.map((coding) => ({ coding, place: placeOf(coding) }));
  return codings.filter((coding) => {
    if (coding.anchor.orphan) return false;
    const place = placeOf(coding);
    return others.some(
      (other) =>
        other.place.first <= place.last &&
        place.first <= other.place.last &&
        other.coding.id !== coding.id &&
        other.coding.coder === coding.coder &&
        other.coding.anchor.span.field === coding.anchor.span.field,
    );
  });
}

function cellsOf(
  rows: number,
  shares: readonly Share[],
  articles: number,
  measure: Measure,
  intervals: IntervalKind,
  counted: Counted,
): MatrixCell[] {
  const words = shares.reduce((sum, share) => sum + share.words, 0);
  const between = intervalsOf(rows, shares, measure, intervals, counted);
  return Array.from({ length: rows }, (_, row): MatrixCell => {
    const own = shares.flatMap(({ coded }) => coded.get(row) ?? []);
    const count = own.reduce((sum, each) => sum + each.count, 0);
    const coded = own.reduce((sum, each) => sum + each.words, 0);
    const value = figure(measure, { count, articles: own.length, coded }, articles, words);
    return { count, articles: own.length, value, interval: between(row) };
  });
}
