import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentSentences } from "../../../core/text/sentences.ts";
import { segmentWords } from "../../../core/text/words.ts";
import { cursorMoves, moveCursor, selectedRange, startCursor, unitAt } from "./cursor.ts";
import type { Cursor, CursorMove, Units } from "./cursor.ts";

const text = "The ferry is late. It always is.\n\nNobody waits.";
const units: Units = {
  words: segmentWords(text),
  sentences: segmentSentences(text),
  paragraphs: [
    { start: 0, end: 32 },
    { start: 34, end: 47 },
  ],
};

function after(moves: readonly (readonly [CursorMove, boolean])[]): Cursor {
  return moves.reduce(
    (cursor, [move, extend]) => moveCursor(units, cursor, move, extend),
    startCursor,
  );
}

function selected(cursor: Cursor): string | null {
  const range = selectedRange(cursor);
  return range === null ? null : text.slice(range.start, range.end);
}

function on(cursor: Cursor): string {
  const unit = unitAt(units, cursor);
  return unit === null ? "" : text.slice(unit.start, unit.end);
}

describe("the cursor", () => {
  it("steps by word and by sentence", () => {
    expect(on(after([["nextWord", false]]))).toBe("ferry");
    expect(on(after([["nextSentence", false]]))).toBe("It always is.");
    expect(
      on(
        after([
          ["nextSentence", false],
          ["previousWord", false],
        ]),
      ),
    ).toBe("late");
  });

  it("goes to the ends of paragraph and text", () => {
    expect(on(after([["paragraphEnd", false]]))).toBe("is");
    expect(
      on(
        after([
          ["paragraphEnd", false],
          ["previousWord", false],
        ]),
      ),
    ).toBe("always");
    expect(on(after([["textEnd", false]]))).toBe("waits");
    expect(
      after([
        ["textEnd", false],
        ["textStart", false],
      ]).at,
    ).toBe(0);
  });

  it("selects whole words and sentences, and gives them back", () => {
    expect(selected(after([["nextWord", true]]))).toBe("The");
    expect(selected(after([["nextSentence", true]]))).toBe("The ferry is late.");
    expect(
      selected(
        after([
          ["nextSentence", true],
          ["nextSentence", true],
          ["previousSentence", true],
        ]),
      ),
    ).toBe("The ferry is late. ");
    expect(selected(after([["textEnd", true]]))).toBe(text);
  });

  it("selects a whole paragraph back from its end", () => {
    expect(
      selected(
        after([
          ["paragraphEnd", false],
          ["paragraphStart", true],
        ]),
      ),
    ).toBe("The ferry is late. It always is.");
  });

  it("selects backwards from where it stands", () => {
    expect(
      selected(
        after([
          ["nextSentence", false],
          ["previousWord", true],
        ]),
      ),
    ).toBe("late. ");
  });

  it("lets go of the selection when it steps without extending", () => {
    expect(
      selected(
        after([
          ["nextWord", true],
          ["nextWord", false],
        ]),
      ),
    ).toBeNull();
  });

  it("never leaves the text, whatever the steps", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...cursorMoves), fc.boolean()));
    fc.assert(
      fc.property(steps, (moves) => {
        const { at } = after(moves);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("stands still in an empty text", () => {
    const none: Units = { words: [], sentences: [], paragraphs: [] };
    for (const move of cursorMoves) {
      expect(moveCursor(none, startCursor, move, false).at).toBe(0);
    }
    expect(unitAt(none, startCursor)).toBeNull();
  });
});
