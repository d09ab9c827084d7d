import type { Anchor } from "../model/span.ts";
import { firstWords } from "../text/shorten.ts";

const LONGEST = 90;

/**
 * "put on “…”, changed by hand": what an anchor stood on before its words changed, and how
 * surely it was placed on the present ones, of 100; null where they never did.
 */
export function formerWords({ former }: Anchor): string | null {
  if (former === undefined) return null;
  const how =
    former.score === null
      ? "changed by hand"
      : `placed on like words (${Math.floor(former.score * 100)} of 100)`;
  return `put on “${firstWords(former.quote.exact, LONGEST)}”, ${how}`;
}
