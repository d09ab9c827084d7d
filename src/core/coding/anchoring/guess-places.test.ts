import fc from "fast-check";
import { expect, test } from "vitest";
import { guessPlaces } from "./guess-places.ts";

const text =
  "The ferry left at noon. The captain said the engine had stopped. Nobody on board came to harm. A tug is on its way.";
const quote = {
  exact: "the captain insisted that the engine had simply stopped",
  prefix: "The ferry left at noon. ",
  suffix: ". Nobody",
};

test("T6: the likeliest place is offered first, with a score under that of a sure one", () => {
  const [best] = guessPlaces(quote, text);
  expect(text.slice(best?.start, best?.end)).toBe("The captain said the engine had stopped");
  expect(best?.score).toBeGreaterThan(0.5);
  expect(best?.score).toBeLessThan(1);
});

test("where nothing is alike nothing is offered", () => {
  expect(guessPlaces(quote, "Rain fell in Vesthavn all day.")).toEqual([]);
  expect(guessPlaces(quote, "")).toEqual([]);
});

test("guesses are in the text, apart, best first, and the words themselves are the best", () => {
  const words = fc.array(fc.constantFrom("a", "ferry", "sank", "at", "night", "Ånger", "🐟"), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 1, max: 8 }), (all, from, length) => {
      const first = from % all.length;
      const exact = all.slice(first, first + length).join(" ");
      const guesses = guessPlaces({ exact, prefix: "", suffix: "" }, all.join(" "), 5);
      for (const [index, { start, end, score }] of guesses.entries()) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(all.join(" ").length);
        const next = guesses[index + 1];
        if (next === undefined) continue;
        expect(next.score).toBeLessThanOrEqual(score);
        expect(next.end <= start || next.start >= end).toBe(true);
      }
      if (/\p{L}/u.test(exact)) expect(guesses[0]?.score).toBeGreaterThanOrEqual(0.75);
    }),
  );
});
