import type { Fate } from "./fates.ts";
import type { Told } from "./number-told.ts";
import { sameWord } from "./same-words.ts";

/** What rises while an event goes on: a later, higher count is news, not disagreement. */
const ACCUMULATES = new Set(
  `missing displaced evacuated case casualty victim people person arrest signature vote donation
  body survivor patient migrant refugee protester demonstrator`
    .split(/\s+/u)
    .map(sameWord),
);

/** And what does not: who is aboard, or loses work, is so many from the first. */
const FIXED = new Set<string>(["aboard", "jobless"] satisfies Fate[]);

/** True for a count that only rises while an event goes on. */
export function mayRise({ key, isFate, counted }: Told): boolean {
  return isFate ? !FIXED.has(key) : ACCUMULATES.has(counted.at(-1) ?? "");
}
