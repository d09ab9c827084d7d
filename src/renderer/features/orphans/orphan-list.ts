import { anchorsIn } from "../../../core/coding/anchoring/with-anchors.ts";
import type { Coding } from "../../../core/model/coding.ts";
import type { BiasNote } from "../../../core/model/outlet.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import type { Anchor } from "../../../core/model/span.ts";
import { perState } from "../../project/per-state.ts";

/** A coding or a piece of a note's evidence whose words are no longer in its article. */
export interface Orphan {
  readonly id: string;
  readonly record: Coding | BiasNote;
  /** Which of the record's anchors it is. */
  readonly index: number;
  readonly anchor: Anchor;
  /** "Code Conflict" or "Evidence: …". */
  readonly what: string;
}

/** Every orphan, by article, in the order their words stood in. */
export const orphansOf = perState((state: State): readonly Orphan[] =>
  // Of all codings few are orphans, and they are looked through with every code that is put on.
  [...recordsOf(state, "coding").filter(({ anchor }) => anchor.orphan), ...recordsOf(state, "note")]
    .flatMap((record) =>
      anchorsIn(record).flatMap((anchor, index): Orphan | [] =>
        anchor.orphan
          ? { id: `${record.id} ${index}`, record, index, anchor, what: whatOf(state, record) }
          : [],
      ),
    )
    .sort(
      ({ anchor: { span: one } }, { anchor: { span: other } }) =>
        one.article.localeCompare(other.article) || one.start - other.start,
    ),
);

function whatOf(state: State, record: Coding | BiasNote): string {
  if (record.type === "note") return `Evidence: ${record.text}`;
  const code = state.get(record.code);
  return `Code ${code?.type === "code" ? code.name : "unknown"}`;
}
