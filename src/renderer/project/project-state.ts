import { applyDiff } from "../../core/history/diff.ts";
import type { Veil } from "../../core/coding/masks/mask-project.ts";
import type { CoderId } from "../../core/model/ids.ts";
import { RecordTables } from "../../core/model/record-tables.ts";
import type { AnyId, AnyRecord, State } from "../../core/model/records.ts";
import type { Problem } from "../../core/model/result.ts";
import type { ProjectChange, ProjectSnapshot, UndoState } from "../../shared/contract.ts";

/** The open project as the window knows it: a copy of its records, kept current by diffs. */
export interface ProjectState extends UndoState {
  readonly folder: string;
  readonly records: State;
  readonly coder: CoderId;
  readonly readOnly: Problem | null;
  readonly problems: readonly Problem[];
  /** When the last change was safe on disk; null before the first of this session. */
  readonly savedAt: string | null;
  /** What a masked or blind pass hides from the coder in `records`; null: nothing. */
  readonly veil: Veil | null;
}

/** The state a snapshot describes. */
export function stateOf(snapshot: ProjectSnapshot): ProjectState {
  const { records, ...rest } = snapshot;
  return {
    ...rest,
    records: RecordTables.of(
      new Map(records.map((record): [AnyId, AnyRecord] => [record.id, record])),
    ),
    savedAt: null,
    veil: null,
  };
}

/**
 * The state after a change, or null when the change does not fit: then the window has missed
 * one, and asks for a new snapshot.
 */
export function afterChange(state: ProjectState, change: ProjectChange): ProjectState | null {
  const records = applyDiff(state.records, change.diff);
  if (!records.ok) return null;
  const { undoLabel, undoStop, redoLabel, readOnly, savedAt, coder } = change;
  const told = { undoLabel, undoStop, redoLabel, readOnly, savedAt, coder };
  return { ...state, ...told, records: records.value };
}
