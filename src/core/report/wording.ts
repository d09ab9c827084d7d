import type { Completeness } from "../model/article.ts";
import type { FieldSource } from "../model/field.ts";
import type { Voice } from "../model/span.ts";
import type { AbsenceLimit, ConflictKind } from "../compare/comparison.ts";
import type { ReportRendering } from "./input/input.ts";

/** Whose words a coded passage is. */
export const voiceWords: Readonly<Record<Voice, string>> = {
  own: "the outlet’s own words",
  headline: "headline",
  direct: "quoted words",
  indirect: "reported words",
};

/** Where a value of an article came from. */
export const sourceWords: Readonly<Record<FieldSource, string>> = {
  "json-ld": "page data (JSON-LD)",
  "open-graph": "page data (OpenGraph)",
  meta: "page data (meta)",
  page: "page",
  byline: "byline",
  text: "text",
  "file-name": "file name",
  address: "web address",
  derived: "derived",
  person: "set by hand",
  none: "not stated",
};

/** How much of the article was imported. */
export const completenessWords: Readonly<Record<Completeness, string>> = {
  full: "full text",
  truncated: "truncated text",
  "metadata-only": "details only, no text",
};

/** Why "not found" may mean little. */
export const limitWords: Readonly<Record<AbsenceLimit, string>> = {
  truncated: "its text is truncated",
  earlier: "published earlier",
  "time-unknown": "time of publication unknown",
};

/** What accounts disagree about. */
export const conflictWords: Readonly<Record<ConflictKind, string>> = {
  number: "Numbers",
  descriptor: "How somebody is described",
  date: "Dates",
  attribution: "Who said it, and where",
  certainty: "How certain it is",
};

/** The forms of a quotation. */
export const kindWords: Readonly<Record<ReportRendering["kind"], string>> = {
  direct: "quoted",
  mixed: "quoted in part",
  indirect: "reported",
};
