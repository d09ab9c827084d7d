/** A text's own words as numbers, in the order of the text: what passages are looked for in. */
export interface WordSequence {
  /** For each word a hash of its form: the same word gives the same number in every text. */
  readonly forms: Int32Array;
  /** For each word what it counts for when both texts have it. */
  readonly weights: Float32Array;
}

/** A shingle that stands for its surroundings, and the index of its first word. */
export interface Fingerprint {
  readonly hash: number;
  readonly at: number;
}

/**
 * Words a shingle. Where every third word was changed (0.7⁴) a quarter of all shingles of four
 * survive, of eight a twentieth; three words in a row are shared by any two texts.
 */
export const SHINGLE = 4;

/** One shingle of each window is kept: every common run of `SHINGLE + WINDOW - 1` words is found. */
const WINDOW = 4;

/** FNV-1a, 32 bit (Fowler, Noll & Vo): the same number for the same word on every machine. */
export function hashWord(form: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < form.length; index += 1) {
    value = Math.imul(value ^ form.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}

/** Mixes the bits of a number (the finaliser of MurmurHash3, Appleby): equal only for equal ones. */
function mixed(value: number): number {
  const one = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const two = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (two ^ (two >>> 16)) >>> 0;
}

/** The hash of each shingle of a text, by its first word. */
export function shinglesIn({ forms }: Pick<WordSequence, "forms">): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + SHINGLE <= forms.length; at += 1) {
    let hash = 0;
    for (let word = at; word < at + SHINGLE; word += 1) {
      hash = (Math.imul(hash, 0x01000193) + (forms[word] ?? 0)) | 0;
    }
    hashes.push(mixed(hash));
  }
  return hashes;
}

function weightAt(weights: Float32Array, at: number): number {
  let weight = 0;
  for (let word = at; word < at + SHINGLE; word += 1) weight += weights[word] ?? 0;
  return weight;
}

/**
 * The winnowed shingles of a text (Schleimer, Wilkerson & Aiken 2003, "Winnowing: local algorithms
 * for document fingerprinting", SIGMOD): the smallest hash of every window, the later of equal
 * ones, in the order of the text. Shingles that weigh less than `least` (mere function words)
 * stand for nothing and are left out. Empty for texts shorter than one shingle.
 */
export function fingerprintsIn(sequence: WordSequence, least: number): Fingerprint[] {
  const shingles = shinglesIn(sequence)
    .map((hash, at): Fingerprint => ({ hash, at }))
    .filter(({ at }) => weightAt(sequence.weights, at) >= least);
  const chosen: Fingerprint[] = [];
  const windows = Math.max(Math.min(shingles.length, 1), shingles.length - WINDOW + 1);
  for (let from = 0; from < windows; from += 1) {
    const smallest = shingles
      .slice(from, from + WINDOW)
      .reduce((best, shingle) => (shingle.hash <= best.hash ? shingle : best));
    if (chosen.at(-1) !== smallest) chosen.push(smallest);
  }
  return chosen;
}
