import type { Draw } from "../../../core/coding/passes/draw.ts";
import type { CommandArgs } from "../../../core/commands/registry.ts";
import type { ArticleId, CoderId } from "../../../core/model/ids.ts";

/** What the form for a new pass holds: numbers as they are typed. */
export interface PassDraft {
  readonly name: string;
  /** `all`, or the id of a story, an outlet or a saved query. */
  readonly scope: string;
  readonly draw: "whole" | "simple" | "outlet" | "story";
  readonly size: string;
  readonly seed: string;
  readonly codebook: CommandArgs<"createPass">["codebook"];
  readonly coders: ReadonlySet<CoderId>;
  readonly isMasked: boolean;
  readonly isDouble: boolean;
  readonly doubleSize: string;
  readonly isAgain: boolean;
  readonly againSize: string;
  readonly afterDays: string;
}

/** What of the project the form needs. */
export interface PassScope {
  readonly coders: number;
  /** The articles of the scope, and what it is called; null: all. */
  readonly among: { readonly ids: readonly ArticleId[]; readonly from: string } | null;
}

/** What is missing or wrong in the form: where, and a sentence that says what to do. */
export interface PassProblem {
  readonly field: "name" | "scope" | "size" | "coders" | "double" | "again" | "seed";
  readonly problem: string;
}

/** A whole number that was typed, or null. */
function wholeNumber(text: string): number | null {
  return /^\s*\d{1,10}\s*$/u.test(text) ? Number(text) : null;
}

/** The command a filled form asks for, or the first thing that is missing. */
export function passArgs(
  draft: PassDraft,
  scope: PassScope,
): CommandArgs<"createPass"> | PassProblem {
  const seed = wholeNumber(draft.seed);
  if (draft.name.trim() === "") return { field: "name", problem: "Give the pass a name." };
  if (draft.coders.size === 0) return { field: "coders", problem: "Tick at least one coder." };
  if (seed === null || seed > 0xffffffff) {
    return { field: "seed", problem: "The seed is a whole number below 4,294,967,296." };
  }
  const draw = drawOf(draft, scope, seed);
  if (draw === null) return { field: "size", problem: "Say how many articles are to be drawn." };
  const [double, again, days] = [draft.doubleSize, draft.againSize, draft.afterDays].map(
    wholeNumber,
  );
  if (draft.isDouble && !isPositive(double)) {
    return { field: "double", problem: "Say how many articles everybody codes." };
  }
  if (draft.isAgain && !(isPositive(again) && isPositive(days))) {
    return {
      field: "again",
      problem: "Say how many articles are coded again, and after how many days.",
    };
  }
  return {
    name: draft.name.trim(),
    draw,
    codebook: draft.codebook,
    coders: draft.coders.size === scope.coders ? [] : [...draft.coders],
    mask: draft.isMasked ? seed : null,
    doubleCoded: draft.isDouble && isPositive(double) ? { seed, size: double } : null,
    recoding:
      draft.isAgain && isPositive(again) && isPositive(days)
        ? { seed, size: again, afterDays: days }
        : null,
  };
}

function isPositive(value: number | null | undefined): value is number {
  return typeof value === "number" && value > 0;
}

/** The draw the form asks for; null: how many is not said. */
function drawOf(draft: PassDraft, { among }: PassScope, seed: number): Draw | null {
  if (draft.draw === "whole") {
    return among === null
      ? { kind: "all" }
      : { kind: "query", among: [...among.ids], from: among.from };
  }
  const size = wholeNumber(draft.size);
  if (!isPositive(size)) return null;
  const from = { among: among === null ? null : [...among.ids], from: among?.from ?? "" };
  return draft.draw === "simple"
    ? { kind: "simple", size, seed, ...from }
    : { kind: "stratified", by: draft.draw, size, seed, ...from };
}
