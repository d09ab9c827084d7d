import { expect, it } from "vitest";
import { segmentSentences } from "../text/sentences.ts";
import { findCitedOutlets } from "./cited-outlets.ts";
import { extractQuotations } from "./quotations.ts";
import { voiceOf } from "./voice.ts";

function voiceAt(text: string, words: string): string {
  const start = text.indexOf(words);
  const range = { start, end: start + words.length };
  return voiceOf(range, extractQuotations(text, segmentSentences(text)));
}

it("tells the outlet's words from quoted and reported ones", () => {
  const text = "The reckless plan failed. Keller said the shameful wall was “an idiotic idea”.";
  expect(voiceAt(text, "reckless")).toBe("own");
  expect(voiceAt(text, "shameful")).toBe("indirect");
  expect(voiceAt(text, "idiotic")).toBe("direct");
});

it("leaves what is only judged to the outlet", () => {
  expect(voiceAt("Keller praised the reckless plan.", "reckless")).toBe("own");
});

it("decides by the larger share", () => {
  const quotation = { kind: "direct", parent: null, speaker: null, cue: null } as const;
  expect(voiceOf({ start: 0, end: 10 }, [{ ...quotation, start: 4, end: 20 }])).toBe("direct");
  expect(voiceOf({ start: 0, end: 10 }, [{ ...quotation, start: 5, end: 20 }])).toBe("own");
});

it("finds the outlets a text cites", () => {
  const text =
    "The Valley Herald reported the leak. In an interview with The Northern Post, Keller agreed, reports 7valley. " +
    "After a Harbour Street Journal report, Keller told Reuters more, according to the Coast News. She reads the Lake Times.";
  expect(findCitedOutlets(text).map(({ name }) => name)).toEqual([
    "Valley Herald",
    "Northern Post",
    "7valley",
    "Harbour Street Journal",
    "Reuters",
    "Coast News",
  ]);
  for (const { name, start, end } of findCitedOutlets(text)) {
    expect(text.slice(start, end)).toBe(name);
  }
});
