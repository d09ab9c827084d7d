import { expect, test } from "vitest";
import type { Quotation } from "../../extract/quotation.ts";
import { memberOf } from "../testing/member.ts";
import { actsOf } from "./acts.ts";

test("an article of very many quotations is read in time that grows with their number", () => {
  const count = 30_000;
  const sentence = "“We wait,” said Ana Brandt. ";
  const known = memberOf("a", sentence);
  const [first] = known.analysis.quotations;
  if (first === undefined) throw new Error("the sentence quotes somebody");
  const starts = Array.from({ length: count }, (_, index) => index * sentence.length);
  const moved = <T extends { start: number; end: number }>(range: T, by: number): T => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  const quotations = starts.map((by): Quotation => {
    const { speaker, cue } = first;
    return {
      ...moved(first, by),
      speaker: speaker === null ? null : moved(speaker, by),
      cue: cue === null ? null : moved(cue, by),
    };
  });
  const sentences = starts.map((start) => ({ start, end: start + sentence.length - 1 }));
  const analysis = { ...known.analysis, quotations, sentences };
  const acts = actsOf({ ...known, text: sentence.repeat(count), analysis });
  expect(acts).toHaveLength(count);
  expect(acts.at(-1)).toMatchObject({ quotations: [count - 1], sentences: [count - 1] });
});
