import { compareArticles, leadOf } from "./features.ts";
import type { ArticleFeatures } from "./features.ts";
import { nearness } from "./similarity.ts";
import type { WeighedArticle } from "./similarity.ts";
import { damped, rounded, unitVector } from "./vectors.ts";

/**
 * Articles a new library is imagined to hold already. Without them the weights of a handful of
 * articles would mean something else than those of thousands, and one threshold could not serve both.
 */
const IMAGINED_ARTICLES = 200;
/** Postings read in search of an article's neighbours: what bounds the cost of one article. */
const POSTINGS_READ = 1_000;
/** Neighbours kept an article. */
const NEIGHBOURS = 12;

/** A term of the library: its number, and the numbers of the articles that hold it, ascending. */
interface Term {
  readonly text: string;
  readonly number: number;
  readonly articles: number[];
}

/** An article that may be another's neighbour, and how much speaks for it. */
interface Candidate {
  readonly other: number;
  readonly score: number;
}

/**
 * The library's articles by the terms they hold. Adding an article costs its own length; finding
 * its neighbours costs a bounded number of postings, however large the library is.
 */
export class Library {
  readonly #articles: (ArticleFeatures | null)[] = [];
  readonly #terms = new Map<string, Term>();
  #size = 0;
  /** Room for adding up what each article shares with the one whose neighbours are sought; all 0 between. */
  #shared = new Float64Array(0);

  /** Adds an article and returns its number: its place in the order of adding. */
  add(article: ArticleFeatures): number {
    const number = this.#articles.push(article) - 1;
    this.#size += 1;
    for (const text of article.stems) {
      const term = this.#terms.get(text);
      if (term === undefined)
        this.#terms.set(text, { text, number: this.#terms.size, articles: [number] });
      else term.articles.push(number);
    }
    return number;
  }

  /** Takes an article out; its number is not given again. Costs the length of its terms' lists. */
  remove(number: number): void {
    const article = this.#articles[number];
    if (article === undefined || article === null) return;
    this.#articles[number] = null;
    this.#size -= 1;
    for (const text of article.stems) {
      const holding = this.#terms.get(text)?.articles;
      holding?.splice(holding.indexOf(number), 1);
    }
  }

  /** The article with this number; null when there is none, or none any more. */
  article(number: number): ArticleFeatures | null {
    return this.#articles[number] ?? null;
  }

  /** Inverse document frequency: Spärck Jones (1972), Journal of Documentation 28(1). */
  #weight(term: Term): number {
    return Math.log(1 + (this.#size + IMAGINED_ARTICLES) / term.articles.length);
  }

  /** How rare a stem is among the articles added so far: its inverse document frequency. */
  rarity(stem: string): number {
    const term = this.#terms.get(stem);
    return term === undefined ? 0 : this.#weight(term);
  }

  /** The article's terms weighed by their rarity among the articles added so far. */
  weigh(article: ArticleFeatures): WeighedArticle {
    const all = article.stems.flatMap((stem, place) => {
      const term = this.#terms.get(stem);
      const frequency = damped(article.counts[place] ?? 1);
      return term === undefined ? [] : [{ number: term.number, weight: this.#weight(term), frequency }]; // prettier-ignore
    });
    const lead = leadOf(article).flatMap((place) => all[place] ?? []);
    return {
      day: article.day,
      body: unitVector(all.map(({ number, weight, frequency }) => [number, weight * frequency])),
      lead: unitVector(lead.map(({ number, weight }) => [number, weight])),
    };
  }

  /**
   * The numbers of the other articles likeliest to tell the same event, best first: those that
   * share the rarest terms, read rarest first until the allowance of postings is used up.
   */
  neighbours(number: number): number[] {
    const article = this.article(number);
    if (article === null) return [];
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
    const best: Candidate[] = [];
    for (const other of found) {
      const score = rounded((shared[other] ?? 0) * nearness(article.day, this.#dayOf(other)));
      shared[other] = 0;
      if (other !== number) this.#keepBest(best, { other, score });
    }
    return best.map(({ other }) => other);
  }

  #dayOf(number: number): number | null {
    return this.#articles[number]?.day ?? null;
  }

  /** Puts a candidate in its place among the best so far, if it is one of them. */
  #keepBest(best: Candidate[], candidate: Candidate): void {
    let place = best.length;
    for (; place > 0; place -= 1) {
      const before = best[place - 1];
      if (before === undefined || !this.#isBetter(candidate, before)) break;
    }
    if (place === NEIGHBOURS) return;
    best.splice(place, 0, candidate);
    if (best.length > NEIGHBOURS) best.pop();
  }

  #isBetter(a: Candidate, b: Candidate): boolean {
    return a.score !== b.score ? a.score > b.score : this.#byContent(a.other, b.other) < 0;
  }

  #byContent(a: number, b: number): number {
    const [first, second] = [this.article(a), this.article(b)];
    return first === null || second === null ? a - b : compareArticles(first, second);
  }

  #rarestFirst(article: ArticleFeatures): Term[] {
    return article.stems
      .flatMap((text) => this.#terms.get(text) ?? [])
      .filter((term) => term.articles.length > 1)
      .sort((a, b) => a.articles.length - b.articles.length || (a.text < b.text ? -1 : 1));
  }
}
