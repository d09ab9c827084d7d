const CIRCLED_A = 0x24b6;
/** ⓧ: what stands for a name that may be of several outlets. */
const UNKNOWN = "\u24e7";
/** A word joiner: it has no width, so that a mask does not show how long a name is. */
const FILLER = "\u2060";
const SIGNS = /[\u24b6-\u24cf\u24e7]/u;

/**
 * What stands in a text for a masked stretch: the outlet's letters in circles (Ⓐ), then fillers
 * without width, in all as many UTF-16 units as the stretch, so that no offset moves. `letter` is
 * A, B … AA; null where it cannot be told which outlet is meant.
 */
export function maskSign(letter: string | null, length: number): string {
  const signs =
    letter === null
      ? UNKNOWN
      : letter.replace(/[A-Z]/gu, (each) =>
          String.fromCharCode(CIRCLED_A + each.charCodeAt(0) - 65),
        );
  return signs.slice(0, length).padEnd(length, FILLER);
}

/** True when the words hold a mask: they are not the true ones, and must not be kept as if they were. */
export function holdsMask(text: string): boolean {
  return SIGNS.test(text);
}
