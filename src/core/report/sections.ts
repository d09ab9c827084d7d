/** The parts of a report, in the order they are offered in; the analyst ticks and moves them. */
export const sectionIds = [
  "articles",
  "headlines",
  "comparison",
  "matrix",
  "quotations",
  "conflicts",
  "sources",
  "reuse",
  "wording",
  "codebook",
  "passes",
  "sheets",
  "matrices",
  "codings",
  "queries",
  "memos",
  "agreement",
  "notes",
  "method",
] as const;
export type SectionId = (typeof sectionIds)[number];
