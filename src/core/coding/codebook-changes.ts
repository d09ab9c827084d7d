import type { Code, CodebookVersion } from "../model/codebook.ts";
import type { CodeId } from "../model/ids.ts";
import { inOrder } from "./codebook-tree.ts";

/** What happened to one code from one version of the codebook to another, in words. */
export interface CodeChange {
  readonly code: CodeId;
  /** What the code is called in the later version, or was in the earlier. */
  readonly name: string;
  /** What a sentence goes on with after the name: "was renamed from Blame". */
  readonly what: string;
}

const texts = [
  ["definition", "definition"],
  ["includes", "when to use it"],
  ["excludes", "when not to use it"],
  ["example", "example"],
] as const;

/** What happened to each code from one state of the codebook to a later one, code by code. */
export function codebookChanges(before: readonly Code[], after: readonly Code[]): CodeChange[] {
  const old = new Map(before.map((code) => [code.id, code]));
  const now = new Map(after.map((code) => [code.id, code]));
  const nameOf = (id: CodeId | null): string =>
    id === null ? "" : (now.get(id)?.name ?? old.get(id)?.name ?? "a code that is gone");
  const changes: CodeChange[] = [];
  for (const code of inOrder(after)) {
    const { id, name } = code;
    const was = old.get(id);
    const say = (what: string): void => {
      changes.push({ code: id, name, what });
    };
    if (was === undefined) {
      say("was added");
      continue;
    }
    if (was.name !== name) say(`was renamed from ${was.name}`);
    const reworded = texts.flatMap(([field, words]) => (was[field] === code[field] ? [] : [words]));
    if (reworded.length > 0) say(`has other words: ${reworded.join(", ")}`);
    if (was.parent !== code.parent) {
      say(code.parent === null ? "was moved to the top" : `was moved below ${nameOf(code.parent)}`);
    }
    if (was.codable !== code.codable) say(code.codable ? "can be coded with" : "only holds others");
    if (!was.retired && code.retired) {
      say(code.mergedInto === null ? "was retired" : `was merged into ${nameOf(code.mergedInto)}`);
    }
    if (was.retired && !code.retired) say("was brought back");
    // Its look and its place among its neighbours change nothing of what it means.
  }
  for (const { id, name } of inOrder(before)) {
    if (!now.has(id)) changes.push({ code: id, name, what: "was removed" });
  }
  return changes;
}

/** One step of a codebook's history: from the version kept before to this one. */
export interface CodebookStep {
  readonly version: number;
  /** When it was kept; null for the codebook as it is. */
  readonly keptAt: string | null;
  /** The version it is set against; null for the first one kept. */
  readonly since: number | null;
  readonly changes: readonly CodeChange[];
}

/**
 * A codebook's history as far as versions were kept, oldest first, with what it is now as the
 * last step; versions between two that were kept are in the later one.
 */
export function codebookHistory(
  kept: readonly CodebookVersion[],
  current: { readonly version: number; readonly codes: readonly Code[] },
): CodebookStep[] {
  const ordered = [...kept].sort(
    (a, b) => a.version - b.version || a.keptAt.localeCompare(b.keptAt),
  );
  const steps: CodebookStep[] = [];
  let last: { readonly version: number; readonly codes: readonly Code[] } | null = null;
  for (const version of ordered) {
    const changes: readonly CodeChange[] =
      last === null ? [] : codebookChanges(last.codes, version.codes);
    const since = last?.version ?? null;
    steps.push({ version: version.version, keptAt: version.keptAt, since, changes });
    last = version;
  }
  if (last === null || last.version !== current.version) {
    const changes = last === null ? [] : codebookChanges(last.codes, current.codes);
    const since = last?.version ?? null;
    steps.push({ version: current.version, keptAt: null, since, changes });
  }
  return steps;
}
