import type { Draw } from "../../coding/passes/draw.ts";
import { outletsOfPass } from "../../coding/passes/guesses.ts";
import { recordsOf } from "../../model/records.ts";
import type { Workbench } from "./workbench.ts";

function pick<Value>(values: readonly Value[], at: number): Value | undefined {
  return values.length === 0 ? undefined : values[at % values.length];
}

/** One random command about passes that is likely to be possible; null: there is none. */
export function passCommand(
  bench: Workbench,
  kind: number,
  a: number,
  b: number,
): ReturnType<Workbench["run"]> | null {
  const { state } = bench;
  const pass = pick(recordsOf(state, "pass"), a);
  if (pass === undefined) return null;
  switch (kind) {
    case 0: {
      const among = recordsOf(state, "article").map(({ id }) => id);
      const sampled = { size: 1 + (b % 4), seed: a, among: null, from: "" };
      const draws: readonly Draw[] = [
        { kind: "all" },
        { kind: "query", among: among.slice(0, 1 + (b % 3)), from: "some" },
        { kind: "simple", ...sampled },
        { kind: "stratified", by: b % 2 === 0 ? "outlet" : "story", ...sampled },
      ];
      return bench.run("createPass", {
        name: `Pass ${a}`,
        draw: pick(draws, a) ?? { kind: "all" },
        codebook: (["follow", "hold", pass.heldTo ?? "follow"] as const)[b % 3] ?? "follow",
        coders: b % 2 === 0 ? [] : [bench.coder],
        mask: a % 3 === 0 ? b : null,
        doubleCoded: b % 3 === 0 ? { seed: a, size: 2 } : null,
        recoding: b % 4 === 0 ? { seed: a, size: 2, afterDays: 1 } : null,
      });
    }
    case 1:
      return bench.run("choosePass", { pass: pass.id });
    case 2: {
      const outlets = outletsOfPass(state, pass);
      return bench.run("closePass", {
        pass: pass.id,
        guesses: outlets.map((outlet, index) => ({
          outlet,
          guess: index % 2 === 0 ? null : (pick(outlets, a + index) ?? null),
        })),
      });
    }
    case 3:
      return bench.run("reopenPass", { pass: pass.id });
    case 4:
      return bench.run("removePass", { pass: pass.id });
    default:
      return bench.run("beginRecoding", { pass: pass.id });
  }
}
