import { currentPassOf, nextArticle } from "../../../core/coding/passes/pass-articles.ts";
import type { ProjectState } from "../../project/project-state.ts";
import type { Address } from "../../shell/address.ts";

/** The address of the next article the coder has not completed in the current pass; or null. */
export function nextToCode({ records, coder }: ProjectState): Address | null {
  const pass = currentPassOf(records);
  const id = pass === null ? null : nextArticle(records, pass, coder);
  const article = id === null ? undefined : records.get(id);
  return article?.type === "article"
    ? { kind: "read", story: article.story, article: article.id, at: null }
    : null;
}
