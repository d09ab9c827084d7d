import { leadOf } from "./features.ts";
import type { ArticleFeatures } from "./features.ts";

/** Sentences in a row that must tell of the other story: a round-up's item is seldom longer. */
const WINDOW = 3;
/** Sentences around the window that may still be of the same item. */
const MARGIN = 3;
/** Words of the story's mark that the window has, at least. */
const SHARED = 6;
/** The share of the mark that the window covers, by weight, at least … */
const COVERAGE = 0.25;
/** … and the share of the window that is the mark's: it is about the story, not beside it. */
const AIM = 0.35;
/** What the rest of the article may repeat of it; one that returns to it throughout is on the topic. */
const ELSEWHERE = 0.5;
/** A story is held to be told by stems that this share of its articles have. */
const COMMON = 0.5;
/** Days after which news is no longer rounded up. */
const DAYS = 30;

/** What tells a story from others: the stems of its leads that most of its articles have, weighed. */
export interface StoryMark {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
  /** The days its articles were published, where known. */
  readonly days: readonly number[];
}

/** How rare a stem is in the library. */
type Rarity = (stem: string) => number;

/** The mark of a story with these articles; a stem's weight is its squared rarity, by the share that has it. */
export function markOf(articles: readonly ArticleFeatures[], rarity: Rarity): StoryMark {
  const holding = new Map<string, number>();
  const leads = new Set<string>();
  for (const article of articles) {
    for (const stem of article.stems) holding.set(stem, (holding.get(stem) ?? 0) + 1);
    for (const place of leadOf(article)) leads.add(article.stems[place] ?? "");
  }
  const weights = new Map<string, number>();
  for (const stem of [...leads].sort()) {
    const count = holding.get(stem) ?? 0;
    const share = count / articles.length;
    if (share < COMMON || count < Math.min(2, articles.length)) continue;
    weights.set(stem, share * rarity(stem) ** 2);
  }
  return {
    weights,
    total: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    days: articles.flatMap(({ day }) => day ?? []),
  };
}

const isTimely = ({ day }: ArticleFeatures, { days }: StoryMark): boolean =>
  day === null || days.length === 0 || days.some((other) => Math.abs(other - day) <= DAYS);

/**
 * Whether an article of another story touches this one: three sentences in a row are about what
 * marks the story, and the rest of the article is not. A round-up, digest or live blog does so
 * with each of its items; an article on the same topic does not, nor one that names the event in
 * passing. Articles more than a month from all of the story's do not.
 */
export function touches(article: ArticleFeatures, mark: StoryMark, rarity: Rarity): boolean {
  if (!isTimely(article, mark)) return false;
  const weightOf = article.stems.map((stem) => mark.weights.get(stem) ?? 0);
  const weightAt = (places: Iterable<number>): number => {
    let sum = 0;
    for (const place of places) sum += weightOf[place] ?? 0;
    return sum;
  };
  // Most candidates share too little in all of their sentences.
  if (weightAt(article.stems.keys()) < COVERAGE * mark.total) return false;
  const { passages } = article;
  return passages.some((_, start) => {
    const window = new Set(passages.slice(start, start + WINDOW).flat());
    const covered = weightAt(window);
    if (covered === 0 || covered < COVERAGE * mark.total) return false;
    if ([...window].filter((place) => (weightOf[place] ?? 0) > 0).length < SHARED) return false;
    const whole = [...window].reduce((sum, place) => sum + rarity(article.stems[place] ?? "") ** 2, 0); // prettier-ignore
    if (covered < AIM * whole) return false;
    const before = passages.slice(0, Math.max(0, start - MARGIN));
    const after = passages.slice(start + WINDOW + MARGIN);
    return weightAt(new Set([...before, ...after].flat())) < ELSEWHERE * covered;
  });
}
