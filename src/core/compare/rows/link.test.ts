import fc from "fast-check";
import { expect, it } from "vitest";
import { segmentSentences } from "../../text/sentences.ts";
import { prepare } from "./align.ts";
import type { ComparedArticle } from "./align.ts";
import type { Evidence } from "./score.ts";

/** An article whose quotations are what stands after "said", each by the speaker before it. */
function article(id: string, text: string): ComparedArticle {
  const quotations = [...text.matchAll(/([A-Z]\w+) said ([^.]+)/gu)].map((match) => {
    const [, name = "", words = ""] = match;
    const end = match.index + match[0].length;
    const speaker = { name, start: match.index, end: match.index + name.length };
    return { kind: "indirect" as const, start: end - words.length, end, speaker };
  });
  return { id, text, sentences: segmentSentences(text), quotations };
}

/** What speaks for each two sentences looked at, by `i j`. */
function evidenceOf(one: ComparedArticle, other: ComparedArticle): Map<string, Evidence> {
  const { features, linker } = prepare([one, other]);
  const found = new Map<string, Evidence>();
  const [a, b] = features;
  if (a === undefined || b === undefined) return found;
  linker.candidates(a, b, (i, j, evidence) => void found.set(`${i} ${j}`, evidence));
  return found;
}

it("counts the words two sentences share of one speaker, not of two", () => {
  const ours = article("a", "Lindqvist said the ferry leaks badly. Rain fell.");
  const same = article("b", "Snow lay. Lindqvist said every ferry leaks.");
  const another = article("b", "Snow lay. Osterberg said every ferry leaks.");
  expect(evidenceOf(ours, same).get("0 1")?.said).toBe(2);
  expect(evidenceOf(ours, another).get("0 1")?.said).toBe(0);
});

it("counts the shared words that stand in no other sentence of the two", () => {
  const ours = article("a", "The ferry and its piers leak. The ferry sails.");
  const theirs = article("b", "Divers saw that piers of the ferry leak. Gulls ate bread.");
  // The ferry stands in another sentence too.
  expect(evidenceOf(ours, theirs).get("0 0")?.singular).toBe(2);
});

it("takes both leads for such, and no sentence after the third", () => {
  const rest = "Rain fell. Snow lay. Gulls ate bread. Divers found cracks.";
  const ours = article("a", `Bakers burned the ferry. ${rest}`);
  const theirs = article("b", `Bakers burned a ferry. ${rest}`);
  const found = evidenceOf(ours, theirs);
  const leads = ["0 0", "2 2", "3 3"].map((pair) => found.get(pair)?.lead);
  expect(leads).toEqual([1, 1, 0]);
});

it("hears the same around a sentence, whatever stands in it", () => {
  const around = (text: string): number | undefined =>
    evidenceOf(
      article("a", "Divers found cracks. Bakers burned the ferry. Gulls ate bread."),
      article("b", text),
    ).get("1 1")?.surroundings;
  const alike = around("Divers found cracks. Bakers burned a ferry. Gulls ate bread.") ?? 0;
  const apart = around("Snow lay. Bakers burned a ferry. Rain fell.") ?? 0;
  expect(alike).toBeCloseTo(0.5, 5);
  expect(apart).toBe(0);
});

it("finds the same evidence whichever article comes first", () => {
  const sentence = fc
    .array(fc.constantFrom("ferry", "harbour", "quay", "council", "Lindqvist", "300", "strike"), {
      minLength: 1,
      maxLength: 6,
    })
    .map((list) => `Ada said ${list.join(" ")}.`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 7 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const forth = evidenceOf(article("a", one), article("b", other));
      const back = evidenceOf(article("b", other), article("a", one));
      expect(back.size).toBe(forth.size);
      for (const [pair, evidence] of forth) {
        const turned = back.get(pair.split(" ").reverse().join(" "));
        for (const [name, value] of Object.entries(evidence)) {
          expect(turned?.[name as keyof Evidence]).toBeCloseTo(Number(value), 9);
        }
      }
    }),
  );
});
