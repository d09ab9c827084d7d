import { ok } from "../../core/model/result.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import { attempt } from "./file-system.ts";
import type { AppendFile, FileSystem } from "./file-system.ts";
import { SCHEMA } from "./migrations.ts";
import { segmentPath } from "./read-journal.ts";
import type { Segment } from "./read-journal.ts";

/** A segment is left when it has grown beyond this many bytes. */
export const SEGMENT_LIMIT = 4_000_000;

interface Open {
  readonly file: AppendFile;
  /** Up to here it holds whole, synced lines and nothing else. */
  size: number;
}

/** Adds lines to this copy's part of the journal. One append at a time. */
export class JournalWriter {
  readonly #fs: FileSystem;
  readonly #replica: string;
  #resumable: Segment | null;
  #open: Open | null = null;
  #broken: Problem | null = null;

  /** `head` is the checksum of the last entry: its segment is carried on if it is ours. */
  constructor(fs: FileSystem, replica: string, segments: readonly Segment[], head: string) {
    this.#fs = fs;
    this.#replica = replica;
    this.#resumable =
      segments.find((segment) => {
        const last = segment.parts.at(-1)?.line;
        return segment.replica === replica && last?.sum === head && last.schema === SCHEMA;
      }) ?? null;
  }

  /** Why nothing can be added any more, or null. */
  get broken(): Problem | null {
    return this.#broken;
  }

  /**
   * Adds lines (without their line ends), the first of which is entry `seq`'s. Succeeds only
   * once they are durable. A failed append is cut off again; if that fails too, the writer is
   * {@link broken}: a later entry must never stand behind a torn one.
   */
  async append(seq: number, lines: readonly string[]): Promise<Result<undefined>> {
    if (this.#broken !== null) return { ok: false, problem: this.#broken };
    const opened = await attempt(() => this.#segmentFor(seq));
    if (!opened.ok) return opened;
    const { file, size } = opened.value;
    const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
    const written = await attempt(async () => {
      await file.append(bytes);
      await file.sync();
    });
    if (written.ok) {
      opened.value.size += bytes.length;
      return ok(undefined);
    }
    const cut = await attempt(async () => {
      await file.cut(size);
      await file.sync();
    });
    if (!cut.ok) {
      this.#broken = {
        code: "project-read-only",
        message: `The journal could not be written (${written.problem.message}) nor set right again, so the project can only be read; close it, check the disk and open it again. The last change was not confirmed and may or may not be there then.`,
      };
    }
    return written;
  }

  async #segmentFor(seq: number): Promise<Open> {
    if (this.#open !== null && this.#open.size < SEGMENT_LIMIT) return this.#open;
    const resumed = this.#resumable;
    this.#resumable = null;
    await this.close();
    if (resumed !== null && resumed.size < SEGMENT_LIMIT) {
      this.#open = { file: await this.#fs.openAppend(resumed.path), size: resumed.size };
      return this.#open;
    }
    const file = await this.#fs.openAppend(segmentPath(this.#replica, seq));
    try {
      await this.#fs.sync("journal");
    } catch (error) {
      await file.close();
      throw error;
    }
    this.#open = { file, size: 0 };
    return this.#open;
  }

  /** Closes the file. What was appended is durable already. */
  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.file.close();
  }
}
