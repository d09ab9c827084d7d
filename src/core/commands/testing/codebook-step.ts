import type { Diff } from "../../history/diff.ts";
import { recordsOf } from "../../model/records.ts";
import type { Problem } from "../../model/result.ts";
import type { Workbench } from "./workbench.ts";

function pick<Value>(values: readonly Value[], at: number): Value | undefined {
  return values.length === 0 ? undefined : values[at % values.length];
}

/** One random command on the codebook that is likely to be possible; null: there is none. */
export function codebookCommand(
  bench: Workbench,
  kind: number,
  a: number,
  b: number,
): Diff | Problem | null {
  const codes = recordsOf(bench.state, "code");
  const code = pick(codes, a);
  const other = pick(codes, b);
  if (code === undefined || other === undefined) return null;
  switch (kind % 6) {
    case 0:
      return bench.run("mergeCodes", { codes: [code.id], into: other.id });
    case 1: {
      const codings = recordsOf(bench.state, "coding");
      const coding = pick(codings, b);
      if (coding === undefined) return null;
      const own = codings.filter((each) => each.code === coding.code).map(({ id }) => id);
      const chosen = own.filter((_, index) => (index + a) % 2 === 0);
      return chosen.length === 0
        ? null
        : bench.run("splitCode", { code: coding.code, codings: chosen, name: `Part ${a}` });
    }
    case 2: {
      const parent = b % 3 === 0 ? null : other.id;
      const there = codes.filter((each) => each.parent === parent && each.id !== code.id);
      const before = a % 2 === 0 ? null : (pick(there, a + b)?.id ?? null);
      return bench.run("moveCode", { code: code.id, parent, before });
    }
    case 3:
      return code.retired
        ? bench.run("bringBackCode", { code: code.id })
        : bench.run("retireCode", { code: code.id });
    case 4:
      return bench.run("addReadyCodes", {
        codebook: pick(["frame-elements", "tone", "generic-frames"] as const, a) ?? "tone",
      });
    default:
      return bench.run("keepCodebook", {});
  }
}
