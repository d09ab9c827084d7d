import { changesOf } from "../../core/history/diff.ts";
import type { Diff } from "../../core/history/diff.ts";
import type { AnyId, AnyRecord, State } from "../../core/model/records.ts";
import { RecordTables } from "../../core/model/record-tables.ts";
import { ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { writeDocument } from "./document.ts";
import type { StoredDocument } from "./document.ts";
import { attempt } from "./file-system.ts";
import type { FileSystem } from "./file-system.ts";
import { documentOf, PROJECT_DOCUMENT } from "./layout.ts";
import { SCHEMA } from "./migrations.ts";
import type { Contents } from "./basis.ts";

/** The project's documents: which records each holds, and which are yet to be written. */
export class Documents {
  readonly #fs: FileSystem;
  readonly #newId: () => string;
  readonly #contents: Contents;
  readonly #dirty: Set<string>;
  /** Every document on disk with its `appliedSeq`: what project.json lists. */
  readonly #written: Map<string, number>;
  #checkpoint: number;

  /** `checkpoint` is the entry up to which project.json vouches for all documents. */
  constructor(
    ports: { readonly fs: FileSystem; readonly newId: () => string },
    contents: Contents,
    dirty: Iterable<string>,
    written: ReadonlyMap<string, number>,
    checkpoint: number,
  ) {
    this.#fs = ports.fs;
    this.#newId = ports.newId;
    this.#contents = contents;
    this.#dirty = new Set(dirty);
    this.#written = new Map(written);
    this.#checkpoint = checkpoint;
  }

  /** All records, by document and then by id, so that a project reads the same every time. */
  state(): State {
    const state = new Map<AnyId, AnyRecord>();
    for (const [, records] of [...this.#contents].sort(byKey)) {
      for (const [id, record] of [...records].sort(byKey)) state.set(id, record);
    }
    return RecordTables.of(state);
  }

  /** Takes over a change that the journal already holds. */
  apply(diff: Diff): void {
    for (const { id, before, after } of changesOf(diff)) {
      const record = after ?? before;
      if (record === null) continue;
      const path = documentOf(record);
      const records = this.#contents.get(path) ?? new Map<AnyId, AnyRecord>();
      this.#contents.set(path, records);
      if (after === null) records.delete(id);
      else records.set(id, after);
      this.#dirty.add(path);
    }
  }

  /**
   * Writes the documents that changed, as they are now, after entry `seq`; project.json last,
   * for it says that all others hold everything up to there. What fails stays to be written.
   */
  async write(seq: number, head: string): Promise<Result<undefined>> {
    if (this.#dirty.size === 0 && this.#checkpoint === seq) return ok(undefined);
    const paths = [...this.#dirty].filter((path) => path !== PROJECT_DOCUMENT);
    const document = (path: string): StoredDocument => ({
      schema: SCHEMA,
      appliedSeq: seq,
      head,
      records: Object.fromEntries(this.#contents.get(path) ?? []),
    });
    // Taken now: changes that come while the files are written belong to the next time.
    const documents = paths.map((path) => [path, document(path)] as const);
    const project = document(PROJECT_DOCUMENT);
    this.#dirty.clear();
    const written = await attempt(async () => {
      for (const [path, content] of documents) {
        await writeDocument(this.#fs, path, content, this.#newId);
        this.#written.set(path, seq);
      }
      this.#written.set(PROJECT_DOCUMENT, seq);
      const list = Object.fromEntries([...this.#written].sort(byKey));
      const content = { ...project, documents: list };
      await writeDocument(this.#fs, PROJECT_DOCUMENT, content, this.#newId);
      this.#checkpoint = seq;
      return undefined;
    });
    if (!written.ok) for (const path of [...paths, PROJECT_DOCUMENT]) this.#dirty.add(path);
    return written;
  }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
