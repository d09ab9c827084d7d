import { hidesWorkOf } from "./counted.ts";
import type { Counted } from "./counted.ts";

/** What is counted of a pass and what is not, in sentences. */
export function countedWords(counted: Counted): string {
  const { pass, blind, articles, left, leftCodings, completeOnly } = counted;
  if (blind !== null && hidesWorkOf(blind, pass)) {
    return `The pass “${blind.name}” hides what was coded in ${pass.name}: none of it is counted until that pass is closed.`;
  }
  const coders = new Set(articles.flatMap((each) => each.coders)).size;
  const twice = articles.filter((each) => each.coders.length > 1).length;
  const done = completeOnly ? "complete" : "begun";
  const notDone = blind === null ? `not ${done}` : `not ${done} by you`;
  return [
    `${many(articles.length, "article")} ${completeOnly ? "complete" : "coded or begun"}, ${many(coders, "coder")}`,
    left > 0 && `; ${left.toLocaleString("en")} left out as ${notDone}`,
    leftCodings > 0 && `, with ${many(leftCodings, "coding")} in what is not counted`,
    ".",
    blind !== null &&
      ` The pass “${blind.name}” hides what others coded: only your own work is counted until it is closed.`,
    twice > 0 &&
      ` ${twice} were coded by more than one: each coder’s passages count, and the words once for each.`,
  ]
    .filter((part) => part !== false)
    .join("");
}

function many(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
