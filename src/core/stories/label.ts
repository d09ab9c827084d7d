import type { ArticleFeatures } from "./features.ts";

/** Characters of a label, so that it fits a line of a list. */
const LENGTH = 60;
const NAMELESS = "Untitled";

/** The text cut to the length of a label, at a word's end, with "…" where something was cut off. */
function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= LENGTH) return line;
  const cut = line.slice(0, LENGTH - 1).toWellFormed();
  const end = /\s/u.test(line.charAt(LENGTH - 1)) ? cut.length : cut.lastIndexOf(" ");
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s\p{P}]+$/u, "")}…`;
}

/** How much of a title's content the articles share: the mean share of them that hold its stems. */
function centrality(title: readonly string[], articles: readonly ArticleFeatures[]): number {
  const stems = [...new Set(title)];
  let shared = 0;
  for (const stem of stems) {
    shared += articles.filter((article) => article.terms.has(stem)).length / articles.length;
  }
  return stems.length === 0 ? 0 : shared / stems.length;
}

/**
 * What to call a story: of its articles' headlines (opening sentences where none has one) the one
 * whose words most of the articles share; of equals one that need not be cut, then the first in
 * the alphabet. At most 60 characters (UTF-16), never empty.
 */
export function labelOf(articles: readonly ArticleFeatures[]): string {
  const headed = articles.filter(({ headline }) => headline !== null && headline.trim() !== "");
  const candidates = (headed.length > 0 ? headed : articles).map((article) => {
    const title =
      (headed.length > 0 ? article.headline : article.text.trimStart().split("\n")[0]) ?? "";
    return {
      label: shorten(title),
      cut: title.trim().length > LENGTH ? 1 : 0,
      centrality: centrality(article.passages[0] ?? [], articles),
    };
  });
  candidates.sort(
    (a, b) => b.centrality - a.centrality || a.cut - b.cut || (a.label < b.label ? -1 : 1),
  );
  return candidates.find(({ label }) => label !== "")?.label ?? NAMELESS;
}
