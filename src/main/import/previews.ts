import { randomUUID } from "node:crypto";
import { labelFor } from "../../core/importers/label.ts";
import type { Metadata } from "../../core/model/article.ts";
import { cleanText } from "../../core/model/block.ts";
import type { Block } from "../../core/model/block.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import type { ImportPreview, PreviewItem } from "../../shared/contract.ts";
import type { ProjectSession } from "../project/session.ts";
import type { WorkerPool } from "../work/pool.ts";
import type { ChangingJob } from "../work/jobs.ts";
import { breather } from "../work/breathe.ts";
import { gatherFiles } from "./gather.ts";
import { importCancelled, incomingOf, libraryOf } from "./incoming.ts";
import type { Decision } from "./incoming.ts";
import { KnownPrints } from "./known-prints.ts";
import { LibraryStories } from "./library-stories.ts";
import { readArticles } from "./read-articles.ts";
import type { ReadArticle } from "./read-articles.ts";
import { KnownVersions } from "./versions.ts";

/** How far an import has come; `total` is null while files are still being counted. */
export type Progress = (done: number, total: number | null) => void;

/** For an import nobody waits for. */
const unfollowed: ChangingJob = {
  signal: new AbortController().signal,
  progress: () => undefined,
  beginLast: () => true,
};

const notWaiting = failed(
  "no-preview",
  "This import is no longer waiting; choose the files again.",
);

interface Pending {
  readonly articles: readonly ReadArticle[];
  /** The project it was shown for: duplicates were sought there. */
  readonly session: ProjectSession;
}

/** Imports on their way: read and shown, but not yet part of the project. */
export class ImportPreviews {
  readonly #pool: WorkerPool;
  readonly #stories: LibraryStories;
  readonly #pending = new Map<string, Pending>();
  readonly #coming = new Set<string>();
  readonly #prints: KnownPrints;

  constructor(pool: WorkerPool) {
    this.#pool = pool;
    this.#prints = new KnownPrints(pool);
    this.#stories = new LibraryStories(pool.ofOne());
  }

  /** Reads files and folders and shows what importing them would bring. */
  async ofPaths(
    paths: readonly string[],
    session: ProjectSession,
    signal: AbortSignal,
    onProgress: Progress,
  ): Promise<ImportPreview> {
    onProgress(0, null);
    const gathered = await gatherFiles(paths);
    const total = gathered.files.length;
    const read = await readArticles(gathered.files, this.#pool, {
      signal,
      onProgress: (done) => {
        onProgress(done, total);
      },
    });
    const problems = [...gathered.problems, ...read.problems];
    return this.#preview(read.articles, problems, session, signal);
  }

  /** Shows what importing a pasted text would bring. */
  async ofText(text: string, session: ProjectSession): Promise<Result<ImportPreview>> {
    const result = await this.#pool.run("importPasted", { text });
    if (!result.ok) return result;
    const articles = result.value.drafts.map((read) => ({
      ...read,
      path: null,
      file: "pasted text",
      original: null,
    }));
    const never = new AbortController().signal;
    return ok(await this.#preview(articles, result.value.problems, session, never));
  }

  /**
   * Imports what was decided, in one change, with the stories the library then falls into.
   * Cancelled before that change begins it imports nothing, and the preview goes on waiting.
   */
  async commit(
    preview: string,
    decisions: readonly Decision[],
    session: ProjectSession,
    job: ChangingJob = unfollowed,
  ): Promise<Result<{ readonly imported: number }>> {
    const pending = this.#pending.get(preview);
    // Asking twice does not import twice.
    if (pending?.session !== session || this.#coming.has(preview)) return notWaiting;
    this.#coming.add(preview);
    try {
      const done = await this.#import(pending, decisions, session, job);
      if (done.ok) this.#pending.delete(preview);
      return done;
    } finally {
      this.#coming.delete(preview);
    }
  }

  async #import(
    pending: Pending,
    decisions: readonly Decision[],
    session: ProjectSession,
    job: ChangingJob,
  ): Promise<Result<{ readonly imported: number }>> {
    const read = await incomingOf(pending.articles, decisions, job);
    if (!read.ok) return read;
    const { incoming, originals } = read.value;
    const library = await libraryOf(session, job);
    if (!library.ok) return library;
    const articles = [
      ...library.value.filter(({ id }) => !incoming.some(({ revises }) => revises === id)),
      ...incoming.map((article) => ({
        id: article.revises ?? article.id,
        headline: article.metadata.headline.value,
        text: cleanText(article.blocks),
        published: article.metadata.published.value,
      })),
    ];
    job.progress(0, null, "Grouping into stories");
    const groups = await this.#stories.grown(session, articles, job.signal);
    if (!groups.ok) return groups.problem.code === "cancelled" ? importCancelled : groups;
    const known = new Map<string, ArticleId>(articles.map(({ id }) => [id, id]));
    const idsOf = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
    job.progress(0, null, "Importing");
    if (!job.beginLast()) return importCancelled;
    const done = await session.runOwn(
      "importArticles",
      {
        articles: incoming,
        groups: groups.value.map(({ articles: members, label, alsoIn }) => ({
          articles: idsOf(members),
          label,
          alsoIn: idsOf(alsoIn),
        })),
      },
      originals,
    );
    return done.ok ? ok({ imported: incoming.length }) : done;
  }

  /** The blocks of one previewed article, kept and removed, and what is known of it. */
  blocksOf(
    preview: string,
    index: number,
  ): Result<{ readonly blocks: readonly Block[]; readonly metadata: Metadata }> {
    const draft = this.#pending.get(preview)?.articles[index]?.draft;
    if (draft === undefined) return notWaiting;
    const { blocks, metadata } = draft;
    return ok({ blocks, metadata });
  }

  /** Forgets a preview. */
  discard(preview: string): void {
    this.#pending.delete(preview);
  }

  async #preview(
    articles: readonly ReadArticle[],
    problems: readonly Problem[],
    session: ProjectSession,
    signal: AbortSignal,
  ): Promise<ImportPreview> {
    await this.#prints.learn(session, textHashesOf(session));
    const seen = await this.#labelsByCopy(session);
    const versions = await KnownVersions.of(session, this.#prints);
    const items: PreviewItem[] = [];
    const breathe = breather();
    for (const [index, { draft, file, hash, words, prints }] of articles.entries()) {
      await breathe();
      const text = cleanText(draft.blocks);
      const label = labelFor(draft.metadata.headline.value, text);
      const earlier = seen.get(prints.copy);
      if (earlier === undefined) seen.set(prints.copy, label);
      this.#prints.keep(hash, prints);
      const { headline, outlet, address, published } = draft.metadata;
      const shown = {
        headline: headline.value,
        outlet: outlet.value,
        published: published.value,
      };
      items.push({
        ...{ index, file, label, ...shown, words },
        duplicateOf: earlier === undefined ? null : { label: earlier },
        versionOf:
          earlier === undefined
            ? versions.of({ ...shown, text, address: address.value }, prints.sketch)
            : null,
      });
    }
    const preview = randomUUID();
    const isCancelled = signal.aborted;
    if (!isCancelled) this.#pending.set(preview, { articles, session });
    return { preview, items, problems, cancelled: isCancelled };
  }

  /** What the project's articles are called, by what their copies have in common. */
  async #labelsByCopy(session: ProjectSession): Promise<Map<string, string>> {
    const labels = new Map<string, string>();
    const breathe = breather();
    for (const article of recordsOf(session.state, "article")) {
      await breathe();
      const revision = session.state.get(article.revision);
      const prints = revision?.type === "revision" ? this.#prints.of(revision.text) : null;
      if (revision?.type !== "revision" || prints === null) continue;
      labels.set(prints.copy, revision.headline ?? article.file);
    }
    return labels;
  }
}

/** The hashes of the present texts of a project's articles. */
function textHashesOf({ state }: ProjectSession): string[] {
  return recordsOf(state, "article").flatMap((article) => {
    const revision = state.get(article.revision);
    return revision?.type === "revision" ? [revision.text] : [];
  });
}
