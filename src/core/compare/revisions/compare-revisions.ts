import type { Range } from "../../model/range.ts";
import { foldText } from "../../text/fold.ts";
import { segmentSentences } from "../../text/sentences.ts";
import { segmentWords } from "../../text/words.ts";
import { longestIncreasing } from "../increasing.ts";
import { quotedRanges } from "../reuse/quoted.ts";
import { diffWords } from "../words/diff.ts";
import type { WordChange } from "../words/diff.ts";
import { alignSentences } from "./align-sentences.ts";
import type { NumberedSentence, SentencePair } from "./align-sentences.ts";
import { weighEdit } from "./weigh.ts";
import type { Usage, Weight, Wording } from "./weigh.ts";

/** One version of an article. */
export interface RevisionText {
  readonly headline: string | null;
  readonly text: string;
}

/** One thing that changed from the older version to the newer. */
export interface RevisionChange extends Weight {
  /** `moved`: the same words at another place; `edited` may have moved too. */
  readonly kind: "headline" | "added" | "removed" | "edited" | "moved";
  readonly moved: boolean;
  /** Where it stands in each version's text (of a headline: in the headline); null where it does not. */
  readonly older: Range | null;
  readonly newer: Range | null;
  /** The words from the older to the newer ({@link diffWords}); empty for what only moved. */
  readonly words: readonly WordChange[];
}

/** A version in sentences. */
interface Version {
  readonly text: string;
  readonly sentences: readonly Range[];
  readonly quoted: readonly Range[];
}

const versionOf = (text: string): Version => ({
  text,
  sentences: segmentSentences(text),
  quoted: quotedRanges(text, []),
});

function numbered(versions: readonly Version[]): NumberedSentence[][] {
  const words = new Map<string, number>();
  const keys = new Map<string, number>();
  const numberOf = (known: Map<string, number>, key: string): number => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  return versions.map(({ text, sentences }) =>
    sentences.map((sentence) => ({
      sorted: Int32Array.from(segmentWords(text, sentence), ({ form }) =>
        numberOf(words, form),
      ).sort(),
      key: numberOf(keys, foldText(text.slice(sentence.start, sentence.end)).text),
    })),
  );
}

/** Folded words that stand capitalised inside sentences, and those of the newer version. */
function usageOf(older: Version, newer: Version): Usage {
  const names = new Set<string>();
  const used = new Set<string>();
  for (const version of [older, newer]) {
    for (const sentence of version.sentences) {
      for (const [index, { start, form }] of segmentWords(version.text, sentence).entries()) {
        if (version === newer) used.add(form);
        const opens = /["“„«(:]\s*$/u.test(version.text.slice(Math.max(0, start - 2), start));
        if (index > 0 && !opens && /\p{Lu}/u.test(version.text[start] ?? "")) names.add(form);
      }
    }
  }
  return { names, newer: used };
}

/** The text from the first of the sentences to the end of the last. */
function rangeOf({ sentences }: Version, [from, to]: readonly [number, number]): Range {
  return { start: sentences[from]?.start ?? 0, end: sentences[to - 1]?.end ?? 0 };
}

function wordingOf({ text, quoted }: Version, { start, end }: Range): Wording {
  const inQuotation = quoted.some((range) => range.start <= start && start < range.end);
  const opened = inQuotation && !/^["“„«]/u.test(text.slice(start));
  return { text: text.slice(start, end), inQuotation: opened };
}

function headlineChange(older: RevisionText, newer: RevisionText): RevisionChange[] {
  const [before, after] = [older.headline, newer.headline];
  if (before === after) return [];
  const whole = (headline: string | null): Range | null =>
    headline === null ? null : { start: 0, end: headline.length };
  const common = {
    kind: "headline",
    moved: false,
    older: whole(before),
    newer: whole(after),
    words: diffWords(before ?? "", after ?? ""),
  } as const;
  if (before === null || after === null) {
    const what = before === null ? "added" : "removed";
    return [{ ...common, weight: "substantive", reason: `The headline was ${what}.` }];
  }
  // In a headline any word may be capitalised: names are told by what else they stand for.
  const usage = usageOf(versionOf(older.text), versionOf(newer.text));
  const wording = (text: string): Wording => ({ text, inQuotation: false });
  return [{ ...common, ...weighEdit(wording(before), wording(after), usage) }];
}

function pairChange(
  [older, newer]: readonly [Version, Version],
  pair: SentencePair,
  moved: boolean,
  usage: Usage,
): RevisionChange[] {
  const [before, after] = [rangeOf(older, pair.older), rangeOf(newer, pair.newer)];
  const [was, is] = [wordingOf(older, before), wordingOf(newer, after)];
  if (was.text === is.text && !moved) return [];
  const ranges = { moved, older: before, newer: after };
  const way = `moved from sentence ${pair.older[0] + 1} to sentence ${pair.newer[0] + 1}`;
  if (was.text === is.text) {
    const reason = `The same words ${way}.`;
    return [{ kind: "moved", ...ranges, words: [], weight: "substantive", reason }];
  }
  const edit = weighEdit(was, is, usage);
  // What comes first and what late is part of what is said.
  const weight: Weight =
    moved && edit.weight === "trivial"
      ? { weight: "substantive", reason: `The sentence ${way}, its words are the same.` }
      : edit;
  return [{ kind: "edited", ...ranges, words: diffWords(was.text, is.text), ...weight }];
}

/** The sentences in no pair, of the older or the newer version. */
function lone(count: number, pairs: readonly (readonly [number, number])[]): number[] {
  const paired = new Uint8Array(count);
  for (const [from, to] of pairs) paired.fill(1, from, to);
  return [...paired.keys()].filter((at) => paired[at] === 0);
}

/**
 * What changed from the older version of an article to the newer: the headline first, then
 * sentences in the order of the newer text, a removed one where the one before it stands. Each
 * change is trivial or substantive, with the reason. Versions that are the same give none.
 */
export function compareRevisions(older: RevisionText, newer: RevisionText): RevisionChange[] {
  const versions = [versionOf(older.text), versionOf(newer.text)] as const;
  const [ours, theirs] = versions;
  const [oursNumbered = [], theirsNumbered = []] = numbered(versions);
  const pairs = alignSentences(oursNumbered, theirsNumbered);
  const inPlace = new Set(longestIncreasing(pairs.map((pair) => pair.newer[0])));
  const usage = usageOf(ours, theirs);
  const placed = pairs.flatMap((pair, index) =>
    pairChange(versions, pair, !inPlace.has(index), usage).map((change) => ({
      place: pair.newer[0],
      change,
    })),
  );
  const alone = { moved: false, weight: "substantive" } as const;
  const added = lone(
    theirs.sentences.length,
    pairs.map((pair) => pair.newer),
  ).map((at) => {
    const range = rangeOf(theirs, [at, at + 1]);
    const words = diffWords("", theirs.text.slice(range.start, range.end));
    const reason = "The sentence was added.";
    const change = { kind: "added", ...alone, older: null, newer: range, words, reason } as const;
    return { place: at, change };
  });
  const removed = lone(
    ours.sentences.length,
    pairs.map((pair) => pair.older),
  ).map((at) => {
    const range = rangeOf(ours, [at, at + 1]);
    const words = diffWords(ours.text.slice(range.start, range.end), "");
    const reason = "The sentence was removed.";
    const before = pairs.findLast((pair, index) => inPlace.has(index) && pair.older[1] <= at);
    const change = { kind: "removed", ...alone, older: range, newer: null, words, reason } as const;
    return { place: before === undefined ? -0.5 : before.newer[1] - 0.5, change };
  });
  const changes = [...placed, ...added, ...removed].sort((one, two) => one.place - two.place);
  return [...headlineChange(older, newer), ...changes.map(({ change }) => change)];
}
