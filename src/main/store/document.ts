import { Low } from "lowdb";
import type { Adapter } from "lowdb";
import { z } from "zod";
import { parseRecord } from "../../core/model/records.ts";
import type { AnyRecord } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import { replaceFile } from "./file-system.ts";
import type { FileSystem } from "./file-system.ts";
import { parseJson } from "./journal-line.ts";
import { migrateRecord, NEWER, SCHEMA } from "./migrations.ts";
import { sha256 } from "./sums.ts";

/** A document as it stands on disk, its records not yet read. */
export interface StoredDocument {
  /** The schema version of its records. */
  readonly schema: number;
  /** The last journal entry whose changes it holds. */
  readonly appliedSeq: number;
  /** That entry's `sum`: which history the document belongs to. */
  readonly head: string;
  /** In project.json only: every document there is, with its `appliedSeq`. */
  readonly documents?: Readonly<Record<string, number>>;
  readonly records: Readonly<Record<string, unknown>>;
}

const storedSchema = z.strictObject({
  schema: z.number().int().nonnegative(),
  appliedSeq: z.number().int().nonnegative(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  documents: z.record(z.string(), z.number().int().nonnegative()).exactOptional(),
  records: z.record(z.string(), z.unknown()),
});

/**
 * A document's text: JSON with one record a line, sorted by id, so that a person can read it
 * and version control shows what changed. `sum` is the SHA-256 of the compact JSON text of
 * everything else in it: this rule holds for all versions to come, so that a document of a
 * newer program can be told from a damaged one.
 */
export function encodeDocument(document: StoredDocument): Uint8Array {
  const { records, ...fields } = document;
  const sorted = Object.fromEntries(
    Object.entries(records).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  const sum = sumOf({ ...fields, records: sorted });
  const lines = Object.entries(sorted).map(
    ([id, record]) => `${JSON.stringify(id)}:${JSON.stringify(record)}`,
  );
  return new TextEncoder().encode(
    `${JSON.stringify({ ...fields, sum }).slice(0, -1)},"records":{\n${lines.join(",\n")}\n}}\n`,
  );
}

function sumOf(document: object): string {
  return sha256(JSON.stringify(document));
}

/**
 * Reads a document's text. Fails with `document-damaged` when it is not whole and unharmed,
 * with `project-newer` when it is, but of a newer program.
 */
export function decodeDocument(bytes: Uint8Array, path: string): Result<StoredDocument> {
  const json = parseJson(new TextDecoder().decode(bytes));
  if (typeof json !== "object" || json === null || !("sum" in json)) {
    return failed("document-damaged", `${path} is not a whole document.`, path);
  }
  const { sum, ...document } = json;
  if (sum !== sumOf(document)) {
    return failed("document-damaged", `${path} was changed outside Parallax or damaged.`, path);
  }
  if ("schema" in document && typeof document.schema === "number" && document.schema > SCHEMA) {
    return failed("project-newer", NEWER, path);
  }
  const parsed = storedSchema.safeParse(document);
  if (parsed.success) return ok(parsed.data);
  return failed("document-damaged", `${path} is not a document of a project.`, path);
}

/** What {@link DurableAdapter.read} throws, for lowdb's adapters have no other way to say it. */
class DamagedDocument extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** lowdb's port onto our disk: reads what verifies, writes so that a file is old or new, whole. */
class DurableAdapter implements Adapter<StoredDocument | null> {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #newId: () => string;

  constructor(fs: FileSystem, path: string, newId: () => string) {
    this.#fs = fs;
    this.#path = path;
    this.#newId = newId;
  }

  async read(): Promise<StoredDocument | null> {
    const bytes = await this.#fs.read(this.#path);
    if (bytes === null) return null;
    const decoded = decodeDocument(bytes, this.#path);
    if (!decoded.ok) throw new DamagedDocument(decoded.problem);
    return decoded.value;
  }

  async write(document: StoredDocument | null): Promise<void> {
    if (document === null) return;
    await replaceFile(this.#fs, this.#path, encodeDocument(document), this.#newId());
  }
}

/** Reads a document; null when there is none. Fails as {@link decodeDocument}. */
export async function readDocument(
  fs: FileSystem,
  path: string,
): Promise<Result<StoredDocument | null>> {
  const low = new Low<StoredDocument | null>(new DurableAdapter(fs, path, String), null);
  try {
    await low.read();
    return ok(low.data);
  } catch (error) {
    if (error instanceof DamagedDocument) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Writes a document durably in the place of what was there. */
export async function writeDocument(
  fs: FileSystem,
  path: string,
  document: StoredDocument,
  newId: () => string,
): Promise<void> {
  await new Low<StoredDocument | null>(new DurableAdapter(fs, path, newId), document).write();
}

/** A record that could not be read, as it stood. */
export interface UnreadRecord {
  readonly id: string;
  readonly why: string;
  readonly value: unknown;
}

/**
 * The records of a document in today's schema, and those that are not valid: of no known
 * shape, filed under another's id, or where `belongs` says no.
 */
export function recordsOfDocument(
  document: StoredDocument,
  belongs: (record: AnyRecord) => boolean,
): { readonly records: readonly AnyRecord[]; readonly unread: readonly UnreadRecord[] } {
  const records: AnyRecord[] = [];
  const unread: UnreadRecord[] = [];
  for (const [id, value] of Object.entries(document.records)) {
    const record = parseRecord(
      document.schema === SCHEMA ? value : migrateRecord(value, document.schema),
    );
    if (typeof record === "string") unread.push({ id, why: record, value });
    else if (record.id !== id || !belongs(record)) {
      unread.push({ id, why: "it is filed in the wrong place", value });
    } else records.push(record);
  }
  return { records, unread };
}
