import { useState } from "react";

/** How many rows are made at a time: more would keep the window from answering. */
const STEP = 5;

/**
 * How many of so many rows to give a virtual collection, and what makes them more: it holds a
 * node for each row, seen or not, and for thousands at once the window would stand still. Begins
 * anew when `listing` changes.
 */
export function useGrowing(length: number, listing: string): readonly [number, () => void] {
  const [grown, setGrown] = useState({ listing, count: STEP });
  const count = grown.listing === listing ? grown.count : STEP;
  return [Math.min(length, count), () => setGrown({ listing, count: count + STEP })];
}
