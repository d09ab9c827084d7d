import type { Draft } from "../../commands/draft.ts";
import type { Code } from "../../model/codebook.ts";
import { CODEBOOK_ID } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import { sameJson } from "../../history/equal.ts";
import type { Copies } from "../merged.ts";

/** A key stands for one code in use: the one that had it before, else the first by id. */
export function freeKeys(draft: Draft, { base }: Copies): void {
  const owners = new Map<string, Code>();
  const hadIt = (code: Code): boolean => {
    const before = base.get(code.id);
    return before?.type === "code" && !before.retired && before.key === code.key;
  };
  const codes = draft.all("code").filter(({ retired }) => !retired);
  for (const code of codes.sort((a, b) => Number(hadIt(b)) - Number(hadIt(a)))) {
    if (code.key === null) continue;
    if (owners.has(code.key)) draft.put({ ...code, key: null });
    else owners.set(code.key, code);
  }
}

/**
 * No code stands below itself: of those that do, the last by id stands on its own. Nor is one
 * merged into itself by way of others: of those that are, the last by id is in use again.
 */
export function breakCycles(draft: Draft): void {
  for (const code of draft.all("code").reverse()) {
    const passed = new Set<string>();
    let into = draft.get("code", code.id)?.mergedInto ?? null;
    while (into !== null && into !== code.id && !passed.has(into)) {
      passed.add(into);
      into = draft.get("code", into)?.mergedInto ?? null;
    }
    if (into === code.id) draft.put({ ...code, retired: false, mergedInto: null });
  }
  for (const code of draft.all("code").reverse()) {
    const above = new Set<string>();
    let parent = draft.get("code", code.id)?.parent ?? null;
    while (parent !== null && parent !== code.id && !above.has(parent)) {
      above.add(parent);
      parent = draft.get("code", parent)?.parent ?? null;
    }
    if (parent === code.id) draft.put({ ...code, parent: null });
  }
}

/**
 * A codebook's version names one codebook: the greater of both versions stays only where the
 * codes are those of the copy that has it; else the merged codebook has a version of its own.
 */
export function raiseVersion(draft: Draft, { ours, theirs }: Copies): void {
  const codebook = draft.get("codebook", CODEBOOK_ID);
  if (codebook === null) return;
  const versions = [ours, theirs].map((copy) => ({
    codes: codesOf(copy),
    version: versionOf(copy),
  }));
  const top = Math.max(codebook.version, ...versions.map(({ version }) => version));
  const codes = Object.fromEntries(draft.all("code").map((code) => [code.id, code]));
  const isKnown = versions.every((one) => one.version < top || sameJson(one.codes, codes));
  draft.put({ ...codebook, version: isKnown ? top : top + 1 });
}

function codesOf(state: State): Readonly<Record<string, Code>> {
  return Object.fromEntries(recordsOf(state, "code").map((code) => [code.id, code]));
}

function versionOf(state: State): number {
  const codebook = state.get(CODEBOOK_ID);
  return codebook?.type === "codebook" ? codebook.version : 0;
}
