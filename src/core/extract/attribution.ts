import type { Range } from "../model/range.ts";
import { isTitle, kindOf, onlyMarks, wordsIn } from "./marked-kind.ts";
import type { Choice } from "./marked-kind.ts";
import type { Marked } from "./marks.ts";
import { findVerbAfter, isName, looksVerbal, phraseStartingAt } from "./phrases.ts";
import type { Stretch } from "./phrases.ts";
import { reportingIn } from "./reporting.ts";
import type { Reporting } from "./reporting.ts";
import { withNegation } from "./polarity.ts";
import { mainSubject } from "./subjects.ts";
import type { Token, Unit } from "./tokens.ts";
import { DETERMINERS } from "./word-classes.ts";

/** Marked words that are somebody's: how, and where the words that say so stand. */
interface Attribution {
  readonly marked: number;
  readonly kind: "direct" | "mixed";
  readonly source: Range | null;
  readonly cue: Range | null;
}

type Tokens = readonly Token[];

const SPEECH_NOUN =
  /^(?:statement|tweet|post|letter|remarks?|message|words?|note|email|memo|follows|interview|speech|quote|comments?|reply|response|answer|question)$/u;
/** How many words may stand between a cue and the colon that leads to a quotation. */
const COLON_REACH = 12;

/** The stretch of text that tokens cover. */
export function rangeOf(tokens: Tokens, stretch: Stretch | null): Range | null {
  if (stretch === null) return null;
  const first = tokens[stretch.first];
  const last = tokens[stretch.last];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** The words of a cue, with those that say it was not so. */
function cueOf(tokens: Tokens, cue: Stretch | null): Range | null {
  return cue === null ? null : rangeOf(tokens, withNegation(tokens, cue));
}

/** Reporting that leads to what follows the unit: before a colon, or with nothing said yet. */
function leadOf(tokens: Tokens): Choice | null {
  const end = tokens.length - 1;
  if (tokens[end]?.text !== ":") {
    // "Do you know what I told them? “…”"
    const open = reportingIn(tokens).findLast((each) =>
      /^(?:say|tell|reply|answer|respond|ask|add)$/u.test(each.lemma),
    );
    if (open === undefined || end - open.cue.last > 4 || open.subject === null || open.inverted)
      return null;
    return { source: open.subject, cue: open.cue, placed: "before" };
  }
  const reporting = reportingIn(tokens).findLast((each) => each.verbClass === "speech");
  if (reporting !== undefined && end - reporting.cue.last <= COLON_REACH) {
    return { source: reporting.subject, cue: reporting.cue, placed: "before" };
  }
  for (let at = Math.max(0, end - 4); at < end; at += 1) {
    if (!SPEECH_NOUN.test(tokens[at]?.form ?? "")) continue;
    return { source: mainSubject(tokens, at), cue: { first: at, last: at }, placed: "before" };
  }
  return null;
}

/** True when a unit ends in a colon behind words that say somebody speaks: speech follows. */
export function leadsTo(tokens: Tokens): boolean {
  return tokens.at(-1)?.text === ":" && leadOf(tokens) !== null;
}

/** "…,” the mayor, Ana Brandt, said": between the words and the name, who the named one is. */
function describes(tokens: Tokens, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 10 || tokens[to - 1]?.text !== ",") return false;
  const between = tokens.slice(from, to - 1);
  if (between.some((token, at) => token.kind !== "word" || looksVerbal(between, at))) return false;
  return DETERMINERS.has(between[0]?.form ?? "") || /^\p{Lu}/u.test(between[0]?.text ?? "");
}

function after(
  tokens: Tokens,
  reporting: readonly Reporting[],
  quote: number,
  content: string,
): Choice | null {
  const open =
    /[,?!—–-]$|\.\.\.$|…$/u.test(content) || /^[,—–-]$/u.test(tokens[quote + 1]?.text ?? "");
  for (const each of reporting) {
    const begins = Math.min(each.cue.first, each.subject?.first ?? each.cue.first);
    if (begins <= quote) continue;
    const besides = !onlyMarks(tokens, quote + 1, begins);
    if (besides && !describes(tokens, quote + 1, begins)) continue;
    if (!open && quote > 0) continue;
    if (each.verbClass === "belief" && each.subject === null) continue;
    if (each.participle && !/,$/u.test(content)) continue;
    return { source: each.subject, cue: each.cue, placed: "after" };
  }
  if (!/[,?!—–-]$/u.test(content)) return null;
  // A verb no list has ("she laughed"): a name or pronoun right behind the quotation, then a verb.
  let first = quote + 1;
  while (tokens[first]?.kind === "mark" && first < quote + 3) first += 1;
  const subject = phraseStartingAt(tokens, first);
  const verb = subject === null ? null : findVerbAfter(tokens, subject);
  return verb === null
    ? null
    : { source: subject, cue: { first: verb, last: verb }, placed: "after" };
}

/** “…” — Ana Brandt: a dash and a name behind the words, in their unit or as the next one. */
function signature(unit: Unit | undefined, from: number): Choice | null {
  const tokens = unit?.tokens ?? [];
  const source = { first: from + 1, last: tokens.length - 1 };
  while (tokens[source.last]?.text === ".") source.last -= 1;
  const names = tokens.slice(source.first, source.last + 1);
  const signed = names.length > 0 && names.length < 6 && names.every(isName);
  if (!signed || !/^[—–―-]$|^--$/u.test(tokens[from]?.text ?? "")) return null;
  return { source, cue: null, placed: "after" };
}

/** Who a sentence without marks says to speak: what follows alone in marks goes on from it. */
function toldBefore({ tokens }: Unit): Range | null {
  if (tokens.some(({ kind }) => kind === "quote")) return null;
  const reporting = reportingIn(tokens);
  const speech = reporting.filter((each) => each.verbClass === "speech" && each.subject !== null);
  return rangeOf(tokens, speech[0]?.subject ?? null);
}

/** "He went on, “…”": before a comma and a whole sentence any short predicate leads to speech. */
function goingOn(tokens: Tokens, quote: number, content: string): Choice | null {
  if (tokens[quote - 1]?.text !== "," || !/^\p{Lu}.*[.?!,]$/su.test(content)) return null;
  const source = mainSubject(tokens, quote - 1);
  const from = (source?.last ?? 0) + 1;
  const predicate = tokens.slice(from, quote - 1);
  const plain = predicate.every((token) => token.kind === "word" && !isName(token));
  if (source === null || predicate.length === 0 || predicate.length > 3 || !plain) return null;
  return { source, cue: { first: from, last: quote - 2 }, placed: "before" };
}

/** "A group called “…”": a name that is given, not somebody's words. */
function names(tokens: Tokens, each: Reporting, quote: number): boolean {
  if (!/^(?:call|dub|label|bill|nickname|tag|term|brand)$/u.test(each.lemma)) return false;
  const before = tokens[each.cue.first - 1];
  if (before?.form === "so" || before?.text === "-") return true;
  if (each.cue.last !== quote - 1) return false;
  return (
    before === undefined ||
    (before.kind === "word" &&
      !/^\p{Lu}/u.test(before.text) &&
      !/^(?:he|she|they|it|i|we|you|who|has|have|had|also)$/u.test(before.form))
  );
}

/** Verbs of seeing, backing and doing: words in marks behind them are seldom their subject's. */
const WORDLESS =
  /^(?:see|hear|feel|know|show|find|learn|notice|discover|decide|support|oppose|back|endorse|embrace|resist|vote|post|push|poll|cast|address|list|cry|sing|begin|finish|plan|seek|figure|trust)$/u;

/** The marked words stand right behind the verb, or set off by a comma or colon. */
function leadsUpTo(tokens: Tokens, each: Reporting, quote: number): boolean {
  return each.cue.last === quote - 1 || /^[,:]$/u.test(tokens[quote - 1]?.text ?? "");
}

function before(tokens: Tokens, reporting: readonly Reporting[], quote: number): Choice | null {
  for (let index = reporting.length - 1; index >= 0; index -= 1) {
    const each = reporting[index];
    if (each === undefined || each.cue.last >= quote || names(tokens, each, quote)) continue;
    if (WORDLESS.test(each.lemma) && !leadsUpTo(tokens, each, quote)) continue;
    for (let at = each.cue.last + 1; at < quote; at += 1) {
      if (/^[;—–]$/u.test(tokens[at]?.text ?? "") && at < quote - 1) return null;
    }
    return { source: each.subject, cue: each.cue, placed: "before" };
  }
  return null;
}

/** A trailing "…, reports the Gazette" vouches for the whole; the marked words are not its own. */
function vouches(tokens: Tokens, choice: Choice): boolean {
  return (
    choice.placed === "after" &&
    choice.cue !== null &&
    /^report/u.test(tokens[choice.cue.first]?.form ?? "")
  );
}

/**
 * Which marked words of the units are somebody's, with source and cue: from the same unit (the
 * cue before or after), from a unit before that ends in a colon, or as the same speaker's going
 * on. Units in order; marked words nobody is said to speak are left out.
 */
export function attribute(
  text: string,
  units: readonly Unit[],
  marked: readonly Marked[],
): Attribution[] {
  const found: Attribution[] = [];
  let last: { source: Range | null; unit: number } | null = null;
  for (const [number, unit] of units.entries()) {
    const { tokens } = unit;
    const quotes = tokens.flatMap((token, at) => (token.kind === "quote" ? [at] : []));
    if (quotes.length === 0) continue;
    const reporting = reportingIn(tokens);
    for (const quote of quotes) {
      const index = tokens[quote]?.marked ?? -1;
      const words = marked[index];
      if (words === undefined || words.end <= words.start) continue;
      const content = text.slice(words.start, words.end);
      const alone = onlyMarks(tokens, 0, quote) && onlyMarks(tokens, quote + 1, tokens.length);
      const first = onlyMarks(tokens, 0, quote);
      let choice = after(tokens, reporting, quote, content);
      if (choice !== null && !first && vouches(tokens, choice)) choice = null;
      const ahead = before(tokens, reporting, quote);
      const adjacent =
        ahead !== null &&
        (ahead.cue?.last === quote - 1 || /^[,:]$/u.test(tokens[quote - 1]?.text ?? ""));
      if (choice === null || (adjacent && !/,$/u.test(content))) choice = ahead ?? choice;
      if (choice === null && tokens[quote - 1]?.text === ":" && quote > 1) {
        choice = leadOf(tokens.slice(0, quote)) ?? {
          source: mainSubject(tokens, quote - 1),
          cue: { first: quote - 1, last: quote - 1 },
          placed: "before",
        };
      }
      choice ??= goingOn(tokens, quote, content);
      if (choice !== null) {
        if (isTitle(tokens, quote, content) && !(choice.placed === "after" && first)) continue;
        const source = rangeOf(tokens, choice.source);
        const kind = kindOf(tokens, choice, quote, content);
        found.push({ marked: index, kind, source, cue: cueOf(tokens, choice.cue) });
        if (source !== null) last = { source, unit: number };
        continue;
      }
      const following = units[number + 1];
      const inUnit = signature(unit, quote + 1);
      const signed = inUnit ?? (alone ? signature(following, 0) : null);
      if (first && signed !== null) {
        const within = inUnit === null ? (following?.tokens ?? []) : tokens;
        const source = rangeOf(within, signed.source);
        found.push({ marked: index, kind: "direct", source, cue: null });
        last = null;
        continue;
      }
      const previous = units[number - 1];
      const lead = previous === undefined || !first ? null : leadOf(previous.tokens);
      if (lead !== null && previous !== undefined) {
        const source = rangeOf(previous.tokens, lead.source);
        found.push({
          marked: index,
          kind: "direct",
          source,
          cue: cueOf(previous.tokens, lead.cue),
        });
        last = { source, unit: number };
        continue;
      }
      const full = wordsIn(content) > 3 && /[.?!…,]["”’']*$/u.test(content);
      if (!alone || !full) continue;
      const told = previous === undefined ? null : toldBefore(previous);
      if (told !== null) last = { source: told, unit: number };
      else if (last === null || number - last.unit > 2) {
        const subject =
          previous === undefined ? null : mainSubject(previous.tokens, previous.tokens.length);
        last = { source: rangeOf(previous?.tokens ?? [], subject), unit: number };
      }
      last = { source: last.source, unit: number };
      found.push({ marked: index, kind: "direct", source: last.source, cue: null });
    }
  }
  return found;
}
