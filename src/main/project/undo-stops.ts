import { hasSeenPasses, undoStop } from "../../core/coding/passes/undo-stop.ts";
import { reverseDiff } from "../../core/history/diff.ts";
import type { State } from "../../core/model/records.ts";
import type { Problem } from "../../core/model/result.ts";
import type { KeptEntry } from "../store/store.ts";

/** Which entries undo and redo stop at; remembered, so that a large one is read once. */
export class UndoStops {
  readonly #known = new WeakMap<
    KeptEntry,
    { readonly way: "undo" | "redo"; readonly stop: Problem | null }
  >();

  /** Why the entry on top of a stack is not undone or redone; null: it is, or there is none. */
  at(state: State, entry: KeptEntry | null, way: "undo" | "redo"): Problem | null {
    if (entry === null || !hasSeenPasses(state)) return null;
    const known = this.#known.get(entry);
    if (known?.way === way) return known.stop;
    const diff = entry.diffOf();
    // What cannot be read is refused by the store, which says why.
    const stop = diff.ok ? undoStop(way === "undo" ? reverseDiff(diff.value) : diff.value) : null;
    this.#known.set(entry, { way, stop });
    return stop;
  }
}
