import { randomUUID } from "node:crypto";
import type { Result } from "../../core/model/result.ts";
import { failed } from "../../core/model/result.ts";
import type { StoryArticle } from "../../core/stories/features.ts";
import type { StoryGroup } from "../../core/stories/story-index.ts";
import type { WorkerPool } from "../work/pool.ts";

/** What a worker keeps of a library: which, in what version, and each article as it was sent. */
interface Kept {
  readonly library: string;
  readonly version: number;
  readonly articles: ReadonlyMap<string, string>;
}

/** Groups libraries into stories as they grow; each time only what is new is looked at. */
export class LibraryStories {
  readonly #pool: WorkerPool;
  readonly #kept = new WeakMap<object, Kept>();

  /** `pool` must be of one worker, and for this alone: the worker keeps the library. */
  constructor(pool: WorkerPool) {
    this.#pool = pool;
  }

  /**
   * The stories that are new or changed, of the open project (its session) whose articles are to be these (all of them,
   * its own and those coming in). Whether they then come in does not matter: what is sent next is
   * held against what was sent last.
   */
  async grown(
    session: object,
    articles: readonly StoryArticle[],
    signal: AbortSignal,
  ): Promise<Result<readonly StoryGroup[]>> {
    const kept = this.#kept.get(session);
    const now = new Map(articles.map((article) => [article.id, signatureOf(article)]));
    if (kept !== undefined) {
      const changed = articles.filter(({ id }) => kept.articles.get(id) !== now.get(id));
      const removed = [...kept.articles.keys()].filter((id) => !now.has(id));
      const grown = await this.#send(session, kept, now, changed, removed, signal);
      if (!grown.ok || grown.value !== null) return grown as Result<readonly StoryGroup[]>;
    }
    const whole = await this.#send(session, null, now, articles, [], signal);
    if (!whole.ok) return whole;
    return whole.value === null
      ? failed("task-failed", "Grouping into stories was interrupted; try again.")
      : { ok: true, value: whole.value };
  }

  async #send(
    session: object,
    kept: Kept | null,
    now: ReadonlyMap<string, string>,
    articles: readonly StoryArticle[],
    removed: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<readonly StoryGroup[] | null>> {
    const library = kept?.library ?? randomUUID();
    const from = kept?.version ?? null;
    const version = (from ?? 0) + 1;
    this.#kept.delete(session);
    const input = { library, from, version, articles, removed };
    const grown = await this.#pool.run("growStories", input, { signal });
    if (grown.ok && grown.value !== null) {
      this.#kept.set(session, { library, version, articles: now });
    }
    return grown;
  }
}

/** What tells one form of an article from another, for grouping. */
function signatureOf({ headline, text, published }: StoryArticle): string {
  return JSON.stringify([headline, published, text.length, text.slice(0, 200), text.slice(-200)]);
}
