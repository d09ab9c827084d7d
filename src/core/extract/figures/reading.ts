import type { Range } from "../../model/range.ts";
import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import { AUXILIARIES, BE, PREPOSITIONS } from "../word-classes.ts";
import { isNominal, isThing, isVerb, isVerbForm } from "./things.ts";

/** What a word is to a figure: a thing it may be of, a verb between, a figure, or neither. */
export type Role = "thing" | "verb" | "figure" | "link";

/** A sentence as what its figures are of is looked for: its words, each with its role. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly roles: readonly Role[];
  /** For each word the place of the last thing, and of the last verb, up to it; -1 for none. */
  readonly things: readonly number[];
  readonly verbs: readonly number[];
}

/** For each place the last one up to it that has the role. */
function lastOf(roles: readonly Role[], role: Role): number[] {
  let last = -1;
  return roles.map((each, at) => (last = each === role ? at : last));
}

/** Words that a verb in its plain form follows. */
const BEFORE_VERBS = new Set(
  "to will would can could may might must shall should cannot not".split(" "),
);
/** Words that only a noun or its adjectives follow. */
const BEFORE_NOUNS = new Set(
  "a an the its his her their our my your this these those every each no".split(" "),
);

function isCapital(text: string, word: Word): boolean {
  return /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
}

/** True when nothing but spaces and hyphens stands between two words. */
export function areJoined(text: string, one: Word, other: Word): boolean {
  return /^[\s-]*$/u.test(text.slice(one.end, other.start));
}

/** What stands before a word: the word there, its role, and whether "a" is before a figure there. */
interface Before {
  readonly last: Word | undefined;
  readonly lastRole: Role;
  readonly isQualified: boolean;
}

function roleOf(text: string, word: Word, { last, lastRole, isQualified }: Before): Role {
  if (AUXILIARIES.has(word.form)) return "verb";
  if (isFunctionWord(word.form)) return "link";
  const isOwned = last !== undefined && /['’]s?$/u.test(text.slice(last.start, last.end));
  const isNoun = last !== undefined && (BEFORE_NOUNS.has(last.form) || isOwned || isQualified);
  if (isNoun) return isNominal(word) ? "thing" : "link";
  if (last !== undefined && BEFORE_VERBS.has(last.form) && !isCapital(text, word)) return "verb";
  if (isVerb(word)) return "verb";
  if (!isThing(word)) return "link";
  // "Shares plummeted", "has repaired": behind what it is told of; "imported vehicles" otherwise.
  const isTold = last !== undefined && lastRole !== "link" && areJoined(text, last, word);
  return isVerbForm(word) && isTold && !isCapital(text, word) ? "verb" : "thing";
}

/** Reads a sentence; `figures` are the ranges of its numbers with their units, in order. */
export function readSentence(text: string, sentence: Range, figures: readonly Range[]): Reading {
  const words = segmentWords(text, sentence);
  const roles: Role[] = [];
  let at = 0;
  // The word before the figure that ends here: "a 25% drop" has a noun behind it.
  let opening: Word | undefined;
  for (const [index, word] of words.entries()) {
    while ((figures[at]?.end ?? Infinity) <= word.start) at += 1;
    const [last, lastRole] = [words[index - 1], roles[index - 1] ?? "link"];
    if ((figures[at]?.start ?? Infinity) < word.end) {
      if (lastRole !== "figure") opening = last;
      roles.push("figure");
      continue;
    }
    const isQualified = lastRole === "figure" && BEFORE_NOUNS.has(opening?.form ?? "");
    roles.push(roleOf(text, word, { last, lastRole, isQualified }));
  }
  // "doubling 256", "fell": a form in -ed or -ing that no noun follows is a verb as well.
  for (const [index, word] of words.entries()) {
    const [last, next] = [words[index - 1], words[index + 1]];
    if (roles[index] !== "thing") continue;
    // "Is likely to", "would be punishable by": said of the subject, no thing.
    if (BE.has(last?.form ?? "") && PREPOSITIONS.has(next?.form ?? "")) roles[index] = "link";
    if (!isVerbForm(word) || isCapital(text, word) || BEFORE_NOUNS.has(last?.form ?? "")) continue;
    // "$2 billion in funding for": a noun between prepositions.
    if ([last, next].every((each) => PREPOSITIONS.has(each?.form ?? ""))) continue;
    const qualifies = roles[index + 1] === "thing" && next !== undefined && areJoined(text, word, next); // prettier-ignore
    if (!qualifies && next !== undefined) roles[index] = "verb";
  }
  return { text, words, roles, things: lastOf(roles, "thing"), verbs: lastOf(roles, "verb") };
}
