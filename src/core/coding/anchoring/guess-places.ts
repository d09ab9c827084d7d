import { tokensOf } from "../../compare/words/tokens.ts";
import type { Range } from "../../model/range.ts";
import { overlaps } from "../../model/range.ts";
import type { Quote } from "../../model/span.ts";
import { contextAgreement } from "./agreement.ts";

/** A place with less of the quote's words in common is no offer. */
const LEAST_ALIKE = 0.35;

/** A place a person may want to put an orphan on; `score` of 1, as places are scored. */
export interface Guess extends Range {
  readonly score: number;
}

/**
 * The places of a text that have most words in common with a quote, best first, apart from each
 * other: for a person to choose from, never to be taken by itself. Each is a run of as many words
 * as the quote has, less those at its ends that the quote has not. Its score is three parts the
 * words in common (Dice 1945, over content and function words alike), one part the context.
 */
export function guessPlaces(quote: Quote, text: string, most = 3): Guess[] {
  const wanted = tokensOf(quote.exact).map(({ key }) => key);
  const words = tokensOf(text);
  const size = Math.min(wanted.length, words.length);
  if (size === 0) return [];
  const counts = new Map<string, number>();
  for (const key of wanted) counts.set(key, (counts.get(key) ?? 0) + 1);
  const inWindow = new Map<string, number>();
  let common = 0;
  const change = (key: string | undefined, by: 1 | -1): void => {
    const most = key === undefined ? undefined : counts.get(key);
    if (key === undefined || most === undefined) return;
    const before = inWindow.get(key) ?? 0;
    inWindow.set(key, before + by);
    common += Math.min(before + by, most) - Math.min(before, most);
  };
  const windows: { readonly first: number; readonly alike: number }[] = [];
  for (let last = 0; last < words.length; last += 1) {
    change(words[last]?.key, 1);
    change(words[last - size]?.key, -1);
    const first = last - size + 1;
    const alike = (2 * common) / (wanted.length + size);
    if (first >= 0 && alike >= LEAST_ALIKE) windows.push({ first, alike });
  }
  const guesses = windows.flatMap(({ first, alike }): Guess | [] => {
    const own = words.slice(first, first + size).filter(({ key }) => counts.has(key));
    const [start, end] = [own[0]?.start, own.at(-1)?.end];
    if (start === undefined || end === undefined) return [];
    const context = contextAgreement(quote, text, { start, end });
    return { start, end, score: (3 * alike + context) / 4 };
  });
  guesses.sort((a, b) => b.score - a.score || a.start - b.start);
  const kept: Guess[] = [];
  for (const guess of guesses) {
    if (kept.length === most) break;
    if (!kept.some((other) => overlaps(other, guess))) kept.push(guess);
  }
  return kept;
}
