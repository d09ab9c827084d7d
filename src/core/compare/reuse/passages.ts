import type { Range } from "../../model/range.ts";
import { extend } from "./extend.ts";
import { fingerprintsIn, SHINGLE } from "./shingles.ts";
import type { Fingerprint, WordSequence } from "./shingles.ts";

/** A text's words and the shingles that stand for them. */
export interface Fingerprinted {
  readonly sequence: WordSequence;
  readonly fingerprints: readonly Fingerprint[];
  /** Where each fingerprint's hash stands, ascending. */
  readonly placesOf: ReadonlyMap<number, readonly number[]>;
}

/** A stretch of words of each of two texts (indexes into their sequences), the same but for edits. */
export interface Passage {
  readonly a: Range;
  readonly b: Range;
  readonly score: number;
}

/** A shingle that stands in a text more often than this is a formula of that text: no seed. */
const MOST_PLACES = 8;

/** Passages this near in both texts (words) are one that was rearranged or interrupted. */
const NEAR = 12;

/** A text's words, fingerprinted; shingles that weigh less than `least` are no fingerprints. */
export function fingerprinted(sequence: WordSequence, least: number): Fingerprinted {
  const fingerprints = fingerprintsIn(sequence, least);
  const placesOf = new Map<number, number[]>();
  for (const { hash, at } of fingerprints) {
    const known = placesOf.get(hash);
    if (known === undefined) placesOf.set(hash, [at]);
    else known.push(at);
  }
  return { sequence, fingerprints, placesOf };
}

/** Where the two texts share a shingle, in the order of `a`, then of `b`. */
function seedsOf(a: Fingerprinted, b: Fingerprinted): (readonly [number, number])[] {
  const seeds: (readonly [number, number])[] = [];
  for (const { hash, at } of a.fingerprints) {
    const places = b.placesOf.get(hash);
    if (places === undefined || places.length > MOST_PLACES) continue;
    for (const place of places) seeds.push([at, place]);
  }
  return seeds;
}

const within = (range: Range, at: number): boolean => range.start <= at && at < range.end;

/** Every seed that no earlier passage covers, extended to both sides. */
function aligned(a: Fingerprinted, b: Fingerprinted, least: number): Passage[] {
  const passages: Passage[] = [];
  /** Those that end after the seeds looked at now. */
  let open: Passage[] = [];
  for (const [inA, inB] of seedsOf(a, b)) {
    open = open.filter((passage) => passage.a.end > inA);
    if (open.some((passage) => within(passage.a, inA) && within(passage.b, inB))) continue;
    const forth = extend(a.sequence, b.sequence, inA, inB, 1);
    const back = extend(a.sequence, b.sequence, inA, inB, -1);
    if (forth.ofA < SHINGLE) continue;
    const passage: Passage = {
      a: { start: inA - back.ofA, end: inA + forth.ofA },
      b: { start: inB - back.ofB, end: inB + forth.ofB },
      score: back.score + forth.score,
    };
    open.push(passage);
    if (passage.score >= least) passages.push(passage);
  }
  return passages;
}

/** The words between two ranges; 0 where they touch or overlap. */
function gapBetween(one: Range, other: Range): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}

/** Passages in groups of those near each other in both texts, in whatever order they stand there. */
function grouped(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const isNear = (other: Passage): boolean =>
      gapBetween(passage.a, other.a) <= NEAR && gapBetween(passage.b, other.b) <= NEAR;
    const near = groups.filter((group) => group.some(isNear));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), passage]);
  }
  return groups;
}

const scoreOf = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { score }) => sum + score, 0);

/** Marks the words of a range as used; false, and nothing marked, where half of them already are. */
function claims(used: readonly [Uint8Array, Uint8Array], { a, b }: Passage): boolean {
  const sides = [
    [used[0], a],
    [used[1], b],
  ] as const;
  const free = sides.every(([words, { start, end }]) => {
    let taken = 0;
    for (let word = start; word < end; word += 1) taken += words[word] ?? 0;
    return taken * 2 < end - start;
  });
  if (free) for (const [words, { start, end }] of sides) words.fill(1, start, end);
  return free;
}

/** What passages must score: one alone, or those near each other together; and each of these. */
export interface Thresholds {
  readonly together: number;
  readonly each: number;
}

/**
 * The passages two texts share but for small edits, in the order of `a`. Shared shingles are
 * seeds, each extended over edits to both sides ({@link extend}); what is near in both texts
 * counts together. A stretch of one text that matches several of the other's belongs to the
 * passage that scores most.
 */
export function findPassages(a: Fingerprinted, b: Fingerprinted, least: Thresholds): Passage[] {
  const used = [
    new Uint8Array(a.sequence.forms.length),
    new Uint8Array(b.sequence.forms.length),
  ] as const;
  return grouped(aligned(a, b, least.each))
    .filter((group) => scoreOf(group) >= least.together)
    .sort((one, other) => scoreOf(other) - scoreOf(one))
    .flatMap((group) =>
      group
        .sort((one, other) => other.score - one.score)
        .filter((passage) => claims(used, passage)),
    )
    .sort((one, other) => one.a.start - other.a.start || one.b.start - other.b.start);
}
