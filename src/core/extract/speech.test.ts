import { expect, test } from "vitest";
import { segmentSentences } from "../text/sentences.ts";
import { extractQuotations } from "./quotations.ts";
import { isSpeech } from "./speech.ts";

function spoken(text: string): boolean[] {
  return extractQuotations(text, segmentSentences(text)).map(isSpeech);
}

test.each([
  "Ana Brandt said that the dam was old.",
  "Brandt called for a new dam.",
  "According to Ana Brandt, the dam is old.",
  "Ana Brandt repeated her warning that the dam would break.",
])("reported speech: %s", (text) => {
  expect(spoken(text)).toContain(true);
});

test.each([
  "Ana Brandt believes that the dam is old.",
  "Ana Brandt supports a new dam.",
  "Ana Brandt is afraid that the dam may break.",
])("no speech: %s", (text) => {
  expect(spoken(text)).toEqual([false]);
});

test("what stands between marks is words, whatever leads to it", () => {
  expect(spoken("Ana Brandt wants a dam that is “safe and dry.”")).toContain(true);
});
