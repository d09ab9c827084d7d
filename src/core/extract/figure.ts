import type { Range } from "../model/range.ts";

/**
 * A quantity in a text: "about 1.2 million people", "six cartels", "25%". The range is the
 * quantity with its unit, as it stands.
 */
export interface Figure extends Range {
  /** The quantity as a number: 1200000 for "1.2 million"; the middle of a range. */
  readonly value: number;
  /** The least and the most the words allow: "at least 20" has no upper end (`Infinity`). */
  readonly low: number;
  readonly high: number;
  /** What it is measured in: "USD", "%", "km"; empty for a plain count. */
  readonly unit: string;
  /** What is measured or counted, in the article's words: "cartels", "people killed"; may be empty. */
  readonly about: string;
}
