import { concordanceOf } from "../../core/retrieval/concordance.ts";
import type { ConcordanceLine, ConcordanceText } from "../../core/retrieval/concordance.ts";
import { evaluate } from "../../core/retrieval/evaluate.ts";
import type { CodesBelow } from "../../core/retrieval/evaluate.ts";
import type { ArticleMaterial } from "../../core/retrieval/material.ts";
import { readPhrase } from "../../core/retrieval/phrase.ts";
import type { PhraseMatch } from "../../core/retrieval/phrase.ts";
import type { Condition } from "../../core/retrieval/query.ts";
import { spansOf } from "../../core/retrieval/spans.ts";
import type { FoundSpan } from "../../core/retrieval/spans.ts";
import { textFactsOf } from "../../core/retrieval/text-facts.ts";
import type { TextFacts } from "../../core/retrieval/text-facts.ts";
import { unitRows } from "../../core/retrieval/units.ts";
import type { UnitArticle, UnitTable } from "../../core/retrieval/units.ts";
import { csvOf } from "../../core/exchange/csv.ts";
import { segmentSentences } from "../../core/text/sentences.ts";
import { keptQuotations } from "./kept-quotations.ts";

/** What workers do for retrieval, a few articles at a time; pure but for kept quotations. */
export const retrievalTasks = {
  /** The lines of a phrase in some texts. */
  concordance: (input: {
    readonly text: string;
    readonly match: PhraseMatch;
    readonly texts: readonly ConcordanceText[];
  }): readonly ConcordanceLine[] => {
    const phrase = readPhrase(input.text, input.match);
    if (phrase === null) return [];
    return input.texts.flatMap((each) =>
      concordanceOf(phrase, each, () => keptQuotations(each.hash, each.text)),
    );
  },
  retrieve: (input: {
    readonly where: Condition;
    readonly below: CodesBelow;
    readonly articles: readonly ArticleMaterial[];
  }): readonly FoundSpan[] =>
    input.articles.flatMap((article) =>
      spansOf(article.id, evaluate(input.where, article, input.below)),
    ),
  textFacts: (input: {
    readonly texts: readonly Omit<ConcordanceText, "article" | "revision">[];
  }): readonly TextFacts[] =>
    input.texts.map(({ headline, text, hash }) =>
      textFactsOf(headline, text, segmentSentences(text), keptQuotations(hash, text)),
    ),
  unitRows: (input: {
    readonly table: UnitTable;
    readonly articles: readonly UnitArticle[];
  }): string => csvOf(input.articles.flatMap((article) => unitRows(input.table, article))),
} as const;
