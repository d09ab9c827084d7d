import fc from "fast-check";
import { expect, test } from "vitest";
import type { Revision, TextEdit } from "../model/article.ts";
import { anchorAt, moveAnchor, shiftRange } from "./anchor.ts";
import { placeQuote } from "./place.ts";

const span = { article: "article:a", revision: "revision:1", field: "text" } as const;

const next: Revision = {
  id: "revision:2",
  type: "revision",
  article: "article:a",
  number: 2,
  madeBy: "correction",
  madeAt: "2025-01-01T00:00:00.000Z",
  from: "revision:1",
  edits: null,
  original: null,
  headline: null,
  text: "",
  length: 0,
  words: 0,
  layout: [],
};

const anyText = fc.string({ unit: "binary", minLength: 1, maxLength: 300 });

/** A text, a range in it, and one edit of it. */
const edited = fc
  .tuple(anyText, fc.nat(), fc.nat(), fc.nat(), fc.nat(40), anyText)
  .map(([text, from, length, at, removed, inserted]) => {
    const start = from % text.length;
    const end = Math.min(text.length, start + 1 + (length % 60));
    const place = at % (text.length + 1);
    const gone = Math.min(removed, text.length - place);
    const edit: TextEdit = { at: place, removed: gone, inserted: inserted.length };
    const after = text.slice(0, place) + inserted + text.slice(place + gone);
    return { text, start, end, edit, after };
  });

test("T3: an anchor is never placed on other words than its quote, known edits or not", () => {
  fc.assert(
    fc.property(edited, fc.boolean(), ({ text, start, end, edit, after }, isKnown) => {
      const anchor = anchorAt({ ...span, start, end }, text);
      const moved = moveAnchor(anchor, next, after, isKnown ? [edit] : null);
      if (moved.orphan) expect(moved.span).toEqual(anchor.span);
      else expect(after.slice(moved.span.start, moved.span.end)).toBe(anchor.quote.exact);
    }),
    { numRuns: 1000 },
  );
});

test("what an edit does not touch shifts exactly", () => {
  fc.assert(
    fc.property(edited, ({ text, start, end, edit, after }) => {
      const shifted = shiftRange({ start, end }, [edit]);
      const isTouched = edit.at < end && edit.at + edit.removed > start;
      const isInside = edit.at > start && edit.at < end;
      if (shifted === null) {
        expect(isTouched || isInside).toBe(true);
      } else {
        expect(after.slice(shifted.start, shifted.end)).toBe(text.slice(start, end));
      }
    }),
    { numRuns: 1000 },
  );
});

test("an orphan is placed again when its words come back", () => {
  const text = "The ferry sank at night. Nobody was hurt. The crew was saved.";
  const start = text.indexOf("Nobody");
  const anchor = anchorAt({ ...span, start, end: start + 15 }, text);
  const gone = moveAnchor(anchor, next, text.replace(" Nobody was hurt.", ""), null);
  expect(gone.orphan).toBe(true);
  const back = moveAnchor(gone, next, text, null);
  expect(back).toMatchObject({ orphan: false, span: { start } });
});

test("of several places the one with the better context is taken, of equal ones none", () => {
  const quote = { exact: "was closed", prefix: "The harbour ", suffix: " on Monday" };
  const clear = "The road was closed in May. The harbour was closed on Monday.";
  expect(placeQuote(quote, clear, 0)).toEqual({ start: 40, end: 50 });
  const twice = "The harbour was closed on Monday. The harbour was closed on Monday.";
  expect(placeQuote(quote, twice, 0)).toBeNull();
});

test("a short quote in other surroundings is not guessed at", () => {
  const quote = { exact: "the minister", prefix: "yesterday ", suffix: " resigned" };
  expect(placeQuote(quote, "A dog bit the minister in the leg.", 0)).toBeNull();
});
