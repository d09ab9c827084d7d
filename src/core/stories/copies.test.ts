import fc from "fast-check";
import { expect, test } from "vitest";
import { isCopy } from "./copies.ts";
import { featuresOf } from "./features.ts";
import { grounding, walkout } from "./fixture.ts";

const printsOf = (text: string): ReadonlySet<number> =>
  new Set(featuresOf({ id: "a", headline: null, text, published: null }).prints);
const texts = [...walkout, ...grounding].map(({ text }) => text);

test("a lightly edited or shortened text is a copy, another telling is not", () => {
  const [first = "", second = ""] = texts;
  expect(isCopy(printsOf(first), printsOf(first.replace("midnight", "noon")))).toBe(true);
  expect(isCopy(printsOf(first), printsOf(first.split("\n").slice(0, 3).join("\n")))).toBe(true);
  expect(isCopy(printsOf(first), printsOf(second))).toBe(false);
});

test("texts too short for a shingle are copies of nothing", () => {
  expect(isCopy(printsOf("Ferry crews strike."), printsOf("Ferry crews strike."))).toBe(false);
});

test("a run of twelve content words that two texts share leaves a fingerprint in both", () => {
  const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{6,9}$/u);
  const words = (minLength: number) => fc.array(word, { minLength, maxLength: minLength + 10 });
  fc.assert(
    fc.property(words(12), words(0), words(0), (run, before, after) => {
      const shared = printsOf(run.join(" "));
      const whole = printsOf([...before, ...run, ...after].join(" "));
      expect([...shared].some((print) => whole.has(print))).toBe(true);
    }),
  );
});
