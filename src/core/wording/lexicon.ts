import { adverbOf, verbForms, withS } from "./inflect.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { isNamePart } from "./read-sentence.ts";
import type { Cue, SignalKind } from "./signal.ts";

/** Words of one class in base form, by white space; all their forms are found. */
export interface WordList {
  readonly verbs?: string;
  readonly nouns?: string;
  /** With the adverbs made of them. */
  readonly adjectives?: string;
  /** Found as they stand. */
  readonly words?: string;
  /**
   * Of several words, by ";". A word in the phrase behind "~" is a verb in any form, one behind
   * "+" a noun in either number.
   */
  readonly phrases?: string;
}

interface Entry {
  readonly cue: string;
  readonly forms: readonly ReadonlySet<string>[];
}

/** Entries by each form their first word may have. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** What joins the parts of a compound. */
const SPLIT = /[-–]/u;

function listed(list: string | undefined): string[] {
  return list?.split(/\s+/u).filter((word) => word !== "") ?? [];
}

function formsOf(word: string): string[] {
  if (word.startsWith("~")) return verbForms(word.slice(1));
  if (word.startsWith("+")) return [word.slice(1), withS(word.slice(1))];
  return [word];
}

function entriesOf(list: WordList): Entry[] {
  const single = (cue: string, forms: readonly string[]): Entry => ({
    cue,
    forms: [new Set(forms)],
  });
  const phrases = (list.phrases ?? "").split(";").map((phrase) => listed(phrase));
  return [
    ...listed(list.verbs).map((verb) => single(verb, verbForms(verb))),
    ...listed(list.nouns).map((noun) => single(noun, [noun, withS(noun)])),
    ...listed(list.adjectives).map((each) => single(each, [each, adverbOf(each)])),
    ...listed(list.words).map((word) => single(word, [word])),
    ...phrases
      .filter((words) => words.length > 0)
      .map((words) => ({
        cue: words.join(" ").replaceAll(/[~+]/gu, ""),
        forms: words.map((word) => new Set(formsOf(word))),
      })),
  ];
}

/** A lexicon of the lists' words and phrases. */
export function lexiconOf(list: WordList): Lexicon {
  const lexicon = new Map<string, Entry[]>();
  for (const entry of entriesOf(list)) {
    for (const form of entry.forms[0] ?? []) {
      const known = lexicon.get(form);
      if (known === undefined) lexicon.set(form, [entry]);
      else known.push(entry);
    }
  }
  return lexicon;
}

/** An entry found: which one, and the tokens it stands on, the last one included. */
export interface Match {
  readonly cue: string;
  readonly first: number;
  readonly last: number;
}

function matchAt(sentence: ReadSentence, at: number, lexicon: Lexicon): Match | null {
  const form = sentence.tokens[at]?.form ?? "";
  const entries = lexicon.get(form);
  if (entries === undefined && !form.includes("-") && !form.includes("–")) return null;
  let longest: Match | null = null;
  for (const { cue, forms } of entries ?? []) {
    const whole = forms.every((each, index) => each.has(sentence.tokens[at + index]?.form ?? ""));
    if (!whole) continue;
    const last = at + forms.length - 1;
    if (longest === null || last > longest.last) longest = { cue, first: at, last };
  }
  if (longest !== null || !SPLIT.test(form)) return longest;
  // A compound is of its parts' families: "leftist-driven", "anti-fascist".
  for (const part of form.split(SPLIT)) {
    const single = lexicon.get(part)?.find(({ forms }) => forms.length === 1);
    if (single !== undefined) return { cue: single.cue, first: at, last: at };
  }
  return null;
}

/**
 * The entries of a lexicon in a sentence, in order, none overlapping another, the longest where
 * several begin at one word. Parts of names are passed over unless `names` says otherwise.
 */
export function findEntries(
  sentence: ReadSentence,
  lexicon: Lexicon,
  { names = false }: { readonly names?: boolean } = {},
): Match[] {
  const found: Match[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const match = matchAt(sentence, at, lexicon);
    if (match === null || (!names && isNamePart(sentence, at))) continue;
    found.push(match);
    at = match.last;
  }
  return found;
}

/** The cue a match makes. */
export function cueOf(
  { tokens }: ReadSentence,
  { cue, first, last }: Match,
  kind: SignalKind,
  rule: string,
): Cue {
  const start = tokens[first]?.start ?? 0;
  return { start, end: tokens[last]?.end ?? start, kind, rule, cue };
}
