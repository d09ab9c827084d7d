import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRevisions } from "./compare-revisions.ts";
import type { RevisionChange } from "./compare-revisions.ts";

const sentences = [
  "The ferry Alma left Vesthavn on May 5 with 83 people on board.",
  "Captain Ida Berg said the engine stopped at noon.",
  "“We never lost sight of the coast and nobody was afraid,” she said.",
  "Two lifeboats reached the ship before the fog came down.",
  "Inspectors may publish their findings in the autumn.",
  "The line has carried mail and cattle since the last century.",
];
const text = sentences.join(" ");

const textWith = (at: number, ...others: readonly string[]): string =>
  sentences.toSpliced(at, 1, ...others).join(" ");

const inText = (older: string, newer: string): RevisionChange[] =>
  compareRevisions({ headline: null, text: older }, { headline: null, text: newer });

function only(changes: readonly RevisionChange[]): RevisionChange {
  const [change, more] = changes;
  if (change === undefined || more !== undefined) {
    throw new Error(`expected one change: ${JSON.stringify(changes)}`);
  }
  return change;
}

/** The one change from the sentence `at` to the other. */
const edit = (at: number, other: string): RevisionChange => only(inText(text, textWith(at, other)));

describe("compareRevisions", () => {
  it("finds nothing where nothing changed", () => {
    expect(inText(text, text)).toEqual([]);
    expect(inText("", "")).toEqual([]);
    expect(inText(text, sentences.join("\n\n"))).toEqual([]);
  });

  it("tells a sentence added and one removed, with their places", () => {
    const extra = "A tug from the mainland is on its way.";
    const newer = sentences.toSpliced(3, 0, extra).join(" ");
    const added = only(inText(text, newer));
    expect(added).toMatchObject({ kind: "added", weight: "substantive", older: null });
    expect(newer.slice(added.newer?.start, added.newer?.end)).toBe(extra);
    const removed = only(inText(newer, text));
    expect(removed).toMatchObject({ kind: "removed", weight: "substantive", newer: null });
    expect(newer.slice(removed.older?.start, removed.older?.end)).toBe(extra);
  });

  it("tells a sentence that moved, and one that moved and was edited", () => {
    const [first = "", ...rest] = sentences;
    expect(only(inText(text, [...rest, first].join(" ")))).toMatchObject({
      kind: "moved",
      moved: true,
      weight: "substantive",
      reason: "The same words moved from sentence 1 to sentence 6.",
    });
    const edited = first.replace("83", "84");
    expect(only(inText(text, [...rest, edited].join(" ")))).toMatchObject({
      kind: "edited",
      moved: true,
      reason: "A number changed: “83” became “84”.",
    });
  });

  it("takes a sentence cut in two for one edit", () => {
    const halves = ["Two lifeboats reached the ship.", "Then the fog came down."];
    const change = only(inText(text, textWith(3, ...halves)));
    expect(change.kind).toBe("edited");
    expect(textWith(3, ...halves).slice(change.newer?.start, change.newer?.end)).toBe(
      halves.join(" "),
    );
  });

  it("tells a headline changed, added and removed", () => {
    const change = (older: string | null, newer: string | null): RevisionChange =>
      only(compareRevisions({ headline: older, text }, { headline: newer, text }));
    expect(change("Ferry Adrift in Fog", "Ferry adrift in fog")).toMatchObject({
      kind: "headline",
      weight: "trivial",
    });
    expect(change("Ferry adrift", "Ferry safe")).toMatchObject({
      kind: "headline",
      weight: "substantive",
      older: { start: 0, end: 12 },
    });
    expect(change(null, "Ferry safe").reason).toBe("The headline was added.");
    expect(change("Ferry safe", null).reason).toBe("The headline was removed.");
  });
});

describe("trivial edits", () => {
  it.each([
    ["white space", 3, "Two lifeboats  reached the ship before the fog came down."],
    ["letter case", 1, "captain Ida Berg said the engine stopped at noon."],
    ["punctuation", 3, "Two lifeboats reached the ship, before the fog came down."],
    ["date", 0, "The ferry Alma left Vesthavn on 5 May with 83 people on board."],
    ["number", 3, "2 lifeboats reached the ship before the fog came down."],
    ["slip", 4, "Inspectors may publish their fndings in the autumn."],
    ["slip", 5, "The line has carried mail and catlte since the last century."],
    ["article", 4, "Inspectors may publish their findings in autumn."],
  ])("%s", (what, at, other) => {
    const { kind, weight, reason } = edit(at, other);
    expect({ kind, weight }).toEqual({ kind: "edited", weight: "trivial" });
    expect(reason).toContain(what);
  });

  it.each([
    ["colour", "color"],
    ["organised", "organized"],
    ["centre", "center"],
    ["travelling", "traveling"],
    ["cease-fire", "ceasefire"],
  ])("spelling: %s, %s", (one, other) => {
    const sentence = (word: string): string => `They saw the ${word} of it in the early morning.`;
    expect(only(inText(sentence(one), sentence(other)))).toMatchObject({
      weight: "trivial",
      reason: `Only the spelling changed: “${one}” became “${other}”.`,
    });
  });

  it("marks of another shape", () => {
    const straight = (sentences[2] ?? "").replace(/[“”]/gu, '"');
    expect(edit(2, straight).weight).toBe("trivial");
  });
});

describe("substantive edits", () => {
  it.each([
    ["A number", 0, "The ferry Alma left Vesthavn on May 5 with 38 people on board."],
    ["A number", 0, "The ferry Alma left Vesthavn on May 6 with 83 people on board."],
    ["A name", 1, "Captain Ida Borg said the engine stopped at noon."],
    ["A negation", 3, "Two lifeboats never reached the ship before the fog came down."],
    ["How certain", 4, "Inspectors will publish their findings in the autumn."],
    [
      "The words of a quotation",
      2,
      "“We soon lost sight of the coast and nobody was afraid,” she said.",
    ],
    ["The wording", 1, "Captain Ida Berg claimed the engine stopped at noon."],
    [
      "Words were put in quotation marks",
      3,
      "Two “lifeboats” reached the ship before the fog came down.",
    ],
  ])("%s", (what, at, other) => {
    const { weight, reason } = edit(at, other);
    expect(weight).toBe("substantive");
    expect(reason.startsWith(what)).toBe(true);
  });

  it.each([
    ["legal", "illegal"],
    ["killed", "billed"],
    ["woman", "women"],
    ["attack", "attacks"],
    ["come", "came"],
    ["sent", "send"],
  ])("another word is no slip: %s, %s", (one, other) => {
    const sentence = (word: string): string => `They say that the ${word} was on the upper deck.`;
    expect(only(inText(sentence(one), sentence(other))).weight).toBe("substantive");
  });

  it("a word that the newer version uses elsewhere is no slip", () => {
    const rest = "A second stage of the crossing was planned. ";
    const newer = `${rest}The state of the ship is bad.`;
    expect(only(inText(`${rest}The stage of the ship is bad.`, newer)).weight).toBe("substantive");
  });
});

describe("compareRevisions, over random edits", () => {
  const edits = fc.array(
    fc.record({
      at: fc.nat(sentences.length - 1),
      how: fc.constantFrom("drop", "double", "swap", "replace", "insert"),
      word: fc.constantFrom("harbour", "not", "12", "Berg", "quietly"),
    }),
    { maxLength: 6 },
  );
  const edited = edits.map((list) => {
    const result = [...sentences];
    for (const { at, how, word } of list) {
      const sentence = result[at];
      if (sentence === undefined) continue;
      const words = sentence.split(" ");
      if (how === "drop") result.splice(at, 1);
      if (how === "double") result.splice(at, 0, sentence);
      if (how === "swap") result.splice(at, 2, ...result.slice(at, at + 2).reverse());
      if (how === "replace") result[at] = words.toSpliced(2, 1, word).join(" ");
      if (how === "insert") result[at] = words.toSpliced(3, 0, word).join(" ");
    }
    return result.join(" ");
  });

  it("accounts for every sentence that is not the same in both", () => {
    fc.assert(
      fc.property(edited, edited, (older, newer) => {
        const changes = inText(older, newer);
        const without = (whole: string, side: "older" | "newer"): string[] => {
          const ranges = changes.flatMap((change) => change[side] ?? []);
          return sentences.filter((sentence) => {
            const at = whole.indexOf(sentence);
            return at >= 0 && !ranges.some(({ start, end }) => start <= at && at < end);
          });
        };
        expect(older === newer).toBe(changes.length === 0);
        for (const [whole, side] of [
          [older, "older"],
          [newer, "newer"],
        ] as const) {
          const ranges = changes.flatMap((change) => change[side] ?? []);
          const sorted = [...ranges].sort((one, other) => one.start - other.start);
          for (const [index, { start, end }] of sorted.entries()) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(whole.length);
            expect(start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0);
          }
          const unchanged = without(whole, side);
          expect(unchanged.filter((one) => !older.includes(one) || !newer.includes(one))).toEqual(
            [],
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives words that rebuild both wordings", () => {
    fc.assert(
      fc.property(edited, (newer) => {
        for (const change of inText(text, newer)) {
          if (change.kind === "moved") continue;
          const was = change.older === null ? "" : text.slice(change.older.start, change.older.end);
          const is = change.newer === null ? "" : newer.slice(change.newer.start, change.newer.end);
          expect(change.words.map(({ base }) => base).join("")).toBe(was);
          expect(change.words.map(({ other }) => other).join("")).toBe(is);
        }
      }),
    );
  });
});
