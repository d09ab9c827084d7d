import type { ReportArticle, ReportInput } from "./input/input.ts";
import type { Inline } from "./tree.ts";

/** How the report cites one article: its short mark ("TC 1"), and its entry among the articles. */
export interface Reference {
  readonly article: ReportArticle;
  readonly mark: string;
  readonly target: string;
  readonly outlet: string;
}

const UNKNOWN_OUTLET = "Outlet not stated";

/** Finds an article's reference. An id that is no article of the report is a bug, and throws. */
export type Lookup = (article: string) => Reference;

/** The references of all articles: numbered within their outlet, in the order of the input. */
export function referencesOf(input: ReportInput): Lookup {
  const perOutlet = new Map<string, number>();
  const references = new Map<string, Reference>();
  for (const [index, article] of input.articles.entries()) {
    const sign = article.outlet?.mark ?? "?";
    const number = (perOutlet.get(sign) ?? 0) + 1;
    perOutlet.set(sign, number);
    references.set(article.id, {
      article,
      mark: `${sign} ${number}`,
      target: `article-${index + 1}`,
      outlet: article.outlet?.name ?? UNKNOWN_OUTLET,
    });
  }
  return (id) => {
    const reference = references.get(id);
    if (reference === undefined) throw new Error(`the report cites ${id}, which it does not list`);
    return reference;
  };
}

/** True when the outlet's name alone tells which of a story's articles is meant. */
export function isToldByOutlet(reference: Reference, story: readonly Reference[]): boolean {
  const { article } = reference;
  return (
    article.outlet !== null &&
    story.every(
      (other) =>
        other.article.id === article.id || other.article.outlet?.name !== article.outlet?.name,
    )
  );
}

/** The mark as a link to the article's entry. */
export function citation(reference: Reference): Inline {
  return { kind: "mark", text: reference.mark, target: reference.target };
}

/** The outlet's name, in small capitals. */
export function outletName(reference: Reference): Inline {
  return { kind: "outlet", text: reference.outlet };
}
