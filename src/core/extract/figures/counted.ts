import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";

/** Plurals without an "s": what people count. */
const PLURALS = new Set(
  `people men women children police officers cattle sheep fish aircraft spacecraft teeth feet mice
  media data criteria staff personnel troops crew seats folks`.split(/\s+/u),
);
/** Verbs that follow a number at once: nothing is counted. */
const NO_NOUN = new Set(
  `said says say was were is are has have had will would could can may might did does do came went
  took made got won lost fell rose dropped died remain remained including told`.split(/\s+/u),
);

function isPlural(form: string): boolean {
  return PLURALS.has(form) || (form.length > 3 && /[^su]s$/u.test(form));
}

/** What may stand between a number and what it counts: "two of the new bridges". */
const BETWEEN =
  /^(?:\s+|-)(?:(?:of\s+(?:\p{Lu}[\p{L}.]*['’]s|the|its|his|her|their|our|these|those)|more|other|new|additional)\s+)?/u;

/** How many words may stand before the noun that is counted. */
const MOST_MODIFIERS = 3;

/** What is counted, without what stands between it and the number. */
export function countedNoun(text: string): string {
  return text.replace(BETWEEN, "");
}

/**
 * The length of what a number counts at the beginning of a text ("Mexican cartels were…" gives
 * "Mexican cartels"), 0 where no noun follows: the words up to the first plural, or, after
 * "one", up to the end of the run of words.
 */
export function countedLength(text: string, isOne: boolean): number {
  const gap = BETWEEN.exec(text);
  if (gap === null) return 0;
  const run = /^[^.,;:!?()[\]“”"—–\n]*/u.exec(text.slice(gap[0].length))?.[0] ?? "";
  const words = segmentWords(run);
  let end = 0;
  for (const [index, word] of words.entries()) {
    if (index > MOST_MODIFIERS) return 0;
    if (isFunctionWord(word.form) || NO_NOUN.has(word.form) || /\d/u.test(word.form)) break;
    end = word.end;
    // "an 11-member panel": what stands behind the hyphen is counted, in the singular.
    if (index === 0 && gap[0] === "-") return gap[0].length + end;
    if (!isOne && isPlural(word.form)) return gap[0].length + end;
    // After "one" the noun is singular: one word, or two where the next can only be a noun.
    if (isOne) return gap[0].length + end;
  }
  return 0;
}
