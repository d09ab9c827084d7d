import { diffArrays } from "diff";
import { findReuse } from "../../src/core/compare/reuse/find-reuse.ts";
import { memberOf } from "../../src/core/compare/testing/member.ts";
import type { Range } from "../../src/core/model/range.ts";
import { segmentWords } from "../../src/core/text/words.ts";

/** Finds the passages two texts share. */
export type Finder = (a: string, b: string) => readonly (readonly [Range, Range])[];

/** What the program finds. */
export const ours: Finder = (a, b) =>
  findReuse([memberOf("a", a), memberOf("b", b)]).flatMap(({ spans }) => spans);

/** Baseline: runs of eight or more words that a word diff leaves as they are. */
const commonRuns: Finder = (a, b) => {
  const [ourWords, theirWords] = [segmentWords(a), segmentWords(b)];
  const found: [Range, Range][] = [];
  let [one, other] = [0, 0];
  for (const part of diffArrays(
    ourWords.map(({ form }) => form),
    theirWords.map(({ form }) => form),
  )) {
    if (!part.added && !part.removed && part.count >= 8) {
      found.push([
        { start: ourWords[one]?.start ?? 0, end: ourWords[one + part.count - 1]?.end ?? 0 },
        { start: theirWords[other]?.start ?? 0, end: theirWords[other + part.count - 1]?.end ?? 0 },
      ]);
    }
    if (!part.added) one += part.count;
    if (!part.removed) other += part.count;
  }
  return found;
};

/** Baseline: every shingle of eight words that both texts have. */
const shingles: Finder = (a, b) => {
  const [ourWords, theirWords] = [segmentWords(a), segmentWords(b)];
  const key = (words: typeof ourWords, at: number): string =>
    words
      .slice(at, at + 8)
      .map(({ form }) => form)
      .join(" ");
  const places = new Map<string, number>();
  for (let at = 0; at + 8 <= theirWords.length; at += 1) places.set(key(theirWords, at), at);
  return ourWords.flatMap((_, at): [Range, Range][] => {
    const place = at + 8 <= ourWords.length ? places.get(key(ourWords, at)) : undefined;
    if (place === undefined) return [];
    return [
      [
        { start: ourWords[at]?.start ?? 0, end: ourWords[at + 7]?.end ?? 0 },
        { start: theirWords[place]?.start ?? 0, end: theirWords[place + 7]?.end ?? 0 },
      ],
    ];
  });
};

/** Ours, first, and the baselines. */
export const METHODS: readonly (readonly [string, Finder])[] = [
  ["ours", ours],
  ["jsdiff, runs of 8 words", commonRuns],
  ["shared shingles of 8 words", shingles],
];
