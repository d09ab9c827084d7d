import type { Range } from "../../model/range.ts";

/** The parts of a date that its words name. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
}

export type RelativeUnit = "day" | "week" | "month" | "year";

/** What the words of a date say before publication is considered. */
export interface DateExpression extends Range {
  /** The first day, or all of it; null for what is only counted from publication. */
  readonly parts: DateParts | null;
  /** The last day of a range ("May 5-7"). */
  readonly until: DateParts | null;
  /** Counted from publication: -1 day for "yesterday", -1 month for "last month". */
  readonly relative: {
    readonly count: number;
    readonly unit: RelativeUnit;
    /** "two weeks ago" is about then, "last week" exactly that week. */
    readonly isAbout: boolean;
  } | null;
  /** "last", "next", "this" before a weekday or month. */
  readonly modifier: "last" | "next" | "this" | null;
  readonly isVague: boolean;
}
