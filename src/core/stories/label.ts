import type { ArticleFeatures } from "./features.ts";
import { damped } from "./vectors.ts";

/** Characters of a label, so that it fits a line of a list. */
const LENGTH = 60;
const NAMELESS = "Untitled";
/** What being cut costs a headline against those that fit. */
const CUT_FACTOR = 0.75;

/** The text cut to the length of a label, at a word's end, with "…" where something was cut off. */
function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= LENGTH) return line;
  const cut = line.slice(0, LENGTH - 1).toWellFormed();
  const end = /\s/u.test(line.charAt(LENGTH - 1)) ? cut.length : cut.lastIndexOf(" ");
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s\p{P}]+$/u, "")}…`;
}

/** How much the articles say each stem, all together. */
function frequenciesIn(articles: readonly ArticleFeatures[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { stems, counts } of articles) {
    for (const [place, stem] of stems.entries()) {
      frequencies.set(stem, (frequencies.get(stem) ?? 0) + damped(counts[place] ?? 1));
    }
  }
  return frequencies;
}

/** The cosine of a title's stems and what the articles say on average: how well it names them all. */
function centrality(title: readonly string[], frequencies: ReadonlyMap<string, number>): number {
  const stems = [...new Set(title)];
  const said = stems.reduce((sum, stem) => sum + (frequencies.get(stem) ?? 0), 0);
  // The articles' own length in the cosine is the same for every title, and left out.
  return stems.length === 0 ? 0 : said / Math.sqrt(stems.length);
}

/**
 * What to call a story: of its articles' headlines (opening sentences where none has one) the one
 * nearest to what all of them say, those that fit before those that must be cut. At most 60 characters (UTF-16), never empty.
 */
export function labelOf(articles: readonly ArticleFeatures[]): string {
  const headed = articles.filter(({ isHeaded }) => isHeaded);
  const frequencies = frequenciesIn(articles);
  const candidates = (headed.length > 0 ? headed : articles).map(({ title, passages, stems }) => ({
    label: shorten(title),
    score:
      centrality(
        (passages[0] ?? []).map((place) => stems[place] ?? ""),
        frequencies,
      ) * (title.trim().length > LENGTH ? CUT_FACTOR : 1),
  }));
  candidates.sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));
  return candidates.find(({ label }) => label !== "")?.label ?? NAMELESS;
}
