import { correctedForChance, undefinedFor } from "./coefficient.ts";
import type { Coefficient, Undefined } from "./coefficient.ts";
import { unitsOf } from "./continuum.ts";
import type { Continuum } from "./continuum.ts";
import { forIntersections, pairsOf, sectionsOf } from "./sections.ts";
import type { Section } from "./sections.ts";

interface Coincidences {
  /** Characters of all coders' texts, together. */
  readonly characters: number;
  /** How many of them stand under each code; null is gaps. */
  readonly under: ReadonlyMap<string | null, number>;
  /** ℓ.. − Σ ℓ_cc: characters two coders see differently, a mean over the partners of each coder. */
  readonly different: number;
  /** The same, of units against gaps only. */
  readonly marked: number;
  /** ℓ..² less the pairs of characters within one unit, or of a gap's character with itself. */
  readonly pairs: number;
}

/** The coincidences of the characters of units and gaps (Krippendorff et al. 2016, eqs. 1–4). */
function coincidencesOf(divisions: readonly Section[][], length: number): Coincidences {
  const partners = divisions.length - 1;
  let different = 0;
  let marked = 0;
  for (const [ours, theirs] of pairsOf(divisions)) {
    forIntersections(ours, theirs, (our, their) => {
      if (our.code === their.code) return;
      const shared = Math.min(our.end, their.end) - Math.max(our.start, their.start);
      different += (2 * shared) / partners;
      if (our.code === null || their.code === null) marked += (2 * shared) / partners;
    });
  }
  const under = new Map<string | null, number>();
  let own = 0;
  for (const { start, end, code } of divisions.flat()) {
    const size = end - start;
    under.set(code, (under.get(code) ?? 0) + size);
    // A unit is one thing and never pairs with itself; a gap is so many unmarked characters.
    own += code === null ? size : size ** 2;
  }
  const characters = divisions.length * length;
  return { characters, under, different, marked, pairs: characters ** 2 - own };
}

function measure(continuum: Continuum): Coincidences | Undefined {
  if (continuum.coders.length < 2) return undefinedFor("too-few-coders");
  if (continuum.spans.length === 0) return undefinedFor("nothing-coded");
  const divisions: Section[][] = [];
  for (const coder of continuum.coders) {
    const sections = sectionsOf(unitsOf(continuum, coder), continuum.length);
    if (sections === null) return undefinedFor("overlapping-codes");
    divisions.push(sections);
  }
  return coincidencesOf(divisions, continuum.length);
}

/** ℓ.. − Σ ε_cc for counts of characters: what chance would have coders see differently. */
function expectedDifferent(counts: readonly number[], found: Coincidences): number {
  let products = 0;
  for (const [one, other] of pairsOf(counts)) products += 2 * one * other;
  return (found.characters * products) / found.pairs;
}

/**
 * Krippendorff's uα for textual continua: where units are and which code they have, by the
 * lengths of the intersections of units and gaps (Krippendorff, Mathet, Bouvry & Widlöcher 2016,
 * On the reliability of unitizing textual continua: further developments, eq. 5; Krippendorff
 * 2019, § 12.6.3). For any number of coders. A place has one code a coder: ask for one code at a
 * time (`ofCode`) where codes overlap.
 */
export function textualAlpha(continuum: Continuum): Coefficient {
  const found = measure(continuum);
  if ("kind" in found) return found;
  return correctedForChance(found.different, expectedDifferent([...found.under.values()], found));
}

/**
 * Krippendorff's |uα: only what is marked at all and what is not, whatever its code
 * (Krippendorff et al. 2016, eq. 6; 2019, § 12.6.4). For one code it is `textualAlpha`.
 */
export function markingAlpha(continuum: Continuum): Coefficient {
  const found = measure(continuum);
  if ("kind" in found) return found;
  const gaps = found.under.get(null) ?? 0;
  return correctedForChance(
    found.marked,
    expectedDifferent([gaps, found.characters - gaps], found),
  );
}
