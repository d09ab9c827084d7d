import { hitsOf, linesOf } from "../../core/retrieval/concordance.ts";
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
import { keptText } from "./kept-texts.ts";

/** The lines of a phrase in some texts, and how many places and texts it was found in. */
interface FoundLines {
  readonly lines: readonly ConcordanceLine[];
  readonly hits: number;
  readonly articles: number;
}

/** What workers do for retrieval, a few articles at a time; pure but for what is kept of texts. */
export const retrievalTasks = {
  /** The places of a phrase in some texts: the first `room` as lines, the others counted. */
  concordance: (input: {
    readonly text: string;
    readonly match: PhraseMatch;
    readonly room: number;
    readonly texts: readonly ConcordanceText[];
  }): FoundLines => {
    const phrase = readPhrase(input.text, input.match);
    const lines: ConcordanceLine[] = [];
    let hits = 0;
    let articles = 0;
    if (phrase === null) return { lines, hits, articles };
    for (const each of input.texts) {
      const known = keptText(each.hash, each.text);
      const found = hitsOf(phrase, each, known.words());
      const count = found.headline.length + found.text.length;
      if (count === 0) continue;
      hits += count;
      articles += 1;
      const room = input.room - lines.length;
      // Whose words a hit is costs far more than finding it: only told of lines that are shown.
      if (room > 0) lines.push(...linesOf(found, each, () => known.quotations()).slice(0, room));
    }
    return { lines, hits, articles };
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
      textFactsOf(headline, text, segmentSentences(text), keptText(hash, text).quotations()),
    ),
  unitRows: (input: {
    readonly table: UnitTable;
    readonly articles: readonly UnitArticle[];
  }): string => csvOf(input.articles.flatMap((article) => unitRows(input.table, article))),
} as const;
