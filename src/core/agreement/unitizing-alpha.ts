import { correctedForChance, undefinedFor } from "./coefficient.ts";
import type { Coefficient } from "./coefficient.ts";
import { ofCode, unitsOf } from "./continuum.ts";
import type { Continuum } from "./continuum.ts";
import { forIntersections, pairsOf, sectionsOf } from "./sections.ts";
import type { Section } from "./sections.ts";

interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

const lengthOf = (section: Section): number => section.end - section.start;

/**
 * The squared difference of two sections that share characters: of two units, by how far their
 * ends lie apart; of a unit within another's gap, its length; else nothing.
 */
function difference(our: Section, their: Section): number {
  if (our.code !== null && their.code !== null) {
    return (our.start - their.start) ** 2 + (our.end - their.end) ** 2;
  }
  const [unit, gap] = our.code === null ? [their, our] : [our, their];
  const within = unit.start >= gap.start && unit.end <= gap.end;
  return unit.code !== null && within ? lengthOf(unit) ** 2 : 0;
}

/** Tells for a length l the sum of (g − l + 1) over the gaps g that have room for it. */
function placesIn(gaps: readonly number[]): (length: number) => number {
  const sorted = [...gaps].sort((a, b) => b - a);
  let sum = 0;
  const sums = sorted.map((gap) => (sum += gap));
  return (length) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) >= length) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (sums[low - 1] ?? 0) - low * (length - 1);
  };
}

/** Dₒ and Dₑ of one code from each coder's units and gaps (Krippendorff 2004: 253–254). */
function disagreement(divisions: readonly Section[][], length: number): Disagreement {
  const coders = divisions.length;
  let observed = 0;
  for (const [ours, theirs] of pairsOf(divisions)) {
    forIntersections(ours, theirs, (our, their) => {
      observed += difference(our, their);
    });
  }
  const sections = divisions.flat();
  const units = sections.filter(({ code }) => code !== null).map(lengthOf);
  const places = placesIn(sections.filter(({ code }) => code === null).map(lengthOf));
  let chance = 0;
  let ownPairs = 0;
  for (const unit of units) {
    chance += ((units.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit);
    chance += unit ** 2 * places(unit);
    ownPairs += unit * (unit - 1);
  }
  const characters = coders * length;
  return {
    observed: (2 * observed) / (coders * (coders - 1) * length ** 2),
    expected: ((2 / length) * chance) / (characters * (characters - 1) - ownPairs),
  };
}

/** Whether no place of the text was divided by any coder: one gap or one unit over all of it. */
function undivided(divisions: readonly Section[][]): boolean {
  const first = divisions[0]?.[0]?.code ?? null;
  return divisions.every(
    (sections) => sections.length === 1 && (sections[0]?.code ?? null) === first,
  );
}

/**
 * Krippendorff's alpha for unitizing, uα = 1 − Σ Dₒ / Σ Dₑ over the codes (Krippendorff 1995, On
 * the reliability of unitizing continuous data; 2004, Content Analysis, 2nd ed., 251–255). Each
 * code is looked at by itself, so different codes may overlap. How far the ends of matching
 * units lie apart counts, squared. For more than two coders it does not behave as meant
 * (Krippendorff et al. 2016): then take `textualAlpha`.
 */
export function unitizingAlpha(continuum: Continuum): Coefficient {
  if (continuum.coders.length < 2) return undefinedFor("too-few-coders");
  const codes = new Set(continuum.spans.map(({ code }) => code));
  if (codes.size === 0) return undefinedFor("nothing-coded");
  let observed = 0;
  let expected = 0;
  for (const code of [...codes].sort()) {
    const marked = ofCode(continuum, code);
    const divisions = marked.coders.map(
      (coder) => sectionsOf(unitsOf(marked, coder), marked.length) ?? [],
    );
    // A unit as long as the text has one place to be: chance could not have put it elsewhere.
    if (undivided(divisions)) continue;
    const sums = disagreement(divisions, marked.length);
    observed += sums.observed;
    expected += sums.expected;
  }
  return correctedForChance(observed, expected);
}
