import { agglomerationLevels } from "./agglomerate.ts";
import { isCopy } from "./copies.ts";
import type { ArticleFeatures } from "./features.ts";
import { passageLikeness } from "./passages.ts";

/** Independent tellings an event needs before a topic is divided by it. */
const TELLINGS = 2;
/**
 * The share of comparisons that must come out for the division: a pair of one event against a
 * pair across, the former alike more (the Mann-Whitney statistic, "probability of superiority").
 */
const SEPARATION = 0.95;

/** The articles, each with those that are copies of it: a copy is no second witness. */
function tellingsOf(articles: readonly ArticleFeatures[]): ArticleFeatures[][] {
  const found: { prints: ReadonlySet<number>; articles: ArticleFeatures[] }[] = [];
  for (const article of articles) {
    const prints = new Set(article.prints);
    const original = found.find((one) => isCopy(one.prints, prints));
    if (original === undefined) found.push({ prints, articles: [article] });
    else original.articles.push(article);
  }
  return found.map((one) => one.articles);
}

type Pair = readonly [number, number];
type Likeness = (a: number, b: number) => number;
/** The tellings, by their numbers, in parts. */
type Parts = readonly (readonly number[])[];

/** The share of comparisons, a pair within a part against a pair across, that the former wins. */
function separation(parts: Parts, pairs: readonly Pair[], likeness: Likeness): number {
  const side = new Map(
    parts.flatMap((members, index) => members.map((one) => [one, index] as const)),
  );
  const inside: number[] = [];
  const across: number[] = [];
  for (const [a, b] of pairs) {
    (side.get(a) === side.get(b) ? inside : across).push(likeness(a, b));
  }
  inside.sort((a, b) => a - b);
  across.sort((a, b) => a - b);
  let wins = 0;
  let beaten = 0;
  for (const value of inside) {
    while (beaten < across.length && (across[beaten] ?? 0) < value) beaten += 1;
    wins += beaten;
  }
  return wins / (inside.length * across.length);
}

const isDivision = (parts: Parts): boolean =>
  parts.length > 1 && parts.every((part) => part.length >= TELLINGS);

/** Whether the greater part of the tellings is one part, and the others are alone. */
const hasStrays = (parts: Parts): boolean => {
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  const [core, ...others] = [...parts].sort((a, b) => b.length - a.length);
  return (core?.length ?? 0) > count / 2 && others.length > 0 && others[0]?.length === 1;
};

/** The ways to cut the tellings into events, or into a core and strays, fewest parts first; only those that separate. */
function cutsOf(tellings: readonly ArticleFeatures[]): Parts[] {
  const count = tellings.length;
  const likeness = passageLikeness(tellings);
  const pairs = tellings.flatMap((_, b) => tellings.slice(0, b).map((__, a): Pair => [a, b]));
  return agglomerationLevels({ count, likeness, pairs, threshold: 0, atLeast: 1 })
    .filter((parts) => isDivision(parts) || hasStrays(parts))
    .filter((parts) => separation(parts, pairs, likeness) >= SEPARATION);
}

/**
 * Divides articles on one topic by the events they tell. What all of them say is the topic; what
 * some say and others do not tells events apart, and it is said together, in the sentence that
 * gives the news. So two articles are as alike as their two most alike sentences, with words
 * weighed by their rarity *among these articles*; and the topic is divided, into as few parts as
 * will do, where every part has two independent tellings or more and nearly every pair within a
 * part is more alike than the pairs across.
 *
 * Where it is not, an article that only strayed into the topic may be what blurs it. Articles
 * that stand apart from all others, by the same measure, are set aside, and if the greater part
 * that is left divides, they are stories of their own; if not, the topic stays whole. Returns the
 * parts, articles in the given order.
 */
export function divideByEvent(articles: readonly ArticleFeatures[]): ArticleFeatures[][] {
  const tellings = tellingsOf(articles);
  if (tellings.length < 2 * TELLINGS) return [[...articles]];
  const cuts = cutsOf(tellings.flatMap((copies) => copies.slice(0, 1)));
  const articlesOf = (part: readonly number[]): ArticleFeatures[] => {
    const members = new Set(part.flatMap((telling) => tellings[telling] ?? []));
    return articles.filter((article) => members.has(article));
  };
  const events = cuts.find(isDivision);
  if (events !== undefined) return events.flatMap((part) => divideByEvent(articlesOf(part)));
  for (const parts of cuts) {
    const [core = [], ...strays] = [...parts].sort((a, b) => b.length - a.length);
    const divided = divideByEvent(articlesOf(core));
    if (divided.length > 1) return [...divided, ...strays.map(articlesOf)];
  }
  return [[...articles]];
}
