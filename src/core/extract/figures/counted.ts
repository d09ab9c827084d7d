import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import { DETERMINERS } from "../word-classes.ts";
import { isThing, isVerb, isVerbForm } from "./things.ts";

/** Plurals without an "s": what people count. */
const PLURALS = new Set(
  `people men women children police officers cattle sheep fish deer aircraft spacecraft teeth feet
  mice geese media data criteria phenomena bacteria alumni dice species staff personnel troops crew
  folks`.split(/\s+/u),
);
/** Verbs that follow a number at once: nothing is counted. */
const NO_NOUN = new Set(
  `said says say was were is are was has have had will would could can may might did does do came
  went took made got won lost fell rose dropped died remain remained remains including told goes
  comes takes makes gets wins means ages aged laid`.split(/\s+/u),
);

function isPlural({ form, end, start }: Word): boolean {
  if (PLURALS.has(form) || /(?:wo)?men$|people$/u.test(form)) return true;
  // Abbreviations are short: "TDs", "EVs".
  return /[^su]s$/u.test(form) && end - start > 2 && !NO_NOUN.has(form) && !isFunctionWord(form);
}

/** Whose, or of which, what is counted is: "two of Johnson's deputies", "two of the new bridges". */
const BETWEEN =
  /^(?:\s+|-)(?:(?:(?:of|out of)\s+(?:(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)['’]s|the|its|his|her|their|our|these|those)|(?:the|its|his|her|their|our)(?=\s)|(?:or )?more|or (?:fewer|less)|other|new|additional)\s+)?/u;
/** The same behind "millions", "two-thirds" or "half", which take "of" alone as well. */
const PARTITIVE =
  /^\s+(?:of\s+)?(?:(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)['’]s\s+|(?:all(?: of)?(?: the)?|the|its|his|her|their|our|these|those|more|other)\s+)?/u;

/** How many words may stand before the noun that is counted, and how many if none may be a verb. */
const MOST_MODIFIERS = 3;
const MOST_PLAIN_MODIFIERS = 5;
/** How those counted fare, said without a noun: "17 dead", "two injured". */
const STATES = new Set(
  `dead injured wounded hurt killed missing arrested detained displaced hospitalized hospitalised
  evacuated infected`.split(/\s+/u),
);
/** Adjectives by their endings, and short ones: the noun of "one" stands behind them. */
const ADJECTIVE =
  /(?:al|ive|ous|ful|less|ic|able|ible|ary|ish|ern)$|^(?:new|big|small|major|former|key|single|large|good|great|young|old|more|daily|white|black)$/u;

/** How a number counts: "one" a singular, parts and powers what stands behind "of", digits most. */
export type Counting = "one" | "many" | "digits" | "partitive";

export interface Counted {
  /** How much of the text is what is counted, with what stands before the noun. */
  readonly length: number;
  /** The noun with its modifiers. */
  readonly noun: string;
  /** The one it belongs to, where "of …'s" says so; empty otherwise. */
  readonly owner: string;
}

/** How far what "one" counts reaches: a word, behind names and adjectives ("one White House aide"). */
function singleEnd(run: string, words: readonly Word[]): number {
  for (const [index, word] of words.entries()) {
    if (isFunctionWord(word.form) || NO_NOUN.has(word.form) || index > MOST_MODIFIERS) break;
    const next = words[index + 1];
    const qualifies = ADJECTIVE.test(word.form) || /^\p{Lu}/u.test(run.slice(word.start));
    if (!qualifies || next === undefined || !isThing(next) || isVerbForm(next)) return word.end;
  }
  return 0;
}

/** How far the counted noun reaches, 0 for none: up to the first plural. */
function pluralEnd(words: readonly Word[]): number {
  let mayBeVerb = false;
  for (const [index, word] of words.entries()) {
    if (index > (mayBeVerb ? MOST_MODIFIERS : MOST_PLAIN_MODIFIERS)) break;
    // "Kia and Hyundai vehicles": what stands before the noun may be joined.
    const [before, next] = [words[index - 1], words[index + 1]];
    const joins = word.form === "and" && before !== undefined && next !== undefined;
    if (joins && isThing(before) && isThing(next)) continue;
    if (isFunctionWord(word.form) || NO_NOUN.has(word.form) || /^\d/u.test(word.form)) break;
    // "Police officers": a plural without an "s" may stand before the noun.
    const qualifies = next?.start === word.end + 1 && PLURALS.has(word.form) && isPlural(next);
    if (isPlural(word)) return qualifies ? next.end : word.end;
    mayBeVerb ||= isVerb(word) || (isVerbForm(word) && !word.form.includes("-"));
  }
  const [first] = words;
  return first !== undefined && STATES.has(first.form) ? first.end : 0;
}

/** Abbreviations that may be units the table does not have: "18 R", "20 kWp"; and "12Mpx". */
const ABBREVIATION =
  /^(?:\p{Lu}{1,4}|\p{Ll}{0,2}\p{Lu}\p{Ll}?\p{Lu}?)(?![\p{L}\p{N}’'&-]|\.\p{L})/u;
const GLUED = /^\p{L}{1,6}(?![\p{L}\p{N}’'&-])/u;

/**
 * The word behind digits that count no plural: a singular that qualifies another noun ("a 12 page
 * document"), people told of by their state ("17 dead"), or an abbreviation. How far it reaches.
 */
function singularEnd(run: string, words: readonly Word[]): number {
  const abbreviation = ABBREVIATION.exec(run)?.[0];
  if (abbreviation !== undefined) return abbreviation.length;
  const [unit, next] = words;
  if (unit === undefined || !/^\p{Ll}+(?![\p{L}\d’']|-\p{L}*-?\d)/u.test(run)) return 0;
  // "Voters under 40 share a view": before a determiner it is a verb.
  if (DETERMINERS.has(next?.form ?? "") || isVerbForm(unit)) return 0;
  return isThing(unit) ? unit.end : 0;
}

/**
 * What a number counts at the beginning of a text ("Mexican cartels were…" gives "Mexican
 * cartels"): the words up to the first plural; after "one" a word; behind a hyphen the word there
 * ("an 11-member panel"); behind digits else the next noun. Null where nothing is counted.
 */
export function countedAt(text: string, counting: Counting): Counted | null {
  const gap = (counting === "partitive" ? PARTITIVE : BETWEEN).exec(text);
  const glued = gap === null && counting === "digits" ? GLUED.exec(text)?.[0] : undefined;
  if (glued !== undefined) return { length: glued.length, noun: glued, owner: "" };
  if (gap === null) return null;
  const [{ length: from }, owner = ""] = gap;
  const run =
    /^(?:(?:\p{Lu}\.)+|[^.,;:!?()[\]“”"—–\n])*/u.exec(text.slice(from, from + 80))?.[0] ?? "";
  const words = segmentWords(run);
  const [first] = words;
  if (first === undefined) return null;
  const isTied =
    gap[0] === "-" && /^\p{L}+(?!\p{L}|-?\d)/u.test(run) && !isFunctionWord(first.form);
  // "One of Johnson's deputies": behind "of" they are many.
  const isSingle = counting === "one" && !/\bof\b/u.test(gap[0]);
  let end = isTied ? first.end : isSingle ? singleEnd(run, words) : pluralEnd(words);
  if (end === 0 && counting === "digits") end = singularEnd(run, words);
  return end === 0 ? null : { length: from + end, noun: run.slice(first.start, end), owner };
}

/** True when a plural that can be counted stands next. */
export function beginsWithPlural(text: string): boolean {
  const [first] = segmentWords(/^\s+[\p{L}'’-]+/u.exec(text)?.[0] ?? "");
  return first !== undefined && /^\s+\p{Ll}/u.test(text) && isPlural(first);
}
