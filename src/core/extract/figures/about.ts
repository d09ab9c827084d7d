import type { Range } from "../../model/range.ts";
import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import { isAdverb } from "../word-classes.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

/** Verbs, their forms in -s among them, that stand between a thing and its measure. */
const VERBS = words(
  `rose fell grew climbed lost cost costs hit stood stands rise rises fall falls grow grows drop
  drops climb climbs increase increases decrease declines gain gains reach reaches paid pay pays
  spent spend spends sold sell sells bought buy buys took take takes got get gets gave give gives
  went go goes came come comes made make makes kept keep keeps left leave leaves saw see sees won
  win wins met meet meets ran run runs held hold holds led lead leads shot shoot shoots trade trades
  traded begin begins began begun produce produces deliver delivers hire hires offer offers weigh
  weighs last lasts measure measures total totals top tops edge edges end ends earn earns raise
  raises push pushes withdraw tap say says said add adds set sets contain contains include includes
  become becomes show shows see feel look looks seem seems expect expects`,
);

/** What grades a number or says how it stands to another. */
const GRADING = words(
  `nearly about roughly approximately almost around least most already now currently worth up down
  barely just over under more less fewer than only total average combined estimated expected priced
  valued well top bottom due low high biggest highest lowest largest smallest extra additional
  another further record current previous annual monthly daily weekly net gross`,
);

/** When, not what. */
const TIMES = words(
  `january february march april may june july august september october november december jan feb
  mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
  today yesterday tomorrow tonight morning afternoon evening night noon midnight second minute hour
  day week weekend month quarter year decade century seconds minutes hours days weeks months
  quarters years decades centuries time times past last next recent spring summer autumn winter ago`,
);

const MOST_WORDS = 4;

/** True for a word that can name a thing: no function word, number, time, verb or mere degree. */
function isThing({ form }: Word): boolean {
  return (
    !isFunctionWord(form) &&
    !/^\P{L}|\d/u.test(form) &&
    !TIMES.has(form) &&
    !VERBS.has(form) &&
    !GRADING.has(form) &&
    !isAdverb(form)
  );
}

/** True for forms that are mostly verbs beside a number: "eliminating 6,650", "dropped 3 %". */
function isVerbForm({ form }: Word): boolean {
  return /(?:[^aeiou]ing|ed)$/u.test(form) && form.length > 4;
}

/** Words that a verb in its plain form follows. */
const BEFORE_VERBS = words("to will would can could may might must shall should 'll cannot not");

/** The words that can name a thing: no verbs behind "to" or "will", no units behind numbers. */
function thingsAmong(text: string, before: readonly Word[]): readonly boolean[] {
  return before.map((word, index) => {
    const last = before[index - 1];
    if (!isThing(word)) return false;
    if (last === undefined) return true;
    if (/^\P{L}*\d/u.test(last.form)) return false;
    return !BEFORE_VERBS.has(last.form) || /^\p{Lu}/u.test(text.slice(word.start, word.end));
  });
}

/** The first words of a phrase that can name a thing, with nothing but spaces between them. */
function phraseFrom(text: string, from: readonly Word[]): string {
  let count = 0;
  for (const [index, word] of from.entries()) {
    const gap = text.slice(from[index - 1]?.end ?? word.start, word.start);
    if (!isThing(word) || /[^\s-]/u.test(gap) || count === MOST_WORDS) break;
    count += 1;
  }
  return text.slice(from[0]?.start ?? 0, from[count - 1]?.end ?? from[0]?.start ?? 0);
}

/** The last run of words that can name a thing, before anything else is told of it. */
function lastPhrase(text: string, before: readonly Word[]): string {
  const things = thingsAmong(text, before);
  let last = before.findLastIndex((word, index) => things[index] === true && !isVerbForm(word));
  if (last === -1) last = things.lastIndexOf(true);
  if (last === -1) return "";
  let first = last;
  while (first > 0 && last - first < MOST_WORDS - 1) {
    const [word, next] = [before[first - 1], before[first]];
    if (word === undefined || next === undefined || things[first - 1] === false) break;
    if (/[^\s-]/u.test(text.slice(word.end, next.start))) break;
    first -= 1;
  }
  return text.slice(before[first]?.start ?? 0, before[last]?.end ?? 0);
}

/**
 * What a quantity is of, in the article's words; empty for none. In this order: the noun it stands
 * before as an adjective does ("a 51 per cent stake"); "of the budget" after it; the last phrase
 * before it that can name a thing, over verbs, times, degrees and other numbers ("revenue in the
 * quarter rose to $7.4 billion"); what follows "in", "for" or "from"; what it counts.
 */
export function aboutOf(text: string, sentence: Range, figure: Range, unit: string): string {
  const before = segmentWords(text, { start: sentence.start, end: figure.start });
  const after = segmentWords(text, { start: figure.end, end: sentence.end });
  const [next] = after;
  // "$7.5 million" in brackets gives the number before it once more: what follows is not its noun.
  const isAside = text[figure.start - 1] === "(";
  if (next !== undefined && !isAside && /^[ -]$/u.test(text.slice(figure.end, next.start))) {
    const noun = isVerbForm(next) ? "" : phraseFrom(text, after);
    if (noun !== "") return noun;
  }
  const of = phraseAfter(text, figure, sentence, "of");
  if (of !== "") return of;
  const told = lastPhrase(text, before);
  if (told !== "") return told;
  const place = phraseAfter(text, figure, sentence, "in|for|from|on|off|at|to");
  return place === "" ? unit : place;
}

/** The phrase behind one of these prepositions, right after the figure. */
function phraseAfter(text: string, figure: Range, sentence: Range, prepositions: string): string {
  const opening = new RegExp(
    `^\\s+(?:${prepositions})\\s+(?:(?:the|its|his|her|their|our|all|these|those|an?)\\s+)?`,
    "u",
  ).exec(text.slice(figure.end, sentence.end));
  if (opening === null) return "";
  const start = figure.end + opening[0].length;
  return phraseFrom(text, segmentWords(text, { start, end: sentence.end }));
}
