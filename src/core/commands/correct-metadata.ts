import { z } from "zod";
import { metadataSchema } from "../model/article.ts";
import type { Metadata } from "../model/article.ts";
import { articleIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { normaliseText } from "../text/normalise.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";
import { outletNamed } from "./outlets.ts";
import { reviseArticle } from "./revise.ts";

const fieldNames = Object.keys(metadataSchema.shape) as (keyof Metadata)[];

const dateFields: ReadonlySet<string> = new Set(["published", "updated", "retrieved"]);

/** A typed value as it is kept: text normalised like any other, blank text as unknown. */
function cleaned(value: unknown): unknown {
  if (typeof value !== "string") return value ?? null;
  const text = normaliseText(value).trim();
  return text === "" ? null : text;
}

/**
 * Sets fields of an article's metadata to what a person says, or to unknown (null). A new
 * headline is a new revision, because codings may point into the old one; a new outlet is
 * found by its name or made.
 */
export const correctMetadata = command({
  args: z.strictObject({
    article: articleIdSchema,
    values: z.partialRecord(z.enum(fieldNames), z.unknown()),
  }),
  texts: (state, args) => {
    const draft = new Draft(state);
    const article = draft.get("article", args.article);
    const revision = article && draft.get("revision", article.revision);
    return revision ? [revision.text] : [];
  },
  run: (state, args, context) => {
    const draft = new Draft(state);
    const article = draft.get("article", args.article);
    if (article === null) {
      return failed("no-such-article", "This article is no longer in the project.");
    }
    const corrected: Record<string, unknown> = { ...article.metadata };
    for (const [name, value] of Object.entries(args.values)) {
      corrected[name] = { value: cleaned(value), source: "person" };
    }
    const metadata = metadataSchema.safeParse(corrected);
    if (!metadata.success) {
      const issue = metadata.error.issues[0];
      const name = String(issue?.path[0] ?? "value");
      const wanted = dateFields.has(name)
        ? "write it as YYYY-MM-DD"
        : (issue?.message ?? "not valid");
      return failed("bad-value", `The ${name} could not be used: ${wanted}.`);
    }
    const name = metadata.data.outlet.value;
    const outlet =
      "outlet" in args.values
        ? name === null
          ? null
          : outletNamed(draft, name, context)
        : article.outlet;
    draft.put({ ...article, metadata: metadata.data, outlet });
    const revision = draft.get("revision", article.revision);
    if (revision !== null && revision.headline !== metadata.data.headline.value) {
      reviseArticle(draft, article.id, {
        headline: metadata.data.headline.value,
        layout: revision.layout,
        text: context.textOf(revision.text),
        edits: [],
        madeBy: "correction",
        context,
      });
    }
    const names = Object.keys(args.values).join(", ");
    return ok({ diff: draft.diff(), label: `correct ${names}`, focus: article.id });
  },
});
