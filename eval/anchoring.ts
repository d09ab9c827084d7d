import { followCodings } from "./anchoring/measure.ts";
import type { Outcome } from "./anchoring/measure.ts";
import { sampleArticles, sharedArticles } from "./anchoring/articles.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { randomOf } from "./reuse/plant.ts";
import type { GoldEvaluation, Score } from "./score.ts";

/** Each is edited three times: over a thousand edited texts. */
const ARTICLES = 360;
/** The sample has few articles: each is edited in as many ways. */
const ROUNDS_OF_SAMPLE = 60;

const figures: readonly (readonly [measure: string, outcomes: readonly Outcome[]])[] = [
  ["placed on their very words", ["unchanged"]],
  ["placed on words changed a little", ["changed"]],
  ["placed on a copy of their words that was added", ["copy"]],
  ["orphans whose words are gone", ["rightly"]],
  ["orphans whose words are there", ["orphaned"]],
  ["wrong: words further from the quote than stated", ["differs"]],
  ["placed on the like of their words at another place", ["elsewhere"]],
];

/** What becomes of codings when real articles are edited at random and imported anew. */
export const evaluateAnchoring: GoldEvaluation = (data, tell) => {
  const shared = data === null ? null : sharedArticles(data, ARTICLES);
  const articles =
    shared ?? Array.from({ length: ROUNDS_OF_SAMPLE }, () => sampleArticles()).flat();
  const set = shared === null ? "anchoring/sample" : "anchoring/scale";
  const sentences = articles
    .slice(0, 100)
    .flatMap((text) => segmentSentences(text).map(({ start, end }) => text.slice(start, end)));
  const random = randomOf(11);
  const all = articles.flatMap((article) => followCodings(article, sentences, random));
  for (const { outcome, edits, quote, on, score } of all) {
    const isWrong = outcome === "differs" || outcome === "elsewhere";
    if (!isWrong && outcome !== "orphaned") continue;
    tell({
      set,
      kind: isWrong ? "false" : "missed",
      weight: isWrong ? (score ?? 1) : quote.length / 1_000,
      about: edits.join(", "),
      texts: [quote, on ?? "orphan"],
    });
  }
  const scores = figures.map(([measure, outcomes]): Score => {
    const value = all.filter(({ outcome }) => outcomes.includes(outcome)).length / all.length;
    return { set, measure, value, items: all.length };
  });
  return Promise.resolve(scores);
};
