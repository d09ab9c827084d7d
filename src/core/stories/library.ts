import type { ArticleFeatures } from "./features.ts";
import { nearness } from "./similarity.ts";
import type { WeighedArticle } from "./similarity.ts";
import { unitVector } from "./vectors.ts";

/**
 * Articles a new library is imagined to hold already. Without them the weights of a handful of
 * articles would mean something else than those of thousands, and one threshold could not serve both.
 */
const IMAGINED_ARTICLES = 200;
/** Postings read in search of an article's neighbours: what bounds the cost of one article. */
const POSTINGS_READ = 2_000;
/** Neighbours kept an article. */
const NEIGHBOURS = 24;

/** A term of the library: its number, and the numbers of the articles that hold it, ascending. */
interface Term {
  readonly number: number;
  readonly articles: number[];
}

/**
 * The library's articles by the terms they hold. Adding an article costs its own length; finding
 * its neighbours costs a bounded number of postings, however large the library is.
 */
export class Library {
  readonly #articles: ArticleFeatures[] = [];
  readonly #terms = new Map<string, Term>();
  /** Room for adding up what each article shares with the one whose neighbours are sought; all 0 between. */
  #shared = new Float64Array(0);

  /** Adds an article; its number is its place in the order of adding. */
  add(article: ArticleFeatures): void {
    const number = this.#articles.push(article) - 1;
    for (const text of article.terms.keys()) {
      const term = this.#terms.get(text);
      if (term === undefined)
        this.#terms.set(text, { number: this.#terms.size, articles: [number] });
      else term.articles.push(number);
    }
  }

  /** The articles, by number. */
  get articles(): readonly ArticleFeatures[] {
    return this.#articles;
  }

  /** Inverse document frequency: Spärck Jones (1972), Journal of Documentation 28(1). */
  #weight(term: Term): number {
    return Math.log(1 + (this.#articles.length + IMAGINED_ARTICLES) / term.articles.length);
  }

  /** The article's terms weighed by their rarity among the articles added so far. */
  weigh(article: ArticleFeatures): WeighedArticle {
    const body: [number, number][] = [];
    const lead: [number, number][] = [];
    for (const [text, frequency] of article.terms) {
      const term = this.#terms.get(text);
      if (term === undefined) continue;
      const weight = this.#weight(term);
      body.push([term.number, frequency * weight]);
      if (article.lead.has(text)) lead.push([term.number, weight]);
    }
    return { day: article.day, body: unitVector(body), lead: unitVector(lead) };
  }

  /**
   * The numbers of the other articles likeliest to tell the same event, best first: those that
   * share the rarest terms, read rarest first until the allowance of postings is used up.
   */
  neighbours(number: number): number[] {
    const article = this.#articles[number];
    if (article === undefined) return [];
    if (this.#shared.length < this.#articles.length) {
      this.#shared = new Float64Array(2 * this.#articles.length);
    }
    const shared = this.#shared;
    const found: number[] = [];
    let allowance = POSTINGS_READ;
    for (const term of this.#rarestFirst(article)) {
      allowance -= term.articles.length;
      if (allowance < 0) break;
      const weight = this.#weight(term) ** 2;
      for (const other of term.articles) {
        const before = shared[other] ?? 0;
        if (before === 0) found.push(other);
        shared[other] = before + weight;
      }
    }
    const candidates = found
      .filter((other) => other !== number)
      .map((other) => {
        const day = this.#articles[other]?.day ?? null;
        return { other, score: (shared[other] ?? 0) * nearness(article.day, day) };
      });
    for (const other of found) shared[other] = 0;
    // Only those in the running are sorted by score and number: the rest is most of them.
    const least =
      Float64Array.from(candidates, ({ score }) => score)
        .sort()
        .at(-NEIGHBOURS) ?? 0;
    return candidates
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, NEIGHBOURS)
      .map(({ other }) => other);
  }

  #rarestFirst(article: ArticleFeatures): Term[] {
    return [...article.terms.keys()]
      .flatMap((text) => this.#terms.get(text) ?? [])
      .filter((term) => term.articles.length > 1)
      .sort((a, b) => a.articles.length - b.articles.length || a.number - b.number);
  }
}
