import type { Range } from "../../model/range.ts";
import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";

/** Verbs and adverbs that stand between a thing and its measure. */
const BETWEEN = new Set(
  `rose fell grew dropped climbed increased decreased declined jumped slipped gained lost cost costs
  reached hit totalled totaled stood stands rise fall grow drop climb increase decrease decline raised
  cut reduced worth paid pay pays spent spend sold sell bought buy priced valued said says estimated
  expected nearly about roughly approximately almost around least most already now currently`.split(
    /\s+/u,
  ),
);

const MOST_WORDS = 4;

/**
 * What a quantity is of: "of the budget" after it, else the last run of words before it that are
 * neither verbs of measure nor function words. In the article's words; empty for none.
 */
export function aboutOf(text: string, sentence: Range, figure: Range, unit: string): string {
  const after =
    /^\s+(?:of|in|for)\s+(?:(?:the|its|his|her|their|our|all|these|those|an?)\s+)?([^.,;:!?()“”"—–]*)/u.exec(
      text.slice(figure.end, sentence.end),
    );
  const following = segmentWords(after?.[1] ?? "");
  const stop = following.findIndex(({ form }) => isFunctionWord(form));
  const named = following.slice(0, stop === -1 ? MOST_WORDS : Math.min(stop, MOST_WORDS));
  if (named.length > 0 && after !== null) {
    return (after[1] ?? "").slice(0, named.at(-1)?.end);
  }
  const before = segmentWords(text, { start: sentence.start, end: figure.start });
  const isThing = (form: string): boolean => !isFunctionWord(form) && !BETWEEN.has(form);
  const last = before.findLastIndex(({ form }) => isThing(form));
  if (last === -1) return unit;
  let first = last;
  while (first > 0 && last - first < MOST_WORDS - 1 && isThing(before[first - 1]?.form ?? "a")) {
    first -= 1;
  }
  return text.slice(before[first]?.start ?? 0, before[last]?.end ?? 0);
}
