import { useState } from "react";
import type { RowDecision } from "../../../core/model/decision.ts";
import type { StoryId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { overlaps } from "../../../core/model/range.ts";
import type { ComparedStory } from "../../../shared/contract.ts";
import { useProject, useStore } from "../../project/context.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Button } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { cellsOfRow } from "./row-cells.ts";
import type { CompareRow } from "./rows.ts";
import { SplitDialog } from "./SplitDialog.tsx";

/** What an analyst decides about the row one is in: pin it, unite it with the next, split it. */
export function RowDecisions(props: {
  readonly story: StoryId;
  readonly compared: ComparedStory;
  readonly rows: readonly CompareRow[];
  readonly current: number;
}) {
  const { story, compared, rows, current } = props;
  const store = useStore();
  const { records } = useProject();
  const [isSplitting, setSplitting] = useState(false);
  const cells = cellsOfRow(compared, rows[current]?.row);
  const next = cellsOfRow(compared, rows[current + 1]?.row);
  const pinned = recordsOf(records, "pinnedrow").find(
    (decision) => decision.story === story && isOf(decision, cells),
  );
  const pin = () => {
    if (pinned !== undefined) void store.run("unpinRows", { rows: [pinned.id] });
    else if (cells.length > 0) {
      void store.run("arrangeRows", { story, rows: [{ cells }], how: "pin" });
    }
  };
  const merge = () => {
    if (cells.length === 0 || next.length === 0) return;
    void store.run("arrangeRows", { story, rows: [{ cells }, { cells: next }], how: "merge" });
  };
  const canSplit = cells.reduce((sum, { sentences }) => sum + sentences.length, 0) > 1;
  useCommands({
    "compare.pin": pin,
    "compare.merge": merge,
    "compare.split": () => setSplitting(canSplit),
  });
  return (
    <>
      <span className="row-decisions">
        {pinned !== undefined && <span className="row-pinned">pinned</span>}
        <Button variant="quiet" onPress={pin}>
          {pinned === undefined ? "Pin the row" : "Unpin the row"} <KeyHint command="compare.pin" />
        </Button>
        <Button variant="quiet" isDisabled={next.length === 0} onPress={merge}>
          Unite with the next <KeyHint command="compare.merge" />
        </Button>
        <Button variant="quiet" isDisabled={!canSplit} onPress={() => setSplitting(true)}>
          Split… <KeyHint command="compare.split" />
        </Button>
      </span>
      {compared.unplaced.length > 0 && (
        <span role="status">
          {compared.unplaced.length === 1
            ? "1 part of a pinned row could not be placed in the present texts."
            : `${compared.unplaced.length} parts of pinned rows could not be placed in the present texts.`}
        </span>
      )}
      {isSplitting && (
        <SplitDialog
          compared={compared}
          cells={cells}
          onClose={() => setSplitting(false)}
          onSplit={(parts) => {
            setSplitting(false);
            void store.run("arrangeRows", {
              story,
              rows: parts.map((part) => ({ cells: part })),
              how: "split",
            });
          }}
        />
      )}
    </>
  );
}

/** True when the decision pins sentences of this row. */
function isOf(decision: RowDecision, cells: ReturnType<typeof cellsOfRow>): boolean {
  return decision.cells.some(({ article, sentences }) =>
    cells.some(
      (cell) =>
        cell.article === article &&
        cell.sentences.some((range) => sentences.some(({ span }) => overlaps(span, range))),
    ),
  );
}
