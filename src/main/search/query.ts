import { foldText } from "../../core/text/fold.ts";
import { around } from "../../core/text/shorten.ts";
import type { SearchHit } from "../../shared/contract.ts";

/** UTF-16 units shown on either side of what was found. */
const CONTEXT = 60;

/** The words and "phrases in quotes" of a query; a last word without a quote may be a beginning. */
function termsOf(query: string): { readonly text: string; readonly prefix: boolean }[] {
  const terms: { text: string; prefix: boolean }[] = [];
  for (const match of query.matchAll(/["“”„]([^"“”„]+)["“”„]?|(\S+)/gu)) {
    const phrase = match[1];
    const text = (phrase ?? match[2] ?? "").trim();
    if (/[\p{L}\p{N}]/u.test(text)) terms.push({ text, prefix: phrase === undefined });
  }
  return terms;
}

/** The query in FTS5's language: every term must be there. Null when it holds no word. */
export function ftsQuery(query: string): string | null {
  const terms = termsOf(query);
  if (terms.length === 0) return null;
  return terms
    .map(({ text, prefix }) => `"${text.replaceAll('"', '""')}"${prefix ? "*" : ""}`)
    .join(" ");
}

/** Where a query's terms stand in a text, in order, with the words around them. */
export function placesOf(
  query: string,
  text: string,
  field: "text" | "headline",
): Omit<SearchHit, "article">[] {
  const pattern = termsOf(query)
    .flatMap(({ text: term, prefix }) => {
      const words = foldText(term).text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const phrase = words.map(escape).join("[^\\p{L}\\p{N}]+");
      return phrase === "" ? [] : [prefix ? phrase : `${phrase}(?![\\p{L}\\p{N}])`];
    })
    .join("|");
  if (pattern === "") return [];
  const folded = foldText(text);
  const places: Omit<SearchHit, "article">[] = [];
  for (const match of folded.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, "gu"))) {
    const start = folded.sourceOffset(match.index);
    const end = folded.sourceOffset(match.index + match[0].length);
    places.push({
      field,
      start,
      end,
      match: text.slice(start, end),
      ...around(text, { start, end }, CONTEXT),
    });
  }
  return places;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
}
