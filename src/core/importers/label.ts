import { segmentSentences } from "../text/sentences.ts";

/** The longest label, in UTF-16 code units, the ellipsis included. */
const MAX_LABEL = 70;
const EMPTY_LABEL = "Untitled";

/**
 * What to show for an article: its headline, else its first sentence, cut at a word boundary to
 * at most 70 code units with an ellipsis.
 */
export function labelFor(headline: string | null, text: string): string {
  if (headline !== null && headline.trim() !== "") return headline;
  const opening = text.trimStart().slice(0, 2000).split("\n")[0] ?? "";
  const first = segmentSentences(opening)[0];
  const sentence = (first === undefined ? opening : opening.slice(first.start, first.end)).trim();
  if (sentence === "") return EMPTY_LABEL;
  if (sentence.length <= MAX_LABEL) return sentence.replace(/\.$/u, "");
  const room = sentence.slice(0, MAX_LABEL - 1);
  const cut = /\s/u.test(sentence.charAt(room.length)) ? room.length : room.search(/\s\S*$/u);
  const words = cut > 0 ? room.slice(0, cut) : room.replace(/[\uD800-\uDBFF]$/u, "");
  return `${words.replace(/[\s,;:–—-]+$/u, "")}…`;
}
