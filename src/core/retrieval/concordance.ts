import type { Quotation } from "../extract/quotation.ts";
import { voiceOf } from "../extract/voice.ts";
import type { Range } from "../model/range.ts";
import type { Voice } from "../model/span.ts";
import { foldText } from "../text/fold.ts";
import { findPhrase } from "./phrase.ts";
import type { Phrase } from "./phrase.ts";
import type { WordList } from "./word-list.ts";

/** A text a concordance is made of. */
export interface ConcordanceText {
  readonly article: string;
  readonly revision: string;
  readonly headline: string;
  readonly text: string;
  /** Names the text: what was found out about it once is known again. */
  readonly hash: string;
}

/** One hit in its context (KWIC). Offsets in the field's text, UTF-16, end exclusive. */
export interface ConcordanceLine {
  readonly article: string;
  readonly revision: string;
  readonly field: "text" | "headline";
  readonly start: number;
  readonly end: number;
  /** The words before and after it, line ends as spaces. */
  readonly left: string;
  readonly match: string;
  readonly right: string;
  readonly voice: Voice;
}

/** How many code units of context a line has on either side, to the next whole word. */
const CONTEXT = 90;

/** Where a phrase stands in a headline and in its text. */
interface Hits {
  readonly headline: readonly Range[];
  readonly text: readonly Range[];
}

/** Where a phrase stands; `words` are those of the text, where they are known. */
export function hitsOf(
  phrase: Phrase,
  { headline, text }: Pick<ConcordanceText, "headline" | "text">,
  words?: WordList,
): Hits {
  return { headline: findPhrase(phrase, headline), text: findPhrase(phrase, text, words) };
}

/** The lines of hits in a headline and its text, in their order. */
export function linesOf(
  { headline: inHeadline, text: inText }: Hits,
  { article, revision, headline, text }: ConcordanceText,
  quotationsOf: () => readonly Quotation[],
): ConcordanceLine[] {
  const quotations = inText.length === 0 ? [] : quotationsOf();
  return [
    ...inHeadline.map((hit): ConcordanceLine => ({
      ...{ article, revision, field: "headline", ...hit },
      ...contextOf(headline, hit.start, hit.end),
      voice: "headline",
    })),
    ...inText.map((hit): ConcordanceLine => ({
      ...{ article, revision, field: "text", ...hit },
      ...contextOf(text, hit.start, hit.end),
      voice: voiceOf(hit, quotations),
    })),
  ];
}

/** The lines of a phrase in a headline and its text, in their order. */
export function concordanceOf(
  phrase: Phrase,
  text: ConcordanceText,
  quotationsOf: () => readonly Quotation[],
): ConcordanceLine[] {
  return linesOf(hitsOf(phrase, text), text, quotationsOf);
}

function contextOf(
  text: string,
  start: number,
  end: number,
): Pick<ConcordanceLine, "left" | "match" | "right"> {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  const left = text.slice(from, start);
  const right = text.slice(end, to);
  return {
    // A word that was cut in two at the far end is left out.
    left: plain(from === 0 ? left : left.replace(/^\S*/u, "")),
    match: plain(text.slice(start, end)),
    right: plain(to === text.length ? right : toLastSpace(right)),
  };
}

/** A stretch up to its last white space; a pattern would look for the end from every place. */
function toLastSpace(words: string): string {
  let end = words.length;
  while (end > 0 && !/\s/u.test(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

function plain(words: string): string {
  return words.replace(/\s+/gu, " ");
}

export type ConcordanceOrder = "text" | "left" | "right" | "match";

/**
 * Lines by the words beside the hit, the nearest word first: `right` forwards, `left` backwards
 * from it; `match` by the hit itself, then to the right; `text` as they were found. Equal ones
 * keep their order. Case and accents do not count.
 */
export function sortLines(
  lines: readonly ConcordanceLine[],
  order: ConcordanceOrder,
): readonly ConcordanceLine[] {
  if (order === "text") return lines;
  return lines
    .map((line) => ({ line, key: keyOf(line, order) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ line }) => line);
}

function keyOf(line: ConcordanceLine, order: Exclude<ConcordanceOrder, "text">): string {
  const words = (text: string): string[] => foldText(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const right = words(line.right);
  if (order === "right") return right.join(" ");
  if (order === "left") return words(line.left).reverse().join(" ");
  return [...words(line.match), "", ...right].join(" ");
}
