import { agglomerate } from "./agglomerate.ts";
import { fingerprintsOf, isCopy } from "./copies.ts";
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
    const prints = fingerprintsOf(article);
    const original = found.find((one) => isCopy(one.prints, prints));
    if (original === undefined) found.push({ prints, articles: [article] });
    else original.articles.push(article);
  }
  return found.map((one) => one.articles);
}

/** The share of comparisons, a pair of one half against a pair across, that the former wins. */
function separation(
  halves: readonly (readonly number[])[],
  pairs: readonly (readonly [number, number])[],
  likeness: (a: number, b: number) => number,
): number {
  const side = new Map(
    halves.flatMap((members, index) => members.map((one) => [one, index] as const)),
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

/**
 * Divides articles on one topic by the events they tell. What all of them say is the topic; what
 * some say and others do not tells events apart, and it is said together, in the sentence that
 * gives the news. So two articles are as alike as their two most alike sentences, with words
 * weighed by their rarity *among these articles*; and the topic is divided where both halves have
 * two independent tellings or more and nearly every pair within a half is more alike than the
 * pairs across. Else it stays whole. Returns the parts, articles in the given order.
 */
export function divideByEvent(articles: readonly ArticleFeatures[]): ArticleFeatures[][] {
  const tellings = tellingsOf(articles);
  if (tellings.length < 2 * TELLINGS) return [[...articles]];
  const likeness = passageLikeness(tellings.flatMap((copies) => copies.slice(0, 1)));
  const pairs = tellings.flatMap((_, b) => tellings.slice(0, b).map((_, a) => [a, b] as const));
  const halves = agglomerate({
    count: tellings.length,
    likeness,
    pairs,
    threshold: 0,
    atLeast: 2,
  });
  const divided =
    halves.every((half) => half.length >= TELLINGS) &&
    separation(halves, pairs, likeness) >= SEPARATION;
  if (!divided) return [[...articles]];
  return halves.flatMap((members) => {
    const part = new Set(members.flatMap((member) => tellings[member] ?? []));
    return divideByEvent(articles.filter((article) => part.has(article)));
  });
}
