import { diffWords as jsdiffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import { compareArticles } from "../src/core/compare/rows/pair.ts";
import type { ComparedArticle } from "../src/core/compare/rows/align.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { spreadOf, timeInTurn } from "./measure.ts";
import type { Bench, Measurement } from "./measure.ts";
import { makeArticle, rearrange } from "./texts.ts";

/** A whole comparison, from the bare texts: sentences, alignment, words. */
function compareTexts(base: string, other: string): unknown {
  const article = (id: string, text: string): ComparedArticle => ({
    id,
    text,
    sentences: segmentSentences(text),
    quotations: [],
  });
  return compareArticles(article("base", base), article("other", other));
}

/** diff-match-patch as its makers propose for words: every word and gap as one character. */
function diffMatchPatchWords(base: string, other: string): unknown {
  const characters = new Map<string, string>();
  const encode = (text: string): string =>
    text
      .split(/(\s+)/u)
      .map((token) => {
        const known = characters.get(token) ?? String.fromCharCode(characters.size + 1);
        characters.set(token, known);
        return known;
      })
      .join("");
  const engine = new DiffMatchPatch();
  // Its default gives up on exactness after a second; it is to finish its work, as we do.
  engine.Diff_Timeout = 0;
  return engine.diff_main(encode(base), encode(other), false);
}

async function compareAt(words: number, rounds: number): Promise<Measurement[]> {
  const base = makeArticle(words, words);
  const other = rearrange(base, words + 1);
  const times = await timeInTurn(
    [
      () => compareTexts(base, other),
      () => jsdiffWords(base, other),
      () => diffMatchPatchWords(base, other),
    ],
    rounds,
  );
  const [ours, jsdiff, patch] = times.map(spreadOf);
  if (ours === undefined || jsdiff === undefined || patch === undefined) return [];
  const against = (name: string, median: number): Measurement => ({
    name: `compare two texts of ${words} words with moved blocks`,
    unit: "ms",
    ...ours,
    against: { name, median, ratio: ours.median / median },
  });
  return [
    against("jsdiff diffWords", jsdiff.median),
    against("diff-match-patch, by words", patch.median),
  ];
}

/** Comparing two texts, short and long, against the usual libraries' word diffs alone. */
export const benchCompare: Bench = async () => [
  ...(await compareAt(600, 9)),
  ...(await compareAt(10_000, 3)),
];
