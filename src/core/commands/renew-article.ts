import { metadataSchema } from "../model/article.ts";
import type { Metadata, Original } from "../model/article.ts";
import { cleanText, layoutOf } from "../model/block.ts";
import type { Block } from "../model/block.ts";
import type { ArticleId } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { sameJson } from "../history/equal.ts";
import { hashText } from "../model/hash.ts";
import type { CommandContext } from "./command.ts";
import type { Draft } from "./draft.ts";
import { outletNamed } from "./outlets.ts";
import { reviseArticle } from "./revise.ts";

/** A newer version of an article as it was imported. */
interface NewerVersion {
  readonly file: string;
  readonly original: Original | null;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
}

/**
 * Makes a newer version an article's current revision, with its own file, and updates what is
 * known of the article. A version with the same words and layout makes no revision. Returns the
 * version's clean text; fails with `no-such-article`. `olderText` is the present clean text, null
 * where it is not at hand.
 */
export function renewArticle(
  draft: Draft,
  id: ArticleId,
  newer: NewerVersion,
  context: CommandContext,
  olderText: string | null,
): Result<string> {
  const article = draft.get("article", id);
  const revision = article && draft.get("revision", article.revision);
  if (article === null || revision === null) {
    return failed(
      "no-such-article",
      `The article that ${newer.file} is a newer version of is no longer in the project; import it as a new one.`,
      newer.file,
    );
  }
  const metadata = renewedMetadata(article.metadata, newer.metadata);
  const { headline, outlet: name } = metadata;
  const outlet =
    name.value === null || name.value === article.metadata.outlet.value
      ? article.outlet
      : outletNamed(draft, name.value, context);
  draft.put({ ...article, metadata, outlet });

  const text = cleanText(newer.blocks);
  const layout = layoutOf(newer.blocks);
  const isSame =
    hashText(text) === revision.text &&
    headline.value === revision.headline &&
    sameJson(layout, revision.layout);
  if (!isSame) {
    reviseArticle(draft, id, {
      headline: headline.value,
      layout,
      text,
      edits: null,
      olderText,
      madeBy: "reimport",
      original: newer.original,
      context,
    });
  }
  return ok(text);
}

/**
 * What is known of an article after a newer version came. What a person set stays, the newer
 * version's corrections before the earlier ones; what the newer version does not say stays too.
 * When an article was first published does not change: a later date there is when it was updated.
 */
function renewedMetadata(old: Metadata, newer: Metadata): Metadata {
  const renewed: Record<string, unknown> = { ...old };
  for (const name of Object.keys(metadataSchema.shape) as (keyof Metadata)[]) {
    const isSetNow = newer[name].source === "person";
    const isKept = old[name].source === "person" || (name === "published" && old[name].value);
    if (isSetNow || (newer[name].value !== null && !isKept)) renewed[name] = newer[name];
  }
  const republished = newer.published.value;
  if (
    newer.updated.value === null &&
    old.updated.source !== "person" &&
    newer.published.source !== "person" &&
    republished !== null &&
    dayOf(republished) > dayOf(old.published.value ?? republished)
  ) {
    renewed["updated"] = newer.published;
  }
  return metadataSchema.parse(renewed);
}

/** The calendar day of an ISO 8601 date or instant, as written. */
function dayOf(date: string): string {
  return date.slice(0, 10);
}
