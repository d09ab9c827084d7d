import { correctedForChance, undefinedFor } from "../coefficient.ts";
import type { Coefficient, Undefined } from "../coefficient.ts";
import type { Continuum } from "../continuum.ts";
import { seededRandom } from "../random.ts";
import { bestAlignment } from "./alignment.ts";
import type { Unit, Weights } from "./dissimilarity.ts";
import { shuffled } from "./shuffled.ts";

/** How gamma is to be measured. What is left out is as in the paper. */
export interface GammaOptions extends Partial<Weights> {
  /** The same seed gives the same figure. */
  readonly seed: number;
  /** The expected disorder is to be right within this share of itself, 19 times in 20: 0.02. */
  readonly precision?: number;
  /** No more shuffled continua than this, precise or not: 400. */
  readonly mostSamples?: number;
}

/** Gamma of a text, and what it came from. */
export interface GammaValue {
  readonly kind: "value";
  readonly value: number;
  /** The disorder of the best alignment, and its mean over shuffled continua. */
  readonly observed: number;
  readonly expected: number;
  /** How many continua were shuffled, and whether that was enough for the precision asked for. */
  readonly samples: number;
  readonly precise: boolean;
  /** The mean number of units a coder: what disorders are divided by. */
  readonly units: number;
}

export type Gamma = GammaValue | Undefined;

const FIRST_SAMPLES = 30;
/** The two-sided 5 % point of the normal distribution. */
const NORMAL_95 = 1.96;

/**
 * Gamma: agreement on where units are and what they are, together, where units may overlap and
 * several codes apply: γ = 1 − the disorder of the best alignment over the mean disorder of
 * shuffled continua (Mathet, Widlöcher & Métivier 2015, The unified and holistic method gamma
 * (γ) for inter-annotator agreement measure and alignment, Computational Linguistics 41:3).
 * "too-large" where the exact alignment is beyond its limits: never an approximation.
 */
export function gamma(continuum: Continuum, options: GammaOptions): Gamma {
  const coders = continuum.coders.length;
  if (coders < 2) return undefinedFor("too-few-coders");
  const byCoder = unitsByCoder(continuum);
  const units = byCoder.flat();
  if (units.length === 0) return undefinedFor("nothing-coded");
  if (oneOverAll(units, coders, continuum.length)) return undefinedFor("no-variation");
  const { positional = 1, categorical = 1, codeDistance } = options;
  const weights = { positional, categorical, ...(codeDistance && { codeDistance }) };
  const best = bestAlignment(units, coders, weights);
  if (best === null) return undefinedFor("too-large");

  const random = seededRandom(options.seed);
  const { precision = 0.02, mostSamples = 400 } = options;
  const disorders: number[] = [];
  let needed = FIRST_SAMPLES;
  while (disorders.length < Math.min(needed, mostSamples)) {
    const chance = bestAlignment(shuffled(byCoder, continuum.length, random), coders, weights);
    if (chance === null) return undefinedFor("too-large");
    disorders.push(chance.disorder);
    if (disorders.length === FIRST_SAMPLES) needed = samplesNeeded(disorders, precision);
  }
  const expected = mean(disorders);
  const result = correctedForChance(best.disorder, expected);
  if (result.kind === "undefined") return result;
  return {
    ...result,
    observed: best.disorder,
    expected,
    samples: disorders.length,
    precise: disorders.length >= needed,
    units: units.length / coders,
  };
}

/**
 * Gamma over several texts: one minus the sum of what was observed over the sum of what was
 * expected, each text by its units a coder, as alpha sums disagreement before it divides. Texts
 * nobody marked or that could not vary say nothing; a text without a figure for another reason
 * leaves the whole without one.
 */
export function gammaOver(texts: readonly Gamma[]): Coefficient {
  let observed = 0;
  let expected = 0;
  for (const text of texts) {
    if (text.kind === "value") {
      observed += text.observed * text.units;
      expected += text.expected * text.units;
    } else if (text.reason !== "nothing-coded" && text.reason !== "no-variation") return text;
  }
  if (texts.every((text) => text.kind === "undefined" && text.reason === "nothing-coded")) {
    return undefinedFor("nothing-coded");
  }
  return correctedForChance(observed, expected);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** (coefficient of variation × 1.96 / precision)², from the first samples (Mathet et al. 2015, § 5.2). */
function samplesNeeded(disorders: readonly number[], precision: number): number {
  const centre = mean(disorders);
  if (centre === 0) return disorders.length;
  const squares = disorders.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const variation = Math.sqrt(squares / (disorders.length - 1)) / centre;
  return Math.max(disorders.length, Math.ceil(((variation * NORMAL_95) / precision) ** 2));
}

/** Each coder's units; coders in the order of what they marked, so that names change no sample. */
function unitsByCoder({ coders, spans }: Continuum): Unit[][] {
  const marked = coders.map((coder) =>
    spans
      .filter((span) => span.coder === coder)
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1)),
  );
  const key = (units: readonly { start: number; end: number; code: string }[]): string =>
    JSON.stringify(units.map(({ start, end, code }) => [start, end, code]));
  return marked
    .map((units) => ({ units, key: key(units) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ units }, coder) => units.map(({ start, end, code }) => ({ coder, start, end, code })));
}

/** Whether each coder marked the whole text with one and the same code and nothing else. */
function oneOverAll(units: readonly Unit[], coders: number, length: number): boolean {
  return (
    units.length === coders &&
    new Set(units.map(({ coder }) => coder)).size === coders &&
    new Set(units.map(({ code }) => code)).size === 1 &&
    units.every(({ start, end }) => start === 0 && end === length)
  );
}
