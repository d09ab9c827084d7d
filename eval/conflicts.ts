import { compareStory } from "../src/core/compare/compare-story.ts";
import type { Conflict } from "../src/core/compare/comparison.ts";
import { noDecisions } from "../src/core/compare/decisions.ts";
import { overlaps } from "../src/core/model/range.ts";
import { interval } from "./interval.ts";
import { CONFLICTS_BLIND, CONFLICTS_DEV, readGoldStories, readNearMisses } from "./judged/gold.ts";
import { readSharedStories } from "./judged/shared.ts";
import { memberOf, quoteSentence } from "./judged/story.ts";
import type { JudgedConflict, JudgedStory, NearMiss } from "./judged/story.ts";
import type { Tell } from "./mistakes.ts";
import type { GoldEvaluation, Score } from "./score.ts";

const TARGET = 0.8;
/** The fewest stories an interval is drawn from. */
const LEAST = 5;

/**
 * The stories of the blind set whose texts and errors may be read to mend what they show; the
 * others are held out: only their score is told, whatever is asked for.
 */
const READ = new Set(["hotel-fire", "rail-strike", "brake-layoffs", "runner-ban"]);

/** A story and the conflicts found in it. */
interface Compared {
  readonly story: JudgedStory;
  readonly found: readonly Conflict[];
}

function compare(story: JudgedStory): Compared {
  return { story, found: compareStory(story.articles.map(memberOf), noDecisions).conflicts };
}

/** Whether the found conflict touches the given sentences of the judged one in two articles. */
function touches(story: JudgedStory, found: Conflict, judged: NearMiss): boolean {
  const touched = found.values.filter((value) =>
    judged.values.some(({ article, sentence }) => {
      const range = story.articles.find(({ id }) => id === article)?.sentences[sentence];
      return article === value.article && range !== undefined && overlaps(range, value);
    }),
  );
  return new Set(touched.map(({ article }) => article)).size > 1;
}

interface Counts {
  readonly found: number;
  readonly right: number;
  readonly judged: number;
  readonly met: number;
  /** Those met by one of the same kind, and that are updates where the judged one is. */
  readonly metInKind: number;
}

function count({ story, found }: Compared, judged: readonly JudgedConflict[]): Counts {
  const isSame = (mine: Conflict, given: JudgedConflict): boolean =>
    mine.kind === given.kind && (given.update === null || mine.update === given.update);
  return {
    found: found.length,
    right: found.filter((mine) => judged.some((given) => touches(story, mine, given))).length,
    judged: judged.length,
    met: judged.filter((given) => found.some((mine) => touches(story, mine, given))).length,
    metInKind: judged.filter((given) =>
      found.some((mine) => isSame(mine, given) && touches(story, mine, given)),
    ).length,
  };
}

type Key = keyof Counts;

function sumOf(counts: readonly Counts[], key: Key): number {
  return counts.reduce((total, each) => total + each[key], 0);
}

function scoresOf(set: string, counts: readonly Counts[], behind: string): Score[] {
  const score = (measure: string, part: Key, whole: Key): Score => {
    const share = (some: readonly Counts[]): number =>
      sumOf(some, part) / Math.max(1, sumOf(some, whole));
    const items = sumOf(counts, whole);
    // Samples of nothing but misses all miss, and two stories cannot be resampled: no interval then.
    const spread =
      share(counts) === 0 || counts.length < LEAST ? "" : ` ${interval(counts, share)}`;
    return { set, measure: `${measure}${behind}${spread}`, value: share(counts), items };
  };
  return [
    { ...score("found that are judged so", "right", "found"), target: TARGET },
    score("judged ones found", "met", "judged"),
    score("judged ones found, of the same kind, updates as updates", "metInKind", "judged"),
  ];
}

function tellMistakes(set: string, { story, found }: Compared, tell: Tell): void {
  const { conflicts } = story.judgements;
  const nameOf = ({ kind, about }: { kind: string; about: string }, update: boolean): string =>
    `${story.name}, ${kind}${update ? ", update" : ""}: ${about}`;
  for (const mine of found) {
    if (conflicts.some((given) => touches(story, mine, given))) continue;
    const texts = mine.values.map(({ article, start, end, value }) => {
      const text = story.articles.find(({ id }) => id === article)?.text ?? "";
      return `${article}: ${value} | ${text.slice(Math.max(0, start - 60), end + 60)}`;
    });
    tell({ set, kind: "false", weight: 1, about: nameOf(mine, mine.update), texts });
  }
  for (const given of conflicts) {
    if (found.some((mine) => touches(story, mine, given))) continue;
    const texts = given.values.map(
      ({ article, sentence, words }) => `${words} | ${quoteSentence(story, article, sentence)}`,
    );
    tell({ set, kind: "missed", weight: 1, about: nameOf(given, given.update === true), texts });
  }
}

/** The near-misses that are found to be conflicts and are touched by no judged one. */
function nearMissScore(
  set: string,
  compared: readonly Compared[],
  nearMisses: ReadonlyMap<string, readonly NearMiss[]>,
): Score {
  const all = compared.flatMap(({ story, found }) => {
    const wrong = found.filter(
      (mine) => !story.judgements.conflicts.some((given) => touches(story, mine, given)),
    );
    const misses = nearMisses.get(story.name) ?? [];
    return misses.map((miss) => wrong.some((mine) => touches(story, mine, miss)));
  });
  const told = all.filter(Boolean).length;
  return {
    set,
    measure: "near-misses told as conflicts",
    value: told / all.length,
    items: all.length,
  };
}

/** The blind set, read half and held out half apart. */
async function evaluateBlind(tell: Tell): Promise<Score[]> {
  const nearMisses = await readNearMisses(CONFLICTS_BLIND);
  const compared = (await readGoldStories(CONFLICTS_BLIND)).map(compare);
  return [true, false].flatMap((isRead) => {
    const set = `conflicts-blind/${isRead ? "read" : "held out"}`;
    const half = compared.filter(({ story }) => READ.has(story.name) === isRead);
    if (isRead) for (const each of half) tellMistakes(set, each, tell);
    const counts = half.map((each) => count(each, each.story.judgements.conflicts));
    return [...scoresOf(set, counts, ""), nearMissScore(set, half, nearMisses)];
  });
}

/**
 * Conflicts in the judged stories, shared and gold: how many of those found touch the given
 * sentences of a judged one in two articles, and how many judged ones are found so; of these, how
 * many are of the judged kind, and updates where the judged one is. The judgements are few and not
 * exhaustive for small differences: what is found beside them is to be read (`--errors`).
 */
export const evaluateConflicts: GoldEvaluation = async (data, tell) => {
  const gold = await readGoldStories();
  const sets = [
    ...(data === null ? [] : [{ set: "conflicts", stories: await readSharedStories(data) }]),
    { set: "conflicts-dev", stories: await readGoldStories(CONFLICTS_DEV) },
    { set: "gold/conflicts", stories: gold },
  ];
  const scores = sets.flatMap(({ set, stories }) => {
    const compared = stories.map(compare);
    for (const each of compared) tellMistakes(set, each, tell);
    const first = compared.map((each) => count(each, each.story.judgements.conflicts));
    const twice = compared.flatMap((each) =>
      each.story.second === null ? [] : [{ each, second: each.story.second.conflicts }],
    );
    const against = twice.map(({ each, second }) => count(each, second));
    return [
      ...scoresOf(set, first, ""),
      ...(twice.length === 0
        ? []
        : scoresOf(set, against, `, ${twice.length} stories, against the second reader`)),
    ];
  });
  return [...scores, ...(await evaluateBlind(tell))];
};
