import {
  veiledRecord,
  veiledState,
  veiledWords,
  veilOf,
} from "../../core/coding/masks/mask-project.ts";
import type { Veil } from "../../core/coding/masks/mask-project.ts";
import { changesOf } from "../../core/history/diff.ts";
import type { Diff } from "../../core/history/diff.ts";
import { RecordTables } from "../../core/model/record-tables.ts";
import type { ProjectState } from "./project-state.ts";

/** Records whose change may change what is hidden, and how. */
const decisive = /^(?:project|pass|outlet|article):/u;

/**
 * The project as the coder may see it. `last` is what was shown before the diff led to `truth`:
 * a coding then costs what it changes, as it does where nothing is hidden.
 */
export function veiledProject(
  truth: ProjectState,
  last: ProjectState | null = null,
  diff: Diff | null = null,
): ProjectState {
  const changes = diff === null ? null : changesOf(diff);
  const isKnown = last !== null && changes !== null && last.coder === truth.coder;
  if (!isKnown || changes.some(({ id }) => decisive.test(id))) {
    const veil = veilOf(truth.records, truth.coder);
    if (veil === null) return truth;
    return veiledWith(veil, truth, RecordTables.of(veiledState(veil, truth.records)));
  }
  const { veil } = last;
  if (veil === null) return truth;
  const veiled = changes.map(({ id, before, after }) => ({
    id,
    before: before === null ? null : veiledRecord(veil, before),
    after: after === null ? null : veiledRecord(veil, after),
  }));
  return veiledWith(veil, truth, RecordTables.of(last.records).with(veiled));
}

function veiledWith(
  veil: Veil,
  truth: ProjectState,
  records: ProjectState["records"],
): ProjectState {
  const label = (words: string | null) => (words === null ? null : veiledWords(veil, words));
  return {
    ...truth,
    records,
    veil,
    undoLabel: label(truth.undoLabel),
    undoStop: label(truth.undoStop),
    redoLabel: label(truth.redoLabel),
  };
}
