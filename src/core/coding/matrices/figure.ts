/**
 * What a cell tells: how many codings; the share of the column's articles that have one; the share
 * of words that are coded; codings per 1,000 words.
 */
export const measures = ["count", "articles", "words", "rate"] as const;
export type Measure = (typeof measures)[number];

/** The measure's figure from sums; null where it would be set against nothing. */
export function figure(
  measure: Measure,
  sums: { readonly count: number; readonly articles: number; readonly coded: number },
  articles: number,
  words: number,
): number | null {
  switch (measure) {
    case "count":
      return sums.count;
    case "articles":
      return articles === 0 ? null : sums.articles / articles;
    case "words":
      return words === 0 ? null : sums.coded / words;
    case "rate":
      return words === 0 ? null : (1000 * sums.count) / words;
  }
}
