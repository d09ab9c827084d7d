import { matchSequences } from "./matches.ts";
import type { Match } from "./matches.ts";
import { tokensOf } from "./tokens.ts";
import type { Token, Tokens } from "./tokens.ts";

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
const REWRITTEN_BELOW = 0.35;

function numbered(sides: readonly Tokens[]): number[][] {
  const numbers = new Map<string, number>();
  return sides.map(({ tokens }) =>
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
function readable(matches: readonly Match[], base: Tokens, other: Tokens): Match[] {
  const ends: Match = [base.tokens.length, other.tokens.length];
  const runs = runsOf(matches);
  let previous: Match = [0, 0];
  return runs.flatMap((run, index) => {
    const first = run[0] ?? ends;
    const last = run.at(-1) ?? ends;
    const next = runs[index + 1]?.[0] ?? ends;
    const before = Math.max(first[0] - previous[0], first[1] - previous[1]);
    const after = Math.max(next[0] - last[0] - 1, next[1] - last[1] - 1);
    const light = run.every(([token]) => base.tokens[token]?.light === true);
    if (light && run.length < before && run.length < after) return [];
    previous = [last[0] + 1, last[1] + 1];
    return run;
  });
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

class Steps {
  readonly steps: WordChange[] = [];

  add(kind: WordChange["kind"], base: string, other: string): void {
    if (base === "" && other === "") return;
    const last = this.steps.at(-1);
    if (last?.kind === kind) {
      this.steps[this.steps.length - 1] = {
        kind,
        base: last.base + base,
        other: last.other + other,
      };
    } else this.steps.push({ kind, base, other });
  }

  /** The same place in both, with the same words: same, or differing in form only. */
  addAlike(base: string, other: string): void {
    const same = base === other || withoutSpace(base) === withoutSpace(other);
    this.add(same ? "same" : "form", base, other);
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

/** What stands between two matched words: `gap` before, then the words with theirs. */
interface Between {
  readonly gap: string;
  readonly tokens: readonly Token[];
}

function textOf({ gap, tokens }: Between): string {
  return gap + tokens.map((token) => token.word + token.gap).join("");
}

/** The change between two matched words; marks and spaces alike at its ends are kept out of it. */
function addBetween(steps: Steps, base: Between, other: Between): void {
  const [ours, theirs] = [textOf(base), textOf(other)];
  const start = commonStart(base.gap, other.gap);
  const lastGap = ({ gap, tokens }: Between): string => tokens.at(-1)?.gap ?? gap.slice(start);
  const end = commonEnd(lastGap(base), lastGap(other));
  const from = ours.slice(start, ours.length - end);
  const to = theirs.slice(start, theirs.length - end);
  steps.add("same", ours.slice(0, start), theirs.slice(0, start));
  if (base.tokens.length === 0 && other.tokens.length === 0) steps.addAlike(from, to);
  else {
    steps.add("removed", from, "");
    steps.add("added", "", to);
  }
  steps.add("same", ours.slice(ours.length - end), theirs.slice(theirs.length - end));
}

/**
 * What changed from the base wording to the other, in whole words, so that both sides can be put
 * together again exactly ({@link WordChange}). Near linear in the number of words.
 */
export function diffWords(base: string, other: string): WordChange[] {
  if (base === other) return base === "" ? [] : [{ kind: "same", base, other }];
  const steps = new Steps();
  const sides = [tokensOf(base), tokensOf(other)] as const;
  const [ours, theirs] = sides;
  const [baseNumbers = [], otherNumbers = []] = numbered(sides);
  const matches = readable(matchSequences(baseNumbers, otherNumbers), ours, theirs);
  const [ourWords, theirWords] = [ours.tokens.length, theirs.tokens.length];
  const alike = (2 * matches.length) / (ourWords + theirWords);
  if (ourWords > 0 && theirWords > 0 && alike < REWRITTEN_BELOW) {
    return [{ kind: "rewritten", base, other }];
  }
  let [gaps, from]: [readonly [string, string], Match] = [
    [ours.lead, theirs.lead],
    [0, 0],
  ];
  const between = (to: Match): void =>
    addBetween(
      steps,
      { gap: gaps[0], tokens: ours.tokens.slice(from[0], to[0]) },
      { gap: gaps[1], tokens: theirs.tokens.slice(from[1], to[1]) },
    );
  for (const match of matches) {
    const [one, two] = [ours.tokens[match[0]], theirs.tokens[match[1]]];
    if (one === undefined || two === undefined) continue;
    between(match);
    steps.addAlike(one.word, two.word);
    [gaps, from] = [
      [one.gap, two.gap],
      [match[0] + 1, match[1] + 1],
    ];
  }
  between([ours.tokens.length, theirs.tokens.length]);
  return steps.steps;
}
