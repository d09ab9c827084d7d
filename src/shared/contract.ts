import { z } from "zod";
import type { AgreementFigures } from "../core/coding/agreement/figures.ts";
import { commandNames } from "../core/commands/registry.ts";
import type { StoryComparison } from "../core/compare/comparison.ts";
import type { RevisionChange } from "../core/compare/revisions/compare-revisions.ts";
import type { UnplacedCell } from "../core/compare/resolve-decisions.ts";
import type { ArticleAnalysis } from "../core/extract/analyse.ts";
import type { Suggestion } from "../core/coding/suggestions/suggestion.ts";
import type { WordingCounts } from "../core/findings/count-signals.ts";
import { suggestionSources } from "../core/findings/measures.ts";
import type { Diff } from "../core/history/diff.ts";
import { dateSchema, metadataSchema } from "../core/model/article.ts";
import type { Metadata, Revision } from "../core/model/article.ts";
import type { Block } from "../core/model/block.ts";
import type { Choices } from "../core/merge/merged.ts";
import type { MergeSummary } from "../core/merge/preview.ts";
import {
  articleIdSchema,
  coderIdSchema,
  outletIdSchema,
  passIdSchema,
  storyIdSchema,
} from "../core/model/ids.ts";
import type { ArticleId, CoderId, RevisionId, SampleCheckId } from "../core/model/ids.ts";
import { typeOfId } from "../core/model/records.ts";
import type { AnyId, AnyRecord } from "../core/model/records.ts";
import type { Problem, Result } from "../core/model/result.ts";
import type { ConcordanceLine } from "../core/retrieval/concordance.ts";
import { phraseMatches } from "../core/retrieval/phrase.ts";
import { conditionsSchema } from "../core/retrieval/query.ts";
import type { FoundSpan } from "../core/retrieval/spans.ts";
import type { TextFacts } from "../core/retrieval/text-facts.ts";
import { unitKinds } from "../core/retrieval/units.ts";
import { sectionIds } from "../core/report/sections.ts";
import type { DROP_CHANNEL, EventChannel, RequestChannel } from "./channels.ts";

const preferenceFields = {
  theme: z.enum(["system", "light", "dark"]),
  /** Text size of the reader in pixels, and its measure in characters. */
  textSize: z.number().min(12).max(32),
  measure: z.number().min(40).max(100),
  /** What is folded, and where one was, by project folder. */
  layouts: z.record(
    z.string(),
    z.strictObject({ navigation: z.boolean(), inspector: z.boolean(), address: z.string() }),
  ),
  /** Which signals and suggestions are shown and counted, by project folder. */
  layers: z.record(z.string(), z.array(z.string().max(80)).max(100)),
  /** Whether quoted and reported words are underlined where they are read. */
  marksQuotations: z.boolean(),
};

/** What the reader chose about how the app looks; kept for the machine, not the project. */
export const preferencesSchema = z.strictObject({
  theme: preferenceFields.theme.default("system"),
  textSize: preferenceFields.textSize.default(18),
  measure: preferenceFields.measure.default(66),
  layouts: preferenceFields.layouts.default({}),
  layers: preferenceFields.layers.default({}),
  marksQuotations: preferenceFields.marksQuotations.default(true),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const reportOptionsSchema = z.strictObject({
  sections: z.array(z.enum(sectionIds)).min(1, "tick at least one section"),
  stories: z.array(storyIdSchema),
});
export type ReportOptions = z.infer<typeof reportOptionsSchema>;

const choiceSchema = z.enum(["ours", "theirs", "both"]);
/** What is chosen of a merge's conflicts: of a whole record, or by field. */
const choicesSchema = z
  .array(
    z.strictObject({
      id: z.string().refine((id) => typeOfId(id) !== null, "no record's id"),
      choice: z.union([choiceSchema, z.record(z.string(), choiceSchema)]),
    }),
  )
  .transform((chosen): Choices => new Map(chosen.map(({ id, choice }) => [id as AnyId, choice])));

/** What may be asked, and the shape the main process holds every request to. */
export const requestSchemas = {
  appInfo: z.null(),
  // Without defaults: what is not named stays as it is.
  setPreferences: z.strictObject(preferenceFields).partial(),
  /** null: ask the person for the folder. */
  openProject: z.strictObject({ folder: z.string().nullable() }),
  createProject: z.strictObject({ name: z.string().trim().min(1).max(80) }),
  projectSnapshot: z.null(),
  runCommand: z.strictObject({ name: z.enum(commandNames), args: z.unknown() }),
  undo: z.null(),
  redo: z.null(),
  readArticle: z.strictObject({ article: articleIdSchema }),
  search: z.strictObject({
    query: z.string().max(500),
    outlet: outletIdSchema.nullable(),
    story: storyIdSchema.nullable(),
    from: dateSchema.nullable(),
    to: dateSchema.nullable(),
  }),
  /** `job`: by which it is cancelled; the window names it, to know it among what is told of jobs. */
  compareStory: z.strictObject({ story: storyIdSchema, job: z.uuid() }),
  articleVersions: z.strictObject({ article: articleIdSchema }),
  concordance: z.strictObject({ text: z.string().max(500), match: z.enum(phraseMatches) }),
  retrieve: z.strictObject({ where: conditionsSchema }),
  textFacts: z.strictObject({ articles: z.array(articleIdSchema).max(1_000_000) }),
  exportUnits: z.strictObject({ unit: z.enum(unitKinds), pass: passIdSchema }),
  /** Words of the window's, written where the person says. */
  exportText: z.strictObject({
    title: z.string().max(200),
    name: z.string().max(200),
    extension: z.enum(["csv", "md"]),
    content: z.string().max(200_000_000),
  }),
  /** null: all of the project. */
  libraryWording: z.strictObject({ articles: z.array(articleIdSchema).nullable() }),
  suggestions: z.strictObject({
    article: articleIdSchema,
    sources: z.array(z.enum(suggestionSources)),
  }),
  drawSample: z.strictObject({
    measure: z.string().max(200),
    /** How many findings to draw, and how many of the rest. */
    size: z.number().int().min(1).max(500),
    seed: z.number().int(),
  }),
  chooseImport: z.strictObject({ what: z.enum(["files", "folder"]) }),
  previewPasted: z.strictObject({ text: z.string().max(5_000_000) }),
  previewDropped: z.strictObject({ paths: z.array(z.string().min(1)).min(1).max(100_000) }),
  previewBlocks: z.strictObject({
    preview: z.string(),
    index: z.number().int().nonnegative(),
  }),
  commitImport: z.strictObject({
    preview: z.string(),
    articles: z.array(
      z.strictObject({
        index: z.number().int().nonnegative(),
        /** What the person corrected; null: as it was read. */
        metadata: metadataSchema.nullable(),
        /** Which of the item's blocks to keep, in their order; null: as cleaning left them. */
        kept: z.array(z.boolean()).nullable(),
        /** The article whose newer version this is to be; null: an article of its own. */
        revises: articleIdSchema.nullable(),
      }),
    ),
  }),
  discardImport: z.strictObject({ preview: z.string() }),
  cancelJob: z.strictObject({ job: z.string() }),
  reportPreview: reportOptionsSchema,
  exportReport: reportOptionsSchema.extend({ format: z.enum(["pdf", "html"]) }),
  importCodebook: z.null(),
  exportCodebook: z.strictObject({ format: z.enum(["qdc", "csv"]) }),
  exportSheetTable: z.null(),
  showInFolder: z.strictObject({ path: z.string() }),
  setCoder: z.strictObject({ coder: coderIdSchema }),
  /** The person is asked for the folder of the other copy. */
  previewMerge: z.null(),
  commitMerge: z.strictObject({ preview: z.string(), choices: choicesSchema }),
  measureAgreement: z.strictObject({ pass: passIdSchema }),
} as const satisfies Record<RequestChannel | typeof DROP_CHANNEL, z.ZodType>;

export type AnyRequestChannel = keyof typeof requestSchemas;
export type RequestOf<Channel extends AnyRequestChannel> = z.input<
  (typeof requestSchemas)[Channel]
>;

export interface AppInfo {
  readonly version: string;
  readonly platform: string;
  readonly preferences: Preferences;
  /** Folders of projects opened before, latest first. */
  readonly recent: readonly { readonly folder: string; readonly name: string }[];
}

/** What undo and redo would do now, in the words of the person; null: nothing. */
export interface UndoState {
  readonly undoLabel: string | null;
  /** Why what was done before is not undone, in a sentence; null: nothing stops undo. */
  readonly undoStop: string | null;
  readonly redoLabel: string | null;
}

/** A project as the window first gets it: every record. After that it is told the diffs. */
export interface ProjectSnapshot extends UndoState {
  readonly folder: string;
  readonly records: readonly AnyRecord[];
  readonly coder: CoderId;
  /** Why nothing can be changed; null when everything can. */
  readonly readOnly: Problem | null;
  /** What opening found damaged and what was done about it. */
  readonly problems: readonly Problem[];
}

export interface ProjectChange extends UndoState {
  readonly diff: Diff;
  readonly label: string;
  /** ISO 8601 instant at which the change was safe on disk. */
  readonly savedAt: string;
  readonly readOnly: Problem | null;
  /** Who codes now: another one where the change took the coder away. */
  readonly coder: CoderId;
}

/** One article's words and what was found in them. */
export interface ArticleText {
  readonly article: ArticleId;
  readonly revision: RevisionId;
  readonly headline: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly analysis: ArticleAnalysis;
}

/** A story's articles and what comparing them found. */
export interface ComparedStory {
  /** In the order of publication, as in the comparison; articles that could not be read are left out. */
  readonly texts: readonly ArticleText[];
  readonly comparison: StoryComparison;
  /** What of the analysts' decisions on rows could not be placed in the present texts. */
  readonly unplaced: readonly UnplacedCell[];
  /** Why an article is missing. */
  readonly problems: readonly Problem[];
}

/** What is counted of the wording of every article. */
export interface LibraryWording {
  readonly articles: readonly { readonly article: ArticleId; readonly counts: WordingCounts }[];
  /** Why an article is missing. */
  readonly problems: readonly Problem[];
}

/** One version of an article and what changed in it; the first one changed nothing. */
export interface ArticleVersion {
  readonly revision: RevisionId;
  readonly number: number;
  readonly madeBy: Revision["madeBy"];
  readonly madeAt: string;
  readonly words: number;
  readonly text: string;
  readonly changes: readonly RevisionChange[];
}

/** A place a search found: offsets in the article's clean text, with words around it. */
export interface SearchHit {
  readonly article: ArticleId;
  readonly field: "text" | "headline";
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** Articles that match; `hits` holds at most a few places of each of the first of them. */
  readonly articles: number;
}

/** Every place of a phrase. */
export interface Concordance {
  /** The first of them, with their context. */
  readonly lines: readonly ConcordanceLine[];
  readonly hits: number;
  /** Articles with a hit. */
  readonly articles: number;
  /** Articles whose text could not be read. */
  readonly unread: number;
}

/** The passages a query found. */
export interface Retrieved {
  readonly spans: readonly FoundSpan[];
  /** Articles whose text was needed and could not be read. */
  readonly unread: number;
}

export interface ArticleFacts {
  readonly article: ArticleId;
  readonly facts: TextFacts;
}

/**
 * One article as it would be imported: what a list of thousands says of it. Its blocks and all its
 * metadata are asked for when it is looked at.
 */
export interface PreviewItem {
  readonly index: number;
  readonly file: string;
  readonly label: string;
  readonly headline: string | null;
  readonly outlet: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly words: number;
  /** The article it repeats: one of the project's, or another item of this preview. */
  readonly duplicateOf: { readonly label: string } | null;
  /** The article of the project it is another version of, and what speaks for it. */
  readonly versionOf: {
    readonly article: ArticleId;
    readonly label: string;
    readonly evidence: string;
  } | null;
}

export interface ImportPreview {
  readonly preview: string;
  readonly items: readonly PreviewItem[];
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
}

/** What merging the copy in a folder would do. */
export interface MergePreview extends MergeSummary {
  readonly preview: string;
  /** The folder's name. */
  readonly name: string;
  /** False when the copies have no change in common: they may be different projects. */
  readonly sharesHistory: boolean;
  /** True when everything of the other copy is here already. */
  readonly isEmpty: boolean;
  /** What is damaged in the other copy. */
  readonly problems: readonly Problem[];
}

export interface JobState {
  readonly job: string;
  readonly label: string;
  readonly done: number;
  /** null while the amount is not known yet. */
  readonly total: number | null;
  /** False once it has begun what is done as a whole or not at all. */
  readonly canCancel: boolean;
  readonly state: "running" | "done" | "failed" | "cancelled";
}

/** What each request answers, always inside a Result. `null`: the person cancelled a dialog. */
export interface Answers {
  appInfo: AppInfo;
  setPreferences: Preferences;
  openProject: ProjectSnapshot | null;
  createProject: ProjectSnapshot | null;
  projectSnapshot: ProjectSnapshot | null;
  runCommand: { readonly label: string; readonly focus: string | null };
  undo: { readonly label: string };
  redo: { readonly label: string };
  readArticle: ArticleText;
  search: SearchResult;
  compareStory: ComparedStory;
  /** Newest first. */
  articleVersions: readonly ArticleVersion[];
  concordance: Concordance;
  retrieve: Retrieved;
  textFacts: readonly ArticleFacts[];
  exportUnits: { readonly path: string; readonly dictionary: string } | null;
  exportText: { readonly path: string } | null;
  libraryWording: LibraryWording;
  suggestions: readonly Suggestion[];
  drawSample: { readonly sample: SampleCheckId };
  chooseImport: ImportPreview | null;
  previewPasted: ImportPreview;
  previewDropped: ImportPreview;
  previewBlocks: { readonly blocks: readonly Block[]; readonly metadata: Metadata };
  commitImport: { readonly imported: number };
  discardImport: null;
  cancelJob: null;
  /** An address of the app that shows the report, good until the next preview. */
  reportPreview: { readonly address: string };
  exportReport: { readonly path: string } | null;
  /** What was done, and what of the file could not be taken over as it is, a sentence each. */
  importCodebook: { readonly label: string; readonly notes: readonly string[] } | null;
  exportCodebook: { readonly path: string } | null;
  /** The folder the tables were written to. */
  exportSheetTable: { readonly path: string } | null;
  showInFolder: null;
  setCoder: null;
  previewMerge: MergePreview | null;
  commitMerge: { readonly label: string };
  measureAgreement: AgreementFigures;
}

export interface Events {
  projectChanged: ProjectChange;
  projectOpened: ProjectSnapshot;
  /** The project the app starts on could not be opened. */
  projectFailed: Problem;
  jobChanged: JobState;
}

type RequestMethods = {
  readonly [Channel in RequestChannel]: (
    request: RequestOf<Channel>,
  ) => Promise<Result<Answers[Channel]>>;
};

/** What the preload puts on the window: one method a channel, and nothing else. */
export interface ParallaxApi extends RequestMethods {
  /** Files dropped on the window or chosen in it; the preload alone sees their paths. */
  readonly previewDropped: (files: readonly File[]) => Promise<Result<ImportPreview>>;
  /** Listens to an event; the returned function stops listening. */
  readonly on: <Channel extends EventChannel>(
    channel: Channel,
    listener: (event: Events[Channel]) => void,
  ) => () => void;
}
