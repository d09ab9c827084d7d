import type { Figure } from "../../extract/figure.ts";

/** Units that measure the same, with how many of the first one each is. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  duration: {
    seconds: 1 / 86_400,
    minutes: 1 / 1440,
    hours: 1 / 24,
    days: 1,
    weeks: 7,
    months: 365.25 / 12,
    years: 365.25,
    decades: 3652.5,
  },
  length: { m: 1, cm: 0.01, mm: 0.001, km: 1000, in: 0.0254, ft: 0.3048, yd: 0.9144, mi: 1609.344 },
  area: {
    ha: 1,
    "km²": 100,
    "m²": 0.0001,
    acres: 0.404_686,
    "mi²": 258.999,
    "ft²": 0.000_009_290_3,
  },
  mass: { kg: 1, g: 0.001, mg: 0.000_001, t: 1000, lb: 0.453_592, oz: 0.028_349_5 },
  speed: { "km/h": 1, mph: 1.609_344 },
};

const BY_UNIT = new Map(
  Object.entries(DIMENSIONS).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { dimension, factor }] as const),
  ),
);

/** The measure of times of day, in minutes. */
export const CLOCK = "o’clock";
/** How far a conversion into another unit may be off, because the number is rounded then. */
const CONVERTED = 0.06;

/** A quantity as words bound it. */
export interface Bounded {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The unit of measure, as the units' table writes it; null for counts. */
  readonly measure: string | null;
}

/** What a unit measures ("length" for miles); the unit itself where no other measures the same. */
export function dimensionOf(measure: string): string {
  return BY_UNIT.get(measure)?.dimension ?? measure;
}

/** How many significant digits a number is given with: 2 for 1200000. */
function digitsOf(value: number): number {
  return String(value)
    .replace(/^0\.0*|\.|e.*$/gu, "")
    .replace(/0+$/u, "").length;
}

/** True when one number is the other rounded to the digits it is given with. */
function isRounded(one: number, other: number): boolean {
  const [rough, exact] = digitsOf(one) <= digitsOf(other) ? [one, other] : [other, one];
  if (digitsOf(rough) > 2 || digitsOf(rough) === digitsOf(exact) || rough < 10) return false;
  return Number(exact.toPrecision(digitsOf(rough))) === rough;
}

/** A quantity in the first unit of its dimension. */
export function inBaseUnit({ value, low, high, measure }: Bounded): Bounded {
  const factor = BY_UNIT.get(measure ?? "")?.factor ?? 1;
  const times = (bound: number | null): number | null => (bound === null ? null : bound * factor);
  return { value: value * factor, low: times(low), high: times(high), measure };
}

/** True when the words of both allow one and the same number: bounds, roundings, conversions. */
export function agree(one: Bounded, other: Bounded): boolean {
  const isConverted = one.measure !== other.measure;
  if (!isConverted && one.measure !== CLOCK && isRounded(one.value, other.value)) return true;
  const [own, theirs] = [inBaseUnit(one), inBaseUnit(other)];
  const low = Math.max(own.low ?? -Infinity, theirs.low ?? -Infinity);
  const high = Math.min(own.high ?? Infinity, theirs.high ?? Infinity);
  return low <= high * (isConverted ? 1 + CONVERTED : 1);
}

/** True for "46 seconds" in "nine minutes and 46 seconds", and "33 feet" in "10 metres (33 feet)". */
export function isPartOfAnother(text: string, figures: readonly Figure[], index: number): boolean {
  const [before, figure] = [figures[index - 1], figures[index]];
  if (figure === undefined || before === undefined) return false;
  const gap = text.slice(before.end, figure.start);
  if (gap === " (") return true;
  return figure.measure !== null && before.measure !== null && /^(?:,? and|,)? $/u.test(gap);
}
