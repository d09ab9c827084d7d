import type { OutletId } from "../../model/ids.ts";
import { seedFor, shuffled } from "./shuffle.ts";

const LETTERS = 26;

/** A, B … Z, AA, AB …: the letters of a place, counted from 0. */
export function letterAt(place: number): string {
  const last = String.fromCodePoint(65 + (place % LETTERS));
  return place < LETTERS ? last : `${letterAt(Math.floor(place / LETTERS) - 1)}${last}`;
}

/** The letters outlets go by under masks: the same for the same seed and the same outlets. */
export function lettersOf(outlets: Iterable<OutletId>, seed: number): Map<OutletId, string> {
  return new Map(
    shuffled(outlets, seedFor(seed, "letters")).map((id, place) => [id, letterAt(place)]),
  );
}
