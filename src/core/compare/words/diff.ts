import { matchSequences } from "./matches.ts";
import type { Match } from "./matches.ts";
import { tokensOf } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/**
 * One step from the base wording to the other. All steps' `base` joined are the base, all their
 * `other` joined the other.
 * - `same`: the same words and marks (the white space may differ);
 * - `form`: the same words in other letter case, accents, quotation marks or punctuation;
 * - `removed`: only in the base; `added`: only in the other; whole words with their punctuation;
 * - `rewritten`: too little in common for single words to be compared; then it is the only step.
 */
export interface WordChange {
  readonly kind: "same" | "form" | "removed" | "added" | "rewritten";
  readonly base: string;
  readonly other: string;
}

/** Below this share of common words (of both sides' words) single words say nothing. */
export const REWRITTEN_BELOW = 0.35;

function numbered(sides: readonly (readonly Token[])[]): number[][] {
  const numbers = new Map<string, number>();
  return sides.map((tokens) =>
    tokens.map(({ key }) => {
      const known = numbers.get(key) ?? numbers.size;
      numbers.set(key, known);
      return known;
    }),
  );
}

/** Runs of matches that follow each other on both sides. */
function runsOf(matches: readonly Match[]): Match[][] {
  const runs: Match[][] = [];
  for (const match of matches) {
    const last = runs.at(-1)?.at(-1);
    if (last?.[0] === match[0] - 1 && last[1] === match[1] - 1) runs.at(-1)?.push(match);
    else runs.push([match]);
  }
  return runs;
}

/**
 * Matches without the runs of mere function words that stand between larger changes: a lone
 * "the" kept inside a passage written anew makes it unreadable and tells nothing.
 */
function readable(
  matches: readonly Match[],
  base: readonly Token[],
  other: readonly Token[],
): Match[] {
  const ends: Match = [base.length, other.length];
  const runs = runsOf(matches);
  let previous: Match = [0, 0];
  return runs.flatMap((run, index) => {
    const first = run[0] ?? ends;
    const last = run.at(-1) ?? ends;
    const next = runs[index + 1]?.[0] ?? ends;
    const before = Math.max(first[0] - previous[0], first[1] - previous[1]);
    const after = Math.max(next[0] - last[0] - 1, next[1] - last[1] - 1);
    const light = run.every(([token]) => base[token]?.light === true);
    if (light && run.length < before && run.length < after) return [];
    previous = [last[0] + 1, last[1] + 1];
    return run;
  });
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** A step by where it ends in both texts; it begins where the one before it ends. */
interface Step {
  readonly kind: WordChange["kind"];
  baseEnd: number;
  otherEnd: number;
}

/** Steps being made, by offsets: what the texts say there is cut out once, at the end. */
class Steps {
  readonly #base: string;
  readonly #other: string;
  readonly #steps: Step[] = [];
  /** How far the steps have come in both texts. */
  #baseEnd = 0;
  #otherEnd = 0;

  constructor(base: string, other: string) {
    this.#base = base;
    this.#other = other;
  }

  /** The next step, up to these offsets. */
  add(kind: WordChange["kind"], baseEnd: number, otherEnd: number): void {
    if (baseEnd === this.#baseEnd && otherEnd === this.#otherEnd) return;
    [this.#baseEnd, this.#otherEnd] = [baseEnd, otherEnd];
    const last = this.#steps.at(-1);
    if (last?.kind !== kind) this.#steps.push({ kind, baseEnd, otherEnd });
    else [last.baseEnd, last.otherEnd] = [baseEnd, otherEnd];
  }

  /** The same place in both, with the same words: same, or differing in form only. */
  addAlike(baseEnd: number, otherEnd: number): void {
    const base = this.#base.slice(this.#baseEnd, baseEnd);
    const other = this.#other.slice(this.#otherEnd, otherEnd);
    const same = base === other || withoutSpace(base) === withoutSpace(other);
    this.add(same ? "same" : "form", baseEnd, otherEnd);
  }

  changes(): WordChange[] {
    let [base, other] = [0, 0];
    return this.#steps.map(({ kind, baseEnd, otherEnd }) => {
      const change = {
        kind,
        base: this.#base.slice(base, baseEnd),
        other: this.#other.slice(other, otherEnd),
      };
      [base, other] = [baseEnd, otherEnd];
      return change;
    });
  }
}

/** How many whole characters the two begin with alike, in code units. */
function commonStart(one: string, other: string): number {
  let length = 0;
  for (const character of one) {
    if (!other.startsWith(character, length)) break;
    length += character.length;
  }
  return length;
}

/** The same from the end. */
function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  const cutsCharacter = /^[\uDC00-\uDFFF]/.test(one.slice(one.length - length));
  return cutsCharacter ? length - 1 : length;
}

/** What stands between two matched words of a text: a gap, and words with theirs. */
interface Between {
  readonly start: number;
  readonly end: number;
  /** The gap before the first of the words. */
  readonly first: string;
  /** The gap after the last of them; null when there is none. */
  readonly last: string | null;
}

/** What stands between the tokens `from - 1` and `to`. */
function betweenOf(text: string, tokens: readonly Token[], from: number, to: number): Between {
  const start = tokens[from - 1]?.end ?? 0;
  const end = tokens[to]?.start ?? text.length;
  if (from === to) return { start, end, first: text.slice(start, end), last: null };
  const first = text.slice(start, tokens[from]?.start ?? end);
  return { start, end, first, last: text.slice(tokens[to - 1]?.end ?? end, end) };
}

/** The change between two matched words; marks and spaces alike at its ends are kept out of it. */
function addBetween(steps: Steps, base: Between, other: Between): void {
  const start = commonStart(base.first, other.first);
  const lastGap = ({ first, last }: Between): string => last ?? first.slice(start);
  const end = commonEnd(lastGap(base), lastGap(other));
  const [baseEnd, otherEnd] = [base.end - end, other.end - end];
  steps.add("same", base.start + start, other.start + start);
  if (base.last === null && other.last === null) steps.addAlike(baseEnd, otherEnd);
  else {
    steps.add("removed", baseEnd, other.start + start);
    steps.add("added", baseEnd, otherEnd);
  }
  steps.add("same", base.end, other.end);
}

/**
 * What changed from the base wording to the other, in whole words, so that both sides can be put
 * together again exactly ({@link WordChange}). Near linear in the number of words.
 */
export function diffWords(base: string, other: string): WordChange[] {
  if (base === other) return base === "" ? [] : [{ kind: "same", base, other }];
  const [ours, theirs] = [tokensOf(base), tokensOf(other)];
  const [baseNumbers = [], otherNumbers = []] = numbered([ours, theirs]);
  const matches = readable(matchSequences(baseNumbers, otherNumbers), ours, theirs);
  const alike = (2 * matches.length) / (ours.length + theirs.length);
  if (ours.length > 0 && theirs.length > 0 && alike < REWRITTEN_BELOW) {
    return [{ kind: "rewritten", base, other }];
  }
  const steps = new Steps(base, other);
  let from: Match = [0, 0];
  const addUpTo = (to: Match): void => {
    const [mine, their] = [betweenOf(base, ours, from[0], to[0]), betweenOf(other, theirs, from[1], to[1])]; // prettier-ignore
    addBetween(steps, mine, their);
    from = [to[0] + 1, to[1] + 1];
  };
  for (const match of matches) {
    addUpTo(match);
    steps.addAlike(ours[match[0]]?.end ?? base.length, theirs[match[1]]?.end ?? other.length);
  }
  addUpTo([ours.length, theirs.length]);
  return steps.changes();
}
