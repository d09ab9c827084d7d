import { describe, expect, it } from "vitest";
import { segmentSentences } from "../text/sentences.ts";
import { extractQuotations } from "./quotations.ts";
import { isSpeech } from "./speech.ts";

/** What a sentence reports, as "speaker (cue): words". */
function reported(text: string): string[] {
  return extractQuotations(text, segmentSentences(text)).map(
    ({ start, end, speaker, cue }) =>
      `${speaker?.name ?? "?"} (${cue?.text ?? ""}): ${text.slice(start, end)}`,
  );
}

describe("the cue of what is not said", () => {
  it.each([
    ["Vale declined to say who had paid.", "Vale (declined to say): who had paid"],
    ["Vale did not say who had paid.", "Vale (did not say): who had paid"],
    ["Vale didn’t say who had paid.", "Vale (didn’t say): who had paid"],
    ["Vale won’t say who had paid.", "Vale (won’t say): who had paid"],
    ["Vale would not say who had paid.", "Vale (would not say): who had paid"],
    ["Vale has not yet said who had paid.", "Vale (has not yet said): who had paid"],
    ["Vale never claimed that it was paid.", "Vale (never claimed): that it was paid"],
    ["Vale was unable to say who had paid.", "Vale (unable to say): who had paid"],
    ["Vale left without saying who had paid.", "Vale (without saying): who had paid"],
    [
      "Vale stopped short of saying that it was paid.",
      "Vale (stopped short of saying): that it was paid",
    ],
  ])("says so, once: %s", (text, shown) => {
    expect(reported(text)).toEqual([shown]);
    expect(extractQuotations(text, segmentSentences(text)).map(isSpeech)).toEqual([false]);
  });

  it("says so of words in marks", () => {
    expect(reported("Vale never called the wall “a bad joke.”")).toContain(
      "Vale (never called): a bad joke.",
    );
  });

  it("is told from what is said of it", () => {
    expect(reported("Vale said he would not say who had paid.")).toEqual([
      "Vale (said): he would not say who had paid",
      "Vale (would not say): who had paid",
    ]);
    expect(reported("Vale declined to comment.")).toEqual(["Vale (declined): to comment"]);
  });

  it.each([
    ["The mayor not only said that the wall leaked.", "mayor (said): that the wall leaked"],
    ["Vale denied that the wall leaked.", "Vale (denied): that the wall leaked"],
    ["Vale cannot stress enough that it leaks.", "Vale (stress): enough that it leaks"],
    ["Vale has also said that the wall leaked.", "Vale (said): that the wall leaked"],
  ])("is no other than before where it was said: %s", (text, shown) => {
    expect(reported(text)).toEqual([shown]);
  });
});

describe("what no one says", () => {
  it.each([
    "Nobody said the wall was safe.",
    "No one said the wall was safe.",
    "None of the masons said the wall was safe.",
    "No mason said the wall was safe.",
    "Neither Vale nor Brandt said the wall was safe.",
    "Not a single mason said that the wall was safe.",
    "The wall is safe, according to no one.",
  ])("is reported of nobody: %s", (text) => {
    expect(reported(text)).toEqual([]);
  });

  it("is not what a house with a number says", () => {
    expect(reported("No 10 says the wall is safe.")).toEqual(["No 10 (says): the wall is safe"]);
  });
});
