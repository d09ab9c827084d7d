import { chartOf } from "../../coding/matrices/chart.ts";
import type { Chart } from "../../coding/matrices/chart.ts";
import type { ColumnKind } from "../../coding/matrices/columns.ts";
import { countedOf } from "../../coding/matrices/counted.ts";
import type { Counted } from "../../coding/matrices/counted.ts";
import type { Measure } from "../../coding/matrices/figure.ts";
import { matrixOf } from "../../coding/matrices/matrix.ts";
import type { Matrix, MatrixColumn } from "../../coding/matrices/matrix.ts";
import { cellWords, columnWords, measureWords } from "../../coding/matrices/wording.ts";
import { memosOf } from "../../memos/list.ts";
import type { Subject } from "../../memos/subject.ts";
import { subjectWord } from "../../memos/subject.ts";
import { recordsOf } from "../../model/records.ts";
import type { AnyId, State } from "../../model/records.ts";
import { voices } from "../../model/span.ts";
import type { Voice } from "../../model/span.ts";
import { textFactsOf } from "../../retrieval/text-facts.ts";
import type { TextFacts } from "../../retrieval/text-facts.ts";
import type { AnalysedArticle } from "./input-of.ts";
import { querySteps } from "./queries-input.ts";
import type { ReportQuery } from "./queries-input.ts";
import type { Steps } from "../../model/steps.ts";
import { voiceWords } from "../wording.ts";

/** A matrix as it is printed: figures as words. */
export interface ReportMatrix {
  readonly title: string;
  readonly rows: readonly string[];
  /** What stands beneath a column's name: how many articles, and words where they count. */
  readonly columns: readonly { readonly name: string; readonly base: string }[];
  readonly cells: readonly (readonly string[])[];
  readonly note: string;
  readonly chart: Chart | null;
}

/** The matrices of one pass. */
export interface ReportMatrices {
  readonly pass: string;
  readonly articles: number;
  readonly left: number;
  readonly matrices: readonly ReportMatrix[];
}

/** A memo; links in its text are still addresses. */
export interface ReportMemo {
  readonly kind: Subject["kind"];
  readonly about: string;
  readonly quote: string | null;
  readonly text: string;
  readonly coder: string;
  /** ISO 8601. */
  readonly updatedAt: string;
}

/** What coding came to: figures, memos, and what saved queries find. */
export interface ReportCoded {
  readonly matrices: readonly ReportMatrices[];
  readonly memos: readonly ReportMemo[];
  readonly queries: readonly ReportQuery[];
  /** Codes' colours by index, `#rrggbb`, for charts. */
  readonly colours: readonly string[];
}

/** What coding came to where nothing was coded. */
const nothingCoded: ReportCoded = { matrices: [], memos: [], queries: [], colours: [] };

/** The analysts' part of a report on articles that nobody coded or noted. */
export const nobodysWork = {
  codes: [],
  codebook: { version: 1, codes: [], history: [] },
  passes: [],
  sheets: [],
  agreement: [],
  codings: [],
  notes: [],
  coded: nothingCoded,
};

/** What coding came to in the articles reported, an article or a matrix a step. */
export function* codedSteps(
  state: State,
  articles: readonly AnalysedArticle[],
  colours: readonly string[],
): Steps<ReportCoded> {
  return {
    matrices: yield* matricesOf(state, articles),
    memos: memosIn(state, new Set(articles.map(({ id }) => id))),
    queries: yield* querySteps(state, articles),
    colours,
  };
}

function* matricesOf(state: State, articles: readonly AnalysedArticle[]): Steps<ReportMatrices[]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const facts = new Map<string, TextFacts>();
  const codes = recordsOf(state, "code").sort((a, b) => a.order - b.order);
  const found: ReportMatrices[] = [];
  for (const pass of recordsOf(state, "pass")) {
    const all = countedOf(state, pass, true);
    const counted = {
      ...all,
      articles: all.articles.filter(({ article }) => byId.has(article.id)),
    };
    yield;
    if (counted.articles.every(({ codings }) => codings.length === 0)) continue;
    for (const { article } of counted.articles) {
      const read = byId.get(article.id);
      if (read === undefined || facts.has(article.id)) continue;
      facts.set(article.id, factsOf(read));
      yield;
    }
    const made: ReportMatrix[] = [];
    for (const { columns, measure, voices: whose } of wanted(counted)) {
      const options = { columns, measure, voices: whose, below: false };
      made.push(
        printed(
          state,
          matrixOf(counted, codes, options, (id) => facts.get(id)),
        ),
      );
      yield;
    }
    const { articles: own, left } = counted;
    found.push({ pass: pass.name, articles: own.length, left, matrices: made });
  }
  return found;
}

function factsOf({ metadata, text, analysis }: AnalysedArticle): TextFacts {
  return textFactsOf(metadata.headline.value ?? "", text, analysis.sentences, analysis.quotations);
}

interface Wanted {
  readonly columns: ColumnKind;
  readonly measure: Measure;
  readonly voices: readonly Voice[];
}

/** What is printed of a pass: by outlet, voice, story, time and codes, where there is more than one. */
function wanted({ articles }: Counted): Wanted[] {
  const count = (columns: ColumnKind): Wanted => ({ columns, measure: "count", voices: [] });
  const days = articles.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
  const span = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const stories = new Set(articles.map(({ article }) => article.story)).size;
  return [
    count("outlet"),
    { columns: "outlet", measure: "articles", voices: [] },
    { columns: "outlet", measure: "rate", voices: ["own"] },
    count("voice"),
    ...(stories > 1 ? [count("story")] : []),
    count("overlap"),
    ...(span > 0 ? [count(span < 21 ? "day" : span < 150 ? "week" : "month")] : []),
  ];
}

function printed(state: State, matrix: Matrix): ReportMatrix {
  const { options, rows, columns, cells, intervals } = matrix;
  const name = (column: MatrixColumn): string => columnName(state, column);
  const own = options.voices.length === 1 ? ", the outlet’s own words only" : "";
  const coded = rows.flatMap((code, row) => {
    const line = cells[row] ?? [];
    return line.some((cell) => cell.count > 0) ? [{ code, line }] : [];
  });
  const inCodes = options.columns === "overlap" || options.columns === "sentence";
  // Codes against codes: only those that meet any; a table of empty columns tells nothing.
  const shown = columns.flatMap((column, at) =>
    inCodes && !coded.some(({ line }) => (line[at]?.count ?? 0) > 0) ? [] : [{ column, at }],
  );
  return {
    title: `${measureWords[options.measure]} ${columnWords[options.columns]}${own}`,
    rows: coded.map(({ code }) => code.name),
    columns: shown.map(({ column }) => ({
      name: name(column),
      base: `${column.articles} ${column.articles === 1 ? "article" : "articles"}${column.words === null ? "" : `, ${column.words} words`}`,
    })),
    cells: coded.map(({ line }) =>
      shown.map(({ at }) => {
        const cell = line[at];
        return cell === undefined ? "–" : cellWords(options.measure, cell);
      }),
    ),
    note: intervals.kind === "none" ? intervals.why : intervals.how,
    chart: chartOf(
      {
        ...matrix,
        columns: shown.map(({ column }) => column),
        cells: cells.map((line) => shown.flatMap(({ at }) => line[at] ?? [])),
      },
      name,
    ),
  };
}

function columnName(state: State, { key, period }: MatrixColumn): string {
  if (period !== null) return period.id;
  if (key === null) return "unknown";
  const voice = voices.find((each) => each === key);
  if (voice !== undefined) return voiceWords[voice];
  const record = state.get(key as AnyId);
  if (record?.type === "story") return record.label;
  return record?.type === "outlet" || record?.type === "code" ? record.name : "gone";
}

/** The memos, without those on articles and passages that are not reported. */
function memosIn(state: State, articles: ReadonlySet<string>): ReportMemo[] {
  return memosOf(state, { words: "", kind: null, coder: null })
    .filter(({ memo: { about } }) => {
      const record = state.get(about as AnyId);
      if (record?.type === "article") return articles.has(record.id);
      return record?.type !== "coding" || articles.has(record.anchor.span.article);
    })
    .map(({ memo, subject, coder }) => ({
      ...{ kind: subject.kind, quote: subject.quote, text: memo.text, coder },
      about: subject.kind === "other" ? subjectWord(subject.kind) : subject.label,
      updatedAt: memo.updatedAt,
    }));
}
