import { codebookHistory } from "../../../core/coding/codebook-changes.ts";
import type { CodebookStep } from "../../../core/coding/codebook-changes.ts";
import { codebookTree, codesAbove, inOrder } from "../../../core/coding/codebook-tree.ts";
import type { PlacedCode } from "../../../core/coding/codebook-tree.ts";
import type { Code } from "../../../core/model/codebook.ts";
import { CODEBOOK_ID } from "../../../core/model/ids.ts";
import type { CodeId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import { perState } from "../../project/per-state.ts";

/** The codes as a tree, retired ones included. */
export const treeOf = perState(
  (state): readonly PlacedCode[] => codebookTree(recordsOf(state, "code")),
  ["code"],
);

/** How many codings each code has under each version of the codebook. */
export const usesOf = perState(
  (state): ReadonlyMap<CodeId, ReadonlyMap<number, number>> => {
    const uses = new Map<CodeId, Map<number, number>>();
    for (const { code, codebookVersion } of recordsOf(state, "coding")) {
      const versions = uses.get(code) ?? new Map<number, number>();
      versions.set(codebookVersion, (versions.get(codebookVersion) ?? 0) + 1);
      uses.set(code, versions);
    }
    return uses;
  },
  ["coding"],
);

/** The codebook's version. */
export function versionOf(state: State): number {
  const codebook = state.get(CODEBOOK_ID);
  return codebook?.type === "codebook" ? codebook.version : 1;
}

/** What changed from version to version, as far as versions were kept. */
export const historyOf = perState(
  (state): readonly CodebookStep[] =>
    codebookHistory(recordsOf(state, "codebookversion"), {
      version: versionOf(state),
      codes: recordsOf(state, "code"),
    }),
  ["code", "codebook", "codebookversion"],
);

/** All codings of one number of versions together. */
export function total(uses: ReadonlyMap<number, number> | undefined): number {
  return [...(uses?.values() ?? [])].reduce((sum, count) => sum + count, 0);
}

/** Where a code can go by one step, as `moveCode` takes it; null: nowhere. */
export type Move = { readonly parent: CodeId | null; readonly before: CodeId | null } | null;
export type Direction = "up" | "down" | "in" | "out";

/** Where each step leads a code among those shown: hidden ones are passed over. */
export function movesOf(codes: readonly Code[], code: Code): Readonly<Record<Direction, Move>> {
  const beside = inOrder(codes.filter(({ parent }) => parent === code.parent));
  const at = beside.findIndex(({ id }) => id === code.id);
  const [previous, next] = [beside[at - 1], beside[at + 1]];
  const [above] = codesAbove(codes, code.id);
  const besideAbove = inOrder(
    codes.filter((other) => above !== undefined && other.parent === above.parent),
  );
  const behindAbove = besideAbove[besideAbove.findIndex(({ id }) => id === above?.id) + 1];
  return {
    up: previous === undefined ? null : { parent: code.parent, before: previous.id },
    down: next === undefined ? null : { parent: code.parent, before: beside[at + 2]?.id ?? null },
    in: previous === undefined ? null : { parent: previous.id, before: null },
    out: above === undefined ? null : { parent: above.parent, before: behindAbove?.id ?? null },
  };
}

/** "1 passage", "12 passages". */
export function passages(count: number): string {
  return count === 1 ? "1 passage" : `${count} passages`;
}
