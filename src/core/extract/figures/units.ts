import { CURRENCIES, DURATIONS, MEASURES } from "./unit-forms.ts";

/** A unit as a text writes it: its name in the table, and how long it is there. */
export interface Measure {
  readonly unit: string;
  readonly length: number;
}

/** Every form of the table with its unit; "+" stands for an optional "s". */
function formsOf(table: readonly (readonly [unit: string, forms: string])[]): [string, string][] {
  return table.flatMap(([unit, forms]) =>
    forms.split("|").flatMap((form): [string, string][] =>
      form.includes("+")
        ? [
            [form.replaceAll("+", ""), unit],
            [form.replaceAll("+", "s"), unit],
          ]
        : [[form, unit]],
    ),
  );
}

const FORMS = new Map([...formsOf(MEASURES), ...formsOf(CURRENCIES)]);
/** Forms long enough to be meant in any case: "Million Dollars", "Kilometers". */
const ANY_CASE = new Map(
  [...FORMS].filter(([form]) => form.length > 3).map(([form, unit]) => [form.toLowerCase(), unit]),
);
const LONGEST = Math.max(...[...FORMS.keys()].map((form) => form.length));

/**
 * Single letters and names of coins that are other words too: read as units only where they touch
 * the number ("118.5p", "5W"); letters of units written in capitals also before or at an end.
 */
const GLUED = new Set([
  "m",
  "g",
  "l",
  "L",
  "p",
  "A",
  "C",
  "F",
  "G",
  "V",
  "W",
  "MP",
  "PB",
  "mb",
  '"',
]);
const APART = /^(?:[ .,;)]*$|[.,;)/]|\s+(?:of|for|at|in|and|or|to|on)\b|\s+\p{Lu})/u;

function isForm(form: string, gap: string, after: string): boolean {
  if (!GLUED.has(form)) return true;
  if (gap !== " ") return gap === "";
  return after.startsWith("/") || (/^(?:m|[A-Z])$/u.test(form) && APART.test(after));
}

/** "A/cm2", "g/km": a unit by another, without a space. */
const BY = /^\/\p{L}[\p{L}²³]*[23]?(?![\p{L}\d])/u;
/** "$52 a barrel", "8.99 dollars per month", "times a minute": the unit by which it is told. */
const RATE =
  /^(?:\/|-(?:a|an|per)-| (?:a|an|each|every|per|for each|for every) )(?:square (?:foot|metre|meter|kilometre|kilometer|mile)|second|minute|hour|day|night|week|month|quarter|year|annum|decade|capita|head|person|share|barrel|gallon|litre|liter|pint|ounce|pound|kilogram|kilo|kg|gram|tonne|ton|bushel|metre|meter|kilometre|kilometer|km|mile|foot|acre|hectare|kilowatt-hour|kilowatt hour|megawatt-hour|megawatt hour|kWh|MWh|piece|unit|ticket|user|employee|worker|household|student|child|patient|game|match|serving)(?![\p{L}\d])/u;

/** How long the "a barrel" or "per month" is that a text begins with; 0 for none. */
export function rateLength(text: string): number {
  return RATE.exec(text)?.[0].length ?? 0;
}

/**
 * The unit of measure a text begins with, and how long it is there; null for none. The longest
 * one, so that "years old" is not "years".
 */
export function measureAt(text: string): Measure | null {
  const gap = /^[ -]?/u.exec(text)?.[0] ?? "";
  const rest = text.slice(gap.length, gap.length + LONGEST + 1);
  let best: Measure | null = null;
  for (let end = 1; end <= rest.length; end += 1) {
    // A unit ends where a word does, or at a sign of its own.
    const next = rest.charAt(end);
    if (/[\p{L}\d²³°]/u.test(next) && !/[%$€°″"]/u.test(rest.charAt(end - 1))) continue;
    const form = rest.slice(0, end);
    const unit = FORMS.get(form) ?? ANY_CASE.get(form.toLowerCase());
    if (unit !== undefined && isForm(form, gap, text.slice(gap.length + end))) {
      best = { unit, length: gap.length + end };
    }
  }
  if (best === null) return null;
  const by = BY.exec(text.slice(best.length))?.[0] ?? "";
  return { unit: best.unit + by, length: best.length + by.length };
}

/** True for units that tell how long something lasts. */
export function isDuration(unit: string | null): boolean {
  return unit !== null && DURATIONS.has(unit);
}

const CURRENCY_SIGNS = new Map([
  ["US$", "USD"],
  ["$US", "USD"],
  ["$A", "AUD"],
  ["$NZ", "NZD"],
  ["$", "USD"],
  ["A$", "AUD"],
  ["AU$", "AUD"],
  ["C$", "CAD"],
  ["CA$", "CAD"],
  ["CAD$", "CAD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["S$", "SGD"],
  ["NT$", "TWD"],
  ["R$", "BRL"],
  ["RM", "MYR"],
  ["Rs", "INR"],
  ["Rs.", "INR"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₩", "KRW"],
  ["₺", "TRY"],
  ["₴", "UAH"],
  ["₦", "NGN"],
  ["₪", "ILS"],
  // "£" as texts brought down to ASCII have it.
  ["PS", "GBP"],
]);
const SIGN =
  /(?<!\p{L})(?:(?:(?:US|AU|CA|CAD|NZ|HK|NT) ?|[ACRS])?\$|\$(?:US|A|NZ)|[€£¥₹₽₩₺₴₦₪]|RM|Rs\.?|PS|[A-Z]{3}) ?$/u;
/** Codes that stand before sums: ISO 4217, those of the table. */
const CODES = new Set(CURRENCIES.map(([code]) => code).filter((code) => /^[A-Z]{3}$/u.test(code)));

/** The currency whose sign a text ends with, and how long the sign is; null for none. */
export function currencyBefore(text: string): Measure | null {
  const sign = SIGN.exec(text.slice(-6))?.[0];
  if (sign === undefined) return null;
  const key = sign.replaceAll(" ", "");
  const unit = CURRENCY_SIGNS.get(key) ?? (CODES.has(key) ? key : undefined);
  return unit === undefined ? null : { unit, length: sign.length };
}
