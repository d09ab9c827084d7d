import { z } from "zod";
import { metadataSchema } from "../model/article.ts";
import type { Article, Revision } from "../model/article.ts";
import { blockSchema, cleanText, layoutOf } from "../model/block.ts";
import { hashText } from "../model/hash.ts";
import { articleIdSchema } from "../model/ids.ts";
import type { ArticleId, StoryId } from "../model/ids.ts";
import type { State } from "../model/records.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { finish } from "../model/steps.ts";
import type { Steps } from "../model/steps.ts";
import { countWords } from "../text/words.ts";
import { assignStories, storyGroupSchema } from "./assign-stories.ts";
import { command } from "./command.ts";
import type { CommandContext, Outcome } from "./command.ts";
import { Draft } from "./draft.ts";
import { outletNamed } from "./outlets.ts";
import { renewArticle } from "./renew-article.ts";
import { tendDecisions } from "./tend-decisions.ts";

/** One article as the preview showed it, corrected by the person where they chose to. */
const newArticleSchema = z.strictObject({
  id: articleIdSchema,
  file: z.string(),
  original: z.strictObject({ hash: z.string(), extension: z.string() }).nullable(),
  metadata: metadataSchema,
  blocks: z.array(blockSchema),
  /** The article this is a newer version of; then `id` is not used. */
  revises: articleIdSchema.nullable().optional(),
});

const argsSchema = z.strictObject({
  articles: z.array(newArticleSchema).min(1),
  groups: z.array(storyGroupSchema),
});
type ImportArgs = z.infer<typeof argsSchema>;

/**
 * Adds articles, their outlets, and the stories grouping put them in. A newer version of an
 * article that is there becomes its current revision.
 */
export const importArticles = command({
  args: argsSchema,
  byAnyone: true,
  texts: (state, args) =>
    args.articles.flatMap(({ revises }) => presentText(new Draft(state), revises ?? null) ?? []),
  run: (state, args, context) => finish(importing(state, args, context)),
  inSteps: importing,
});

/** An article a step: each has its words counted and hashed, and there may be thousands. */
function* importing(
  state: State,
  args: ImportArgs,
  context: CommandContext,
): Steps<Result<Outcome>> {
  const draft = new Draft(state);
  const newTexts: string[] = [];
  const asked = new Set(
    args.articles.map(({ revises }) => presentText(new Draft(state), revises ?? null)),
  );
  const fresh = new Set<StoryId>();
  let renewed = 0;
  for (const incoming of args.articles) {
    yield;
    if (incoming.revises != null) {
      const present = presentText(draft, incoming.revises);
      // The second newer version of one article in one import has the first before it.
      const older =
        present !== null && asked.has(present)
          ? context.textOf(present)
          : (newTexts.find((each) => hashText(each) === present) ?? null);
      const text = renewArticle(draft, incoming.revises, incoming, context, older);
      if (!text.ok) return text;
      newTexts.push(text.value);
      renewed += 1;
      continue;
    }
    if (draft.get("article", incoming.id) !== null) {
      return failed("article-exists", `${incoming.file} is already in the project.`);
    }
    const text = cleanText(incoming.blocks);
    const name = incoming.metadata.outlet.value;
    const revision: Revision = {
      id: context.newId("revision"),
      type: "revision",
      article: incoming.id,
      number: 1,
      madeBy: "import",
      madeAt: context.now,
      from: null,
      edits: null,
      original: null,
      headline: incoming.metadata.headline.value,
      text: hashText(text),
      length: text.length,
      words: countWords(text),
      layout: layoutOf(incoming.blocks),
    };
    // Its own story until grouping says otherwise: an article is never without one.
    const story = context.newId("story");
    fresh.add(story);
    const article: Article = {
      id: incoming.id,
      type: "article",
      outlet: name === null ? null : outletNamed(draft, name, context),
      metadata: incoming.metadata,
      revision: revision.id,
      file: incoming.file,
      original: incoming.original,
      importedAt: context.now,
      story,
      storySetBy: "analysis",
      alsoIn: [],
    };
    draft.put({
      id: story,
      type: "story",
      label: revision.headline ?? incoming.file,
      labelSetBy: "analysis",
    });
    draft.put(revision);
    draft.put(article);
    newTexts.push(text);
  }
  yield;
  assignStories(draft, args.groups, context, fresh);
  yield;
  tendDecisions(draft);
  return ok({
    diff: draft.diff(),
    label: `import ${labelOf(args.articles.length - renewed, renewed)}`,
    newTexts,
  });
}

/** The hash of an article's present clean text; null when it is not there. */
function presentText(draft: Draft, id: ArticleId | null): string | null {
  const article = id === null ? null : draft.get("article", id);
  return article === null ? null : (draft.get("revision", article.revision)?.text ?? null);
}

/** "2 articles", "1 newer version", "1 article and 3 newer versions". */
function labelOf(added: number, renewed: number): string {
  const counted = (count: number, of: string): string[] =>
    count === 0 ? [] : [`${count} ${of}${count === 1 ? "" : "s"}`];
  return [...counted(added, "article"), ...counted(renewed, "newer version")].join(" and ");
}
