/**
 * British spellings and their American counterparts, by what differs (after Quirk et al. 1985,
 * "A Comprehensive Grammar of the English Language", appendix III). The result need not be a word;
 * it only has to be the same for both.
 */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/^(\p{L}{2,})is(e|ed|es|er|ers|ing|ation|ations|able)$/u, "$1iz$2"],
  [/^(\p{L}{2,})ys(e|ed|es|er|ers|ing)$/u, "$1yz$2"],
  [/^(\p{L}{2,}[^aeiou])our(\p{L}*)$/u, "$1or$2"],
  [/^(\p{L}{2,}[^aeiou])re(s|d)?$/u, "$1er$2"],
  [/^(\p{L}{3,})og(?:ue)(s?)$/u, "$1og$2"],
  [/^(\p{L}{2,})ence(s?)$/u, "$1ense$2"],
  [/^(\p{L}{2,}[aeiou])ll(ed|ing|er|ers|ors?)$/u, "$1l$2"],
  [/^(\p{L}{3,}m)me(s?)$/u, "$1$2"],
  [/^(\p{L}{2,})dgement(s?)$/u, "$1dgment$2"],
  [/^(\p{L}*)(?:ae|oe)(\p{L}{3,})$/u, "$1e$2"],
  [/^((?:to|for|back|after|on|out|in|up|down)ward)s$/u, "$1"],
  [/^grey(\p{L}*)$/u, "gray$1"],
  [/^sceptic(\p{L}*)$/u, "skeptic$1"],
  [/^whilst$/u, "while"],
  [/^amongst$/u, "among"],
];

/** A folded word without hyphens and in one of its spellings: "colour-blind" gives "colorblind". */
export function plainSpelling(form: string): string {
  const joined = form.replace(/['-]/gu, "");
  return VARIANTS.reduce((word, [pattern, plain]) => word.replace(pattern, plain), joined);
}

/** Letters exchanged, left out, put in or swapped with the next (Damerau 1964). */
function editDistance(one: string, other: string): number {
  const width = other.length + 1;
  const distances = Array.from({ length: (one.length + 1) * width }, () => 0);
  const at = (row: number, column: number): number => distances[row * width + column] ?? 0;
  for (let row = 0; row <= one.length; row += 1) {
    for (let column = 0; column <= other.length; column += 1) {
      if (row === 0 || column === 0) {
        distances[row * width + column] = row + column;
        continue;
      }
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(at(row - 1, column), at(row, column - 1)) + 1;
      least = Math.min(least, at(row - 1, column - 1) + cost);
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, at(row - 2, column - 2) + 1);
      distances[row * width + column] = least;
    }
  }
  return at(one.length, other.length);
}

/** Beginnings that turn a word into its opposite. */
const OPPOSITE = /^(?:un|in|im|il|ir|dis|non|anti|de|mis)/u;

const VOWEL = /[aeiouy]/u;

/** True when the words differ in one vowel for another ("come", "came"): a form, not a slip. */
function isVowelChange(one: string, other: string): boolean {
  if (one.length !== other.length || one.length > 7) return false;
  const changed = Array.from(one).flatMap((letter, at) => (letter === other[at] ? [] : [at]));
  const [at = 0] = changed;
  return changed.length === 1 && VOWEL.test(one[at] ?? "") && VOWEL.test(other[at] ?? "");
}

/**
 * True when one word looks like the other with a slip of the keys: one edit in words of four
 * letters or more, two from eight on, and the first letter right (as in nearly all slips: Pollock
 * & Zamora 1984). Endings, changed vowels and beginnings that turn the sense make other words.
 */
export function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || one[0] !== other[0] || !/^\p{L}+$/u.test(one + other)) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (/(?:s|e?d|ing|ly|er|est)$/u.test(long) && long.startsWith(short)) return false;
  if (OPPOSITE.test(long) && long.replace(OPPOSITE, "") === short) return false;
  if (/m[ae]n$/u.test(one) && /m[ae]n$/u.test(other)) return false;
  if (/[dts]$/u.test(one) && /[dts]$/u.test(other) && one.slice(0, -1) === other.slice(0, -1)) {
    return false;
  }
  if (isVowelChange(one, other)) return false;
  return editDistance(one, other) <= (shorter >= 8 ? 2 : 1);
}
