import type { ArticleFeatures } from "./features.ts";

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

/** The cosine of a title's stems and what the articles say on average: how well it names them all. */
function centrality(title: readonly string[], articles: readonly ArticleFeatures[]): number {
  const stems = [...new Set(title)];
  let said = 0;
  for (const stem of stems) {
    for (const article of articles) said += article.terms.get(stem) ?? 0;
  }
  // The articles' own length in the cosine is the same for every title, and left out.
  return stems.length === 0 ? 0 : said / Math.sqrt(stems.length);
}

/**
 * What to call a story: of its articles' headlines (opening sentences where none has one) the one
 * nearest to what all of them say, those that fit before those that must be cut. At most 60 characters (UTF-16), never empty.
 */
export function labelOf(articles: readonly ArticleFeatures[]): string {
  const headed = articles.filter(({ headline }) => headline !== null && headline.trim() !== "");
  const candidates = (headed.length > 0 ? headed : articles).map((article) => {
    const title =
      (headed.length > 0 ? article.headline : article.text.trimStart().split("\n")[0]) ?? "";
    return {
      label: shorten(title),
      score:
        centrality(article.passages[0] ?? [], articles) *
        (title.trim().length > LENGTH ? CUT_FACTOR : 1),
    };
  });
  candidates.sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));
  return candidates.find(({ label }) => label !== "")?.label ?? NAMELESS;
}
