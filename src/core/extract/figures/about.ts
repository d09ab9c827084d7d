import type { Range } from "../../model/range.ts";
import type { Word } from "../../text/words.ts";
import { areJoined } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { PRONOUNS } from "../word-classes.ts";
import { isGrading, isVerbForm } from "./things.ts";

/** What decides where the words are that say what a figure is of; what stands before its start… */
export interface Told extends Range {
  /** … and behind this: where a list of figures or an aside behind it ends. */
  readonly to: number;
  readonly kind: "money" | "duration" | "count" | "measure";
  readonly unit: string;
}

const MOST_WORDS = 4;
/** How many participles and pronouns are gone back over to a subject. */
const MOST_STEPS = 4;
/** How many words behind a count may say what is done to what. */
const MOST_AHEAD = 30;
const DETERMINERS = new Set(
  "the a an its his her their our my this that these those all".split(" "),
);
/** What joins a noun to the one it belongs to: "shares of the company", "profit at the bank". */
const JOINS = new Set("of in at for on between across from per".split(" "));
/** Verbs by which money is had or given: what follows says for what, or from where. */
const SPENDING = new Set(
  `pay pays paid paying spend spends spent spending invest invests invested investing raise raises
  raised raising donate donates donated donating borrow borrowed borrowing cut cutting wipe wiped
  wiping slash slashed slashing save saved saving`.split(/\s+/u),
);

/** Nouns of change: "a 5 percent drop in sales" is of the sales. */
const CHANGES = new Set(
  `rise increase jump gain growth surge climb improvement drop fall decline decrease reduction cut
  slump dip loss change boost spike hike rebound`.split(/\s+/u),
);

/** The place of the first word that begins at or after an offset. */
function wordAt({ words }: Reading, offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The run of things that begins at a word, as it stands; empty for none. */
function phraseFrom({ text, words, roles }: Reading, first: number): string {
  let last = first - 1;
  for (let at = first; at - first < MOST_WORDS; at += 1) {
    const [word, next] = [words[at - 1], words[at]];
    if (next === undefined || (at > first && word !== undefined && !areJoined(text, word, next)))
      break;
    if (roles[at] === "thing") last = at;
    else if (!isGrading(next)) break;
  }
  if (last < first) return "";
  return text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0);
}

/** The place of the first word of the run of things that ends at a word. */
function firstOf({ text, words, roles }: Reading, last: number): number {
  let first = last;
  while (roles[first - 1] === "thing" && last - first < MOST_WORDS - 1) {
    const [word, next] = [words[first - 1], words[first]];
    if (word === undefined || next === undefined || !areJoined(text, word, next)) break;
    first -= 1;
  }
  return first;
}

/** The last thing before a word; -1 for none. */
function thingBefore({ things }: Reading, at: number): number {
  return things[at - 1] ?? -1;
}

/** The last verb before a word; -1 for none. */
function verbBefore({ verbs }: Reading, at: number): number {
  return verbs[at - 1] ?? -1;
}

/**
 * The noun a noun belongs to, leftwards: of "shares of the company", "company" leads to
 * "shares". The place of its last word.
 */
function headOf(reading: Reading, last: number): number {
  const { text, words, roles } = reading;
  let head = last;
  for (let steps = 0; steps < 3; steps += 1) {
    let before = firstOf(reading, head) - 1;
    if (DETERMINERS.has(words[before]?.form ?? "")) before -= 1;
    const [joins, word] = [words[before], words[before - 1]];
    if (joins === undefined || word === undefined || !JOINS.has(joins.form)) break;
    if (roles[before - 1] !== "thing" || !areJoined(text, word, joins)) break;
    head = before - 1;
  }
  return head;
}

function phraseEndingAt(reading: Reading, last: number): string {
  const { text, words } = reading;
  return text.slice(words[firstOf(reading, last)]?.start ?? 0, words[last]?.end ?? 0);
}

/** The phrase behind one of these prepositions, right behind the figure; empty for none. */
function phraseAfter(reading: Reading, from: number, prepositions: readonly string[]): string {
  const { words, roles } = reading;
  if (from === 0 || !prepositions.includes(words[from]?.form ?? "")) return "";
  let at = from + 1;
  while (DETERMINERS.has(words[at]?.form ?? "") || roles[at] === "figure") at += 1;
  return phraseFrom(reading, at);
}

/**
 * The subject whose phrases end at a word. Where others hang on it ("Traffic in the centre") it is
 * no name: a capital is only that of the sentence's beginning.
 */
function subjectEndingAt(reading: Reading, last: number): string {
  const head = headOf(reading, last);
  const phrase = phraseEndingAt(reading, head);
  if (head === last || head !== 0) return phrase;
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

function isParticiple(word: Word | undefined): boolean {
  return word !== undefined && isVerbForm(word) && word.form.endsWith("ing");
}

/** "With the index advancing 2 percent": the participle has a subject of its own. */
function hasOwnSubject(reading: Reading, verb: number): boolean {
  if (reading.roles[verb - 1] !== "thing") return false;
  let before = firstOf(reading, verb - 1) - 1;
  while (DETERMINERS.has(reading.words[before]?.form ?? "")) before -= 1;
  return /^(?:with|as)$/u.test(reading.words[before]?.form ?? "");
}

/** The place of the verb whose subject a figure's thing is: no participle that only goes with one. */
function verbOf(reading: Reading, nearest: number): number {
  const { words, roles } = reading;
  let verb = nearest;
  for (let steps = 0; verb > 0 && steps < MOST_STEPS; steps += 1) {
    // "Shares fell, wiping …", "having increased by": told of what the verb before is told of.
    const [word, last] = [words[verb], words[verb - 1]];
    const goesAlong = last?.form === "having" || (isParticiple(word) && roles[verb - 1] !== "verb" && !hasOwnSubject(reading, verb)); // prettier-ignore
    // "As he netted": whom the pronoun means is said before; not in "the voltage across it was".
    const isPronoun = PRONOUNS.has(last?.form ?? "") && !JOINS.has(words[verb - 2]?.form ?? "");
    const earlier = goesAlong || isPronoun ? verbBefore(reading, verb) : -1;
    if (earlier <= 0 || thingBefore(reading, earlier) === -1) break;
    verb = earlier;
  }
  return verb;
}

/** The figure right before the verbs that end at `verb`: "a 60 year-old might withdraw". */
function figureBefore({ text, words, roles }: Reading, verb: number): string {
  let at = verb;
  while (roles[at] === "verb") at -= 1;
  let first = at;
  while (roles[first - 1] === "figure") first -= 1;
  if (roles[at] !== "figure") return "";
  const phrase = text.slice(words[first]?.start ?? 0, words[at]?.end ?? 0);
  return /\p{L}$/u.test(phrase) ? phrase : "";
}

/** What is told of, before the figure: its subject, or the noun a preposition ties it to. */
function toldBefore(reading: Reading, at: number, kind: Told["kind"]): string {
  const thing = thingBefore(reading, at);
  const nearest = verbBefore(reading, at);
  const verb = verbOf(reading, nearest);
  // "Hunting goes on in the hills for five weeks": times and counts are told of the subject.
  const ofSubject = thing < nearest || kind === "duration" || kind === "count";
  if (verb > 0 && ofSubject) {
    const figure = figureBefore(reading, verb);
    if (figure !== "") return figure;
    const subject = thingBefore(reading, verb);
    if (subject !== -1) return subjectEndingAt(reading, subject);
  }
  return thing === -1 ? "" : phraseEndingAt(reading, thing);
}

/**
 * What a figure is of, in the article's words; empty for none. In this order: the noun it stands
 * before as an adjective does ("a 51 per cent stake"), or what that is a change in; "of the budget" after it, "a run of" before it; for money what it
 * is given for or taken from; what is told of before it, over verbs, times, degrees and other
 * figures ("revenue in the quarter rose to $7.4 billion"); what follows "in", "for" or "from"; for
 * counts what the counted do something to; what it counts.
 */
export function aboutOf(reading: Reading, figure: Told): string {
  const { text, words, roles } = reading;
  const at = wordAt(reading, figure.start);
  const behind = wordAt(reading, figure.to);
  const next = words[behind];
  if (next !== undefined && /^[ -]$/u.test(text.slice(figure.to, next.start))) {
    const changed = CHANGES.has(next.form) ? phraseAfter(reading, behind + 1, ["in", "of"]) : "";
    const noun = isVerbForm(next) ? "" : changed || phraseFrom(reading, behind);
    if (noun !== "") return noun;
  }
  const isClose = next !== undefined && /^\s*$/u.test(text.slice(figure.to, next.start));
  const after = (...prepositions: string[]): string =>
    isClose ? phraseAfter(reading, behind, prepositions) : "";
  const of = after("of");
  if (of !== "") return of;
  // "A run of seven games", "a fine of $5 for littering": tied to the noun.
  if (words[at - 1]?.form === "of" && roles[at - 2] === "thing")
    return phraseEndingAt(reading, at - 2);
  const verb = verbBefore(reading, at);
  const isSpent = SPENDING.has(words[verb]?.form ?? "") && thingBefore(reading, at) < verb;
  const given = figure.kind === "money" ? after("for", ...(isSpent ? ["on", "from", "in", "off"] : [])) : ""; // prettier-ignore
  if (given !== "") return given;
  const told = toldBefore(reading, at, figure.kind);
  if (told !== "") return told;
  const place = after("in", "for", "from", "on", "off", "at", "to");
  if (place !== "") return place;
  const object = figure.kind === "count" ? roles.slice(behind, behind + MOST_AHEAD).indexOf("thing") : -1; // prettier-ignore
  return object === -1 ? figure.unit : phraseFrom(reading, behind + object);
}
