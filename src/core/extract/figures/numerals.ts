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
  ["mln", 1e6],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
]);

/** The parts a fraction in words counts: "two-thirds". */
const PARTS = new Map<string, number>([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["tenth", 10],
]);
const SIGNS = new Map<string, number>([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅛", 1 / 8],
]);

const WORDS = [...ONES.keys()].join("|");
const LONG_SCALES = "hundred|thousand|million|billion|trillion";
const PART_WORDS = "third|quarter|fourth|fifth|sixth|seventh|eighth|tenth";
/** "and a half", behind a number in digits or words. */
const AND_PART = "[ -]and[ -](?:a|one)[ -](?:half|quarter)\\b";

/** What every numeral in words has: most sentences have none, and a test is cheaper than a search. */
export const MAY_HAVE_WORDS = new RegExp(`\\b(?:${WORDS}|an? (?:dozen|${LONG_SCALES}))`, "iu");

/** Numerals in words ("twenty-five", "a dozen", "two hundred and six"), lower or upper case. */
export const WORDED = new RegExp(
  `\\b(?:(?:${WORDS})(?:[ -](?:${WORDS}))?|an?(?= (?:dozen|${LONG_SCALES})\\b)|half an?(?= (?:dozen|${LONG_SCALES})\\b))(?:[ -](?:dozen|${LONG_SCALES})(?: and (?:${WORDS})(?:-(?:${WORDS}))?| (?:${WORDS})(?:-(?:${WORDS}))?)?)*(?:${AND_PART})?\\b`,
  "giu",
);

/**
 * Fractions in words: "two-thirds", "one-fifth", "a third of", and "half" of something or of a
 * unit of time: not "the second half", and "a third" alone is an ordinal.
 */
export const FRACTION = new RegExp(
  `\\b(?=one|two|three|fou|fiv|sev|nin|a |half)(?:(?:one|two|three|four|five|seven|nine)-(?:${PART_WORDS})s?|(?:two|three|four|five|seven|nine) (?:${PART_WORDS.replace("quarter|", "")})s|(?:a|one) (?:${PART_WORDS})(?= of\\b)|(?<!\\b(?:first|second|latter|final|other|back|better|top|bottom|opening|early|late) )(?:(?:one-)?half(?= (?:of|the|its|his|her|their|our|my|all)\\b)|half an?(?= (?:second|minute|hour|day|year|century|mile|point|percentage|per ?cent|pound|kilo|metre|meter|inch|cup|teaspoon)\\b)))`,
  "giu",
);

/** What every fraction in words and every power in the plural has: most sentences have none. */
export const MAY_HAVE_OTHERS =
  /(?:half|third|quarter|f[io][fu]r?th|sixth|venth|ghth|tenth|dozens|undreds|housands|llions)/iu;

/** Whole powers named in the plural, for a number nobody counted: "tens of thousands". */
export const UNCOUNTED =
  /(?<!\d ?)\b(?:(?:tens|dozens|hundreds|thousands|millions) of )?(?:dozens|hundreds|thousands|millions|billions|trillions)\b/giu;

/** Numerals in digits with their groups, decimals and scale: "1,200", "3.9 million", "$1.5bn". */
export const DIGITS = new RegExp(
  `(?=[\\d.½⅓⅔¼¾⅛])(?:(?<![\\p{L}\\p{N}.,:/])|(?<=(?<!\\p{L})(?:RM|Rs|PS|USD|EUR|GBP|CHF|\\$US|\\$A|\\$NZ)))(?:(?:\\d{1,3} )?[1-9]/[23458](?![\\d/])|\\d*[½⅓⅔¼¾⅛]|(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)(?: hundred)?)(?:(?: |-)?(?:dozen|${LONG_SCALES})\\b|(?:k|m|mn|mln|bn|bln|tn)\\b| (?:mn|mln|bn|bln)\\b)?(?:${AND_PART})?`,
  "giu",
);

/** What "and a half" or "and a quarter" behind a number adds to it. */
function partBehind(text: string): number {
  const part = new RegExp(`${AND_PART}$`, "u").exec(text)?.[0];
  return part === undefined ? 0 : part.endsWith("half") ? 1 / 2 : 1 / 4;
}

/** The number digits begin with, fractions read: "2 1/2" is 2.5. */
function leading(text: string): { readonly value: number; readonly length: number } | null {
  const fraction = /^(?:(\d+) )?(\d)\/(\d)/u.exec(text);
  if (fraction !== null) {
    const [all, whole = "0", over, under] = fraction;
    return { value: Number(whole) + Number(over) / Number(under), length: all.length };
  }
  const sign = /^(\d*)([½⅓⅔¼¾⅛])/u.exec(text);
  if (sign !== null) {
    const [all, whole, part = ""] = sign;
    return { value: Number(whole) + (SIGNS.get(part) ?? 0), length: all.length };
  }
  const digits = /^(?:\d+(?:\.\d+)?|\.\d+)/u.exec(text)?.[0];
  return digits === undefined ? null : { value: Number(digits), length: digits.length };
}

/** The value of a numeral that `DIGITS` or `WORDED` found. */
export function valueOf(numeral: string): number {
  const text = numeral.toLowerCase().replaceAll(",", "");
  const part = partBehind(text);
  const plain = part === 0 ? text : text.replace(/[ -]and[ -](?:a|one)[ -]\w+$/u, "");
  const digits = leading(plain);
  if (digits !== null) {
    const scales = plain.slice(digits.length).split(/[\s-]+/u);
    return part + scales.reduce((value, scale) => value * (SCALES.get(scale) ?? 1), digits.value);
  }
  let total = 0;
  let current = 0;
  for (const word of plain.split(/[\s-]+/u)) {
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
  return total + current + part;
}

/** The value of a numeral that `FRACTION` found. */
export function fractionOf(numeral: string): number {
  const words = numeral.toLowerCase().split(/[\s-]/u);
  const parts = words.map((word) => PARTS.get(word) ?? PARTS.get(word.replace(/s$/u, "")));
  const over = ONES.get(words[0] ?? "") ?? 1;
  return over / (parts.find((part) => part !== undefined) ?? 1);
}

/** The least and the most a numeral that `UNCOUNTED` found speaks of: up to the next power. */
export function powersOf(numeral: string): readonly [low: number, high: number] {
  const scales = numeral
    .toLowerCase()
    .split(" of ")
    .map((word) => word.slice(0, -1));
  const low = scales.reduce((value, scale) => value * (SCALES.get(scale) ?? 10), 1);
  return [low, scales.at(-1) === "dozen" ? low : low * 10];
}

/** The scale a numeral ends with ("5.2 million"), by which "3 to 5.2 million" is read; 1 for none. */
export function scaleOf(numeral: string): number {
  const word = /(?:^|[\d\s-])(hundred|thousand|million|billion|trillion|k|m|mn|mln|bn|bln|tn)$/iu.exec(numeral)?.[1]; // prettier-ignore
  return SCALES.get(word?.toLowerCase() ?? "") ?? 1;
}
