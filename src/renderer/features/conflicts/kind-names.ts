import type { ConflictKind } from "../../../core/compare/comparison.ts";

/** What kinds of conflict are called. */
export const kindNames: Readonly<Record<ConflictKind, string>> = {
  number: "Number",
  descriptor: "Description",
  date: "Date",
  attribution: "Attribution",
  certainty: "Certainty",
};
