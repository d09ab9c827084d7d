import type { ArticleFeatures } from "./features.ts";
import { nearness } from "./similarity.ts";

/**
 * Articles a new library is imagined to hold already. Without them the weights of a handful of
 * articles would mean something else than those of thousands, and one threshold could not serve both.
 */
const IMAGINED_ARTICLES = 200;
/** Postings read in search of an article's neighbours: what bounds the cost of one article. */
const POSTINGS_READ = 4_000;
/** Neighbours kept an article. */
const NEIGHBOURS = 40;

/**
 * The library's articles by the terms they hold. Adding an article costs its own length; finding
 * its neighbours costs a bounded number of postings, however large the library is.
 */
export class Library {
  readonly #articles: ArticleFeatures[] = [];
  readonly #postings = new Map<string, number[]>();

  /** Adds an article; its number is its place in the order of adding. */
  add(article: ArticleFeatures): void {
    const number = this.#articles.push(article) - 1;
    for (const term of article.terms.keys()) {
      const posting = this.#postings.get(term);
      if (posting === undefined) this.#postings.set(term, [number]);
      else posting.push(number);
    }
  }

  /** The articles, by number. */
  get articles(): readonly ArticleFeatures[] {
    return this.#articles;
  }

  /** The inverse document frequency of a term: Spärck Jones (1972), Journal of Documentation 28(1). */
  weight(term: string): number {
    const holding = this.#postings.get(term)?.length ?? 1;
    return Math.log(1 + (this.#articles.length + IMAGINED_ARTICLES) / holding);
  }

  /**
   * The numbers of the articles likely to tell the same event, best first: those that share the
   * rarest terms, read rarest first until the allowance of postings is used up.
   */
  neighbours(number: number): number[] {
    const article = this.#articles[number];
    if (article === undefined) return [];
    const shared = new Map<number, number>();
    let allowance = POSTINGS_READ;
    for (const { term, posting } of this.#rarestFirst(article)) {
      if (posting.length > allowance) break;
      allowance -= posting.length;
      const weight = this.weight(term) ** 2;
      for (const other of posting) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
    shared.delete(number);
    return [...shared]
      .map(([other, weight]) => {
        const found = this.#articles[other];
        return {
          other,
          score: found === undefined ? 0 : weight * nearness(article.day, found.day),
        };
      })
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, NEIGHBOURS)
      .map(({ other }) => other);
  }

  #rarestFirst(article: ArticleFeatures): { term: string; posting: readonly number[] }[] {
    return [...article.terms.keys()]
      .map((term) => ({ term, posting: this.#postings.get(term) ?? [] }))
      .filter(({ posting }) => posting.length > 1)
      .sort((a, b) => a.posting.length - b.posting.length || (a.term < b.term ? -1 : 1));
  }
}
