import fc from "fast-check";
import { expect, test } from "vitest";
import type { Revision, TextEdit } from "../model/article.ts";
import { anchorAt, moveAnchor } from "./anchor.ts";
import { followEdits } from "./anchoring/follow-edits.ts";
import { levenshtein } from "./anchoring/testing/levenshtein.ts";
import { textEdits } from "./anchoring/text-edits.ts";
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

test("T3: an anchor stands on its quote; on other words only within the edit, or nearly the same", () => {
  fc.assert(
    fc.property(edited, fc.boolean(), ({ text, start, end, edit, after }, isKnown) => {
      const anchor = anchorAt({ ...span, start, end }, text);
      const older = { text, headline: null };
      const moved = moveAnchor(anchor, next, after, isKnown ? [edit] : null, older);
      if (moved.orphan) {
        expect(moved).toEqual({ ...anchor, orphan: true });
        return;
      }
      expect(after.slice(moved.span.start, moved.span.end)).toBe(moved.quote.exact);
      if (moved.former === undefined) expect(moved.quote.exact).toBe(anchor.quote.exact);
      else {
        expect(moved.former.quote).toEqual(anchor.quote);
        expect(moved.former.score === null).toBe(isKnown);
        const distance = levenshtein(anchor.quote.exact, moved.quote.exact);
        if (isKnown) expect(edit.at + edit.removed >= start && edit.at <= end).toBe(true);
        else expect(distance).toBeLessThanOrEqual(anchor.quote.exact.length / 10);
      }
    }),
    { numRuns: 1000 },
  );
});

test("T3: what an edit does not touch shifts exactly, what contains it grows exactly", () => {
  fc.assert(
    fc.property(edited, ({ text, start, end, edit, after }) => {
      const moved = followEdits({ start, end, words: text.slice(start, end) }, [edit], after);
      const editEnd = edit.at + edit.removed;
      const grown = edit.inserted - edit.removed;
      if (editEnd < start || edit.at > end) {
        const shift = editEnd < start ? grown : 0;
        expect(moved).toEqual({ start: start + shift, end: end + shift });
      } else if (edit.at > start && editEnd < end && moved !== null) {
        expect(moved).toEqual({ start, end: end + grown });
      } else if (moved === null) {
        const taken = text.slice(edit.at, editEnd) + after.slice(edit.at, edit.at + edit.inserted);
        const reachesOver = edit.at < start || editEnd > end || editEnd - edit.at === end - start;
        expect(reachesOver || taken.includes("\n\n")).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("T3: a letter put at the end of a coded word belongs to it, other words do not", () => {
  const grow = (words: string, older: string, newer: string): string | null => {
    const start = older.indexOf(words);
    const range = { start, end: start + words.length, words };
    const moved = followEdits(range, textEdits(older, newer), newer);
    return moved && newer.slice(moved.start, moved.end);
  };
  expect(grow("Ministe", "The Ministe spoke", "The Minister spoke")).toBe("Minister");
  expect(grow("inister", "The inister spoke", "The Minister spoke")).toBe("Minister");
  expect(grow("Minister", "The Minister spoke", "The Minister too spoke")).toBe("Minister");
  expect(grow("Minister", "The Minister spoke", "The Minister, he spoke")).toBe("Minister");
  expect(grow("spoke", "The Minister spoke", "The Minister, who spoke")).toBe("spoke");
  expect(grow("Minsiter spoke", "The Minsiter spoke", "The Minister spoke")).toBe("Minister spoke");
  expect(grow("Minister", "The Minister spoke", "The Secretary spoke")).toBe("Secretary");
  expect(grow("The Min", "The Minister spoke", "The Secretary spoke")).toBeNull();
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
  expect(placeQuote(quote, clear)).toMatchObject({ start: 40, end: 50 });
  const twice = "The harbour was closed on Monday. The harbour was closed on Monday.";
  expect(placeQuote(quote, twice)).toBeNull();
});

test("a short quote in other surroundings is not guessed at", () => {
  const quote = { exact: "the minister", prefix: "yesterday ", suffix: " resigned" };
  expect(placeQuote(quote, "A dog bit the minister in the leg.")).toBeNull();
});
