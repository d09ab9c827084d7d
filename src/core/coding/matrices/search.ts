import type { Code } from "../../model/codebook.ts";
import type { OutletId, StoryId } from "../../model/ids.ts";
import type { Pass } from "../../model/pass.ts";
import type { Voice } from "../../model/span.ts";
import type { Condition, Search } from "../../retrieval/query.ts";
import type { ColumnKind } from "./columns.ts";
import type { MatrixColumn, MatrixOptions } from "./matrix.ts";

/** The search that finds what a cell of the matrix counts. */
export function searchOfCell(
  row: Code,
  column: MatrixColumn,
  options: MatrixOptions,
  pass: Pass,
  completeOnly: boolean,
): Search {
  const { below, voices } = options;
  return {
    find: "codings",
    where: {
      kind: "all",
      of: [
        { kind: "code", code: row.id, below },
        { kind: "pass", passes: [pass.id] },
        ...(completeOnly ? [{ kind: "complete" } as const] : []),
        ...(voices.length === 0 || options.columns === "voice"
          ? []
          : [{ kind: "voice", voices } as const]),
        ...columnCondition(column, options.columns, below),
      ],
    },
  };
}

function columnCondition(
  { key, period }: MatrixColumn,
  kind: ColumnKind,
  below: boolean,
): Condition[] {
  switch (kind) {
    case "outlet":
      return [{ kind: "outlet", outlets: [key as OutletId | null] }];
    case "story":
      return [{ kind: "story", stories: [key as StoryId] }];
    case "voice":
      return [{ kind: "voice", voices: [key as Voice] }];
    case "day":
    case "week":
    case "month":
      return period === null
        ? [{ kind: "undated" }]
        : [{ kind: "time", from: period.from, to: period.to }];
    case "overlap":
    case "sentence": {
      const how = kind === "overlap" ? "overlaps" : "near-sentences";
      const to: Condition = { kind: "code", code: key as Code["id"], below };
      return how === "overlaps"
        ? [{ kind: "related", relation: { how }, to }]
        : [{ kind: "related", relation: { how, count: 0 }, to }];
    }
  }
}
