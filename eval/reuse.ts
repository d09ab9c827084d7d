import { analyseText } from "../src/core/extract/analyse.ts";
import { countWords } from "../src/core/text/words.ts";
import { interval } from "./interval.ts";
import { shortened } from "./mistakes.ts";
import type { Tell } from "./mistakes.ts";
import { METHODS, ours } from "./reuse/finders.ts";
import type { Finder } from "./reuse/finders.ts";
import { PAIRS, plant, randomOf, RATES } from "./reuse/plant.ts";
import type { Planted } from "./reuse/plant.ts";
import { readArticles, readTriples } from "./reuse/read.ts";
import type { Evaluation, Score } from "./score.ts";

/** Characters found and planted, found, and planted, of one pair. */
type Counts = readonly [hits: number, found: number, wanted: number];

/** Characters in quotation marks, six words or more: no copying, whether planted or not. */
function ignored(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { start, end, kind } of analyseText(text).quotations) {
    if (kind !== "indirect" && countWords(text.slice(start, end)) >= 6) marks.fill(1, start, end);
  }
  return marks;
}

/** One of two texts, character by character: what is planted, found, and scored neither way. */
interface Side {
  readonly text: string;
  readonly planted: Uint8Array;
  readonly found: Uint8Array;
  readonly skipped: Uint8Array;
}

function sidesOf({ texts, gold }: Planted, find: Finder): Side[] {
  const spans = find(...texts);
  return ([0, 1] as const).map((side) => {
    const text = texts[side];
    const [planted, found] = [new Uint8Array(text.length), new Uint8Array(text.length)];
    for (const span of spans) found.fill(1, span[side].start, span[side].end);
    if (gold !== null) planted.fill(1, gold[side].start, gold[side].end);
    return { text, planted, found, skipped: ignored(text) };
  });
}

function count(sides: readonly Side[]): Counts {
  let [hits, all, wanted] = [0, 0, 0];
  for (const { planted, found, skipped } of sides) {
    for (const [at, isFound] of found.entries()) {
      if (skipped[at] === 1) continue;
      const isPlanted = planted[at] ?? 0;
      hits += isPlanted * isFound;
      all += isFound;
      wanted += isPlanted;
    }
  }
  return [hits, all, wanted];
}

/** Shorter stretches are a matter of where a passage begins and ends. */
const LEAST_STRETCH = 40;

/** Stretches found and not planted, or planted and not found; weighed by their characters. */
function tellMistakes(set: string, sides: readonly Side[], tell: Tell): void {
  for (const { text, planted, found, skipped } of sides) {
    for (const kind of ["false", "missed"] as const) {
      const [wrong, right] = kind === "false" ? [found, planted] : [planted, found];
      let start = 0;
      for (let at = 0; at <= text.length; at += 1) {
        if (wrong[at] === 1 && right[at] === 0 && skipped[at] === 0) continue;
        const stretch = text.slice(start, at);
        if (stretch.length >= LEAST_STRETCH) {
          const about = `characters, behind: ${shortened(text.slice(Math.max(0, start - 60), start))}`;
          tell({ set, kind, weight: stretch.length, about, texts: [stretch] });
        }
        start = at + 1;
      }
    }
  }
}

function figures(counts: readonly Counts[]): { precision: number; recall: number; f1: number } {
  const [hits, found, wanted] = counts.reduce(
    (sum, pair) => [sum[0] + pair[0], sum[1] + pair[1], sum[2] + pair[2]],
    [0, 0, 0],
  );
  return {
    precision: hits / (found || 1),
    recall: hits / (wanted || 1),
    f1: (2 * hits) / (found + wanted || 1),
  };
}

/**
 * Text alignment's winner at PAN 2014 (Sanchez-Perez, Sidorov & Gelbukh): plagdet, character F1
 * over granularity, on that year's corpus of artificial and simulated cases. Other data than ours.
 */
const PAN_2014 = { name: "PAN 2014 winner's plagdet (other data)", value: 0.878 };

/**
 * Reuse between articles. No judged set of news reuse exists, so passages of real articles are
 * planted in others, edited at stated rates (character precision, recall and F1 of the spans,
 * beside two baselines), others are planted as quotations (which must not be found), and articles
 * of different outlets on one event are compared as they are (which should share next to nothing).
 */
export const evaluateReuse: Evaluation = async (data, tell) => {
  const articles = await readArticles(data);
  const scores: Score[] = [];
  const all = METHODS.map((): Counts[] => []);
  for (const rate of RATES) {
    const random = randomOf(Math.round(rate * 100) + 1);
    const planted = Array.from({ length: PAIRS }, () => plant(articles, rate, false, random));
    for (const [index, [name, find]] of METHODS.entries()) {
      const set = `reuse, ${rate * 100} % edited`;
      const sides = planted.map((pair) => sidesOf(pair, find));
      if (index === 0) for (const pair of sides) tellMistakes("reuse, planted", pair, tell);
      const counts = sides.map(count);
      all[index]?.push(...counts);
      const { precision, recall, f1 } = figures(counts);
      const common = { set, items: PAIRS };
      if (index === 0) {
        scores.push({ ...common, measure: "precision", value: precision });
        scores.push({ ...common, measure: "recall", value: recall });
      }
      const spread = interval(counts, (sample) => figures(sample).f1);
      scores.push({ ...common, measure: `${name}: F1 ${spread}`, value: f1 });
    }
  }
  for (const [index, [name]] of METHODS.entries()) {
    const counts = all[index] ?? [];
    const spread = interval(counts, (sample) => figures(sample).f1);
    scores.push({
      set: "reuse, all rates",
      measure: `${name}: F1 ${spread}`,
      value: figures(counts).f1,
      items: counts.length,
      ...(index === 0 ? { baseline: PAN_2014 } : {}),
    });
  }
  const random = randomOf(7);
  const quoted = Array.from({ length: PAIRS }, () => plant(articles, 0, true, random));
  const natural = (await readTriples(data)).flatMap((story) =>
    story.flatMap((a, index) => story.slice(index + 1).map((b) => [a, b] as const)),
  );
  for (const { texts } of quoted) {
    tellMistakes("reuse, quotations", sidesOf({ texts, gold: null }, ours), tell);
  }
  for (const texts of natural) {
    tellMistakes("reuse, outlets on one event", sidesOf({ texts, gold: null }, ours), tell);
  }
  for (const [name, find] of METHODS) {
    const leaks = quoted.map(({ texts }) => (find(...texts).length > 0 ? 1 : 0));
    const alarms = natural.map(([a, b]) => (find(a, b).length > 0 ? 1 : 0));
    const rateOf = (flags: readonly number[]): number =>
      flags.reduce<number>((sum, flag) => sum + flag, 0) / flags.length;
    scores.push(
      {
        set: "reuse, quotations",
        measure: `${name}: pairs with a false find ${interval(leaks, rateOf)}`,
        value: rateOf(leaks),
        items: leaks.length,
      },
      {
        set: "reuse, outlets on one event",
        measure: `${name}: pairs with a find ${interval(alarms, rateOf)}`,
        value: rateOf(alarms),
        items: alarms.length,
      },
    );
  }
  return scores;
};
