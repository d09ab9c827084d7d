import type { ArticleFeatures } from "./features.ts";
import { nearness } from "./similarity.ts";
import { rounded } from "./vectors.ts";

/** The stems of an article that others have too, by the sentences they stand in. */
interface Places {
  /** In alphabetical order, so that sums come out the same. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
  readonly sentences: number;
}

function placesOf(article: ArticleFeatures, isShared: (stem: string) => boolean): Places {
  const sentences = article.stems.map((): number[] => []);
  for (const [sentence, passage] of article.passages.entries()) {
    for (const place of new Set(passage)) sentences[place]?.push(sentence);
  }
  const stems = new Map<string, readonly number[]>();
  for (const [place, stem] of article.stems.entries()) {
    if (isShared(stem)) stems.set(stem, sentences[place] ?? []);
  }
  return { stems, sentences: article.passages.length };
}

/** The most that two sentences, one of each article, share. */
function mostShared(a: Places, b: Places, weight: (stem: string) => number): number {
  const shared = new Float64Array(a.sentences * b.sentences);
  let most = 0;
  for (const [stem, rows] of a.stems) {
    const columns = b.stems.get(stem);
    if (columns === undefined) continue;
    for (const row of rows) {
      for (const column of columns) {
        const pair = row * b.sentences + column;
        const sum = (shared[pair] ?? 0) + weight(stem);
        shared[pair] = sum;
        most = Math.max(most, sum);
      }
    }
  }
  return most;
}

/**
 * A function that says how alike two of the articles (given by their places in the list) are by
 * their two most alike sentences: the sum, over the stems in both sentences, of the squared weight
 * ln(1 + n / articles with the stem), n being the number of articles given, times the nearness of
 * the articles' dates. The weights are local to the list: what all of its articles say counts
 * little. Symmetric; every pair is worked out once.
 */
export function passageLikeness(
  articles: readonly ArticleFeatures[],
): (a: number, b: number) => number {
  const holding = new Map<string, number>();
  for (const article of articles) {
    for (const stem of article.stems) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  const weight = (stem: string): number =>
    Math.log(1 + articles.length / (holding.get(stem) ?? 1)) ** 2;
  const places = articles.map((article) =>
    placesOf(article, (stem) => (holding.get(stem) ?? 0) > 1),
  );
  const known = new Map<number, number>();

  return (a, b) => {
    const key = Math.min(a, b) * articles.length + Math.max(a, b);
    const before = known.get(key);
    if (before !== undefined) return before;
    const [first, second] = [places[a], places[b]];
    const value =
      first === undefined || second === undefined
        ? 0
        : rounded(
            mostShared(first, second, weight) *
              nearness(articles[a]?.day ?? null, articles[b]?.day ?? null),
          );
    known.set(key, value);
    return value;
  };
}
