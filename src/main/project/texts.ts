import type { ArticleAnalysis } from "../../core/extract/analyse.ts";
import { ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { Store } from "../store/store.ts";
import type { WorkerPool } from "../work/pool.ts";
import { LeastRecentlyUsed } from "./least-recently-used.ts";

const UNITS_KEPT = 32 * 1024 * 1024;
const ANALYSES_KEPT = 2_000;
/** No text takes nearly as long; one that does is stopped rather than waited for. */
const ANALYSIS_TIMEOUT = 60_000;

/** The clean texts of a project and what analysis finds in them, those used last kept at hand. */
export class ProjectTexts {
  readonly #store: Store;
  readonly #pool: WorkerPool;
  readonly #texts = new LeastRecentlyUsed<string>(UNITS_KEPT, (text) => text.length + 1);
  readonly #analyses = new LeastRecentlyUsed<ArticleAnalysis>(ANALYSES_KEPT, () => 1);

  constructor(store: Store, pool: WorkerPool) {
    this.#store = store;
    this.#pool = pool;
  }

  /** The clean text with this hash. */
  async text(hash: string): Promise<Result<string>> {
    const cached = this.#texts.get(hash);
    if (cached !== undefined) return ok(cached);
    const read = await this.#store.readText(hash);
    if (read.ok) this.#texts.set(hash, read.value);
    return read;
  }

  /** What analysis finds in the clean text with this hash. */
  async analysis(hash: string): Promise<Result<ArticleAnalysis>> {
    const cached = this.#analyses.get(hash);
    if (cached !== undefined) return ok(cached);
    const text = await this.text(hash);
    if (!text.ok) return text;
    const input = { text: text.value };
    const made = await this.#pool.run("analyseText", input, { timeout: ANALYSIS_TIMEOUT });
    if (made.ok) this.#analyses.set(hash, made.value);
    return made;
  }
}
