import { describe, expect, it } from "vitest";
import type { ReportInput, ReportReuse, ReportStory, ReportVoice } from "../input/input.ts";
import { referencesOf } from "../references.ts";
import { sampleReportInput } from "../testing/fixture.ts";
import type { Block, Inline, Section, Table } from "../tree.ts";
import { reuseSection } from "./reuse-section.ts";
import { sourcesSection } from "./sources-section.ts";

/** A report on one story of so many articles, "TC 1" and on. */
function reportOn(count: number, found: Partial<ReportStory>): ReportInput {
  const [article] = sampleReportInput.articles;
  const [story] = sampleReportInput.stories;
  if (article === undefined || story === undefined) throw new Error("no sample");
  const articles = Array.from({ length: count }, (_, index) => ({
    ...article,
    id: `b${index + 1}`,
  }));
  return {
    ...sampleReportInput,
    articles,
    stories: [
      { ...story, articles: articles.map(({ id }) => id), voices: [], reuse: [], ...found },
    ],
  };
}

const words = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === "break" ? "\n" : inline.text)).join("");
const blocksOf = ({ sections }: Section): Block[] => sections.flatMap(({ blocks }) => blocks);
const tables = (section: Section): Table[] =>
  blocksOf(section).filter((block) => block.kind === "table");
const said = (section: Section): string[] =>
  blocksOf(section).flatMap((block) => (block.kind === "paragraph" ? words(block.content) : []));

describe("who is heard in many articles", () => {
  const voice = (name: string, ...articles: readonly string[]): ReportVoice => ({
    name,
    byArticle: articles.map((article) => ({ article, quotations: 1, quotedWords: 5 })),
  });
  const heads = (input: ReportInput): (readonly [string[], string[]])[] =>
    tables(sourcesSection(input, referencesOf(input))).map(({ columns, bodies }) => [
      columns.slice(1).map(({ title }) => words(title)),
      bodies.flat().map(({ cells }) => words(cells[0]?.content ?? [])),
    ]);
  const marks = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => `TC ${from + index}`);

  it("is told in tables of eight columns, each of those who are heard there", () => {
    const voices = [voice("Ada", "b1", "b10"), voice("Ben", "b8"), voice("Cy", "b9")];
    const input = reportOn(10, { voices, citations: [] });
    expect(heads(input)).toEqual([
      [marks(1, 8), ["Ada", "Ben"]],
      [marks(9, 10), ["Ada", "Cy"]],
    ]);
    const eight = reportOn(8, { voices: [voice("Ada", "b1")], citations: [] });
    expect(heads(eight)).toEqual([[marks(1, 8), ["Ada"]]]);
  });

  it("says of a group of articles that nobody is heard in them", () => {
    const input = reportOn(10, { voices: [voice("Ada", "b1")], citations: [] });
    expect(heads(input)).toHaveLength(1);
    expect(said(sourcesSection(input, referencesOf(input)))).toEqual([
      "Nobody of these tables is heard in TC 9, TC 10.",
    ]);
  });
});

describe("passages that many pairs share", () => {
  /** Pairs of the first article with each of the others, with so many words in common. */
  const pairs = (lengths: readonly number[]): ReportReuse[] =>
    lengths.map((length, index) => {
      const shared = Array.from({ length }, () => "stone").join(" ");
      return {
        ...{ a: "b1", b: `b${index + 2}`, direction: "unknown", reason: "Unknown." },
        ...{ shareOfA: 0.1, shareOfB: 0.1, passages: [{ inA: shared, inB: shared }] },
      } as const;
    });
  const printed = (lengths: readonly number[]) => {
    const input = reportOn(lengths.length + 1, { reuse: pairs(lengths) });
    const section = reuseSection(input, referencesOf(input));
    const others = tables(section).map(({ columns }) => words(columns[1]?.title.slice(0, 1) ?? []));
    return { others, said: said(section) };
  };

  it("are all printed of twenty pairs", () => {
    const { others, said: remarks } = printed(Array.from({ length: 20 }, () => 15));
    expect(others).toHaveLength(20);
    expect(remarks).toEqual([]);
  });

  it("are printed of the pairs that share most, in the story's order, and the others counted", () => {
    const { others, said: remarks } = printed([
      14,
      15,
      ...Array.from({ length: 19 }, () => 30),
      14,
    ]);
    expect(others).toEqual(Array.from({ length: 20 }, (_, index) => `TC ${index + 3}`));
    expect(remarks).toEqual([
      "Printed are the 20 pairs of articles that share most words; 2 further pairs share passages and can be seen in the Reuse view of the story.",
    ]);
    expect(printed(Array.from({ length: 21 }, () => 15)).said[0]).toContain(
      "; 1 further pair shares passages and",
    );
  });
});
