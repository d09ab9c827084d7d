import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { diffWords } from "diff";
import { z } from "zod";
import { alignArticles, prepare } from "../src/core/compare/rows/align.ts";
import type { ComparedArticle } from "../src/core/compare/rows/align.ts";
import { likelihood } from "../src/core/compare/rows/score.ts";
import type { Evidence } from "../src/core/compare/rows/score.ts";
import { extractQuotations } from "../src/core/extract/quotations.ts";
import type { Range } from "../src/core/model/range.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { isFunctionWord, stemOf } from "../src/core/text/stems.ts";
import { segmentWords } from "../src/core/text/words.ts";
import { fitLogistic } from "./logistic.ts";
import { interval } from "./interval.ts";
import type { Evaluation, Score } from "./score.ts";

const judgedSchema = z.object({
  pairs: z.array(
    z.object({ a: z.string(), i: z.number(), b: z.string(), j: z.number(), level: z.number() }),
  ),
});
const articleSchema = z.object({ "body-paragraphs": z.array(z.array(z.string())) });

interface Judged {
  readonly articles: readonly ComparedArticle[];
  /** For each article, for each of our sentences, the given ones it stands for. */
  readonly given: ReadonlyMap<string, readonly (readonly number[])[]>;
  /** The judged level of `a i b j`, by the given sentences; no pair is level 0. */
  readonly levels: ReadonlyMap<string, number>;
}

/** A pair of given sentences, and how sure the method is of it. */
interface Guess {
  readonly pair: string;
  readonly score: number;
}

function keyOf(a: string, i: number, b: string, j: number): string {
  return a < b ? `${a} ${i} ${b} ${j}` : `${b} ${j} ${a} ${i}`;
}

/** The given sentences that ours covers by half, or that cover half of ours. */
function standsFor(own: Range, given: readonly Range[]): number[] {
  return given.flatMap(({ start, end }, index) => {
    const shared = Math.min(own.end, end) - Math.max(own.start, start);
    return shared * 2 >= Math.min(own.end - own.start, end - start) ? [index] : [];
  });
}

async function readStory(data: string, file: string): Promise<Judged> {
  const read = async (...path: string[]): Promise<unknown> =>
    JSON.parse(await readFile(join(data, ...path), "utf8"));
  const { pairs } = judgedSchema.parse(await read("alignment", file));
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
  const given = new Map<string, readonly (readonly number[])[]>();
  const articles: ComparedArticle[] = [];
  for (const id of ids) {
    const page = articleSchema.parse(await read("stories", "triples", "articles", `${id}.json`));
    let text = "";
    const ranges: Range[] = [];
    for (const paragraph of page["body-paragraphs"]) {
      if (text !== "") text += "\n\n";
      for (const [index, sentence] of paragraph.entries()) {
        if (index > 0) text += " ";
        ranges.push({ start: text.length, end: text.length + sentence.length });
        text += sentence;
      }
    }
    const sentences = segmentSentences(text);
    const quotations = extractQuotations(text, sentences);
    articles.push({ id, text, sentences, quotations });
    given.set(
      id,
      sentences.map((sentence) => standsFor(sentence, ranges)),
    );
  }
  const levels = new Map(pairs.map(({ a, i, b, j, level }) => [keyOf(a, i, b, j), level]));
  return { articles, given, levels };
}

/** The pairs of given sentences behind a pair of ours. */
function givenPairs(story: Judged, a: string, i: number, b: string, j: number): string[] {
  const [ours, theirs] = [story.given.get(a)?.[i] ?? [], story.given.get(b)?.[j] ?? []];
  return ours.flatMap((one) => theirs.map((other) => keyOf(a, one, b, other)));
}

/** Every two articles of the story. */
function couplesOf(story: Judged): (readonly [ComparedArticle, ComparedArticle])[] {
  return story.articles.flatMap((a, index) =>
    story.articles.slice(index + 1).map((b) => [a, b] as const),
  );
}

interface Scored {
  readonly pairs: readonly string[];
  readonly evidence: Evidence;
}

function candidatesOf(story: Judged): Scored[] {
  const { features, linker } = prepare(story.articles);
  return couplesOf(story).flatMap(([one, two]) => {
    const [a, b] = [one, two].map((article) => features[story.articles.indexOf(article)]);
    if (a === undefined || b === undefined) return [];
    const scored: Scored[] = [];
    linker.candidates(a, b, (i, j, evidence) => {
      scored.push({ pairs: givenPairs(story, one.id, i, two.id, j), evidence });
    });
    return scored;
  });
}

/** Plain cosine of stems weighed by tf · ln(N / df), frequencies from the story. */
function cosineGuesses(story: Judged): Guess[] {
  const stems = story.articles.map(({ text, sentences }) =>
    sentences.map((sentence) => {
      const counts = new Map<string, number>();
      for (const { form } of segmentWords(text, sentence)) {
        if (!isFunctionWord(form)) counts.set(stemOf(form), (counts.get(stemOf(form)) ?? 0) + 1);
      }
      return counts;
    }),
  );
  const all = stems.flat();
  const frequencies = new Map<string, number>();
  for (const counts of all) {
    for (const stem of counts.keys()) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  }
  const weighed = stems.map((article) =>
    article.map((counts) => {
      const weights = [...counts].map(
        ([stem, count]) =>
          [stem, count * Math.log(all.length / (frequencies.get(stem) ?? 1))] as const,
      );
      const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
      return new Map(weights.map(([stem, weight]) => [stem, weight / length]));
    }),
  );
  return couplesOf(story).flatMap(([a, b]) => {
    const theirs = weighed[story.articles.indexOf(b)] ?? [];
    return (weighed[story.articles.indexOf(a)] ?? []).flatMap((one, i) =>
      theirs.flatMap((other, j) => {
        let score = 0;
        for (const [stem, weight] of one) score += weight * (other.get(stem) ?? 0);
        return givenPairs(story, a.id, i, b.id, j).map((pair) => ({ pair, score }));
      }),
    );
  });
}

/** jsdiff on every two sentences: the share of both sentences' words that it keeps. */
function jsdiffGuesses(story: Judged): Guess[] {
  return couplesOf(story).flatMap(([a, b]) =>
    a.sentences.flatMap((one, i) =>
      b.sentences.flatMap((other, j) => {
        const [left, right] = [
          a.text.slice(one.start, one.end),
          b.text.slice(other.start, other.end),
        ];
        const kept = diffWords(left, right, { ignoreCase: true })
          .filter(({ added, removed }) => !added && !removed)
          .reduce((sum, { value }) => sum + value.trim().length, 0);
        const score = (2 * kept) / (left.length + right.length);
        return givenPairs(story, a.id, i, b.id, j).map((pair) => ({ pair, score }));
      }),
    ),
  );
}

function rowGuesses(story: Judged): Guess[] {
  return alignArticles(story.articles).flatMap(({ cells }) =>
    cells.flatMap((one, index) =>
      cells.slice(index + 1).flatMap((other) =>
        one.sentences.flatMap((i) =>
          other.sentences.flatMap((j) =>
            givenPairs(story, one.article, i, other.article, j).map((pair) => ({
              pair,
              score: 1,
            })),
          ),
        ),
      ),
    ),
  );
}

interface Counts {
  readonly hits: number;
  readonly wrong: number;
  readonly wanted: number;
}

/** Counts by the data's rule: a pair that shares a part (level 1) counts neither way. */
function count(story: Judged, guesses: readonly Guess[], threshold: number): Counts {
  const taken = new Set(guesses.filter(({ score }) => score >= threshold).map(({ pair }) => pair));
  const levels = [...taken].map((pair) => story.levels.get(pair) ?? 0);
  return {
    hits: levels.filter((level) => level === 2).length,
    wrong: levels.filter((level) => level === 0).length,
    wanted: [...story.levels.values()].filter((level) => level === 2).length,
  };
}

function added(all: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number): number =>
    all.reduce((total, counts) => total + of(counts), 0);
  return { hits: sum((c) => c.hits), wrong: sum((c) => c.wrong), wanted: sum((c) => c.wanted) };
}

function f1Of({ hits, wrong, wanted }: Counts): number {
  return (2 * hits) / (hits + wrong + wanted);
}

/** The threshold with the best F1 over the stories, from a grid of a hundredth. */
function bestThreshold(stories: readonly Judged[], guesses: readonly (readonly Guess[])[]): number {
  let best = { threshold: 0, f1: -1 };
  for (let step = 1; step < 100; step += 1) {
    const counts = stories.map((story, index) => count(story, guesses[index] ?? [], step / 100));
    const f1 = f1Of(added(counts));
    if (f1 > best.f1) best = { threshold: step / 100, f1 };
  }
  return best.threshold;
}

/** As the shipped weights were fitted: see src/core/compare/rows/score.ts. */
const RIDGE = 30;

function featuresIn(evidence: Evidence): number[] {
  const { cosine, quoted, wordPairs, substance, figures, neighbours, lead } = evidence;
  return [cosine, quoted, wordPairs, Math.log1p(substance), figures, neighbours, lead];
}

/** Weights and threshold from the other stories, counted on this one, for each in turn. */
function crossValidated(stories: readonly Judged[], candidates: readonly Scored[][]): Counts[] {
  const levelOf = (story: Judged, { pairs }: Scored): number =>
    Math.max(0, ...pairs.map((pair) => story.levels.get(pair) ?? 0));
  const counts = stories.map((story, left) => {
    const others = stories.filter((_, index) => index !== left);
    const examples = stories.flatMap((other, index) =>
      index === left
        ? []
        : (candidates[index] ?? [])
            .map((scored) => ({ level: levelOf(other, scored), scored }))
            .filter(({ level }) => level !== 1)
            .map(({ level, scored }) => ({
              features: featuresIn(scored.evidence),
              positive: level === 2,
            })),
    );
    const weights = fitLogistic(examples, RIDGE);
    const guess = (scored: Scored): Guess[] => {
      const sum = [...featuresIn(scored.evidence), 1].reduce(
        (total, value, index) => total + value * (weights[index] ?? 0),
        0,
      );
      return scored.pairs.map((pair) => ({ pair, score: 1 / (1 + Math.exp(-sum)) }));
    };
    const guesses = candidates.map((list) => list.flatMap(guess));
    const threshold = bestThreshold(
      others,
      guesses.filter((_, index) => index !== left),
    );
    return count(story, guesses[left] ?? [], threshold);
  });
  return counts;
}

/** Sentence alignment across outlets: pairs that report the same, of links and of rows. */
export const evaluateAlignment: Evaluation = async (data) => {
  const files = (await readdir(join(data, "alignment"))).filter((file) => file.endsWith(".json"));
  const stories = await Promise.all(files.sort().map((file) => readStory(data, file)));
  const countsAt = (guesses: readonly Guess[][], threshold: number): Counts[] =>
    stories.map((story, index) => count(story, guesses[index] ?? [], threshold));
  const cosine = stories.map(cosineGuesses);
  const cosineF1 = f1Of(added(countsAt(cosine, bestThreshold(stories, cosine))));
  const jsdiff = stories.map(jsdiffGuesses);
  const candidates = stories.map(candidatesOf);
  const links = candidates.map((list) =>
    list.flatMap(({ pairs, evidence }) =>
      pairs.map((pair) => ({ pair, score: likelihood(evidence) })),
    ),
  );
  const scoresOf = (name: string, counts: readonly Counts[]): Score[] => {
    const { hits, wrong, wanted } = added(counts);
    const score = { set: "alignment", items: wanted };
    return [
      { ...score, measure: `${name}, precision`, value: hits / (hits + wrong) },
      { ...score, measure: `${name}, recall`, value: hits / wanted },
      {
        ...score,
        measure: `${name}, F1 ${interval(counts, (some) => f1Of(added(some)))}`,
        value: f1Of(added(counts)),
        baseline: { name: "TF-IDF cosine, best threshold", value: cosineF1 },
        target: 0.8,
      },
    ];
  };
  return [
    ...scoresOf("pairs implied by rows", countsAt(stories.map(rowGuesses), 0)),
    ...scoresOf("links at their best threshold", countsAt(links, bestThreshold(stories, links))),
    ...scoresOf(
      "links, weights and threshold from the other stories",
      crossValidated(stories, candidates),
    ),
    ...scoresOf(
      "baseline: jsdiff on sentences, best threshold",
      countsAt(jsdiff, bestThreshold(stories, jsdiff)),
    ),
    { set: "alignment", items: 0, measure: "peer: two coders against each other, F1", value: 0.95 },
  ];
};
