import type { ComparedArticle } from "../../src/core/compare/rows/align.ts";
import type { Range } from "../../src/core/model/range.ts";
import { memberOf } from "../judged/story.ts";
import type { JudgedStory, Judgements } from "../judged/story.ts";

/** The judged level of `a i b j`, by the given sentences; no pair is level 0. */
export type Levels = ReadonlyMap<string, number>;

/** A judged story as the methods take it. */
export interface AlignedStory {
  readonly story: JudgedStory;
  readonly articles: readonly ComparedArticle[];
  /** For each article, for each of our sentences, the given ones it stands for. */
  readonly given: ReadonlyMap<string, readonly (readonly number[])[]>;
  readonly levels: Levels;
}

/** A pair of given sentences, and how sure the method is of it. */
export interface Guess {
  readonly pair: string;
  readonly score: number;
}

/** The name of a pair of given sentences, whichever article is told first. */
export function keyOf(a: string, i: number, b: string, j: number): string {
  return a < b ? `${a} ${i} ${b} ${j}` : `${b} ${j} ${a} ${i}`;
}

/** The given sentences that ours covers by half, or that cover half of ours. */
function standsFor(own: Range, given: readonly Range[]): number[] {
  return given.flatMap(({ start, end }, index) => {
    const shared = Math.min(own.end, end) - Math.max(own.start, start);
    return shared * 2 >= Math.min(own.end - own.start, end - start) ? [index] : [];
  });
}

/** The levels one reader gave. */
export function levelsOf({ pairs }: Judgements): Levels {
  return new Map(pairs.map(({ a, i, b, j, level }) => [keyOf(a, i, b, j), level]));
}

/** The story's articles with our own sentences, and what those stand for. */
export function readyToAlign(story: JudgedStory): AlignedStory {
  const members = story.articles.map(memberOf);
  return {
    story,
    articles: members.map(({ id, text, analysis: { sentences, quotations } }) => ({
      id,
      text,
      sentences,
      quotations,
    })),
    given: new Map(
      members.map(({ id, analysis }, index) => [
        id,
        analysis.sentences.map((own) => standsFor(own, story.articles[index]?.sentences ?? [])),
      ]),
    ),
    levels: levelsOf(story.judgements),
  };
}

/** The pairs of given sentences behind a pair of ours. */
export function givenPairs(
  { given }: AlignedStory,
  a: string,
  i: number,
  b: string,
  j: number,
): string[] {
  const [ours, theirs] = [given.get(a)?.[i] ?? [], given.get(b)?.[j] ?? []];
  return ours.flatMap((one) => theirs.map((other) => keyOf(a, one, b, other)));
}

/** Every two of some articles. */
export function couplesOf<Article>(articles: readonly Article[]): (readonly [Article, Article])[] {
  return articles.flatMap((a, index) => articles.slice(index + 1).map((b) => [a, b] as const));
}

/** The pairs a method takes at a threshold. */
export function takenAt(guesses: readonly Guess[], threshold: number): Set<string> {
  return new Set(guesses.filter(({ score }) => score >= threshold).map(({ pair }) => pair));
}

export interface Counts {
  readonly hits: number;
  readonly wrong: number;
  readonly wanted: number;
}

/** Counts by the data's rule: a pair that shares a part (level 1) counts neither way. */
export function count(levels: Levels, taken: ReadonlySet<string>): Counts {
  const found = [...taken].map((pair) => levels.get(pair) ?? 0);
  return {
    hits: found.filter((level) => level === 2).length,
    wrong: found.filter((level) => level === 0).length,
    wanted: [...levels.values()].filter((level) => level === 2).length,
  };
}

/** Counts of several stories as one. */
export function added(all: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number): number =>
    all.reduce((total, counts) => total + of(counts), 0);
  return { hits: sum((c) => c.hits), wrong: sum((c) => c.wrong), wanted: sum((c) => c.wanted) };
}

/** F1 over all stories' pairs. */
export function f1Of(all: readonly Counts[]): number {
  const { hits, wrong, wanted } = added(all);
  return (2 * hits) / (hits + wrong + wanted);
}

/** Counts of each story at one threshold. */
export function countAll(
  stories: readonly AlignedStory[],
  guesses: readonly (readonly Guess[])[],
  threshold: number,
): Counts[] {
  return stories.map(({ levels }, index) =>
    count(levels, takenAt(guesses[index] ?? [], threshold)),
  );
}

/** The threshold with the best F1 over the stories, from a grid of a hundredth. */
export function bestThreshold(
  stories: readonly AlignedStory[],
  guesses: readonly (readonly Guess[])[],
): number {
  let best = { threshold: 0, f1: -1 };
  for (let step = 1; step < 100; step += 1) {
    const f1 = f1Of(countAll(stories, guesses, step / 100));
    if (f1 > best.f1) best = { threshold: step / 100, f1 };
  }
  return best.threshold;
}
