import type { Unit } from "./dissimilarity.ts";

/** Draws for a place far enough from the others before any will do. */
const DRAWS = 100;

/**
 * A continuum as chance makes it, from a real one: for each coder the units of a coder drawn with
 * putting back, all moved on by a random number of characters, around the end of the text
 * (Mathet et al. 2015, § 5.2). Moves are at least half a unit's mean length apart, so that the
 * units of a coder drawn twice do not coincide. Units keep their length, if need be past the end.
 */
export function shuffled(
  byCoder: readonly (readonly Unit[])[],
  length: number,
  random: () => number,
): Unit[] {
  const all = byCoder.flat();
  const apart = all.reduce((sum, { start, end }) => sum + end - start, 0) / all.length / 2;
  for (;;) {
    const moves: number[] = [];
    const units = byCoder.flatMap((_, coder) => {
      const move = drawMove(moves, apart, length, random);
      moves.push(move);
      const drawn = byCoder[Math.floor(random() * byCoder.length)] ?? [];
      return drawn.map((unit): Unit => {
        const start = (unit.start + move) % length;
        return { coder, start, end: start + unit.end - unit.start, code: unit.code };
      });
    });
    // Only coders who marked nothing were drawn: no disorder could be measured.
    if (units.length > 0) return units;
  }
}

function drawMove(
  moves: readonly number[],
  apart: number,
  length: number,
  random: () => number,
): number {
  let move = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    move = Math.floor(random() * length);
    const near = moves.some((other) => {
      const distance = Math.abs(move - other);
      return Math.min(distance, length - distance) < apart;
    });
    if (!near) break;
  }
  return move;
}
