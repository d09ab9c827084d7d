import { versionHeld } from "../coding/passes/pass-codes.ts";
import type { Coding } from "../model/coding.ts";
import type { State } from "../model/records.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";

/**
 * Those of some codings that can be given another code where the codebook is changed: the others
 * are of passes that hold to a version with their code, and stay what they were. Fails with
 * `code-in-use` while such a pass is open, because it would go on offering that code.
 */
export function codingsToRewrite(
  state: State,
  codings: readonly Coding[],
): Result<readonly Coding[]> {
  const rewritten: Coding[] = [];
  for (const [id, of] of Map.groupBy(codings, ({ pass }) => pass)) {
    const pass = state.get(id);
    const held = pass?.type === "pass" ? versionHeld(state, pass) : null;
    if (pass?.type !== "pass" || held === null) {
      rewritten.push(...of);
      continue;
    }
    const names = new Map(held.codes.map((code) => [code.id, code.name]));
    const stays = of.find(({ code }) => names.has(code));
    if (stays !== undefined && pass.closedAt === null) {
      return failed(
        "code-in-use",
        `The pass ${pass.name} holds to version ${held.version} of the codebook and has passages coded ${names.get(stays.code) ?? ""}; close it first.`,
      );
    }
    rewritten.push(...of.filter(({ code }) => !names.has(code)));
  }
  return ok(rewritten);
}
