import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { extractFigures } from "../src/core/extract/figures/extract.ts";
import { isFunctionWord, stemOf } from "../src/core/text/stems.ts";
import { segmentWords } from "../src/core/text/words.ts";
import { interval } from "./interval.ts";
import type { Tell } from "./mistakes.ts";
import type { Evaluation, Score } from "./score.ts";

const schema = z.array(
  z.object({
    text: z.string(),
    quantities: z.array(
      z.object({ value: z.string(), unit: z.string(), referred_concepts: z.string() }),
    ),
  }),
);

interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly concept: string;
}

/** The middle of "1.0-1.5" or "3.0 - 4.0", else the number. */
function numberOf(value: string): number {
  const parts = value.split(/(?<=\d)\s*-\s*/u).map(Number);
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

/** Units as both sides write them, brought together: symbols to words, words to stems. */
const SAME = new Map(
  Object.entries({
    usd: "$",
    dollar: "$",
    dollars: "$",
    "per cent": "%",
    percent: "%",
    percentage: "%",
    gbp: "£",
    pounds: "£",
    eur: "€",
    euros: "€",
    bhp: "hp",
    horsepower: "hp",
    "years old": "year-old",
  }),
);

function stems(text: string): Set<string> {
  const forms = segmentWords(text).map(({ form }) => form);
  return new Set(forms.filter((form) => !isFunctionWord(form)).map(stemOf));
}

function sameUnit(ours: string, theirs: string): boolean {
  const canonical = (unit: string): string => {
    const low = unit.toLowerCase().trim();
    return SAME.get(low) ?? low;
  };
  const [one, other] = [canonical(ours), canonical(theirs === "-" ? "" : theirs)];
  if (one === other) return true;
  const [a, b] = [stems(ours), stems(theirs)];
  const last = [...a].at(-1);
  return last !== undefined && b.has(last);
}

function sameConcept(ours: Quantity, theirs: string): boolean {
  const [own, given] = [stems(`${ours.concept} ${ours.unit}`), stems(theirs)];
  return given.size === 0 || [...given].some((stem) => own.has(stem));
}

interface Counts {
  readonly found: number;
  readonly wanted: number;
  readonly value: number;
  readonly unit: number;
  readonly concept: number;
}

/** A given quantity with the found one that stands for it, if any. */
type Match = readonly [wanted: Quantity, found: Quantity | null];

/** The found quantity of the same number for each given one, of the same unit if there is one. */
function match(
  given: readonly Quantity[],
  found: readonly Quantity[],
): { readonly matches: readonly Match[]; readonly open: readonly Quantity[] } {
  const open = [...found];
  const matches = given.map((wanted): Match => {
    const equal = open.filter(
      (each) => Math.abs(each.value - wanted.value) < 1e-6 * Math.max(1, wanted.value),
    );
    const best = equal.find((each) => sameUnit(each.unit, wanted.unit)) ?? equal[0] ?? null;
    if (best !== null) open.splice(open.indexOf(best), 1);
    return [wanted, best];
  });
  return { matches, open };
}

function count(given: readonly Quantity[], found: readonly Quantity[]): Counts {
  let [value, unit, concept] = [0, 0, 0];
  for (const [wanted, best] of match(given, found).matches) {
    if (best === null) continue;
    value += 1;
    if (!sameUnit(best.unit, wanted.unit)) continue;
    unit += 1;
    if (sameConcept(best, wanted.concept)) concept += 1;
  }
  return { found: found.length, wanted: given.length, value, unit, concept };
}

/** A wrong value weighs most, then a wrong unit, then only what it is of. */
const WEIGHTS = { value: 1, unit: 0.6, concept: 0.3 };

function tellMistakes(
  text: string,
  given: readonly Quantity[],
  found: readonly Quantity[],
  tell: Tell,
): void {
  const name = ({ value, unit, concept }: Quantity): string => `${value} [${unit}] of "${concept}"`;
  const common = { set: "figures", texts: [text] };
  const { matches, open } = match(given, found);
  for (const each of open) {
    tell({ ...common, kind: "false", weight: WEIGHTS.value, about: name(each) });
  }
  for (const [wanted, best] of matches) {
    if (best === null) {
      tell({ ...common, kind: "missed", weight: WEIGHTS.value, about: name(wanted) });
      continue;
    }
    const isUnit = sameUnit(best.unit, wanted.unit);
    if (isUnit && sameConcept(best, wanted.concept)) continue;
    const about = `${isUnit ? "concept" : "unit"}: ${name(best)} for ${name(wanted)}`;
    tell({ ...common, kind: "missed", weight: isUnit ? WEIGHTS.concept : WEIGHTS.unit, about });
  }
}

/** Baseline: every run of digits or numeral up to ten, with the word after it. */
function plainQuantities(text: string): Quantity[] {
  const words = "one two three four five six seven eight nine ten".split(" ");
  return [
    ...text.matchAll(
      /\b(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten)\b\s*(\S+)?/giu,
    ),
  ].map(([, number = "", next = ""]) => ({
    value: words.includes(number.toLowerCase())
      ? words.indexOf(number.toLowerCase()) + 1
      : Number(number),
    unit: next,
    concept: "",
  }));
}

/**
 * Quantities in sentences of news: F1 of the value, of value and unit, and of these and what it
 * is of. A value matches when it is the same number; a unit when both name the same, or the last
 * word of ours is among theirs; a concept when it shares a word with ours (with the unit, which
 * for counts is what is counted), or none is given. Published figures are of Almasian et al.
 * (2023), "CQE: A Comprehensive Quantity Extractor", on the whole of the set.
 */
export const evaluateFigures: Evaluation = async (data, tell) => {
  const sentences = schema.parse(
    JSON.parse(await readFile(join(data, "figures", "quantities.json"), "utf8")),
  );
  const given = sentences.map(({ quantities }) =>
    quantities.map(({ value, unit, referred_concepts: concept }) => ({
      value: numberOf(value),
      unit,
      concept: concept === "-" ? "" : concept,
    })),
  );
  const ours = sentences.map(({ text }) =>
    extractFigures(text, [{ start: 0, end: text.length }]).map(({ value, unit, about }) => ({
      value,
      unit,
      concept: about,
    })),
  );
  const plain = sentences.map(({ text }) => plainQuantities(text));
  const counted = (found: readonly (readonly Quantity[])[]): Counts[] =>
    sentences.map((_, index) => count(given[index] ?? [], found[index] ?? []));
  const f1 = (counts: readonly Counts[], of: "value" | "unit" | "concept"): number => {
    const sum = (pick: (each: Counts) => number): number =>
      counts.reduce((total, each) => total + pick(each), 0);
    return (
      (2 * sum((each) => each[of])) / (sum(({ found }) => found) + sum(({ wanted }) => wanted))
    );
  };
  for (const [index, { text }] of sentences.entries()) {
    tellMistakes(text, given[index] ?? [], ours[index] ?? [], tell);
  }
  const [own, base] = [counted(ours), counted(plain)];
  const items = given.flat().length;
  const measures = [
    ["value", "value", 0.92, 0.93],
    ["unit", "value and unit", 0.856, 0.86],
    ["concept", "value, unit and concept", 0.761, 0.72],
  ] as const;
  return measures.map(([of, name, published, target]): Score => ({
    set: "figures",
    items,
    measure: `${name}, F1 ${interval(own, (counts) => f1(counts, of))}; published ${(published * 100).toFixed(1)}`,
    value: f1(own, of),
    baseline: { name: "number and next word", value: f1(base, of) },
    target,
  }));
};
