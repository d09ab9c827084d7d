import fc from "fast-check";
import { expect, test } from "vitest";
import { featuresOf } from "./features.ts";
import { grounding } from "./fixture.ts";
import { labelOf } from "./label.ts";

const features = grounding.map((article) => featuresOf(article));
const titled = (headline: string | null, text: string, id = "a") =>
  featuresOf({ id, headline, text, published: null });

test("a story is called by the headline nearest to what its articles say", () => {
  expect(labelOf(features)).toBe("Osterlund ferry runs aground off Skarn lighthouse");
});

test("without headlines the opening of the text serves, cut at a word's end", () => {
  const [, untitled] = features;
  expect(labelOf(untitled === undefined ? [] : [untitled])).toBe(
    "Lifeboats took 83 passengers off a ferry that had run…",
  );
});

test("white space in a headline is evened out, a story without words still has a name", () => {
  expect(labelOf([titled(" Bell \n returned ", "")])).toBe("Bell returned");
  expect(labelOf([titled("  ", " \n")])).toBe("Untitled");
});

test("a label is 1 to 60 characters, well formed, and the same in any order", () => {
  const article = fc.tuple(fc.option(fc.string({ unit: "binary" })), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 4 }), (articles) => {
      const all = articles.map(([headline, text], index) => titled(headline, text, `${index}`));
      const label = labelOf(all);
      expect(label.length).toBeGreaterThan(0);
      expect(label.length).toBeLessThanOrEqual(60);
      expect(label.isWellFormed()).toBe(true);
      expect(labelOf([...all].reverse())).toBe(label);
    }),
  );
});
