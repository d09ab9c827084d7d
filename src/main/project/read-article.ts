import type { Article, Revision } from "../../core/model/article.ts";
import { blocksOf } from "../../core/model/block.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import type { State } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { ArticleText } from "../../shared/contract.ts";
import type { ProjectTexts } from "./texts.ts";

/** An article and its current revision. */
export function articleOf(
  state: State,
  id: ArticleId,
): Result<{ readonly article: Article; readonly revision: Revision }> {
  const article = state.get(id);
  const revision = article?.type === "article" ? state.get(article.revision) : undefined;
  if (article?.type !== "article" || revision?.type !== "revision") {
    return failed("no-such-article", "This article is no longer in the project.");
  }
  return ok({ article, revision });
}

/** An article's current words with what analysis finds in them. */
export async function readArticle(
  project: Pick<ProjectTexts, "text" | "analysis"> & { readonly state: State },
  id: ArticleId,
): Promise<Result<ArticleText>> {
  const found = articleOf(project.state, id);
  if (!found.ok) return found;
  const { revision } = found.value;
  const text = await project.text(revision.text);
  if (!text.ok) return text;
  const analysis = await project.analysis(revision.text);
  if (!analysis.ok) return analysis;
  const blocks = blocksOf(revision.layout, text.value);
  if (blocks === null) {
    return failed(
      "layout-mismatch",
      "The blocks of this article do not fit its text; import it again to read it.",
    );
  }
  return ok({
    article: id,
    revision: revision.id,
    headline: revision.headline,
    text: text.value,
    blocks,
    analysis: analysis.value,
  });
}
