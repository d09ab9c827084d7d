import type { Range } from "../../model/range.ts";
import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import type { Member } from "../member.ts";
import { sameWord } from "./same-words.ts";

/** What is told around a quantity. */
export interface Context {
  /** Stems of the words just around, and of the whole sentence, what is counted aside. */
  readonly around: ReadonlySet<string>;
  readonly sentence: ReadonlySet<string>;
  /** Stems of the words next to it: "cost", "fell by". */
  readonly beside: ReadonlySet<string>;
  /** Words with a capital just around, the first of the sentence aside. */
  readonly names: ReadonlySet<string>;
  /** The times named just around: "2018", "ago". */
  readonly times: ReadonlySet<string>;
}

/** Words each side of a figure that say what is told of it. */
const AROUND = 9;
const BESIDE = 3;
/** Names of days and months, which name nobody. */
const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:jan|febr)uary$|^(?:march|april|may|june|july|august|(?:sept|nov|dec)ember|october)$/u;
/** Words of numerals, which say nothing of what is counted. */
const SCALES = new Set("hundred thousand million billion trillion dozen".split(" "));

function stemsOf(words: readonly Word[]): string[] {
  return words
    .filter(({ form }) => !isFunctionWord(form) && !/\d/u.test(form) && !SCALES.has(form))
    .map(({ form }) => sameWord(form));
}

/** The stems of a stretch of words, the closed classes and numbers aside. */
export function stemsIn(text: string): string[] {
  return stemsOf(segmentWords(text));
}

/** The words of a sentence, cut once for all that is looked for in them. */
export interface Sentence {
  readonly range: Range;
  readonly at: number;
  readonly words: readonly Word[];
}

/** The sentences of an article with their words. */
export function cutSentences({ text, analysis }: Member): Sentence[] {
  return analysis.sentences.map((range, at) => ({ range, at, words: segmentWords(text, range) }));
}

/** The times named among words: years, and how long ago. */
function timesIn(words: readonly Word[]): Set<string> {
  return new Set(
    words.flatMap(({ form }, index) => {
      if (/^(?:19|20)\d\d$/u.test(form) || form === "ago") return [form];
      const next = words[index + 1]?.form ?? "";
      const isSpan = /^(?:year|month|week|season|quarter|decade|summer|winter)$/u.test(next);
      return isSpan && /^(?:last|previous|next)$/u.test(form) ? [`${form} ${next}`] : [];
    }),
  );
}

/**
 * What is told around a place in a sentence, the stems of what is counted there aside; `isWide` for
 * what is mostly told with its time once in a sentence, wherever that stands in it.
 */
export function contextOf(
  text: string,
  { words }: Sentence,
  { start, end }: Range,
  counted: readonly string[],
  isWide: boolean,
): Context {
  const before = words.filter((word) => word.end <= start);
  const after = words.filter((word) => word.start >= end);
  const near = [...before.slice(-AROUND), ...after.slice(0, AROUND)];
  const told = (from: readonly Word[]): Set<string> =>
    new Set(stemsOf(from).filter((stem) => !counted.includes(stem)));
  const names = near.filter(
    (word) => word !== words[0] && /\p{Lu}/u.test(text.charAt(word.start)) && !DAY.test(word.form),
  );
  return {
    around: told(near),
    beside: told([...before.slice(-BESIDE), ...after.slice(0, BESIDE)]),
    sentence: told([...before, ...after]),
    times: timesIn(isWide ? words : near),
    names: new Set(names.map(({ form }) => sameWord(form))),
  };
}
