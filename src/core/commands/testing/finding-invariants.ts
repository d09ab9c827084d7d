import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { Anchor } from "../../model/span.ts";

/**
 * What is wrong with what was said of findings, a sentence each. `need` and `holds` report a
 * record that is gone, and an anchor that does not stand on its words.
 */
export function brokenFindings(
  state: State,
  need: (id: string | null, where: string) => void,
  holds: (anchor: Anchor, where: string) => void,
): string[] {
  const broken: string[] = [];
  for (const { id, coder, code, anchor } of recordsOf(state, "findingreview")) {
    need(coder, id);
    need(code, id);
    holds(anchor, id);
  }
  for (const { id, coder, items, hits, others } of recordsOf(state, "samplecheck")) {
    need(coder, id);
    for (const { anchor } of items) holds(anchor, id);
    const drawn = items.filter(({ isHit }) => isHit).length;
    if (items.length === 0) broken.push(`${id} holds nothing`);
    if (drawn > hits || items.length - drawn > others) {
      broken.push(`${id} drew more than there was`);
    }
  }
  return broken;
}
