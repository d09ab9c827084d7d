import { overlaps } from "../../model/range.ts";
import type { Member } from "../member.ts";
import { Lexicon } from "../rows/lexicon.ts";
import type { Row } from "../rows/align.ts";
import type { Act } from "./acts.ts";
import type { ActorOf } from "./actor.ts";
import { matchSpeakers } from "./speaker.ts";
import {
  countShared,
  longestRun,
  quotedAnchorOf,
  quotedShare,
  rarityIn,
  wordsOf,
} from "./words.ts";
import type { Words } from "./words.ts";

/** What speaks for two acts rendering the same utterance. */
export interface Evidence {
  /** Cosine of the words' stems, weighed by their rarity in the story. */
  readonly cosine: number;
  /** Weight of the shared stems over that of the shorter rendering's. */
  readonly containment: number;
  /** Shared pairs of following words over the shorter rendering's number of pairs. */
  readonly wordPairs: number;
  /** How many words in a row both have, function words among them. */
  readonly run: number;
  /** Weight of the stems both have in marks over that of the shorter marked words. */
  readonly quoted: number;
  /** The weight of the rarest stem both have in marks. */
  readonly quotedAnchor: number;
  readonly sameSpeaker: boolean;
  /** The sentences they stand in share a row. */
  readonly inRow: boolean;
  /** These, of two articles, or those next to them do. */
  readonly near: boolean;
  /** Either is reported without marks, in the reporter's words. */
  readonly reported: boolean;
}

/** Two acts that share something, by their indexes, the first the lower one. */
export interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly evidence: Evidence;
}

/** Indexes of the rows each act's sentences stand in; with `reach`, and those around them. */
function rowsOf(acts: readonly Act[], rows: readonly Row[], reach: number): ReadonlySet<number>[] {
  const places = new Map<string, number>();
  for (const [index, { cells }] of rows.entries()) {
    for (const { article, sentences } of cells) {
      for (const sentence of sentences) places.set(`${article} ${String(sentence)}`, index);
    }
  }
  return acts.map(
    ({ article, sentences }) =>
      new Set(
        sentences.flatMap((sentence) =>
          Array.from({ length: 2 * reach + 1 }, (_, step) => sentence - reach + step).flatMap(
            (at) => places.get(`${article} ${String(at)}`) ?? [],
          ),
        ),
      ),
  );
}

/** One of the acts stands in the other: words of somebody else that its speaker quotes. */
function quotesInTurn(one: Act, other: Act): boolean {
  return (
    one.article === other.article &&
    one.ranges.some((range) => other.ranges.some((each) => overlaps(range, each)))
  );
}

/** An act with what it is compared by. */
interface Compared {
  readonly act: Act;
  readonly actor: string | null;
  readonly words: Words;
  /** The rows of its sentences, and those with the rows of the sentences next to them. */
  readonly rows: ReadonlySet<number>;
  readonly nearRows: ReadonlySet<number>;
}

/** Tells whether two speakers' names are one's; each pair is matched once, however often it meets. */
function sameNames(): (one: string | null, other: string | null) => boolean {
  const known = new Map<string, Map<string, boolean>>();
  return (one, other) => {
    if (one === null || other === null) return false;
    const ofOne = known.get(one) ?? new Map<string, boolean>();
    known.set(one, ofOne);
    const same = ofOne.get(other) ?? matchSpeakers(one, other) === "same";
    ofOne.set(other, same);
    return same;
  };
}

function evidenceOf(
  one: Compared,
  other: Compared,
  areSame: ReturnType<typeof sameNames>,
): Evidence {
  const [ours, theirs] = [one.words, other.words];
  let dot = 0;
  let shared = 0;
  for (const [term, weight] of ours.terms) {
    if (!theirs.terms.has(term)) continue;
    dot += weight * weight;
    shared += weight;
  }
  const fewerPairs = Math.min(ours.pairs.size, theirs.pairs.size);
  return {
    cosine: dot / (ours.norm * theirs.norm || 1),
    containment: shared / (Math.min(ours.total, theirs.total) || 1),
    wordPairs: countShared(ours.pairs, theirs.pairs) / (fewerPairs || 1),
    run: longestRun(ours.sequence, theirs.places),
    quoted: quotedShare(ours, theirs),
    quotedAnchor: quotedAnchorOf(ours, theirs),
    sameSpeaker:
      (one.actor !== null && one.actor === other.actor) ||
      areSame(one.act.speaker, other.act.speaker),
    inRow: countShared(one.rows, other.rows) > 0,
    near: one.act.article !== other.act.article && countShared(one.nearRows, other.nearRows) > 0,
    reported: one.act.marked.length === 0 || other.act.marked.length === 0,
  };
}

/** What was entered before under one of the keys; then enters the number under all of them. */
function meet(index: Map<number, number[]>, keys: Iterable<number>, number: number): number[] {
  const met: number[] = [];
  for (const key of keys) {
    const known = index.get(key);
    if (known === undefined) index.set(key, [number]);
    else {
      met.push(...known);
      known.push(number);
    }
  }
  return met;
}

/**
 * The pairs of acts that share a content word or a row, with what speaks for each. The rarity of
 * a word is that over the sentences of the whole story. `acts` are those of the members.
 */
export function candidatesAmong(
  members: readonly Member[],
  acts: readonly Act[],
  rows: readonly Row[],
  actorOf: ActorOf,
): Candidate[] {
  const lexicon = new Lexicon();
  const rarity = rarityIn(members, lexicon);
  const texts = new Map(members.map(({ id, text }) => [id, text]));
  const inRows = rowsOf(acts, rows, 0);
  const nearRows = rowsOf(acts, rows, 1);
  const compared = acts.map((act, at): Compared => {
    const words = wordsOf(act, texts.get(act.article) ?? "", lexicon, rarity);
    const places = { rows: inRows[at] ?? new Set(), nearRows: nearRows[at] ?? new Set() };
    return { act, actor: actorOf(act), words, ...places };
  });
  const byTerm = new Map<number, number[]>();
  const byRow = new Map<number, number[]>();
  const areSame = sameNames();
  return compared.flatMap((own, other) => {
    const partners = new Set([
      ...meet(byTerm, own.words.terms.keys(), other),
      ...meet(byRow, own.rows, other),
    ]);
    return [...partners].flatMap((one): Candidate[] => {
      const theirs = compared[one];
      if (theirs === undefined || quotesInTurn(theirs.act, own.act)) return [];
      return [{ one, other, evidence: evidenceOf(theirs, own, areSame) }];
    });
  });
}
