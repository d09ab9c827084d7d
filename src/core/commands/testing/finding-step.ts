import { recordsOf } from "../../model/records.ts";
import type { Span } from "../../model/span.ts";
import type { Workbench } from "./workbench.ts";

function pick<Value>(values: readonly Value[], at: number): Value | undefined {
  return values.length === 0 ? undefined : values[at % values.length];
}

/** One random command about findings that is likely to be possible; null: there is none. */
export function findingCommand(
  bench: Workbench,
  span: Span,
  a: number,
  b: number,
): ReturnType<Workbench["run"]> | null {
  const { state } = bench;
  const codes = recordsOf(state, "code");
  const [code, other] = [pick(codes, a), pick(codes, b)];
  const review = pick(recordsOf(state, "findingreview"), b);
  const sample = pick(recordsOf(state, "samplecheck"), b);
  switch (a % 7) {
    case 0:
    case 1:
      return bench.run("reviewFinding", {
        measure: b % 2 === 0 ? "signal:loaded" : "suggestion:cues",
        span,
        code: b % 2 === 0 ? null : (code?.id ?? null),
        verdict: b % 3 === 0 ? "right" : "wrong",
      });
    case 2:
      return review === undefined ? null : bench.run("reopenFinding", { review: review.id });
    case 3:
      return code === undefined || other === undefined
        ? null
        : bench.run("takeSuggestion", { code: code.id, suggested: other.id, span });
    case 4:
      return bench.run("keepSample", {
        measure: "signal:passive",
        seed: b,
        hits: 1 + (b % 3),
        others: 1,
        items: [
          { span, isHit: true },
          { span, isHit: false },
        ],
      });
    case 5: {
      const isThere = [true, false, null][b % 3] ?? null;
      return sample === undefined
        ? null
        : bench.run("checkItem", { sample: sample.id, item: b % 3, isThere });
    }
    default:
      return sample === undefined ? null : bench.run("removeSample", { sample: sample.id });
  }
}
