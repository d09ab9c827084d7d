import type { ArticleId } from "../model/ids.ts";
import type { Pass, PassArticle } from "../model/pass.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { passFor } from "./code-span.ts";
import type { CommandContext } from "./command.ts";
import type { Draft } from "./draft.ts";

/** The pass being coded in, and where the coder stands with an article in it. */
export interface SheetPlace {
  readonly pass: Pass;
  /** null: not looked at. */
  readonly standing: PassArticle | null;
}

/** Where the coder's sheet of an article belongs, or why there is none to fill. */
export function sheetPlace(
  draft: Draft,
  article: ArticleId,
  { coder }: Pick<CommandContext, "coder">,
): Result<SheetPlace> {
  if (draft.get("article", article) === null) {
    return failed("no-such-article", "This article is no longer in the project.");
  }
  const open = passFor(draft, article, { coder });
  if (!open.ok) return open;
  const pass = open.value;
  const standing = draft
    .about("passarticle", article)
    .find((one) => one.pass === pass.id && one.coder === coder);
  return ok({ pass, standing: standing ?? null });
}

/** Sets where the coder stands with an article in the pass. */
export function putStanding(
  draft: Draft,
  article: ArticleId,
  { pass, standing }: SheetPlace,
  state: PassArticle["state"],
  context: Pick<CommandContext, "coder" | "newId" | "now">,
): void {
  draft.put({
    id: standing?.id ?? context.newId("passarticle"),
    type: "passarticle",
    pass: pass.id,
    article,
    coder: context.coder,
    state,
    completedAt: state === "complete" ? context.now : null,
  });
}
