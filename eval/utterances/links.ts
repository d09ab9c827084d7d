import type { Place } from "../../src/core/compare/comparison.ts";
import type { Member } from "../../src/core/compare/member.ts";
import { memberOf } from "../judged/story.ts";
import type { JudgedStory, JudgedUtterance } from "../judged/story.ts";

/** A judged story as the methods take it. */
export interface SpokenStory {
  readonly story: JudgedStory;
  readonly members: readonly Member[];
  readonly judged: readonly JudgedUtterance[];
}

/** The story's articles, analysed, and what was judged of them. */
export function readyToHear(story: JudgedStory): SpokenStory {
  return {
    story,
    members: story.articles.map(memberOf),
    judged: story.judgements.utterances,
  };
}

/** The two are words of one article and share at least half of the shorter one. */
export function meet(one: Place, other: Place): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  return one.article === other.article && shared > 0 && shared * 2 >= shorter;
}

/** Two renderings of one utterance in different articles. */
export type Link = readonly [Place, Place];

/** Every two renderings of one utterance in different articles. */
export function linksIn(utterances: readonly JudgedUtterance[]): Link[] {
  return utterances.flatMap((renderings) =>
    renderings.flatMap((one, index) =>
      renderings
        .slice(index + 1)
        .filter(({ article }) => article !== one.article)
        .map((other) => [one, other] as const),
    ),
  );
}

/** Whether some utterance has renderings that meet both ends of the link. */
export function hasLink(utterances: readonly JudgedUtterance[], [one, other]: Link): boolean {
  return utterances.some(
    (renderings) =>
      renderings.some((each) => meet(each, one)) && renderings.some((each) => meet(each, other)),
  );
}

export interface Counts {
  readonly found: number;
  readonly right: number;
  readonly wanted: number;
  readonly met: number;
}

/** Links found and how many are right; links judged and how many are met. */
export function count(
  found: readonly JudgedUtterance[],
  judged: readonly JudgedUtterance[],
): Counts {
  const [ours, theirs] = [linksIn(found), linksIn(judged)];
  return {
    found: ours.length,
    right: ours.filter((link) => hasLink(judged, link)).length,
    wanted: theirs.length,
    met: theirs.filter((link) => hasLink(found, link)).length,
  };
}

interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The shares of links of several stories. */
export function qualityOf(all: readonly Counts[]): Quality {
  const sum = (of: (counts: Counts) => number): number =>
    all.reduce((total, counts) => total + of(counts), 0);
  const [found, wanted] = [sum((c) => c.found), sum((c) => c.wanted)];
  const precision = sum((c) => c.right) / Math.max(1, found);
  const recall = sum((c) => c.met) / Math.max(1, wanted);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** F1 over all stories' links. */
export function f1Of(all: readonly Counts[]): number {
  return qualityOf(all).f1;
}
