import type { Code } from "../model/codebook.ts";
import type { CodeId } from "../model/ids.ts";

/** A code and how many codes stand above it. */
export interface PlacedCode {
  readonly code: Code;
  readonly depth: number;
}

/** Codes of one place in their order; ids decide where two have the same. */
export function inOrder(codes: Iterable<Code>): Code[] {
  return [...codes].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/**
 * Every code once, each before those below it. A code whose parent is not among them, or that
 * stands below itself, is set at the top, so that none is lost from sight.
 */
export function codebookTree(codes: readonly Code[]): PlacedCode[] {
  const byParent = Map.groupBy(codes, ({ parent }) => parent);
  const ids = new Set(codes.map(({ id }) => id));
  const placed = new Map<CodeId, PlacedCode>();
  const place = (code: Code, depth: number): void => {
    if (placed.has(code.id)) return;
    placed.set(code.id, { code, depth });
    for (const child of inOrder(byParent.get(code.id) ?? [])) place(child, depth + 1);
  };
  const tops = codes.filter(({ parent }) => parent === null || !ids.has(parent));
  for (const code of inOrder(tops)) place(code, 0);
  for (const code of inOrder(codes)) place(code, 0);
  return [...placed.values()];
}

/** The codes below one, at any depth, in their order; without itself. */
export function codesBelow(codes: readonly Code[], id: CodeId): Code[] {
  const byParent = Map.groupBy(codes, ({ parent }) => parent);
  const found = new Map<CodeId, Code>();
  const gather = (parent: CodeId): void => {
    for (const child of inOrder(byParent.get(parent) ?? [])) {
      if (child.id === id || found.has(child.id)) continue;
      found.set(child.id, child);
      gather(child.id);
    }
  };
  gather(id);
  return [...found.values()];
}

/** The codes above one, the nearest first; without itself. */
export function codesAbove(codes: readonly Code[], id: CodeId): Code[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const found = new Map<CodeId, Code>();
  let parent = byId.get(id)?.parent ?? null;
  while (parent !== null && parent !== id && !found.has(parent)) {
    const code = byId.get(parent);
    if (code === undefined) break;
    found.set(parent, code);
    parent = code.parent;
  }
  return [...found.values()];
}

/** A code with those above it, whatever they are used for: "Policy frames › Morality". */
export function codePath(codes: readonly Code[], code: Code): string {
  return [code, ...codesAbove(codes, code.id)]
    .reverse()
    .map(({ name }) => name)
    .join(" › ");
}

/**
 * What each code is called in a list to choose from: by its name, and where others have the same
 * one (whatever its case) by those above it too: "Morality (Policy frames)".
 */
export function codeLabels(codes: readonly Code[]): ReadonlyMap<CodeId, string> {
  const named = Map.groupBy(codes, ({ name }) => name.toLowerCase());
  return new Map(
    codes.map((code) => {
      const isAlone = (named.get(code.name.toLowerCase()) ?? []).length < 2;
      const above = codesAbove(codes, code.id)
        .map(({ name }) => name)
        .reverse()
        .join(" › ");
      return [code.id, isAlone || above === "" ? code.name : `${code.name} (${above})`];
    }),
  );
}
