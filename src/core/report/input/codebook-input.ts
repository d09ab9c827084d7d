import { codebookHistory } from "../../coding/codebook-changes.ts";
import { codebookTree } from "../../coding/codebook-tree.ts";
import { CODEBOOK_ID } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { ReportCodebook } from "./input.ts";

/** The codebook of a project as the report prints it. */
export function reportCodebook(state: State): ReportCodebook {
  const codes = recordsOf(state, "code");
  const record = state.get(CODEBOOK_ID);
  const version = record?.type === "codebook" ? record.version : 1;
  const names = new Map<string | null, string>(codes.map(({ id, name }) => [id, name]));
  return {
    version,
    codes: codebookTree(codes).map(({ code, depth }) => ({
      ...code,
      depth,
      parent: names.get(code.parent) ?? null,
      mergedInto: names.get(code.mergedInto) ?? null,
    })),
    history: codebookHistory(recordsOf(state, "codebookversion"), { version, codes }).map(
      ({ changes, ...step }) => ({
        ...step,
        changes: changes.map(({ name, what }) => `${name} ${what}`),
      }),
    ),
  };
}
