import type { Range } from "../model/range.ts";

/**
 * A quantity in a text: "about 1.2 million people", "six cartels", "25%". The range is the
 * quantity with its unit, as it stands.
 */
export interface Figure extends Range {
  /**
   * The quantity as a number: 1200000 for "1.2 million"; the middle of a range, and of a power
   * nobody counted, up to the next ("thousands" is 5500 with no upper bound); 0.5 for "half of".
   */
  readonly value: number;
  /** The least and the most the words allow; `null` where they set no bound ("at least 20"). */
  readonly low: number | null;
  readonly high: number | null;
  /**
   * What it is measured in or what is counted, as the article has it ("$", "per cent",
   * "first-team players"); empty where nothing says.
   */
  readonly unit: string;
  /**
   * The unit of measure as the units' table writes it ("USD", "%", "km"), "share" for parts of what
   * is counted ("two-thirds of voters"); null for counts.
   */
  readonly measure: string | null;
  /** What has been measured or counted of, in the article's words; may be empty. */
  readonly about: string;
  /** The index of the figure this one is a part of: "6 of the 8"; null for others. */
  readonly of: number | null;
}
