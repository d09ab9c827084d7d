import { readFile } from "node:fs/promises";
import type { CommandArgs } from "../../core/commands/registry.ts";
import type { Metadata } from "../../core/model/article.ts";
import type { Block } from "../../core/model/block.ts";
import { hashBytes } from "../../core/model/hash.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { StoryArticle } from "../../core/stories/features.ts";
import { newId } from "../project/new-id.ts";
import { articleOf } from "../project/read-article.ts";
import type { NewOriginal, ProjectSession } from "../project/session.ts";
import { breather } from "../work/breathe.ts";
import type { Job } from "../work/jobs.ts";
import type { ReadArticle } from "./read-articles.ts";

/** What an import that was cancelled answers. */
export const importCancelled = failed(
  "cancelled",
  "The import was cancelled; nothing was imported.",
);

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

/** The articles as they come in, and the files they come from. */
interface Incoming {
  readonly incoming: CommandArgs<"importArticles">["articles"];
  readonly originals: readonly NewOriginal[];
}

/** What was read, as it was decided to come in; fails where a file is no longer as it was shown. */
export async function incomingOf(
  articles: readonly ReadArticle[],
  decisions: readonly Decision[],
  job: Job,
): Promise<Result<Incoming>> {
  if (new Set(decisions.map(({ index }) => index)).size < decisions.length) {
    return failed("bad-decision", "An article was to be imported twice; choose the files again.");
  }
  const incoming: CommandArgs<"importArticles">["articles"] = [];
  const originals: NewOriginal[] = [];
  const breathe = breather();
  for (const [done, decision] of decisions.entries()) {
    job.progress(done, decisions.length);
    await breathe();
    if (job.signal.aborted) return importCancelled;
    const item = articles[decision.index];
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
  return ok({ incoming, originals });
}

/** The library as grouping wants it. */
export async function libraryOf(
  session: ProjectSession,
  job: Job,
): Promise<Result<(StoryArticle & { readonly id: ArticleId })[]>> {
  const articles: (StoryArticle & { readonly id: ArticleId })[] = [];
  const breathe = breather();
  const records = recordsOf(session.state, "article");
  for (const [done, article] of records.entries()) {
    job.progress(done, records.length, "Reading the library");
    await breathe();
    if (job.signal.aborted) return importCancelled;
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
