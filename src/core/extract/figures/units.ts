/** How a unit is written here, and how texts write it: currencies by ISO 4217, measures by the SI. */
const UNITS: readonly (readonly [unit: string, forms: string])[] = [
  ["%", "%|per cent|percent|percentage"],
  ["percentage points", "percentage points?|pp"],
  ["USD", "(?:US |U\\.S\\. )?dollars?|USD|bucks"],
  ["EUR", "euros?|EUR"],
  ["GBP", "pounds sterling|GBP"],
  ["JPY", "yen"],
  ["CNY", "yuan|renminbi"],
  ["INR", "rupees?"],
  ["RUB", "roubles?|rubles?"],
  ["cents", "cents?"],
  ["pence", "pence|p"],
  ["AUD", "Australian dollars?"],
  ["CAD", "Canadian dollars?"],
  ["NZD", "New Zealand dollars?"],
  ["HKD", "Hong Kong dollars?"],
  ["basis points", "basis points?|bps?"],
  ["points", "points?"],
  ["km", "kilomet(?:re|er)s?|km"],
  ["m", "met(?:re|er)s?|m(?=[ .,])"],
  ["m²", "m2|m²|sq\\.? ?m|square met(?:re|er)s?"],
  ["km²", "km2|km²|square kilomet(?:re|er)s?"],
  ["mi²", "square miles?"],
  ["ft²", "square (?:feet|foot)|sq\\.? ?ft"],
  ["cm", "centimet(?:re|er)s?|cm"],
  ["mm", "millimet(?:re|er)s?|mm"],
  ["μm", "micromet(?:re|er)s?|[μµ]m"],
  ["mi", "miles?"],
  ["ft", "feet|foot|ft"],
  ["in", 'inch(?:es)?|[″"]'],
  ["yd", "yards?"],
  ["kg", "kilograms?|kilos?|kg"],
  ["g", "grams?"],
  ["mg", "milligrams?|mg"],
  ["t", "tonnes?|tons?"],
  ["lb", "lbs?"],
  ["oz", "ounces?"],
  ["l", "lit(?:re|er)s?"],
  ["gal", "gallons?"],
  ["ha", "hectares?"],
  ["acres", "acres?"],
  ["°C", "°C|degrees? (?:Celsius|centigrade|C)|Celsius|deg ?C"],
  ["°F", "°F|degrees? (?:Fahrenheit|F)|Fahrenheit|deg ?F"],
  ["degrees", "degrees?"],
  ["mph", "mph|miles per hour|miles an hour"],
  ["km/h", "km/h|kph|kilomet(?:re|er)s per hour"],
  ["hp", "bhp|hp|horsepower"],
  ["W", "watts?"],
  ["kW", "kilowatts?|kW"],
  ["MW", "megawatts?|MW"],
  ["GW", "gigawatts?|GW"],
  ["V", "volts?"],
  ["Hz", "Hz|hertz"],
  ["MB", "MB|megabytes?"],
  ["GB", "GB|gigabytes?"],
  ["TB", "TB|terabytes?"],
  ["generation", "G"],
  ["ppm", "ppm|parts per million"],
  ["ppb", "ppb|parts per billion"],
  ["MP", "megapixels?|MP"],
  ["years old", "years? old|year-olds?|years of age"],
  ["years", "years?|yrs?"],
  ["months", "months?"],
  ["weeks", "weeks?"],
  ["days", "days?"],
  ["hours", "hours?|hrs?"],
  ["minutes", "minutes?|mins?"],
  ["seconds", "seconds?|secs?"],
  ["decades", "decades?"],
  ["centuries", "centur(?:y|ies)"],
];

const PATTERNS = UNITS.map(
  ([unit, forms]) => [unit, new RegExp(`^[ -]?(?:${forms})(?![\\p{L}\\p{N}])`, "u")] as const,
);

const CURRENCY_SIGNS = new Map([
  ["US$", "USD"],
  ["$", "USD"],
  ["A$", "AUD"],
  ["AU$", "AUD"],
  ["C$", "CAD"],
  ["CA$", "CAD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["S$", "SGD"],
  ["R$", "BRL"],
  ["RM", "MYR"],
  ["Rs", "INR"],
  ["Rs.", "INR"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
]);
const SIGN = /(?<!\p{L})(?:(?:US|AU|CA|NZ|HK|[ACRS])? ?\$|[€£¥₹₽]|RM|Rs\.?|[A-Z]{3}) ?$/u;
/** Codes that stand before sums: ISO 4217, those of large economies. */
const CODES = new Set(
  "USD EUR GBP JPY CNY INR AUD CAD CHF SEK NOK DKK NZD HKD SGD KRW MXN BRL ZAR TRY RUB PLN MYR".split(
    " ",
  ),
);

/**
 * The unit of measure a text begins with, and how long it is there; null for none. The longest
 * one, so that "years old" is not "years".
 */
export function measureAt(text: string): { readonly unit: string; readonly length: number } | null {
  let best: { unit: string; length: number } | null = null;
  for (const [unit, pattern] of PATTERNS) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { unit, length };
  }
  return best;
}

/** The currency whose sign a text ends with, and how long the sign is; null for none. */
export function currencyBefore(
  text: string,
): { readonly unit: string; readonly length: number } | null {
  const sign = SIGN.exec(text)?.[0];
  const key = sign?.replaceAll(" ", "") ?? "";
  const unit = CURRENCY_SIGNS.get(key) ?? (CODES.has(key) ? key : undefined);
  return sign === undefined || unit === undefined ? null : { unit, length: sign.length };
}
