import type { ReportAgreement } from "./agreement-input.ts";
import type { PassCounts } from "../../coding/sheets/by-outlet.ts";
import type { AbsenceLimit, ConflictKind, Reuse } from "../../compare/comparison.ts";
import type { Completeness, Genre } from "../../model/article.ts";
import type { FieldSource } from "../../model/field.ts";
import type { PassSample } from "../../model/pass.ts";
import type { Problem } from "../../model/result.ts";
import type { Voice } from "../../model/span.ts";
import type { ReportCoded } from "./coded-input.ts";
import type { ReportWording } from "./wording-input.ts";

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
  /** A transcript or press release: no outlet, but what others are measured against. */
  readonly isPrimarySource: boolean;
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

/** How one article renders something a speaker said. `cue` is the reporting verb, as printed. */
export interface ReportRendering {
  readonly article: string;
  readonly cue: string | null;
  readonly text: string;
  readonly kind: "direct" | "mixed" | "indirect";
}

/** One act of speech in all its renderings; `speaker` is null where no article names anybody. */
export interface ReportUtterance {
  readonly speaker: string | null;
  readonly renderings: readonly ReportRendering[];
  /** Others the same words are attributed to. */
  readonly alsoAttributedTo: readonly { readonly article: string; readonly speaker: string }[];
  /** Why the renderings differ in substance, a sentence each. */
  readonly differences: readonly string[];
}

/** Statements that cannot both hold, each with the sentence it stands in, and what was decided. */
export interface ReportConflict {
  readonly kind: ConflictKind;
  readonly update: boolean;
  readonly about: string;
  readonly reason: string;
  readonly values: readonly {
    readonly article: string;
    readonly value: string;
    readonly sentence: string;
  }[];
  /** What an analyst decided; null while open. */
  readonly review: {
    readonly state: "confirmed" | "dismissed";
    readonly reason: string | null;
    readonly note: string;
  } | null;
}

/** Who is heard, and how much in each article. */
export interface ReportVoice {
  readonly name: string;
  readonly byArticle: readonly {
    readonly article: string;
    readonly quotations: number;
    readonly quotedWords: number;
  }[];
}

/** What an article puts first: its headline (in the article's entry) and its first row. */
export interface ReportLead {
  readonly article: string;
  readonly text: string;
  /** Where the others put the same, from 0 (first) to 1; articles without it are left out. */
  readonly elsewhere: readonly { readonly article: string; readonly place: number }[];
}

/** Passages two articles share, each in both wordings. */
export interface ReportReuse {
  readonly a: string;
  readonly b: string;
  readonly direction: Reuse["direction"];
  readonly reason: string;
  readonly shareOfA: number;
  readonly shareOfB: number;
  readonly passages: readonly { readonly inA: string; readonly inB: string }[];
}

/** A story, the articles that tell it (in the order of comparison) and what comparing them shows. */
export interface ReportStory {
  readonly label: string;
  readonly articles: readonly string[];
  readonly rows: readonly ReportRow[];
  readonly leads: readonly ReportLead[];
  readonly utterances: readonly ReportUtterance[];
  readonly conflicts: readonly ReportConflict[];
  readonly voices: readonly ReportVoice[];
  readonly citations: readonly { readonly article: string; readonly outlet: string }[];
  readonly reuse: readonly ReportReuse[];
}

/** A framing code. `colour` is `#rrggbb`. */
export interface ReportCode {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly definition: string;
}

/** A code with its rules; `parent` and `mergedInto` are the names of other codes. */
export interface ReportCodeRules {
  readonly id: string;
  readonly name: string;
  /** How many codes stand above it. */
  readonly depth: number;
  readonly parent: string | null;
  readonly definition: string;
  readonly includes: string;
  readonly excludes: string;
  readonly example: string;
  readonly key: string | null;
  readonly codable: boolean;
  readonly retired: boolean;
  readonly mergedInto: string | null;
  readonly source: string | null;
}

/** The codebook: its codes in the order of their tree, and what changed as far as was kept. */
export interface ReportCodebook {
  readonly version: number;
  readonly codes: readonly ReportCodeRules[];
  readonly history: readonly {
    readonly version: number;
    /** ISO 8601; null for the codebook as it is. */
    readonly keptAt: string | null;
    /** The version it is set against; null for the first that was kept. */
    readonly since: number | null;
    /** What changed, a sentence each without its stop. */
    readonly changes: readonly string[];
  }[];
}

/** A round of coding, and what of it a reader has to know to judge its figures. */
export interface ReportPass {
  readonly name: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly articles: number;
  readonly sample: PassSample | null;
  /** The version of the codebook it began with, or holds to whatever the codebook says since. */
  readonly codebookVersion: number | null;
  readonly isHeld: boolean;
  /** The seed of the masks; null where outlets were shown. */
  readonly mask: number | null;
  /** How many articles every coder coded; null: no such part. */
  readonly doubleCoded: number | null;
  /** After how many days a part is coded again; null: none is. */
  readonly recodedAfter: number | null;
  /** The name of the pass it codes again, or decides the disagreements of. */
  readonly recodes: string | null;
  readonly decides: string | null;
  readonly coders: readonly {
    readonly name: string;
    readonly complete: number;
    /** How often they saw through the masks; null where they were not asked. */
    readonly guesses: { readonly right: number; readonly of: number } | null;
  }[];
}

/** Words of an article that bear out a statement; `orphan` when they are no longer in its text. */
export interface ReportEvidence {
  readonly article: string;
  readonly quote: string;
  readonly orphan: boolean;
  /** What it was put on and how surely it was placed, where its words have changed since; or null. */
  readonly former: string | null;
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
  readonly codes: readonly ReportCode[];
  readonly codebook: ReportCodebook;
  readonly passes: readonly ReportPass[];
  /** What complete coding sheets say, by pass. */
  readonly sheets: readonly PassCounts[];
  /** Agreement of coders, of every pass in which it is frozen. */
  readonly agreement: readonly ReportAgreement[];
  readonly codings: readonly ReportCoding[];
  readonly notes: readonly ReportNote[];
  /** Matrices, memos and saved queries. */
  readonly coded: ReportCoded;
  readonly wording: ReportWording;
  /** What bounds the findings besides what the articles say of themselves, a sentence each. */
  readonly limits: readonly string[];
  /** Files that could not be read. */
  readonly problems: readonly Problem[];
}
