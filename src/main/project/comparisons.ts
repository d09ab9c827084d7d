import type { StoryComparison } from "../../core/compare/comparison.ts";
import type { StoryDecisions } from "../../core/compare/decisions.ts";
import type { Member } from "../../core/compare/member.ts";
import { ANALYSIS_VERSION } from "../../core/extract/analyse.ts";
import { hashText } from "../../core/model/hash.ts";
import { ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { TaskOptions, WorkerPool } from "../work/pool.ts";
import { LeastRecentlyUsed } from "./least-recently-used.ts";

const COMPARISONS_KEPT = 64;

/** Compares stories off the main thread, and remembers what it found. */
export class Comparisons {
  readonly #pool: WorkerPool;
  readonly #known = new LeastRecentlyUsed<StoryComparison>(COMPARISONS_KEPT, () => 1);

  constructor(pool: WorkerPool) {
    this.#pool = pool;
  }

  /** The comparison of these articles; made once for the same texts, facts and decisions. */
  async of(
    members: readonly Member[],
    decisions: StoryDecisions,
    options: Pick<TaskOptions, "signal" | "progress"> = {},
  ): Promise<Result<StoryComparison>> {
    const key = keyOf(members, decisions);
    const known = this.#known.get(key);
    if (known !== undefined) return ok(known);
    const made = await this.#pool.run("compareStory", { members, decisions }, options);
    if (made.ok) this.#known.set(key, made.value);
    return made;
  }
}

/** Analysis follows from the text alone, so the text stands for it. */
function keyOf(members: readonly Member[], decisions: StoryDecisions): string {
  const facts = members.map(({ analysis: _, ...member }) => member);
  return hashText(JSON.stringify([ANALYSIS_VERSION, facts, decisions]));
}
