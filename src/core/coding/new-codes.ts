import { CODE_COLOURS } from "../model/codebook.ts";
import type { Code } from "../model/codebook.ts";
import type { CodeId } from "../model/ids.ts";
import { codebookTree } from "./codebook-tree.ts";

/** A code as a file or a ready-made codebook has it. `ref` names it among the others there. */
export interface NewCode {
  readonly ref: string;
  /** The id it is to have, where it brings one along; null: a fresh one. */
  readonly id: CodeId | null;
  readonly name: string;
  readonly definition: string;
  readonly includes: string;
  readonly excludes: string;
  readonly example: string;
  /** null: the next of the codebook's colours. */
  readonly colour: number | null;
  readonly key: string | null;
  /** The refs of other new codes. */
  readonly parent: string | null;
  readonly mergedInto: string | null;
  readonly codable: boolean;
  readonly retired: boolean;
  readonly source: string | null;
}

/** What adding new codes to a codebook comes to. */
export interface CodePlan {
  readonly added: readonly Code[];
  /** Those of the codebook that stand for new ones, which are left out. */
  readonly there: readonly Code[];
  /** How many were left out because the same came before among the new ones. */
  readonly repeated: number;
  /** How many lose their key, because another code has it. */
  readonly keysLost: number;
}

/**
 * What adding codes to a codebook comes to. A new code is left out where the codebook has one
 * of its id, of its name at its place, or of its name and source anywhere; what stands below it
 * goes below that one. The others come behind those that are there, in their own order.
 */
export function planCodes(
  codes: readonly Code[],
  incoming: readonly NewCode[],
  newId: () => CodeId,
): CodePlan {
  const standing = new Map<string, Code>();
  const added: Code[] = [];
  const there: Code[] = [];
  let repeated = 0;
  let keysLost = 0;
  const keys = new Set(codes.flatMap(({ key, retired }) => (retired ? [] : (key ?? []))));
  let order = Math.max(0, ...codes.map((code) => code.order));
  for (const code of parentsFirst(incoming)) {
    const parent = code.parent === null ? null : (standing.get(code.parent)?.id ?? null);
    const all = [...codes, ...added];
    const same = all.find(
      (other) =>
        other.id === code.id ||
        (folded(other.name) === folded(code.name) &&
          (other.parent === parent || (code.source !== null && other.source === code.source))),
    );
    if (same !== undefined) {
      standing.set(code.ref, same);
      if (codes.includes(same)) there.push(same);
      else repeated += 1;
      continue;
    }
    const isTaken = code.key !== null && !code.retired && keys.has(code.key);
    if (isTaken) keysLost += 1;
    else if (code.key !== null && !code.retired) keys.add(code.key);
    order += 1;
    const made: Code = {
      id: code.id ?? newId(),
      type: "code",
      name: code.name,
      definition: code.definition,
      includes: code.includes,
      excludes: code.excludes,
      example: code.example,
      colour: code.colour ?? all.length % CODE_COLOURS,
      key: isTaken ? null : code.key,
      parent,
      codable: code.codable,
      order,
      retired: code.retired,
      mergedInto: null,
      source: code.source,
    };
    standing.set(code.ref, made);
    added.push(made);
  }
  const targets = new Map(
    incoming.flatMap((code) => {
      const target = code.mergedInto === null ? undefined : standing.get(code.mergedInto)?.id;
      const own = standing.get(code.ref)?.id;
      return target === undefined || target === own ? [] : [[own, target] as const];
    }),
  );
  return {
    added: added.map((code) =>
      code.retired ? { ...code, mergedInto: targets.get(code.id) ?? null } : code,
    ),
    there,
    repeated,
    keysLost,
  };
}

/** New codes in an order in which each comes behind its parent; the rest as they come. */
function parentsFirst(incoming: readonly NewCode[]): NewCode[] {
  const byRef = new Map(incoming.map((code) => [code.ref, code]));
  const asCodes = incoming.map((code, index): Code => ({
    ...{ ...code, id: `code:${code.ref}`, type: "code" as const, order: index },
    colour: 0,
    parent: code.parent === null ? null : `code:${code.parent}`,
    mergedInto: null,
  }));
  return codebookTree(asCodes).flatMap(
    ({ code }) => byRef.get(code.id.slice("code:".length)) ?? [],
  );
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
