import { z } from "zod";
import type { PinnedCell, RowDecision } from "../model/decision.ts";
import { pinnedRowIdSchema, storyIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { command } from "./command.ts";
import { Draft, moveMemos, removeWithMemos } from "./draft.ts";
import { cellsWithout, sharesSentence } from "./pinned-cells.ts";
import { anchoredRow, sentenceReader, wantedCellSchema } from "./anchored-row.ts";
import { tells } from "./tend-decisions.ts";

/**
 * Pins rows of a story: each as it is given (`pin`), all given ones together as one row
 * (`merge`), or what one row is to be taken apart into (`split`). A sentence is in one pinned
 * row only, so earlier ones lose those taken here; a row that loses everything is gone on with
 * under its id, with the memos about it.
 */
export const arrangeRows = command({
  args: z.strictObject({
    story: storyIdSchema,
    rows: z.array(z.strictObject({ cells: z.array(wantedCellSchema).min(1) })).min(1),
    how: z.enum(["pin", "merge", "split"]),
  }),
  texts: (state, args) => {
    const draft = new Draft(state);
    const ids = new Set(args.rows.flatMap(({ cells }) => cells.map(({ article }) => article)));
    return [...ids].flatMap((id) => {
      const article = draft.get("article", id);
      return (article && draft.get("revision", article.revision)?.text) ?? [];
    });
  },
  run: (state, { story, rows: given, how }, context) => {
    const draft = new Draft(state);
    if (draft.get("story", story) === null) {
      return failed("no-such-story", "This story is no longer in the project.");
    }
    if (how !== "pin" && given.length < 2) {
      return failed("too-few-rows", "Merging and splitting take two rows or more.");
    }
    const wanted =
      how === "merge" ? [given.flatMap(({ cells }) => cells)] : given.map(({ cells }) => cells);
    const rows: PinnedCell[][] = [];
    const read = sentenceReader(draft, context);
    for (const cells of wanted) {
      const row = anchoredRow(cells, read);
      if (!row.ok) return row;
      if (row.value.some(({ article }) => !tells(draft, article, story))) {
        return failed("no-such-article", "An article of this row is no longer in the story.");
      }
      if (rows.some((other) => sharesSentence(other, row.value))) {
        return failed("sentence-twice", "A sentence cannot be in two rows; put it into one.");
      }
      rows.push(row.value);
    }
    const decided = draft.all("article").flatMap(({ id }) => (tells(draft, id, story) ? [id] : []));
    const earlier = draft.all("pinnedrow").filter((row) => row.story === story);
    const emptied = new Map<readonly PinnedCell[], RowDecision[]>();
    for (const row of earlier) {
      const taker = rows.find((cells) => sharesSentence(cells, row.cells));
      if (taker === undefined) continue;
      const cells = cellsWithout(row.cells, rows.flat(), (id) => read(id)?.sentences ?? []);
      if (cells.length > 0) draft.put({ ...row, cells });
      else emptied.set(taker, [...(emptied.get(taker) ?? []), row]);
    }
    for (const cells of rows) {
      const [first, ...others] = emptied.get(cells) ?? [];
      const id = first?.id ?? context.newId("pinnedrow");
      for (const other of others) {
        moveMemos(draft, other.id, id);
        draft.remove(other.id);
      }
      const { coder, now: at } = context;
      draft.put({ id, type: "pinnedrow", story, cells, decided, coder, at });
    }
    return ok({ diff: draft.diff(), label: labelOf(how, given.length) });
  },
});

/** Leaves rows to analysis again. */
export const unpinRows = command({
  args: z.strictObject({ rows: z.array(pinnedRowIdSchema).min(1) }),
  run: (state, args) => {
    const draft = new Draft(state);
    for (const id of args.rows) {
      if (draft.get("pinnedrow", id) === null) {
        return failed("no-such-row", "This pinned row is no longer in the project.");
      }
      removeWithMemos(draft, id);
    }
    const count = new Set(args.rows).size;
    return ok({ diff: draft.diff(), label: count === 1 ? "unpin a row" : `unpin ${count} rows` });
  },
});

function labelOf(how: "pin" | "merge" | "split", count: number): string {
  switch (how) {
    case "pin":
      return count === 1 ? "pin a row" : `pin ${count} rows`;
    case "merge":
      return `unite ${count} rows`;
    case "split":
      return `split a row into ${count}`;
  }
}
