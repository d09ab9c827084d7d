import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Code } from "../../model/codebook.ts";
import type { Coding } from "../../model/coding.ts";
import type { FindingReview } from "../../model/finding.ts";
import type { CodeId, RevisionId } from "../../model/ids.ts";
import { segmentSentences } from "../../text/sentences.ts";
import { LEAST_SENTENCES, learnCodes, standsOn, suggestLearned } from "./learn.ts";
import type { CodedSentence } from "./learn.ts";
import { openSuggestions } from "./open-suggestions.ts";
import { suggestByCues } from "./suggest-by-cues.ts";
import { stemsOf } from "./suggestion.ts";
import type { Suggestion } from "./suggestion.ts";

function code(name: string, values: Partial<Code> = {}): Code {
  return {
    id: `code:${name}`,
    type: "code",
    name,
    ...{ definition: "", includes: "", excludes: "", example: "", colour: 0, key: null },
    ...{ parent: null, codable: true, order: 1, retired: false, mergedInto: null, source: null },
    ...values,
  };
}

const text =
  "Inflation and tariffs will cost jobs, economists warned. The dog slept. Police arrested a suspect after the murder.";
const sentences = segmentSentences(text);

function quoted({ start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}

describe("suggestions by cue words", () => {
  test("name the sentence, the code and the words that speak for it", () => {
    const found = suggestByCues(text, sentences, [
      code("economic"),
      code("Crime and punishment"),
      code("My own"),
      code("Political", { retired: true }),
    ]);
    expect(found.map((each) => [each.code, quoted(each)])).toEqual([
      ["code:economic", "Inflation and tariffs will cost jobs, economists warned."],
      ["code:Crime and punishment", "Police arrested a suspect after the murder."],
    ]);
    expect(found[0]?.cues.map(quoted)).toEqual(["Inflation", "tariffs", "cost", "jobs"]);
    for (const { cues, score } of found) {
      expect(score).toBeGreaterThanOrEqual(0.5);
      for (const cue of cues) expect(quoted(cue)).toBe(cue.text);
    }
  });

  test("come for no code without cue words", () => {
    expect(suggestByCues(text, sentences, [code("Other"), code("Neutral")])).toEqual([]);
  });
});

const port = "code:port" as CodeId;
const words = (line: string): ReadonlySet<string> =>
  new Set(stemsOf(line, { start: 0, end: line.length }).map(({ stem }) => stem));
const taught: readonly CodedSentence[] = [
  ...[
    "harbour ferry late",
    "ferry harbour closed",
    "harbour crane ferry",
    "ferry pier",
    "harbour pier",
  ].map((line) => ({ stems: words(line), codes: new Set([port]) })),
  ...[
    "school teacher late",
    "teacher exam closed",
    "bridge closed",
    "mill sold",
    "tram late",
    "clinic nurse",
  ].map((line) => ({ stems: words(line), codes: new Set<CodeId>() })),
];
const fresh = "The ferry left the harbour. The teacher was late. The ferry was sold.";

describe("suggestions learned from codings", () => {
  test("find sentences like those coded, by their words", () => {
    const learned = learnCodes(taught);
    expect(learned.map(({ code: of, sentences: from }) => [of, from])).toEqual([[port, 5]]);
    const found = suggestLearned(fresh, segmentSentences(fresh), learned);
    expect(found).toHaveLength(1);
    expect(fresh.slice(found[0]?.start, found[0]?.end)).toBe("The ferry left the harbour.");
    expect(found[0]?.cues.map((cue) => cue.text).sort()).toEqual(["ferry", "harbour"]);
    expect(found[0]?.score).toBeGreaterThan(0.5);
  });

  test("need five sentences with the code, and some without", () => {
    expect(learnCodes(taught.slice(5 - LEAST_SENTENCES + 1))).toEqual([]);
    expect(learnCodes(taught.slice(0, 5))).toEqual([]);
  });

  test("do not hang on the order of what was coded", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...taught], { minLength: taught.length }), (shuffled) => {
        const all = segmentSentences(fresh);
        expect(suggestLearned(fresh, all, learnCodes(shuffled))).toEqual(
          suggestLearned(fresh, all, learnCodes(taught)),
        );
      }),
    );
  });

  test("count a sentence as coded where a coding and it mostly share their words", () => {
    const sentence = { start: 10, end: 30 };
    expect(standsOn({ start: 0, end: 100 }, sentence)).toBe(true);
    expect(standsOn({ start: 12, end: 15 }, sentence)).toBe(true);
    expect(standsOn({ start: 28, end: 60 }, sentence)).toBe(false);
    expect(standsOn({ start: 30, end: 60 }, sentence)).toBe(false);
  });
});

describe("open suggestions", () => {
  const revision = "revision:1" as RevisionId;
  const span = { article: "article:1", revision, field: "text", start: 2, end: 8 } as const;
  const anchor = { span, quote: { exact: "x", prefix: "", suffix: "" }, orphan: false };
  const make = (values: Partial<Suggestion>): Suggestion => ({
    ...{ source: "cues", code: port, start: 0, end: 10, score: 0.6, cues: [] },
    ...values,
  });
  const all = [make({}), make({ source: "learned", score: 0.9 }), make({ start: 20, end: 30 })];

  test("are those neither coded nor rejected, each code once a place", () => {
    const open = openSuggestions(all, revision, "coder:1", [], []);
    expect(open.map(({ start, source }) => [start, source])).toEqual([
      [0, "learned"],
      [20, "cues"],
    ]);
    const rejected = {
      ...{ measure: "suggestion:cues", code: port, verdict: "wrong", reviewedAt: "1" },
      ...{ type: "findingreview", coder: "coder:1", id: "findingreview:1", anchor },
    } as FindingReview;
    const left = openSuggestions(all, revision, "coder:1", [], [rejected]);
    expect(left.map(({ start }) => start)).toEqual([20]);
    const coding: Coding = {
      ...{ id: "coding:1", type: "coding", code: port, coder: "coder:1", anchor, voice: "own" },
      ...{ pass: "pass:1", codebookVersion: 1, origin: "own", createdAt: "1" },
    };
    expect(openSuggestions(all, revision, "coder:1", [coding], [])).toHaveLength(1);
    expect(openSuggestions(all, revision, "coder:2", [coding], [])).toHaveLength(2);
  });

  test("are two a sentence from one source at most, the surest", () => {
    const many = [0.5, 0.7, 0.6].map((score, at) => make({ score, code: `code:${at}` }));
    const open = openSuggestions(many, revision, "coder:1", [], []);
    expect(open.map(({ score }) => score)).toEqual([0.7, 0.6]);
  });
});
