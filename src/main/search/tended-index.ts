import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { ArticleId } from "../../core/model/ids.ts";
import type { SearchResult } from "../../shared/contract.ts";
import { SearchIndex } from "./index.ts";
import type { Indexed } from "./index.ts";

/** How many articles are indexed at a time, so that nothing else waits long. */
const BATCH = 50;

/** An article as the project has it: what the index should hold, and how to read it. */
export interface Wanted {
  readonly article: ArticleId;
  readonly revision: string;
  /** null when the text cannot be read: then the article is not found by its words. */
  readonly read: () => Promise<Omit<Indexed, "article" | "revision"> | null>;
}

/**
 * A search index kept in step with a project. It holds nothing of its own: when its file turns
 * out damaged or cannot be written, it begins anew, at last in memory.
 */
export class TendedIndex {
  readonly #file: string;
  #index: SearchIndex;
  #tending: Promise<void> = Promise.resolve();
  #isClosing = false;

  /** `file` is made when there is none; "" for a temporary one that is gone once closed. */
  constructor(file: string) {
    this.#file = file;
    this.#index = openOrRenew(file);
  }

  /** Brings the index in step with these articles; searches wait for it. */
  tend(wanted: () => readonly Wanted[]): void {
    this.#tending = this.#tending.then(async () => {
      try {
        await this.#bringUpToDate(wanted());
      } catch {
        this.#index = renewed(this.#file, this.#index);
        await this.#bringUpToDate(wanted()).catch(() => undefined);
      }
    });
  }

  /** {@link SearchIndex.search}, once the index is in step. */
  async search(query: string, within: ReadonlySet<string>): Promise<SearchResult> {
    await this.#tending;
    return this.#index.search(query, within);
  }

  /** Leaves what is not yet indexed to the next time. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#tending;
    this.#index.close();
  }

  async #bringUpToDate(wanted: readonly Wanted[]): Promise<void> {
    const held = this.#index.revisions();
    const ids = new Set<string>(wanted.map(({ article }) => article));
    this.#index.remove([...held.keys()].filter((id) => !ids.has(id)));
    const stale = wanted.filter(({ article, revision }) => held.get(article) !== revision);
    for (let from = 0; from < stale.length && !this.#isClosing; from += BATCH) {
      const batch: Indexed[] = [];
      for (const { article, revision, read } of stale.slice(from, from + BATCH)) {
        const words = await read();
        if (words !== null) batch.push({ article, revision, ...words });
      }
      this.#index.put(batch);
    }
  }
}

function openOrRenew(file: string): SearchIndex {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return new SearchIndex(file);
  } catch {
    return renewed(file, null);
  }
}

/** An empty index in place of a damaged one; in memory where the disk will not have it. */
function renewed(file: string, damaged: SearchIndex | null): SearchIndex {
  try {
    damaged?.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
    return new SearchIndex(file);
  } catch {
    return new SearchIndex(":memory:");
  }
}
