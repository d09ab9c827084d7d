import { startTransition, useState } from "react";

/** How many rows are made at a time while they are seen: more would keep the window from answering. */
const SEEN_STEP = 5;
/** From here on rows lie below the window's edge, are not drawn yet, and cost little. */
const SEEN = 40;
const UNSEEN_STEP = 40;

/**
 * How many of so many rows to give a virtual collection, and what makes them more: it holds a
 * node for each row, seen or not, and for thousands at once the window would stand still. Begins
 * anew when `listing` changes.
 */
export function useGrowing(length: number, listing: string): readonly [number, () => void] {
  const [grown, setGrown] = useState({ listing, count: SEEN_STEP });
  const count = grown.listing === listing ? grown.count : SEEN_STEP;
  const makeMore = () => {
    const step = count < SEEN ? SEEN_STEP : UNSEEN_STEP;
    startTransition(() => setGrown({ listing, count: count + step }));
  };
  return [Math.min(length, count), makeMore];
}
