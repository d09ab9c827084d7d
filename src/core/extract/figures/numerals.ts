const SMALL = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen`.split(/\s+/u);
const TENS = `twenty thirty forty fifty sixty seventy eighty ninety`.split(" ");

const ONES = new Map<string, number>([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

const SCALES = new Map<string, number>([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);

const WORDS = [...ONES.keys()].join("|");
const LONG_SCALES = "hundred|thousand|million|billion|trillion";

/** Numerals in words ("twenty-five", "a dozen", "two hundred and six"), lower or upper case. */
export const WORDED = new RegExp(
  `\\b(?:(?:${WORDS})(?:[ -](?:${WORDS}))?|an?(?= (?:dozen|${LONG_SCALES})\\b)|half an?(?= (?:dozen|${LONG_SCALES})\\b))(?:[ -](?:dozen|${LONG_SCALES})(?: and (?:${WORDS})(?:-(?:${WORDS}))?| (?:${WORDS})(?:-(?:${WORDS}))?)?)*\\b`,
  "giu",
);

/** Numerals in digits with their groups, decimals and scale: "1,200", "3.9 million", "$1.5bn". */
export const DIGITS = new RegExp(
  `(?:(?<![\\p{L}\\p{N}.,:/])|(?<=(?<!\\p{L})(?:RM|Rs|USD|EUR|GBP|CHF)))(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)(?: hundred)?(?:(?: |-)?(?:dozen|${LONG_SCALES})\\b|(?:k|m|mn|bn|tn)\\b)?`,
  "giu",
);

/** The value of a numeral the patterns found. */
export function valueOf(numeral: string): number {
  const text = numeral.toLowerCase().replaceAll(",", "");
  const digits = /^(?:\d+(?:\.\d+)?|\.\d+)/u.exec(text);
  if (digits !== null) {
    const scales = text.slice(digits[0].length).split(/[\s-]+/u);
    return scales.reduce((value, scale) => value * (SCALES.get(scale) ?? 1), Number(digits[0]));
  }
  let total = 0;
  let current = 0;
  for (const word of text.split(/[\s-]+/u)) {
    if (word === "and") continue;
    if (word === "half") current = 0.5;
    else if (word === "a" || word === "an") current = current === 0 ? 1 : current;
    const one = ONES.get(word);
    if (one !== undefined) current += one;
    const scale = SCALES.get(word);
    if (scale === undefined) continue;
    if (scale === 100) {
      current = Math.max(1, current) * 100;
    } else {
      total += (current === 0 ? 1 : current) * scale;
      current = 0;
    }
  }
  return total + current;
}
