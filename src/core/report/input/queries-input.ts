import { recordsOf } from "../../model/records.ts";
import type { AnyId, State } from "../../model/records.ts";
import type { Voice } from "../../model/span.ts";
import { concordanceOf } from "../../retrieval/concordance.ts";
import { describeSearch } from "../../retrieval/describe.ts";
import { evaluate } from "../../retrieval/evaluate.ts";
import { codesBelow, materialsOf } from "../../retrieval/material.ts";
import { readPhrase } from "../../retrieval/phrase.ts";
import { readSearch } from "../../retrieval/query.ts";
import type { Condition, Search } from "../../retrieval/query.ts";
import { spansOf } from "../../retrieval/spans.ts";
import type { FoundSpan } from "../../retrieval/spans.ts";
import { evidenceOf } from "./evidence.ts";
import type { ReportEvidence } from "./input.ts";
import type { AnalysedArticle } from "./input-of.ts";
import type { Steps } from "../../model/steps.ts";

/** A passage a query found, with the codes on it. */
export interface QueriedPassage extends ReportEvidence {
  readonly codes: readonly string[];
  readonly voice: Voice;
}

/** A place a query for words found. */
export interface QueriedLine {
  readonly article: string;
  readonly left: string;
  readonly match: string;
  readonly right: string;
  readonly voice: Voice;
}

/** A saved query and what it finds in the articles reported. */
export interface ReportQuery {
  readonly name: string;
  /** What it asks for, in words; or why it could not be run. */
  readonly asked: string;
  readonly passages: readonly QueriedPassage[];
  readonly lines: readonly QueriedLine[];
  /** How many passages or places there are; the first are listed. */
  readonly found: number;
}

/** What is printed of one query. */
const MOST_PASSAGES = 100;
const MOST_LINES = 200;

/** The saved queries by name, each run over the articles reported, an article a step. */
export function* querySteps(
  state: State,
  articles: readonly AnalysedArticle[],
): Steps<ReportQuery[]> {
  const saved = recordsOf(state, "savedquery").sort((a, b) => (a.name < b.name ? -1 : 1));
  const nameOf = (id: string): string => {
    const record = state.get(id as AnyId);
    if (record === undefined) return "what is gone";
    return "name" in record ? record.name : "label" in record ? record.label : record.type;
  };
  const found: ReportQuery[] = [];
  for (const { name, query } of saved) {
    const read = readSearch(query);
    if (!read.ok) {
      found.push({ name, asked: read.problem.message, passages: [], lines: [], found: 0 });
      continue;
    }
    const search = read.value;
    const asked = describeSearch(search, nameOf);
    found.push(
      search.find === "words"
        ? { name, asked, passages: [], ...(yield* linesOf(search, articles)) }
        : { name, asked, lines: [], ...(yield* passagesOf(state, search.where, articles)) },
    );
  }
  return found;
}

function* linesOf(
  search: Extract<Search, { readonly find: "words" }>,
  articles: readonly AnalysedArticle[],
): Steps<Pick<ReportQuery, "lines" | "found">> {
  const phrase = readPhrase(search.text, search.match);
  if (phrase === null) return { lines: [], found: 0 };
  const lines: QueriedLine[] = [];
  for (const { id, metadata, text, analysis } of articles) {
    const where = { article: id, revision: "", headline: metadata.headline.value ?? "", text };
    lines.push(...concordanceOf(phrase, { ...where, hash: "" }, () => analysis.quotations));
    yield;
  }
  return { lines: lines.slice(0, MOST_LINES), found: lines.length };
}

function* passagesOf(
  state: State,
  where: Condition,
  articles: readonly AnalysedArticle[],
): Steps<Pick<ReportQuery, "passages" | "found">> {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const below = codesBelow(state);
  const passages: FoundSpan[] = [];
  for (const material of materialsOf(state)) {
    const text = texts.get(material.id);
    if (text === undefined || material.codings.length === 0) continue;
    passages.push(...spansOf(material.id, evaluate(where, { ...material, text }, below)));
    yield;
  }
  return {
    found: passages.length,
    passages: passages.slice(0, MOST_PASSAGES).flatMap(({ article, codings: ids }) => {
      const codings = ids.flatMap((id) => {
        const coding = state.get(id as AnyId);
        return coding?.type === "coding" ? [coding] : [];
      });
      const [first] = codings;
      if (first === undefined) return [];
      const codes = new Set(codings.map(({ code }) => code));
      return [
        {
          ...evidenceOf(first.anchor),
          article,
          voice: first.voice,
          codes: [...codes].flatMap((id) => {
            const code = state.get(id);
            return code?.type === "code" ? [code.name] : [];
          }),
        },
      ];
    }),
  };
}
