import type { Article } from "../../model/article.ts";
import type { Coding } from "../../model/coding.ts";
import type { Pass } from "../../model/pass.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { Veil } from "../masks/mask-project.ts";

/** An article that is counted, with who coded it and what they coded. */
export interface CountedArticle {
  readonly article: Article;
  /** `YYYY-MM-DD`; null: not known. */
  readonly date: string | null;
  /** Whose work on it counts; each adds the article's words to what codings are set against. */
  readonly coders: readonly string[];
  /** Their codings of it in the pass. */
  readonly codings: readonly Coding[];
}

/** What of a pass is counted, and what is not. */
export interface Counted {
  readonly pass: Pass;
  readonly completeOnly: boolean;
  /** The pass that hides others' work, so that only the coder's own is counted; null: all is. */
  readonly blind: Pass | null;
  readonly articles: readonly CountedArticle[];
  /** Articles of the pass nobody who counts has completed (nor, when all count, begun). */
  readonly left: number;
  /** Codings of the pass in work that is not counted. */
  readonly leftCodings: number;
}

/**
 * What counts of a pass: each coder's work on an article the coder has completed, for only then
 * "nothing coded" says something. Without `completeOnly` also what is open or merely coded. What a
 * blind pass hides from the coder is not counted at all: it would count as nothing coded.
 */
export function countedOf(
  state: State,
  pass: Pass,
  completeOnly: boolean,
  veil: Pick<Veil, "coder" | "blind"> | null = null,
): Counted {
  const blind = veil?.blind ?? null;
  const counts = ({ coder }: { readonly coder: string }): boolean =>
    blind === null || (coder === veil?.coder && !hidesWorkOf(blind, pass));
  const codings = Map.groupBy(
    recordsOf(state, "coding").filter((coding) => coding.pass === pass.id && counts(coding)),
    ({ anchor }) => anchor.span.article,
  );
  const progress = Map.groupBy(
    recordsOf(state, "passarticle").filter((each) => each.pass === pass.id && counts(each)),
    ({ article }) => article,
  );
  const inPass = pass.articles === null ? null : new Set<string>(pass.articles);
  const articles: CountedArticle[] = [];
  let left = 0;
  let leftCodings = 0;
  for (const article of recordsOf(state, "article")) {
    const all = codings.get(article.id) ?? [];
    const isInPass = inPass === null || inPass.has(article.id);
    const coders = new Set<string>(
      (progress.get(article.id) ?? [])
        .filter((each) => !completeOnly || each.state === "complete")
        .map(({ coder }) => coder),
    );
    if (!completeOnly) for (const { coder } of all) coders.add(coder);
    const counted = isInPass ? all.filter(({ coder }) => coders.has(coder)) : [];
    leftCodings += all.length - counted.length;
    if (!isInPass) continue;
    if (coders.size === 0) {
      left += 1;
      continue;
    }
    const date = article.metadata.published.value?.slice(0, 10) ?? null;
    articles.push({ article, date, coders: [...coders], codings: counted });
  }
  return { pass, completeOnly, blind, articles, left, leftCodings };
}

/** True where a pass hides all that was coded in another, the coder's own work as well. */
export function hidesWorkOf(blind: Pass, pass: Pass): boolean {
  return blind.recodes !== null && blind.id !== pass.id;
}
