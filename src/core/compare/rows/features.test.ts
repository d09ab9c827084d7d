import { expect, it } from "vitest";
import { featuresOf } from "./features.ts";
import type { ComparedArticle } from "./features.ts";
import { Lexicon } from "./lexicon.ts";
import { startOf } from "./lists.ts";

const text = "Mayor Quint said nobody sleeps. Bakers said the ovens burst.";

/** How many terms of each sentence count as quoted, when the first one's last two words are. */
function quotedCounts(kind: ComparedArticle["quotations"][number]["kind"]): number[] {
  const start = text.indexOf("nobody sleeps");
  const end = start + "nobody sleeps".length;
  const sentences = [
    { start: 0, end: 31 },
    { start: 32, end: text.length },
  ];
  const article = { id: "a", text, sentences, quotations: [{ start, end, kind }] };
  const { quoted } = featuresOf(article, new Lexicon());
  return sentences.map((_, sentence) => startOf(quoted, sentence + 1) - startOf(quoted, sentence));
}

it("counts terms in quotation marks as quoted, function words and reported speech not", () => {
  expect(quotedCounts("direct")).toEqual([1, 0]);
  expect(quotedCounts("mixed")).toEqual([1, 0]);
  expect(quotedCounts("indirect")).toEqual([0, 0]);
});

it("counts reported terms as said, with whose words they are", () => {
  const start = text.indexOf("the ovens");
  const speaker = { name: "Bakers", start: 32, end: 38 };
  const quotation = { kind: "indirect", start, end: text.length - 1, speaker } as const;
  const sentences = [
    { start: 0, end: 31 },
    { start: 32, end: text.length },
  ];
  const lexicon = new Lexicon();
  const found = featuresOf({ id: "a", text, sentences, quotations: [quotation] }, lexicon);
  expect([...found.said.starts]).toEqual([0, 0, 2]);
  expect([...found.speakers.starts]).toEqual([0, 0, 1]);
  expect([...found.speakers.values]).toEqual([lexicon.speakers.numberOf("Bakers")]);
});

it("takes a capital inside a sentence for a name, at its beginning not", () => {
  const lexicon = new Lexicon();
  const sentences = [{ start: 0, end: text.length }];
  const { names } = featuresOf({ id: "a", text, sentences, quotations: [] }, lexicon);
  const numberOf = (form: string): number | undefined => lexicon.termsOf(form)[0]?.number;
  expect(names.includes(numberOf("quint") ?? -1)).toBe(true);
  expect(names.includes(numberOf("mayor") ?? -1)).toBe(false);
});
