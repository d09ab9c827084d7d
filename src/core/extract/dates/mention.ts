import type { Range } from "../../model/range.ts";

/**
 * How a date was read. written: it stands there with its year. year-inferred: a day or month
 * without one, taken in the year that fits the date of publication. weekday: a day's name, taken
 * as the last or the next before or after publication. relative: "yesterday", "last month",
 * counted from publication.
 */
export type DateRule = "written" | "year-inferred" | "weekday" | "relative";

/** A date in a text. The range is the words that give it, without a preposition. */
export interface DateMention extends Range {
  readonly rule: DateRule;
  /**
   * ISO 8601, as exact as the words: "2024-05-06", "2024-05", "2024", a week "2024-W19", a day of
   * no known year "--05-06"; of a range its first day; null for a weekday or "yesterday" where publication is not known.
   */
  readonly value: string | null;
  /** The first and last day the words allow, as ISO dates; null where the year is not known. */
  readonly low: string | null;
  readonly high: string | null;
  /** The day of the week that is named, 0 for Sunday; null where none is. */
  readonly weekday: number | null;
  /** True where the words are loose ("around", "two weeks ago"): low and high are widened. */
  readonly isVague: boolean;
}
