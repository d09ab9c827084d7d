import type { ActorKind } from "./comparison.ts";
import type { Cell } from "./rows/align.ts";

/**
 * A row as an analyst wants it: exactly these sentences of the articles in `decided`. Sentences of
 * articles that joined the story later may still join it. Pinning a row, merging two and splitting
 * one are all this: one, one and two such rows. No sentence is in two of them.
 */
export interface PinnedRow {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** Ids of the articles the story had when this was decided. */
  readonly decided: readonly string[];
}

/**
 * An actor as an analyst wants it: these names, titles and descriptions, as they stand in the
 * texts (compared without regard to case), mean this one and no other.
 */
export interface DecidedActor {
  readonly id: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly kind: ActorKind | null;
  readonly country: string | null;
  readonly side: string | null;
}

/** What analysts decided about a story; it outlives every re-analysis. */
export interface StoryDecisions {
  readonly pinnedRows: readonly PinnedRow[];
  readonly actors: readonly DecidedActor[];
}

export const noDecisions: StoryDecisions = { pinnedRows: [], actors: [] };
