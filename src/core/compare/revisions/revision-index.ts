import { foldText } from "../../text/fold.ts";
import { addressForm } from "./address.ts";
import type { RevisedText } from "./recognise.ts";
import { sketchOf } from "./sketch.ts";

/** What an index of revisions keeps of an article: plain data of less than a kilobyte. */
export interface RevisionFingerprint {
  readonly id: string;
  /** The outlet's name, folded; null when unknown. */
  readonly outlet: string | null;
  /** The address in its form for comparison; null when unknown. */
  readonly address: string | null;
  /** The smallest hashes of the text's shingles, ascending. */
  readonly sketch: readonly number[];
}

/** Candidates a look-up gives at most: each is then compared word by word. */
const MOST_CANDIDATES = 8;

/** Common hashes that make an article a candidate: half of a text kept leaves some twenty of 64. */
const LEAST_COMMON = 4;

/**
 * The smallest hashes by which articles are found: of texts that share a quarter of their shingles
 * one in a thousand has none of 24 in common. The whole sketch then tells how much is.
 */
const INDEXED = 24;

/** A hash that more articles than this have is a formula and leads to none. */
const MOST_HOLDERS = 200;

/** The fingerprint of an article, from its text (or its sketch, where it is known) and what is known of it. */
export function fingerprintRevision(
  id: string,
  article: RevisedText,
  sketch: readonly number[] = sketchOf(article.text),
): RevisionFingerprint {
  return {
    id,
    outlet: outletForm(article.outlet),
    address: article.address === null ? null : addressForm(article.address),
    sketch,
  };
}

/** An outlet's name as names are compared; null when unknown. */
export function outletForm(outlet: string | null): string | null {
  return outlet === null ? null : foldText(outlet).text.trim();
}

/**
 * Finds the articles of a library of which a text may be another version. A look-up compares at
 * most 24 × 200 sketches whatever the size of the library. Made from fingerprints, which can be
 * stored.
 */
export class RevisionIndex {
  readonly #prints = new Map<string, RevisionFingerprint>();
  readonly #holders = new Map<number, string[]>();
  readonly #addresses = new Map<string, string[]>();

  constructor(fingerprints: Iterable<RevisionFingerprint>) {
    for (const fingerprint of fingerprints) this.add(fingerprint);
  }

  /** Takes an article in, in place of what was known by its id. */
  add(fingerprint: RevisionFingerprint): void {
    const { id, sketch, address } = fingerprint;
    this.remove(id);
    this.#prints.set(id, fingerprint);
    for (const hash of sketch.slice(0, INDEXED)) hold(this.#holders, hash, id);
    if (address !== null) hold(this.#addresses, address, id);
  }

  /** Forgets an article; one that is not known is nothing to forget. */
  remove(id: string): void {
    const known = this.#prints.get(id);
    if (known === undefined) return;
    this.#prints.delete(id);
    for (const hash of known.sketch.slice(0, INDEXED)) release(this.#holders, hash, id);
    if (known.address !== null) release(this.#addresses, known.address, id);
  }

  /**
   * The ids of the articles of the same outlet (or, if it is unknown, of unknown ones) that have
   * the same address or most in common, best first; at most eight, without the article itself.
   */
  candidatesFor({ id, outlet, address, sketch }: RevisionFingerprint): string[] {
    const there = new Set(address === null ? [] : this.#addresses.get(address));
    const found = new Set(there);
    for (const hash of sketch.slice(0, INDEXED)) {
      const holders = this.#holders.get(hash) ?? [];
      if (holders.length <= MOST_HOLDERS) for (const holder of holders) found.add(holder);
    }
    const own = new Set(sketch);
    const least = Math.min(LEAST_COMMON, sketch.length);
    return [...found]
      .flatMap((other) => {
        const print = this.#prints.get(other);
        if (print === undefined || other === id || print.outlet !== outlet) return [];
        const common = print.sketch.filter((hash) => own.has(hash)).length;
        if (there.has(other)) return [{ other, common: Infinity }];
        return common >= least ? [{ other, common }] : [];
      })
      .sort((one, two) => (one.common === two.common ? byId(one, two) : two.common - one.common))
      .slice(0, MOST_CANDIDATES)
      .map(({ other }) => other);
  }
}

const byId = (one: { other: string }, two: { other: string }): number =>
  one.other < two.other ? -1 : 1;

function hold<Key>(holders: Map<Key, string[]>, key: Key, id: string): void {
  const known = holders.get(key);
  if (known === undefined) holders.set(key, [id]);
  else known.push(id);
}

function release<Key>(holders: Map<Key, string[]>, key: Key, id: string): void {
  const rest = holders.get(key)?.filter((holder) => holder !== id) ?? [];
  if (rest.length === 0) holders.delete(key);
  else holders.set(key, rest);
}
