import type { AbsenceLimit } from "../compare/comparison.ts";
import type { Completeness, Genre } from "../model/article.ts";
import type { FieldSource } from "../model/field.ts";
import type { Problem } from "../model/result.ts";
import type { Voice } from "../model/span.ts";

/** The outlet as the report shows it: its name, and the short mark its articles are cited by. */
export interface ReportOutlet {
  readonly name: string;
  readonly mark: string;
}

/** One article. `label` stands where there is no headline; `sources` says where each value is from. */
export interface ReportArticle {
  readonly id: string;
  readonly label: string;
  readonly headline: string | null;
  readonly outlet: ReportOutlet | null;
  readonly authors: readonly string[];
  /** ISO 8601, a date or an instant. */
  readonly published: string | null;
  readonly originalSource: string | null;
  readonly genre: Genre | null;
  readonly completeness: Completeness | null;
  readonly language: string | null;
  readonly words: number;
  readonly file: string;
  readonly sources: {
    readonly headline: FieldSource;
    readonly outlet: FieldSource;
    readonly authors: FieldSource;
    readonly published: FieldSource;
    readonly originalSource: FieldSource;
  };
}

/** One outlet's wording in a row: one sentence, or several that together say it. */
export interface ReportCell {
  readonly article: string;
  readonly text: string;
}

/**
 * One aligned row. An article of the story without a cell is shown as not found; `limits`
 * carries what bounds that finding.
 */
export interface ReportRow {
  readonly cells: readonly ReportCell[];
  readonly limits: readonly {
    readonly article: string;
    readonly limits: readonly AbsenceLimit[];
  }[];
}

/** A story, the articles that tell it (in the order of comparison) and their aligned rows. */
export interface ReportStory {
  readonly label: string;
  readonly articles: readonly string[];
  readonly rows: readonly ReportRow[];
}

/** How one article renders something a speaker said. `cue` is the reporting verb, as printed. */
export interface ReportRendering {
  readonly article: string;
  readonly cue: string | null;
  readonly text: string;
  readonly kind: "direct" | "mixed" | "indirect";
}

/** All renderings of one speaker's words; `speaker` is null where no speaker was found. */
export interface ReportSpeaker {
  readonly speaker: string | null;
  readonly renderings: readonly ReportRendering[];
}

/** A framing code. `colour` is `#rrggbb`. */
export interface ReportCode {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly definition: string;
}

/** Words of an article that bear out a statement; `orphan` when they are no longer in its text. */
export interface ReportEvidence {
  readonly article: string;
  readonly quote: string;
  readonly orphan: boolean;
}

/** One coded passage. */
export interface ReportCoding extends ReportEvidence {
  readonly code: string;
  readonly voice: Voice;
  readonly coder: string;
  readonly memo: string | null;
}

/** One note on an outlet, with its evidence. */
export interface ReportNote {
  readonly outlet: string;
  readonly text: string;
  readonly coder: string;
  readonly evidence: readonly ReportEvidence[];
}

/** Everything a report is made from: plain data, in the order it is to be shown. */
export interface ReportInput {
  readonly project: string;
  /** ISO 8601; core has no clock. */
  readonly madeAt: string;
  readonly coder: string | null;
  /** The version of the program that made the analysis. */
  readonly version: string;
  readonly articles: readonly ReportArticle[];
  readonly stories: readonly ReportStory[];
  readonly speakers: readonly ReportSpeaker[];
  readonly codes: readonly ReportCode[];
  readonly codings: readonly ReportCoding[];
  readonly notes: readonly ReportNote[];
  /** What bounds the findings besides what the articles say of themselves, a sentence each. */
  readonly limits: readonly string[];
  /** Files that could not be read. */
  readonly problems: readonly Problem[];
}
