import { describe, expect, test } from "vitest";
import { analyseText } from "../extract/analyse.ts";
import type { FindingReview } from "../model/finding.ts";
import type { RevisionId } from "../model/ids.ts";
import { countWords } from "../text/words.ts";
import { wordsByVoice } from "../wording/words-by-voice.ts";
import { countWording, ofOthers, ofOutlet, perThousand, reviewedSignals } from "./count-signals.ts";
import { layersAtFirst, measureId, parseMeasure } from "./measures.ts";
import { populationOf } from "./population.ts";

const text =
  "The regime slammed its critics on Monday. “This brutal regime must go,” the leader said. The market is open.";
const headline = "Ruthless regime faces a hard week";
const revision = "revision:1" as RevisionId;
const analysis = analyseText(text);
const article = { revision, headline, text, analysis };

function review(
  words: string,
  verdict: FindingReview["verdict"],
  reviewedAt: string,
): FindingReview {
  const start = text.indexOf(words);
  return {
    id: `findingreview:${reviewedAt}`,
    type: "findingreview",
    measure: "signal:loaded",
    anchor: {
      span: { article: "article:1", revision, field: "text", start, end: start + words.length },
      quote: { exact: words, prefix: "", suffix: "" },
      orphan: false,
    },
    code: null,
    verdict,
    coder: "coder:1",
    reviewedAt,
  };
}

describe("words by voice", () => {
  test("are all the words there are, each once", () => {
    const counts = wordsByVoice(text, analysis.quotations, headline);
    expect(counts.own + counts.direct + counts.indirect + counts.headline).toBe(
      countWords(text) + countWords(headline),
    );
    expect(counts.direct).toBe(5);
    expect(counts.own).toBe(14);
  });
});

describe("counting signals", () => {
  test("keeps the outlet's own words and headline apart from what others say", () => {
    const { signals, words } = countWording(article, []);
    expect(signals.loaded.own).toBeGreaterThan(0);
    expect(signals.loaded.direct).toBeGreaterThan(0);
    expect(signals.loaded.headline).toBeGreaterThan(0);
    expect(ofOutlet(signals.loaded)).toBe(signals.loaded.own + signals.loaded.headline);
    expect(ofOthers(signals.loaded)).toBe(signals.loaded.direct + signals.loaded.indirect);
    expect(perThousand(1, ofOutlet(words))).toBeCloseTo(1000 / ofOutlet(words), 10);
    expect(perThousand(1, 0)).toBeNull();
  });

  test("leaves out what was called wrong, by the last word on it", () => {
    const counted = (reviews: readonly FindingReview[]) =>
      countWording(article, reviews).signals.loaded.own;
    const all = counted([]);
    expect(counted([review("slammed", "wrong", "1")])).toBe(all - 1);
    expect(counted([review("slammed", "wrong", "1"), review("slammed", "right", "2")])).toBe(all);
    const other = { ...review("slammed", "wrong", "1"), measure: "signal:hedge" };
    expect(counted([other])).toBe(all);
    const signals = reviewedSignals(article, [review("slammed", "wrong", "1")]);
    expect(signals.filter((each) => each.review !== null).map(({ start }) => start)).toContain(
      text.indexOf("slammed"),
    );
  });
});

describe("the population of a measure", () => {
  test("of a signal: those of the outlet's voice, and the sentences without any", () => {
    const signal = { kind: "signal", signal: "loaded" } as const;
    const { hits, others } = populationOf(signal, { ...article, suggested: [] });
    const words = hits.map(({ field, start, end }) =>
      (field === "text" ? text : headline).slice(start, end),
    );
    expect(words).toContain("slammed");
    expect(words).toContain("Ruthless");
    expect(words).not.toContain("brutal");
    expect(others.map(({ start, end }) => text.slice(start, end))).toEqual(["The market is open."]);
  });

  test("of quotations and speakers", () => {
    const checked = { ...article, suggested: [] };
    const quoted = populationOf({ kind: "quotations" }, checked);
    expect(quoted.hits.map(({ start, end }) => text.slice(start, end))).toEqual([
      "This brutal regime must go,",
    ]);
    expect(quoted.others.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The market is open.",
    ]);
    // "The regime slammed" reports as well.
    expect(populationOf({ kind: "speakers" }, checked).hits).toHaveLength(2);
  });

  test("of suggestions: the sentences suggested, and the others", () => {
    const [first] = analysis.sentences;
    const suggested = first === undefined ? [] : [first];
    const measure = { kind: "suggestion", source: "cues", code: "code:1" } as const;
    const { hits, others } = populationOf(measure, { ...article, suggested });
    expect(hits).toHaveLength(1);
    expect(others).toHaveLength(analysis.sentences.length - 1);
  });
});

describe("measures", () => {
  test("come back from their names", () => {
    for (const id of ["signal:loaded", "suggestion:cues:code:a-1", "quotations", "speakers"]) {
      const measure = parseMeasure(id);
      expect(measure === null ? null : measureId(measure)).toBe(id);
    }
    expect(parseMeasure("signal:nonsense")).toBeNull();
    expect(parseMeasure("suggestion:cues")).toBeNull();
  });

  test("are off at first unless they were scored", () => {
    expect(layersAtFirst).toEqual(["signal:loaded", "signal:passive"]);
  });
});
