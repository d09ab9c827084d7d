import { overlaps } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import { stemOf, isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import { diffWords } from "../words/diff.ts";
import { numbersDiffer, numbersTold } from "./numbers-told.ts";
import type { NumberTold } from "./numbers-told.ts";

/** A rendering's wording, and how its article is called in a sentence. */
export interface Wording {
  readonly text: string;
  readonly source: string;
  /** Reported without marks: tenses and persons shift, which changes nothing in substance. */
  readonly reported: boolean;
}

const NEGATION =
  /\b(?:not|never|no|nobody|none|nothing|neither|nor|without|cannot|(?:ai|is|are|was|were|do|does|did|wo|would|sha|should|ca|could|must|has|have|had)n['’]t)\b/giu;
/** A negation with the auxiliary it may need: nothing else is said by it. */
const ONLY_DENIES =
  /^(?:not|never|no|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|must|cannot|[a-z]+n't)$/iu;
const CERTAINTY =
  /^(?:will|would|shall|should|can|could|may|might|must|probably|possibly|perhaps|likely|unlikely|maybe|certainly|definitely|absolutely|surely|apparently|allegedly|reportedly|always|sometimes|often|never)$/u;
/** From this share of common words on single words of two clauses can be set against each other. */
const COMPARABLE = 0.4;
/** A clause of more words is not shown whole. */
const LONGEST_SHOWN = 15;
/** What reported speech makes of a verb of mood (Quirk et al. 1985, 14.31 ff.). */
const SHIFTED: Readonly<Record<string, string>> = {
  will: "would",
  shall: "should",
  can: "could",
  may: "might",
};
/** What makes a number of a word beside it; alone it is a number nobody can compare. */
const SCALE = /^(?:dozen|hundred|thousand|million|billion|trillion)s?$/u;

function quote(words: string): string {
  const plain = words.replace(/["“”]/gu, "").replace(/\s+/gu, " ").trim();
  return `“${plain.replace(/[,.;:]+$/u, "")}”`;
}

/** What stands at one place of a clause, and the place. */
interface Stretch extends Range {
  readonly text: string;
}

interface Change {
  readonly removed: Stretch;
  readonly added: Stretch;
}

/**
 * Places where words stand for other words, and denials only one side has; other words that only
 * one side has are a matter of length.
 */
function replacements(base: string, other: string): Change[] {
  const changes: Change[] = [];
  const steps = diffWords(base, other);
  let [ours, theirs] = [0, 0];
  for (const [at, step] of steps.entries()) {
    const stretch = (text: string, start: number): Stretch => ({
      ...{ text, start, end: start + text.length },
    });
    const removed = stretch(step.base, ours);
    ours = removed.end;
    const next = steps[at + 1];
    if (step.kind === "removed") {
      const added = stretch(next?.kind === "added" ? next.other : "", theirs);
      changes.push({ removed, added });
    } else if (step.kind === "added" && steps[at - 1]?.kind !== "removed") {
      changes.push({ removed, added: stretch(step.other, theirs) });
    }
    theirs += step.other.length;
  }
  return changes;
}

/** The share of the longer wording's words that the other has in the same order. */
function keptShare(base: string, other: string): number {
  const kept = diffWords(base, other)
    .filter(({ kind }) => kind === "same" || kind === "form")
    .reduce((sum, step) => sum + wordsOf(step.base).length, 0);
  return kept / Math.max(1, wordsOf(base).length, wordsOf(other).length);
}

/** All words of one are among the other's: it is shorter, no more. */
function isPartOf(part: string, whole: string): boolean {
  const words = stemsOf(wordsOf(whole));
  return [...stemsOf(wordsOf(part))].every((word) => words.has(word));
}

/** A word with its letters as they stand. */
interface Spelled extends Word {
  readonly text: string;
}

function wordsOf(text: string, within?: Range): Spelled[] {
  return segmentWords(text, within).map((word) => ({
    ...word,
    text: text.slice(word.start, word.end),
  }));
}

/** The words that say what; what is part of a number is compared as such. */
function contentOf(words: readonly Spelled[], numbers: readonly Range[]): Spelled[] {
  return words.filter(
    (word) => !isFunctionWord(word.form) && !numbers.some((number) => overlaps(number, word)),
  );
}

/** Where the numbers of one side stand, with their units where the other side has these too. */
function placesOfNumbers({ numbers }: Side, other: Side): Range[] {
  return numbers.map((number) =>
    other.numbers.some(({ measure }) => measure === number.measure) ? number.whole : number,
  );
}

function isCapitalised({ text }: Spelled): boolean {
  return /^\p{Lu}/u.test(text);
}

/** One side of a change: its words and numbers, these with what of them stands unchanged. */
interface Side {
  readonly text: string;
  readonly words: readonly Spelled[];
  readonly numbers: readonly NumberTold[];
}

function sideOf(stretch: Stretch, clause: string, numbers: readonly NumberTold[]): Side {
  return {
    text: stretch.text,
    words: wordsOf(clause, stretch),
    numbers: numbers.filter(({ whole }) => overlaps(whole, stretch)),
  };
}

/** What one replacement of words changes in substance, as the end of a sentence; null if nothing. */
function substanceOf(removed: Side, added: Side, shifts: boolean): string | null {
  const [ours, theirs] = [removed.words, added.words];
  const negations = (text: string): number => text.match(NEGATION)?.length ?? 0;
  const content = contentOf(ours, placesOfNumbers(removed, added));
  const replaced = contentOf(theirs, placesOfNumbers(added, removed));
  const stems = stemsOf(content);
  const strange = replaced.filter(({ form }) => !stems.has(stemOf(form)));
  const alike = strange.length === 0 && content.length === replaced.length;
  const denial = [...ours, ...theirs].every(({ form }) => ONLY_DENIES.test(form));
  if ((alike || denial) && negations(removed.text) % 2 !== negations(added.text) % 2) {
    const oneSided = removed.text.trim() === "" || added.text.trim() === "";
    return denial || !oneSided ? "one denies what the other says" : null;
  }
  if (numbersDiffer(removed.numbers, added.numbers)) return "the numbers differ";
  const moods = (words: readonly Spelled[]): string[] =>
    words
      .map(({ form }) => form)
      .filter((word) => CERTAINTY.test(word))
      .map((word) => (shifts ? (SHIFTED[word] ?? word) : word));
  const [mood, other] = [moods(ours), moods(theirs)];
  if (mood.length > 0 && other.length > 0 && mood.join() !== other.join()) {
    return "the degree of certainty differs";
  }
  if (content.length === 0 || strange.length < replaced.length || replaced.length === 0)
    return null;
  // "Millions of them" beside a number written otherwise: the one may be the other.
  const scaled = [ours, theirs].some((words) => words.some(({ form }) => SCALE.test(form)));
  if (scaled && (removed.numbers.length === 0 || added.numbers.length === 0)) return null;
  if (content.every(isCapitalised) && replaced.every(isCapitalised)) return "the names differ";
  // Whoever reports chooses words: only between words in marks is another one a difference.
  return !shifts && content.length <= 4 && replaced.length <= 4 ? "other words for it" : null;
}

/** The clauses of a wording, as far as punctuation parts them. */
function clausesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…;:,—])["”’']?\s+["“‘']?/u)
    .filter((clause) => wordsOf(clause).length > 1);
}

function stemsOf(words: readonly Word[]): Set<string> {
  return new Set(words.map(({ form }) => stemOf(form)));
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((stem) => other.has(stem)).length;
}

/** How alike two clauses are: by the content stems they share, else by all words; 0 for none. */
function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const [a, b] = [
    stemsOf(contentOf(words, numbersTold(one))),
    stemsOf(contentOf(others, numbersTold(other))),
  ];
  const shared = countShared(a, b);
  if (shared === 0) return 0;
  const [all, theirs] = [stemsOf(words), stemsOf(others)];
  const order = countShared(all, theirs) / Math.max(all.size, theirs.size);
  return shared / Math.min(a.size, b.size) + order;
}

/** Clauses of two renderings that say one thing: each the other's likest, with a word shared. */
function counterparts(base: string, other: string): [string, string][] {
  const [ours, theirs] = [clausesOf(base), clausesOf(other)];
  const best = (clause: string, among: readonly string[]): string | null => {
    const ranked = among
      .map((each) => ({ each, score: likeness(clause, each) }))
      .sort((a, b) => b.score - a.score);
    const [first] = ranked;
    return first === undefined || first.score === 0 ? null : first.each;
  };
  return ours.flatMap((clause): [string, string][] => {
    const mate = best(clause, theirs);
    return mate !== null && best(mate, ours) === clause ? [[clause, mate]] : [];
  });
}

function placesOf(removed: string, added: string, base: Wording, other: Wording): string {
  if (removed.trim() === "") return `${quote(added)} stands in ${other.source} only`;
  if (added.trim() === "") return `${quote(removed)} stands in ${base.source} only`;
  return `${quote(removed)} in ${base.source} is ${quote(added)} in ${other.source}`;
}

/**
 * Why another rendering differs in substance from the base, a sentence each: a denial, a number,
 * a name, a degree of certainty, a word put for another. What one of them only leaves out, and
 * the tenses that reporting shifts, are no such difference. Empty where there is none.
 */
export function differencesBetween(base: Wording, other: Wording): string[] {
  const shifts = base.reported || other.reported;
  return counterparts(base.text, other.text).flatMap(([ours, theirs]) => {
    if (isPartOf(ours, theirs) && isPartOf(theirs, ours)) return [];
    if (keptShare(ours, theirs) < COMPARABLE) {
      const short = Math.max(wordsOf(ours).length, wordsOf(theirs).length) <= LONGEST_SHOWN;
      const partial = isPartOf(ours, theirs) || isPartOf(theirs, ours);
      const told = short && !shifts && !partial;
      return told ? [`${placesOf(ours, theirs, base, other)}: other words for it.`] : [];
    }
    const [numbers, others] = [numbersTold(ours), numbersTold(theirs)];
    return replacements(ours, theirs).flatMap(({ removed, added }) => {
      const [one, two] = [sideOf(removed, ours, numbers), sideOf(added, theirs, others)];
      const substance = substanceOf(one, two, shifts);
      return substance === null
        ? []
        : [`${placesOf(removed.text, added.text, base, other)}: ${substance}.`];
    });
  });
}
