import type { ProjectSession } from "../project/session.ts";
import { printsOf } from "../work/import-tasks.ts";
import type { TextPrints } from "../work/import-tasks.ts";
import type { WorkerPool } from "../work/pool.ts";

/** Texts sent to a worker at once: few enough that sending them holds nothing up. */
const AT_ONCE = 50;

/** By what texts are recognised, made once a text in a worker and kept by the text's hash. */
export class KnownPrints {
  readonly #pool: WorkerPool;
  readonly #byHash = new Map<string, TextPrints>();

  constructor(pool: WorkerPool) {
    this.#pool = pool;
  }

  /** Keeps what was found out elsewhere. */
  keep(hash: string, prints: TextPrints): void {
    this.#byHash.set(hash, prints);
  }

  /** The prints of the text with this hash, where it was learnt or kept; else null. */
  of(hash: string): TextPrints | null {
    return this.#byHash.get(hash) ?? null;
  }

  /** Learns the prints of these texts of a project; those that cannot be read are passed over. */
  async learn(session: ProjectSession, hashes: readonly string[]): Promise<void> {
    const unknown = [...new Set(hashes)].filter((hash) => !this.#byHash.has(hash));
    for (let from = 0; from < unknown.length; from += AT_ONCE) {
      const read: { readonly hash: string; readonly text: string }[] = [];
      for (const hash of unknown.slice(from, from + AT_ONCE)) {
        const text = await session.text(hash);
        if (text.ok) read.push({ hash, text: text.value });
      }
      const texts = read.map(({ text }) => text);
      const made = await this.#pool.run("textPrints", { texts });
      for (const [index, { hash, text }] of read.entries()) {
        // Where its worker was lost: later than from there, but not without.
        const prints = made.ok ? made.value[index] : undefined;
        this.#byHash.set(hash, prints ?? printsOf(text));
      }
    }
  }
}
