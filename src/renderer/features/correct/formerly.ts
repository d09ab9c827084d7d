import type { Anchor } from "../../../core/model/span.ts";
import { firstWords } from "../../../core/text/shorten.ts";

const LONGEST = 90;

/**
 * " · put on “…”, which read otherwise": what an anchor stood on before its words changed, and how
 * surely it was placed on the present ones; empty where they never did.
 */
export function formerly({ former }: Anchor): string {
  if (former === undefined) return "";
  const { exact } = former.quote;
  const words = firstWords(exact, LONGEST);
  const how =
    former.score === null
      ? "changed by hand"
      : `placed on like words (${Math.floor(former.score * 100)} of 100)`;
  return ` · put on “${words}”, ${how}`;
}
