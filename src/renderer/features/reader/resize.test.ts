import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentWords } from "../../../core/text/words.ts";
import { draggedRange, resizedRange } from "./resize.ts";
import type { Direction, Edge } from "./resize.ts";

const text = "The ferry is late. It always is.\n\nNobody waits for it 🐟 any more.";
const words = segmentWords(text);
const anyRange = fc
  .tuple(fc.nat(words.length - 1), fc.nat(words.length - 1))
  .map(([one, other]) => ({
    start: words[Math.min(one, other)]?.start ?? 0,
    end: words[Math.max(one, other)]?.end ?? 0,
  }));
const edges = fc.constantFrom<Edge>("start", "end");
const directions = fc.constantFrom<Direction>("forward", "back");
const wordsIn = ({ start, end }: { start: number; end: number }) =>
  words.filter((word) => word.start >= start && word.end <= end).length;

describe("resizing by the word", () => {
  it("takes in or lets go exactly one word, and the opposite step takes it back", () => {
    fc.assert(
      fc.property(anyRange, edges, directions, (range, edge, direction) => {
        const grows = (edge === "end") === (direction === "forward");
        const next = resizedRange(words, range, edge, direction);
        if (next === null) {
          const atEdge = edge === "end" ? range.end === words.at(-1)?.end : range.start === 0;
          expect(grows ? atEdge : wordsIn(range) === 1).toBe(true);
          return;
        }
        expect(wordsIn(next) - wordsIn(range)).toBe(grows ? 1 : -1);
        const back = resizedRange(words, next, edge, direction === "back" ? "forward" : "back");
        expect(back).toEqual(range);
      }),
    );
  });
});

describe("dragging an end", () => {
  it("ends at whole words, leaves one at least, and never moves the other end", () => {
    fc.assert(
      fc.property(anyRange, edges, fc.nat(text.length), (range, edge, offset) => {
        const next = draggedRange(words, range, edge, offset);
        expect(wordsIn(next)).toBeGreaterThanOrEqual(1);
        if (edge === "start") expect(next.end).toBe(range.end);
        else expect(next.start).toBe(range.start);
        expect(words.some(({ start }) => start === next.start)).toBe(true);
        expect(words.some(({ end }) => end === next.end)).toBe(true);
      }),
    );
  });

  it("goes to the word pointed at", () => {
    const range = { start: 4, end: 9 };
    const late = text.indexOf("late");
    expect(draggedRange(words, range, "end", late + 3)).toEqual({ start: 4, end: late + 4 });
    expect(draggedRange(words, range, "end", late + 1)).toEqual({ start: 4, end: late - 1 });
    expect(draggedRange(words, range, "start", 0)).toEqual({ start: 0, end: 9 });
  });
});
