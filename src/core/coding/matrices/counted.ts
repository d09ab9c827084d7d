import type { Article } from "../../model/article.ts";
import type { Coding } from "../../model/coding.ts";
import type { Pass } from "../../model/pass.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";

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
  readonly articles: readonly CountedArticle[];
  /** Articles of the pass nobody has completed (nor, when all count, begun). */
  readonly left: number;
  /** Codings of the pass in work that is not counted. */
  readonly leftCodings: number;
}

/**
 * What counts of a pass: each coder's work on an article the coder has completed, for only then
 * "nothing coded" says something. Without `completeOnly` also what is open or merely coded.
 */
export function countedOf(state: State, pass: Pass, completeOnly: boolean): Counted {
  const codings = Map.groupBy(
    recordsOf(state, "coding").filter((coding) => coding.pass === pass.id),
    ({ anchor }) => anchor.span.article,
  );
  const progress = Map.groupBy(
    recordsOf(state, "passarticle").filter((each) => each.pass === pass.id),
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
  return { pass, completeOnly, articles, left, leftCodings };
}
