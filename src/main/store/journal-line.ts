import { z } from "zod";
import { diffSchema } from "../../core/history/diff.ts";
import type { Diff } from "../../core/history/diff.ts";
import { unreadEntrySchema } from "../../core/history/undo.ts";
import type { Entry, EntryHead } from "../../core/history/undo.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { migrateDiff, SCHEMA } from "./migrations.ts";
import { sha256 } from "./sums.ts";

/** What the first entry of a project follows. */
export const NO_SUM = "0".repeat(64);

/** One journal line whose checksum is right. Its diff is read when it is wanted. */
export interface Line {
  readonly schema: number;
  /** The `sum` of the line of the entry before. */
  readonly previous: string;
  readonly sum: string;
  readonly entry: EntryHead & { readonly diff: unknown };
}

// JSON leaves U+2028 and U+2029 as they are, which a dot takes for line ends unless told.
const linePattern =
  /^\{"schema":(\d{1,6}),"previous":"([0-9a-f]{64})","sum":"([0-9a-f]{64})","entry":(\{.*\})\}$/s;

/**
 * The line of an entry, without its line end:
 * `{"schema":1,"previous":"…","sum":"…","entry":{…}}`, where `sum` is the SHA-256 of schema,
 * previous sum and the entry's text as it stands in the line, each on a line of its own.
 * This form holds for all versions to come; only what is in `entry` follows the schema.
 */
export function encodeLine(entry: Entry, previous: string): { text: string; sum: string } {
  const text = JSON.stringify(entry);
  const sum = sumOf(SCHEMA, previous, text);
  return {
    text: `{"schema":${SCHEMA},"previous":"${previous}","sum":"${sum}","entry":${text}}`,
    sum,
  };
}

/** Reads a line: null when it is not whole and unharmed, `newer` when only we cannot read it. */
export function decodeLine(text: string): Line | "newer" | null {
  const [, schema = "", previous = "", sum = "", body = ""] = linePattern.exec(text) ?? [];
  if (sum === "" || sumOf(Number(schema), previous, body) !== sum) return null;
  if (Number(schema) > SCHEMA) return "newer";
  const entry = unreadEntrySchema.safeParse(parseJson(body));
  return entry.success ? { schema: Number(schema), previous, sum, entry: entry.data } : null;
}

function sumOf(schema: number, previous: string, text: string): string {
  return sha256(`${schema}\n${previous}\n`, text);
}

/** The JSON value of a text, or undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The change of a line, in today's schema. Fails with `journal-unreadable`, naming the entry. */
export function diffOfLine(line: Line): Result<Diff> {
  const diff = diffSchema.safeParse(migrateDiff(line.entry.diff, line.schema));
  if (diff.success) return ok(diff.data);
  return failed(
    "journal-unreadable",
    `Change ${line.entry.seq} (“${line.entry.label}”) cannot be read: ${z.prettifyError(diff.error)}.`,
  );
}
