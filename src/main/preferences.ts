import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Low } from "lowdb";
import { z } from "zod";
import { coderIdSchema } from "../core/model/ids.ts";
import type { CoderId } from "../core/model/ids.ts";
import { preferencesSchema } from "../shared/contract.ts";
import type { Preferences } from "../shared/contract.ts";

const RECENT_PROJECTS = 12;

const documentSchema = z.strictObject({
  preferences: preferencesSchema.prefault({}),
  recent: z.array(z.strictObject({ folder: z.string(), name: z.string() })).default([]),
  /** Who codes on this machine, by project folder. */
  coders: z.record(z.string(), coderIdSchema).default({}),
});
type Document = z.infer<typeof documentSchema>;

/**
 * What the app remembers for this machine and no project: looks, and which projects were open.
 * Losing it loses no work, so a file that cannot be read is simply begun again.
 */
export class PreferenceStore {
  readonly #low: Low<Document>;

  private constructor(low: Low<Document>) {
    this.#low = low;
  }

  static async open(file: string): Promise<PreferenceStore> {
    const adapter = {
      read: (): Promise<Document> => Promise.resolve(readDocument(file)),
      write: (data: Document): Promise<void> => {
        mkdirSync(dirname(file), { recursive: true });
        const temporary = `${file}.${process.pid}.tmp`;
        writeFileSync(temporary, JSON.stringify(data, null, 2));
        renameSync(temporary, file);
        return Promise.resolve();
      },
    };
    const low = new Low<Document>(adapter, documentSchema.parse({}));
    await low.read();
    return new PreferenceStore(low);
  }

  get preferences(): Preferences {
    return this.#low.data.preferences;
  }

  get recent(): Document["recent"] {
    return this.#low.data.recent;
  }

  /** Changes some preferences; returns them all. */
  async set(values: {
    readonly [Key in keyof Preferences]?: Preferences[Key] | undefined;
  }): Promise<Preferences> {
    const changed = preferencesSchema.parse({ ...this.preferences, ...values });
    this.#low.data = { ...this.#low.data, preferences: changed };
    await this.#write();
    return changed;
  }

  /** Remembers a project as the last one opened. */
  async opened(folder: string, name: string): Promise<void> {
    const others = this.recent.filter((project) => project.folder !== folder);
    const recent = [{ folder, name }, ...others].slice(0, RECENT_PROJECTS);
    this.#low.data = { ...this.#low.data, recent };
    await this.#write();
  }

  /** Who was chosen to code in the project of this folder; null: nobody yet. */
  coderOf(folder: string): CoderId | null {
    return this.#low.data.coders[folder] ?? null;
  }

  /** Remembers who codes in the project of this folder. */
  async setCoder(folder: string, coder: CoderId): Promise<void> {
    const coders = { ...this.#low.data.coders, [folder]: coder };
    this.#low.data = { ...this.#low.data, coders };
    await this.#write();
  }

  /** What cannot be written is forgotten at the end; no work waits on it. */
  async #write(): Promise<void> {
    try {
      await this.#low.write();
    } catch (error) {
      process.stderr.write(`preferences were not written: ${String(error)}\n`);
    }
  }
}

function readDocument(file: string): Document {
  try {
    return documentSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return documentSchema.parse({});
  }
}
