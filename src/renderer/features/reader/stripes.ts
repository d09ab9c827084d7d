/** Where a mark stands on the page, in pixels from its top. */
export interface Extent {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/** A stripe in the margin: its lane counted from the text outwards, and its name's place. */
interface Stripe extends Extent {
  readonly lane: number;
  /** How far below the stripe's top the name stands, so that names never cover each other. */
  readonly labelTop: number;
}

/**
 * The stripes of marks: overlapping ones side by side, each in the innermost lane free over
 * its whole height; names of `labelHeight` pixels below each other where they would meet.
 */
export function layStripes(extents: readonly Extent[], labelHeight: number): Stripe[] {
  const laneEnds: number[] = [];
  let labelEnd = Number.NEGATIVE_INFINITY;
  return [...extents]
    .sort((a, b) => a.top - b.top || b.bottom - a.bottom)
    .map((extent) => {
      const free = laneEnds.findIndex((end) => end <= extent.top);
      const lane = free < 0 ? laneEnds.length : free;
      laneEnds[lane] = extent.bottom;
      const label = Math.max(extent.top, labelEnd);
      labelEnd = label + labelHeight;
      return { ...extent, lane, labelTop: label - extent.top };
    });
}
