import { LEAST_AVERAGE } from "../src/core/compare/rows/gather.ts";
import { readersAgreement } from "./alignment/agreement.ts";
import { crossValidated } from "./alignment/cross-validated.ts";
import { candidatesOf, cosineGuesses, jsdiffGuesses, linkGuesses, rowGuesses } from "./alignment/methods.ts"; // prettier-ignore
import type { Scored } from "./alignment/methods.ts";
import { added, bestThreshold, count, countAll, f1Of, levelsOf, readyToAlign, takenAt } from "./alignment/pairs.ts"; // prettier-ignore
import type { AlignedStory, Counts, Guess } from "./alignment/pairs.ts";
import { interval } from "./interval.ts";
import { readGoldStories } from "./judged/gold.ts";
import { readSharedStories } from "./judged/shared.ts";
import { quoteSentence } from "./judged/story.ts";
import type { JudgedStory } from "./judged/story.ts";
import type { Tell } from "./mistakes.ts";
import type { GoldEvaluation, Score } from "./score.ts";

const TARGET = 0.8;

/** What every method says of a set's stories. */
interface Guessed {
  readonly set: string;
  readonly stories: readonly AlignedStory[];
  readonly candidates: readonly (readonly Scored[])[];
  readonly rows: readonly (readonly Guess[])[];
  readonly links: readonly (readonly Guess[])[];
  readonly cosine: readonly (readonly Guess[])[];
  readonly jsdiff: readonly (readonly Guess[])[];
}

function guess(set: string, judged: readonly JudgedStory[]): Guessed {
  const stories = judged.map(readyToAlign);
  const candidates = stories.map(candidatesOf);
  return {
    set,
    stories,
    candidates,
    rows: stories.map((story) => rowGuesses(story)),
    links: candidates.map(linkGuesses),
    cosine: stories.map(cosineGuesses),
    jsdiff: stories.map(jsdiffGuesses),
  };
}

/** A threshold, and where it is from. */
interface Threshold {
  readonly value: number;
  readonly name: string;
}

type Thresholds = Readonly<Record<"links" | "cosine" | "jsdiff", Threshold>>;

function bestOn({ stories, links, cosine, jsdiff }: Guessed, name: string): Thresholds {
  const best = (guesses: Guessed["links"]): Threshold => ({
    value: bestThreshold(stories, guesses),
    name,
  });
  return { links: best(links), cosine: best(cosine), jsdiff: best(jsdiff) };
}

function tripleOf(counts: readonly Counts[]): [string, number][] {
  const { hits, wrong, wanted } = added(counts);
  return [
    ["precision", hits / (hits + wrong)],
    ["recall", hits / wanted],
    [`F1 ${interval(counts, f1Of)}`, f1Of(counts)],
  ];
}

/** Precision, recall and F1 of a method, its F1 beside the cosine's where it is none itself. */
function scoresOf(
  set: string,
  name: string,
  counts: readonly Counts[],
  baseline?: Score["baseline"],
): Score[] {
  return tripleOf(counts).map(([measure, value], index): Score => {
    const score = { set, items: added(counts).wanted, measure: `${name}, ${measure}`, value };
    return index < 2 || baseline === undefined ? score : { ...score, baseline, target: TARGET };
  });
}

function evaluateSet(guessed: Guessed, { links, cosine, jsdiff }: Thresholds): Score[] {
  const { set, stories } = guessed;
  const countsAt = (guesses: Guessed["links"], { value }: Threshold): Counts[] =>
    countAll(stories, guesses, value);
  const byCosine = countsAt(guessed.cosine, cosine);
  const baseline = { name: `TF-IDF cosine, ${cosine.name}`, value: f1Of(byCosine) };
  return [
    ...scoresOf(set, "pairs implied by rows", countAll(stories, guessed.rows, 0), baseline),
    ...scoresOf(set, `links, ${links.name}`, countsAt(guessed.links, links), baseline),
    ...scoresOf(set, `baseline: TF-IDF cosine, ${cosine.name}`, byCosine),
    ...scoresOf(
      set,
      `baseline: jsdiff on sentences, ${jsdiff.name}`,
      countsAt(guessed.jsdiff, jsdiff),
    ),
  ];
}

/** The rows of stories two readers judged, against each of them. */
function againstEach({ set, stories, rows }: Guessed): Score[] {
  const twice = stories.flatMap(({ story, levels }, index) =>
    story.second === null
      ? []
      : [{ levels, second: levelsOf(story.second), taken: takenAt(rows[index] ?? [], 0) }],
  );
  if (twice.length === 0) return [];
  const first = twice.map(({ levels, taken }) => count(levels, taken));
  const second = twice.map((story) => count(story.second, story.taken));
  // No interval: so few stories cannot be resampled.
  return (
    [
      ["first", first],
      ["second", second],
    ] as const
  ).map(([reader, counts]) => ({
    set,
    items: added(counts).wanted,
    measure: `pairs implied by rows, ${twice.length} stories judged twice, against the ${reader} reader, F1`,
    value: f1Of(counts),
  }));
}

/** Rows' errors: how likely the linker held false pairs, and how unlikely those it missed. */
function tellMistakes({ set, stories, rows, links }: Guessed, tell: Tell): void {
  for (const [index, { story, levels }] of stories.entries()) {
    const taken = takenAt(rows[index] ?? [], 0);
    const likely = new Map<string, number>();
    for (const { pair, score } of links[index] ?? []) {
      likely.set(pair, Math.max(score, likely.get(pair) ?? 0));
    }
    for (const pair of new Set([...taken, ...levels.keys()])) {
      const level = levels.get(pair) ?? 0;
      if (taken.has(pair) ? level !== 0 : level !== 2) continue;
      const [a = "", i = "", b = "", j = ""] = pair.split(" ");
      const score = likely.get(pair) ?? 0;
      tell({
        set,
        kind: taken.has(pair) ? "false" : "missed",
        weight: taken.has(pair) ? score : 1 - score,
        about: `${story.name}, likelihood ${score.toFixed(2)}`,
        texts: [quoteSentence(story, a, Number(i)), quoteSentence(story, b, Number(j))],
      });
    }
  }
}

/**
 * Sentence alignment across outlets: pairs that report the same, of links and of rows, on the
 * shared stories and on the gold ones. Thresholds and weights are fitted on the shared stories
 * alone; without them the gold set's baselines have the best threshold on that very set, as their
 * names say. Intervals by resampling stories.
 */
export const evaluateAlignment: GoldEvaluation = async (data, tell) => {
  const judged = await readGoldStories();
  const gold = guess("gold/rows", judged);
  const shared = data === null ? null : guess("alignment", await readSharedStories(data));
  const scores: Score[] = [];
  let thresholds: Thresholds;
  if (shared === null) {
    const links = { value: LEAST_AVERAGE, name: "threshold as shipped" };
    thresholds = { ...bestOn(gold, "best threshold on this very set"), links };
  } else {
    const own = bestOn(shared, "best threshold");
    const validated = crossValidated(shared.stories, shared.candidates);
    const baseline = evaluateSet(shared, own).find((score) => score.baseline)?.baseline;
    scores.push(
      ...evaluateSet(shared, own),
      ...scoresOf("alignment", "pairs implied by rows, weights from the other stories", validated.rows, baseline), // prettier-ignore
      ...scoresOf("alignment", "links, weights and threshold from the other stories", validated.links, baseline), // prettier-ignore
      { set: "alignment", items: 0, measure: "peer: two coders against each other, F1", value: 0.95 }, // prettier-ignore
    );
    tellMistakes(shared, tell);
    const name = "threshold from the shared set";
    thresholds = {
      links: { ...own.links, name },
      cosine: { ...own.cosine, name },
      jsdiff: { ...own.jsdiff, name },
    };
  }
  tellMistakes(gold, tell);
  return [
    ...scores,
    ...evaluateSet(gold, thresholds),
    ...againstEach(gold),
    ...readersAgreement("gold/rows", judged),
  ];
};
