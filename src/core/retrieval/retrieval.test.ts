import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { concordanceOf, sortLines } from "./concordance.ts";
import { evaluate } from "./evaluate.ts";
import type { ArticleMaterial, CodedSpan } from "./material.ts";
import { findPhrase, readPhrase } from "./phrase.ts";
import { readSearch } from "./query.ts";
import type { Condition, Relation } from "./query.ts";
import { spansOf } from "./spans.ts";
import { segmentWords } from "../text/words.ts";
import { Forms, WordList } from "./word-list.ts";

function found(written: string, text: string, match: "word" | "stem" = "word"): string[] {
  const phrase = readPhrase(written, match);
  return phrase === null
    ? []
    : findPhrase(phrase, text).map(({ start, end }) => text.slice(start, end));
}

describe("a phrase", () => {
  it("is found by its words, whatever their case, accents and possessives", () => {
    expect(found("cafe", "The Café’s owner and the cafés")).toEqual(["Café’s"]);
    expect(found("armed forces", "Armed forces, the armed\nforces, armed “forces”")).toEqual([
      "Armed forces",
      "armed “forces",
    ]);
  });
  it("takes * and ? and |, the longest of what begins at a word", () => {
    expect(found("troop* | armed forces | armed", "Troopers, troops and armed forces")).toEqual([
      "Troopers",
      "troops",
      "armed forces",
    ]);
    expect(found("w?man", "woman, women, weman, wman")).toEqual(["woman", "weman"]);
    expect(found("*ism", "racism is an ism")).toEqual(["racism", "ism"]);
  });
  it("takes * and ? with the marks and possessives that stand beside words", () => {
    const text = "The troops, soldiers (Trumpism’s) and 50%";
    const finds: readonly (readonly [string, readonly string[]])[] = [
      ["troop*, soldier*", ["troops, soldiers"]],
      ["(troop*)", ["troops"]],
      ["troop*,", ["troops"]],
      ["‘soldier?’.", ["soldiers"]],
      ["Trump*'s", ["Trumpism’s"]],
      ["Trump*’s,", ["Trumpism’s"]],
      ["5?%", ["50%"]],
    ];
    for (const [written, hits] of finds) expect(found(written, text), written).toEqual(hits);
    expect(found("$1?", "It cost $15 or 15")).toEqual(["$15"]);
    expect(readPhrase("*'s", "word")).toBeNull();
  });
  it("knows the country from the pronoun", () => {
    expect(found("u.s.", "Us, the U.S. and US")).toEqual(["U.S.", "US"]);
  });
  it("is found by stems where that is asked", () => {
    expect(found("reject", "Mexico rejects, rejected, rejecting; rejection", "stem")).toEqual([
      "rejects",
      "rejected",
      "rejecting",
      "rejection",
    ]);
    expect(found("reject", "Mexico rejects")).toEqual([]);
  });
  it("without a word is none", () => {
    expect(readPhrase(" “ | * ", "word")).toBeNull();
  });
  test("of a text's own neighbouring words is found where they stand", () => {
    const texts = fc
      .array(fc.constantFrom("The", "mayor", "of", "Café", "don't", "said,", "1,000", "U.S."), {
        minLength: 1,
        maxLength: 40,
      })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 4 }), (text, from, length) => {
        const words = segmentWords(text);
        const at = from % words.length;
        const taken = words.slice(at, at + length);
        const phrase = readPhrase(
          taken.map(({ start, end }) => text.slice(start, end)).join(" "),
          "word",
        );
        if (phrase === null) return false;
        const first = taken[0]?.start ?? -1;
        // An overlapping place before it may have taken its first word.
        return findPhrase(phrase, text).some((hit) => hit.start <= first && first < hit.end);
      }),
    );
  });
  test("with many stars takes no time", () => {
    const started = performance.now();
    found("a*a*a*a*a*a*a*a*a*a*a*b", "a".repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

const text = "One two three. Four five six.\n\nSeven eight nine. Ten eleven twelve.";

function coding(id: string, words: string, values: Partial<CodedSpan> = {}): CodedSpan {
  const start = text.indexOf(words);
  return {
    ...{ id, code: "code:a", coder: "coder:1", pass: "pass:1", voice: "own", field: "text" },
    ...{ start, end: start + words.length, orphan: false, quote: words },
    ...values,
  };
}

function article(codings: readonly CodedSpan[]): ArticleMaterial {
  return {
    ...{ id: "article:1", outlet: "outlet:1", stories: ["story:1"], date: "2025-03-04" },
    ...{ headline: "Numbers", text, codings, answers: [], complete: ["pass:1 coder:1"] },
  };
}

const below = new Map([["code:a", new Set(["code:a", "code:aa"])]]);
const ids = (condition: Condition, codings: readonly CodedSpan[]): string[] =>
  evaluate(condition, article(codings), below).map(({ id }) => id);

const code = (name: string, isBelow = false): Condition => ({
  kind: "code",
  code: `code:${name}`,
  below: isBelow,
});
const related = (relation: Relation, name: string): Condition => ({
  kind: "all",
  of: [code("a"), { kind: "related", relation, to: code(name) }],
});

describe("a query", () => {
  const codings = [
    coding("1", "two three"),
    coding("2", "One two three", { code: "code:b" }),
    coding("3", "five", { code: "code:aa", voice: "direct" }),
    coding("4", "eight", { coder: "coder:2" }),
    coding("5", "nine. Ten", { code: "code:c" }),
  ];
  it("holds of codes, with those below when asked", () => {
    expect(ids(code("a"), codings)).toEqual(["1", "4"]);
    expect(ids(code("a", true), codings)).toEqual(["1", "3", "4"]);
  });
  it("joins conditions", () => {
    const direct: Condition = { kind: "voice", voices: ["direct"] };
    expect(ids({ kind: "all", of: [code("a", true), direct] }, codings)).toEqual(["3"]);
    expect(ids({ kind: "any", of: [code("b"), direct] }, codings)).toEqual(["2", "3"]);
    expect(ids({ kind: "not", of: code("a", true) }, codings)).toEqual(["2", "5"]);
    expect(ids({ kind: "complete" }, codings)).toEqual(["1", "2", "3", "5"]);
    expect(ids({ kind: "coder", coders: ["coder:2"] }, codings)).toEqual(["4"]);
  });
  it("knows the article", () => {
    const time = (from: string | null, to: string | null) =>
      ids({ kind: "time", from, to }, codings).length;
    expect([time("2025-03-04", "2025-03-04"), time("2025-03-05", null), time(null, null)]).toEqual([
      5, 0, 5,
    ]);
    expect(ids({ kind: "outlet", outlets: [null] }, codings)).toEqual([]);
    expect(ids({ kind: "story", stories: ["story:1"] }, codings)).toHaveLength(5);
    const words = (where: "span" | "article", looked: string) =>
      ids({ kind: "words", text: looked, match: "word", in: where }, codings);
    expect(words("span", "two")).toEqual(["1", "2"]);
    expect(words("article", "twelve")).toHaveLength(5);
    expect(words("article", "thirteen")).toEqual([]);
  });
  it("knows how codings lie to one another, within a coder's own", () => {
    expect(ids(related({ how: "within" }, "b"), codings)).toEqual(["1"]);
    expect(ids(related({ how: "overlaps" }, "b"), codings)).toEqual(["1"]);
    expect(ids(related({ how: "overlaps" }, "c"), codings)).toEqual([]);
    expect(ids(related({ how: "near-words", count: 1 }, "aa"), codings)).toEqual(["1"]);
    expect(ids(related({ how: "near-words", count: 0 }, "aa"), codings)).toEqual([]);
    expect(ids(related({ how: "near-sentences", count: 0 }, "aa"), codings)).toEqual([]);
    expect(ids(related({ how: "near-sentences", count: 1 }, "aa"), codings)).toEqual(["1"]);
    expect(ids(related({ how: "same-paragraph" }, "aa"), codings)).toEqual(["1"]);
    // The other coder's coding stands beside the first coder's, and is not set against it.
    expect(ids(related({ how: "same-paragraph" }, "c"), codings)).toEqual([]);
  });
  it("does not take a coding for another, nor an orphan for being anywhere", () => {
    expect(ids(related({ how: "overlaps" }, "a"), [coding("1", "two")])).toEqual([]);
    const orphan = [coding("1", "two"), coding("2", "two", { code: "code:b", orphan: true })];
    expect(ids(related({ how: "overlaps" }, "b"), orphan)).toEqual([]);
  });
  it("asks what the coder answered in that pass", () => {
    const answers = [
      { value: "yes", coder: "coder:1", scope: "article" as const, coding: null },
      { value: 3, coder: "coder:2", scope: "coding" as const, coding: "4" },
    ].map((answer) => ({ ...answer, variable: "variable:v", pass: "pass:1", quotation: null }));
    const asked = (values: readonly string[], from: number | null, to: number | null) =>
      evaluate(
        { kind: "variable", variable: "variable:v", values, from, to },
        { ...article(codings), answers },
        below,
      ).map(({ id }) => id);
    expect(asked(["yes"], null, null)).toEqual(["1", "2", "3", "5"]);
    expect(asked([], 2, null)).toEqual(["4"]);
    expect(asked([], null, 2)).toEqual([]);
  });
  test("NOT takes exactly the rest, and AND and OR are set operations", () => {
    const leaf = fc.constantFrom<Condition>(
      code("a", true),
      code("b"),
      { kind: "voice", voices: ["direct"] },
      { kind: "related", relation: { how: "same-paragraph" }, to: code("a", true) },
      { kind: "complete" },
    );
    fc.assert(
      fc.property(leaf, leaf, (one, other) => {
        const [a, b] = [new Set(ids(one, codings)), new Set(ids(other, codings))];
        const all = codings.map(({ id }) => id);
        expect(ids({ kind: "not", of: one }, codings)).toEqual(all.filter((id) => !a.has(id)));
        expect(ids({ kind: "all", of: [one, other] }, codings)).toEqual(
          all.filter((id) => a.has(id) && b.has(id)),
        );
        expect(ids({ kind: "any", of: [one, other] }, codings)).toEqual(
          all.filter((id) => a.has(id) || b.has(id)),
        );
      }),
    );
  });
  it("gives each passage once, with all codings on it", () => {
    const same = [coding("1", "two"), coding("2", "two", { code: "code:b" }), coding("3", "One")];
    expect(spansOf("article:1", same)).toEqual([
      { article: "article:1", field: "text", start: 0, end: 3, codings: ["3"] },
      { article: "article:1", field: "text", start: 4, end: 7, codings: ["1", "2"] },
    ]);
  });
});

describe("a saved query", () => {
  it("is read back as it was", () => {
    const search = {
      find: "codings",
      where: { kind: "not", of: { kind: "all", of: [code("a"), related({ how: "within" }, "b")] } },
    };
    expect(readSearch(JSON.stringify(search))).toEqual({ ok: true, value: search });
  });
  it.each(["", "{}", '{"find":"codings","where":{"kind":"code","code":"x"}}', "[1]"])(
    "%j is refused, and says so",
    (json) => {
      expect(readSearch(json)).toMatchObject({ ok: false, problem: { code: "bad-query" } });
    },
  );
  it("too deep is refused, not run", () => {
    let where: unknown = { kind: "complete" };
    for (let deep = 0; deep < 1000; deep += 1) where = { kind: "not", of: where };
    expect(readSearch(JSON.stringify({ find: "codings", where })).ok).toBe(false);
  });
});

test("a list of words holds what segmenting finds, its forms shared among texts", () => {
  const forms = new Forms();
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (some) => {
      const text = `${some} The U.S. café’s 1,000`;
      const list = new WordList(text, forms);
      const held = Array.from({ length: list.count }, (_, at) => ({
        ...{ start: list.start(at), end: list.end(at), form: list.form(at) },
      }));
      expect(held).toEqual(segmentWords(text));
    }),
  );
});

describe("a concordance", () => {
  const phrase = readPhrase("minister", "word");
  const said = "The minister lied. “A minister knows,” she said.\n\nAnother minister waits.";
  const lines =
    phrase === null
      ? []
      : concordanceOf(
          phrase,
          { article: "a", revision: "r", headline: "Minister out", text: said, hash: "" },
          () => [{ start: 20, end: 37, kind: "direct", parent: null, speaker: null, cue: null }],
        );
  it("has each hit with its words, context and voice", () => {
    expect(
      lines.map(({ left, match, right, voice }) => [left, match, right.slice(0, 8), voice]),
    ).toEqual([
      ["", "Minister", " out", "headline"],
      ["The ", "minister", " lied. “", "own"],
      ["The minister lied. “A ", "minister", " knows,”", "direct"],
      ["The minister lied. “A minister knows,” she said. Another ", "minister", " waits.", "own"],
    ]);
    for (const { field, start, end, match } of lines) {
      expect((field === "text" ? said : "Minister out").slice(start, end)).toBe(match);
    }
  });
  it("is sorted by what stands beside the hit, the nearest word first", () => {
    const by = (order: "left" | "right") => sortLines(lines, order).map(({ start }) => start);
    expect(by("left")).toEqual([0, 22, 58, 4]);
    expect(by("right")).toEqual([22, 4, 0, 58]);
    expect(sortLines(lines, "text")).toBe(lines);
  });
});
