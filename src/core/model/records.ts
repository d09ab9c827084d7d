import { z } from "zod";
import { articleSchema, revisionSchema } from "./article.ts";
import { codebookSchema, codebookVersionSchema, codeSchema } from "./codebook.ts";
import { coderSchema, codingSchema, memoSchema } from "./coding.ts";
import { actorDecisionSchema, conflictReviewSchema, rowDecisionSchema } from "./decision.ts";
import { findingReviewSchema, sampleCheckSchema, savedQuerySchema } from "./finding.ts";
import { passIdSchema, PROJECT_ID } from "./ids.ts";
import type { PassId } from "./ids.ts";
import { noteSchema, outletSchema, storySchema } from "./outlet.ts";
import { passArticleSchema, passSchema } from "./pass.ts";
import { RecordTables } from "./record-tables.ts";
import type { GroupedType } from "./record-tables.ts";
import { answerSchema, variableSchema } from "./sheet.ts";

/** The project itself: what it is called and when it began. */
export interface Project {
  readonly id: typeof PROJECT_ID;
  readonly type: "project";
  readonly name: string;
  readonly createdAt: string;
  /** The pass that is being coded in; null: the first there is. */
  readonly pass: PassId | null;
}

const projectSchema: z.ZodType<Project> = z.strictObject({
  id: z.literal(PROJECT_ID),
  type: z.literal("project"),
  name: z.string().min(1),
  createdAt: z.iso.datetime(),
  pass: passIdSchema.nullable(),
});

/** One schema a record type: the table everything that reads, stores or migrates records goes by. */
const recordSchemas = {
  project: projectSchema,
  outlet: outletSchema,
  story: storySchema,
  article: articleSchema,
  revision: revisionSchema,
  coder: coderSchema,
  codebook: codebookSchema,
  code: codeSchema,
  pass: passSchema,
  passarticle: passArticleSchema,
  coding: codingSchema,
  memo: memoSchema,
  note: noteSchema,
  pinnedrow: rowDecisionSchema,
  actor: actorDecisionSchema,
  conflictreview: conflictReviewSchema,
  codebookversion: codebookVersionSchema,
  variable: variableSchema,
  answer: answerSchema,
  savedquery: savedQuerySchema,
  findingreview: findingReviewSchema,
  samplecheck: sampleCheckSchema,
} as const;

export type RecordType = keyof typeof recordSchemas;
export type RecordOf<Type extends RecordType> = z.infer<(typeof recordSchemas)[Type]>;
/** Any record of a project; `type` tells which. */
export type AnyRecord = { [Type in RecordType]: RecordOf<Type> }[RecordType];
export type AnyId = AnyRecord["id"];

/** A project's whole state: every record by its id. Updated by replacing, never in place. */
export type State = ReadonlyMap<AnyId, AnyRecord>;

function isRecordType(type: unknown): type is RecordType {
  return typeof type === "string" && Object.hasOwn(recordSchemas, type);
}

/** The type an id names, or null when it names none. */
export function typeOfId(id: string): RecordType | null {
  const type = id.slice(0, Math.max(0, id.indexOf(":")));
  return isRecordType(type) ? type : null;
}

/** Parses one record of whatever type it says it is; a string says what is wrong with it. */
export function parseRecord(value: unknown): AnyRecord | string {
  const type =
    typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
  if (!isRecordType(type)) return "a record without a known type";
  const parsed = recordSchemas[type].safeParse(value);
  return parsed.success ? parsed.data : z.prettifyError(parsed.error);
}

/** All records of one type, in the order they stand in the state. */
export function recordsOf<Type extends RecordType>(state: State, type: Type): RecordOf<Type>[] {
  const records = state instanceof RecordTables ? state.table(type).values() : state.values();
  const found: RecordOf<Type>[] = [];
  for (const record of records) {
    if (record.type === type) found.push(record as RecordOf<Type>);
  }
  return found;
}

/**
 * The codings, answers or standings in passes of an article, or the memos about a record, in the
 * order of {@link recordsOf}.
 */
export function recordsAbout<Type extends GroupedType>(
  state: State,
  type: Type,
  about: string,
): RecordOf<Type>[] {
  const group = RecordTables.of(state).group(type, about);
  return [...group.values()] as RecordOf<Type>[];
}

/**
 * An object that stays the same from one state to the next as long as no record of the type has
 * changed; with `about`, of those {@link recordsAbout} it. Only to be compared.
 */
export function tokenOf(state: State, type: RecordType): object;
export function tokenOf(state: State, type: GroupedType, about: string): object;
export function tokenOf(state: State, type: RecordType, about?: string): object {
  if (!(state instanceof RecordTables)) return state;
  return about === undefined ? state.table(type) : state.group(type as GroupedType, about);
}
