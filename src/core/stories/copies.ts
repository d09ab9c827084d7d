/** Content words a shingle: a run this long shared by chance is rare. */
const SHINGLE = 5;
/** Window of shingles of which one stands for all: 8 finds every copied run of 12 words. */
const WINDOW = 8;
/** From this share of the shorter article's fingerprints on, one is a copy of the other. */
const COPY_SHARE = 0.5;

/** FNV-1a, 32 bit (Fowler, Noll & Vo): the same number for the same words on every machine. */
export function hashOf(words: readonly string[]): number {
  let value = 0x811c9dc5;
  for (const word of words) {
    for (let index = 0; index <= word.length; index += 1) {
      // A word's end counts as a character, or "ab c" and "a bc" would be one.
      const unit = index < word.length ? word.charCodeAt(index) : 0x20;
      value = Math.imul(value ^ unit, 0x01000193) >>> 0;
    }
  }
  return value;
}

/**
 * The fingerprints of a text, given its words: the smallest hash in every window of shingles
 * (winnowing: Schleimer, Wilkerson & Aiken 2003, SIGMOD), each once. Empty for texts below one shingle.
 */
export function fingerprintsOf(words: readonly string[]): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    hashes.push(hashOf(words.slice(at, at + SHINGLE)));
  }
  const chosen = new Set<number>();
  for (let at = 0; at < Math.max(1, hashes.length - WINDOW + 1); at += 1) {
    const window = hashes.slice(at, at + WINDOW);
    if (window.length > 0) chosen.add(Math.min(...window));
  }
  return [...chosen];
}

/** True when at least half of the shorter text's fingerprints are the other's too. */
export function isCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const print of small) if (large.has(print)) shared += 1;
  return small.size > 0 && shared / small.size >= COPY_SHARE;
}
