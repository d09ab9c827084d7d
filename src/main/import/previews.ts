import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { CommandArgs } from "../../core/commands/registry.ts";
import { labelFor } from "../../core/importers/label.ts";
import type { Metadata } from "../../core/model/article.ts";
import { cleanText } from "../../core/model/block.ts";
import type { Block } from "../../core/model/block.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import { hashBytes } from "../../core/model/hash.ts";
import { recordsOf } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import type { StoryArticle } from "../../core/stories/features.ts";
import type { ImportPreview, PreviewItem } from "../../shared/contract.ts";
import { newId } from "../project/new-id.ts";
import type { NewOriginal, ProjectSession } from "../project/session.ts";
import type { WorkerPool } from "../work/pool.ts";
import { breather } from "../work/breathe.ts";
import { gatherFiles } from "./gather.ts";
import { KnownPrints } from "./known-prints.ts";
import { LibraryStories } from "./library-stories.ts";
import { readArticles } from "./read-articles.ts";
import type { ReadArticle } from "./read-articles.ts";
import { KnownVersions } from "./versions.ts";
import { articleOf } from "../project/read-article.ts";

/** How far an import has come; `total` is null while files are still being counted. */
export type Progress = (done: number, total: number | null) => void;

/** What the analyst decided about one previewed article. */
export interface Decision {
  readonly index: number;
  /** null: as it was read. */
  readonly metadata: Metadata | null;
  /** null: as cleaning left the blocks. */
  readonly kept: readonly boolean[] | null;
  /** The article whose newer version it becomes; null: an article of its own. */
  readonly revises: ArticleId | null;
}

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

  /** Imports what was decided, in one change, with the stories the library then falls into. */
  async commit(
    preview: string,
    decisions: readonly Decision[],
    session: ProjectSession,
  ): Promise<Result<{ readonly imported: number }>> {
    const pending = this.#pending.get(preview);
    if (pending?.session !== session) {
      return failed("no-preview", "This import is no longer waiting; choose the files again.");
    }
    // Taken out while it is done, so that asking twice does not import twice.
    this.#pending.delete(preview);
    const done = await this.#import(pending, decisions, session);
    if (!done.ok) this.#pending.set(preview, pending);
    return done;
  }

  async #import(
    pending: Pending,
    decisions: readonly Decision[],
    session: ProjectSession,
  ): Promise<Result<{ readonly imported: number }>> {
    if (new Set(decisions.map(({ index }) => index)).size < decisions.length) {
      return failed("bad-decision", "An article was to be imported twice; choose the files again.");
    }
    const incoming: CommandArgs<"importArticles">["articles"] = [];
    const originals: NewOriginal[] = [];
    const breathe = breather();
    for (const decision of decisions) {
      await breathe();
      const item = pending.articles[decision.index];
      const kept = decision.kept ?? item?.draft.blocks.map((block) => block.kept);
      if (kept === undefined || item?.draft.blocks.length !== kept.length) {
        return failed(
          "bad-decision",
          "The preview and the decisions do not fit; choose the files again.",
        );
      }
      const original = await originalOf(item);
      if (!original.ok) return original;
      if (original.value !== null) originals.push(original.value);
      incoming.push({
        id: newId("article"),
        file: item.file,
        original: item.original,
        metadata: decision.metadata ?? item.draft.metadata,
        revises: decision.revises,
        blocks: item.draft.blocks.map((block, index) => withKept(block, kept[index] ?? true)),
      });
    }
    const library = await libraryOf(session);
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
    const groups = await this.#stories.grown(session, articles);
    if (!groups.ok) return groups;
    const known = new Map<string, ArticleId>(articles.map(({ id }) => [id, id]));
    const idsOf = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
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
    if (draft === undefined) {
      return failed("no-preview", "This import is no longer waiting; choose the files again.");
    }
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
    const cancelled = signal.aborted;
    if (!cancelled) this.#pending.set(preview, { articles, session });
    return { preview, items, problems, cancelled };
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

/** The library as grouping wants it. */
async function libraryOf(
  session: ProjectSession,
): Promise<Result<(StoryArticle & { readonly id: ArticleId })[]>> {
  const articles: (StoryArticle & { readonly id: ArticleId })[] = [];
  const breathe = breather();
  for (const article of recordsOf(session.state, "article")) {
    await breathe();
    const found = articleOf(session.state, article.id);
    if (!found.ok) return found;
    const text = await session.text(found.value.revision.text);
    if (!text.ok) return text;
    articles.push({
      id: article.id,
      headline: found.value.revision.headline,
      text: text.value,
      published: article.metadata.published.value,
    });
  }
  return ok(articles);
}

/** The file's bytes, provided they are still those that were previewed. */
async function originalOf(item: ReadArticle): Promise<Result<NewOriginal | null>> {
  if (item.original === null || item.path === null) return ok(null);
  try {
    const bytes = await readFile(item.path);
    if (hashBytes(bytes) === item.original.hash) {
      return ok({ bytes, extension: item.original.extension });
    }
  } catch {
    // Gone or unreadable since: the same to the person as changed since.
  }
  return failed(
    "file-changed",
    `${item.file} has changed or gone since it was shown; choose the files again.`,
    item.path,
  );
}

/** A block kept or removed as the person decided in the preview. */
function withKept(block: Block, kept: boolean): Block {
  if (block.kept === kept) return block;
  const { kind, text } = block;
  return kept ? { kind, text, kept: true } : { kind, text, kept: false, reason: "person" };
}
