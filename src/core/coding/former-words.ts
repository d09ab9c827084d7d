import type { Anchor } from "../model/span.ts";

const LONGEST = 90;

/**
 * "put on “…”, changed by hand": what an anchor stood on before its words changed, and how
 * surely it was placed on the present ones, of 100; null where they never did.
 */
export function formerWords({ former }: Anchor): string | null {
  if (former === undefined) return null;
  const { exact } = former.quote;
  const words = exact.length > LONGEST ? `${exact.slice(0, LONGEST - 2)}…` : exact;
  const how =
    former.score === null
      ? "changed by hand"
      : `placed on like words (${Math.floor(former.score * 100)} of 100)`;
  return `put on “${words}”, ${how}`;
}
