import { inOrder } from "../../coding/codebook-tree.ts";
import type { Draft } from "../../commands/draft.ts";
import type { Code } from "../../model/codebook.ts";
import { CODEBOOK_ID } from "../../model/ids.ts";
import { hashText } from "../../model/hash.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import { sameJson } from "../../history/equal.ts";
import { canonicalJson } from "../canonical.ts";
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
  const codes = byId(draft.all("code"));
  const isKnown = versions.every((one) => one.version < top || sameJson(one.codes, codes));
  draft.put({ ...codebook, version: isKnown ? top : top + 1 });
}

/**
 * What codings name stays readable: the codebook as a copy had it when they were made is kept
 * where the merged codebook is another one.
 */
export function keepVersions(draft: Draft, { ours, theirs }: Copies): void {
  const merged = draft.get("codebook", CODEBOOK_ID)?.version;
  const now = byId(draft.all("code"));
  for (const copy of [ours, theirs]) {
    const [version, codes] = [versionOf(copy), codesOf(copy)];
    if (version === merged && sameJson(codes, now)) continue;
    const named = draft
      .all("coding")
      .filter((coding) => coding.codebookVersion === version && copy.has(coding.id));
    const isKept = draft
      .all("codebookversion")
      .some((kept) => kept.version === version && sameJson(byId(kept.codes), codes));
    if (named.length === 0 || isKept) continue;
    draft.put({
      // Named by what is in it, so that it is the same from either side.
      id: `codebookversion:${hashText(canonicalJson([version, codes]))}`,
      type: "codebookversion",
      version,
      keptAt: named.map(({ createdAt }) => createdAt).reduce((a, b) => (a > b ? a : b)),
      codes: inOrder(Object.values(codes)),
    });
  }
}

function byId(codes: readonly Code[]): Readonly<Record<string, Code>> {
  return Object.fromEntries(codes.map((code) => [code.id, code]));
}

function codesOf(state: State): Readonly<Record<string, Code>> {
  return byId(recordsOf(state, "code"));
}

function versionOf(state: State): number {
  const codebook = state.get(CODEBOOK_ID);
  return codebook?.type === "codebook" ? codebook.version : 0;
}
