import { skipCycle } from "../../coding/sheets/asked.ts";
import { unitKey } from "../../coding/sheets/units.ts";
import type { Draft } from "../../commands/draft.ts";
import { removeWithMemos } from "../../commands/draft.ts";
import type { Answer } from "../../model/sheet.ts";
import { compareText } from "../canonical.ts";

/** No question hangs on its own answer: of those in a circle, the last by id is always asked. */
export function breakRules(draft: Draft): void {
  for (
    let cycle = skipCycle(draft.all("variable"));
    cycle !== null;
    cycle = skipCycle(draft.all("variable"))
  ) {
    const [last] = [...cycle].sort((one, other) => compareText(other.id, one.id));
    if (last !== undefined) draft.put({ ...last, askedIf: null });
  }
}

/** A coder answers a question of one unit once in a pass: the later answer stands. */
export function uniteAnswers(draft: Draft): void {
  const standing = new Set<string>();
  const later = (one: Answer, other: Answer): number =>
    compareText(other.answeredAt, one.answeredAt) || compareText(one.id, other.id);
  for (const answer of draft.all("answer").sort(later)) {
    const { variable, pass, coder } = answer;
    const key = [variable, pass, coder, unitKey(answer)].join(" ");
    if (standing.has(key)) removeWithMemos(draft, answer.id);
    standing.add(key);
  }
}
