import { describe, expect, it } from "vitest";
import { nobodysWork } from "./input/coded-input.ts";
import { buildReport } from "./build.ts";
import { sampleReportInput } from "./testing/fixture.ts";
import type { ReportInput } from "./input/input.ts";
import { sectionIds } from "./sections.ts";
import type { SectionId } from "./sections.ts";
import type { Block, Cell, Inline, Passage, Section, Table } from "./tree.ts";

const emptyInput: ReportInput = {
  ...sampleReportInput,
  articles: [],
  stories: [],
  ...nobodysWork,
  wording: { kinds: [], outlets: [] },
  limits: [],
  problems: [],
};

function raise(): never {
  throw new Error("the fixture has articles and stories");
}

function words(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === "break" ? "\n" : inline.text)).join("");
}

function section(id: SectionId, input: ReportInput = sampleReportInput): Section {
  const found = buildReport(input, { sections: sectionIds }).sections.find(
    (candidate) => candidate.id === id,
  );
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

function tablesOf(part: Section): readonly Table[] {
  return [
    ...part.blocks.filter((block: Block) => block.kind === "table"),
    ...part.sections.flatMap(tablesOf),
  ];
}

function table(part: Section, index = 0): Table {
  const found = tablesOf(part)[index];
  if (found === undefined) throw new Error(`no table ${index}`);
  return found;
}

function rowWords(part: Table): string[][][] {
  return part.bodies.map((rows) =>
    rows.map(({ cells }) => cells.map((cell: Cell) => words(cell.content))),
  );
}

function remarks(part: Section): string[] {
  return part.blocks.flatMap((block) =>
    block.kind === "paragraph" && block.tone === "quiet" ? [words(block.content)] : [],
  );
}

function passages(part: Section): readonly Passage[] {
  return [
    ...part.blocks.filter((block) => block.kind === "passage"),
    ...part.sections.flatMap(passages),
  ];
}

describe("which sections are printed", () => {
  it("prints them in the order asked for, each once", () => {
    const report = buildReport(sampleReportInput, {
      sections: ["notes", "articles", "notes"],
    });
    expect(report.sections.map(({ id }) => id)).toEqual(["notes", "articles"]);
  });

  it("says plainly that there is nothing", () => {
    const said = sectionIds.map((id) => remarks(section(id, emptyInput)));
    expect(said).toEqual([
      ["No articles have been imported."],
      ["There are no headlines to show."],
      ["No stories have been compared."],
      ["No story has articles of two outlets, so there is nothing to set against each other."],
      ["No quotations have been found."],
      ["No disagreements have been found."],
      ["Nobody is quoted and no outlet is cited."],
      ["No passages shared by two articles have been found."],
      ["No kind of signal was chosen, or there is no article to count in."],
      ["The codebook has no codes."],
      ["No pass has been coded in."],
      ["No article has been completed in a pass with a coding sheet."],
      ["No coded article has been completed in any pass, so nothing is counted."],
      ["No passages have been coded."],
      ["No query has been saved."],
      ["No memos have been written."],
      ["Agreement has not been frozen in any pass."],
      ["No notes have been made."],
      [],
    ]);
  });

  it("describes only the method of what is printed", () => {
    const whole = section("method").blocks.length;
    const [method] = buildReport(sampleReportInput, { sections: ["method"] }).sections;
    expect(whole).toBe(18);
    expect(method?.blocks).toHaveLength(1);
  });
});

describe("articles", () => {
  it("numbers marks within an outlet", () => {
    const marks = rowWords(table(section("articles"))).map((rows) => rows[0]?.[0]);
    expect(marks).toEqual(["TC 1", "CT 1", "VH 1", "ND 1", "VH 2"]);
  });

  it("lists the passages taken from each, linked by number", () => {
    const described = rowWords(table(section("articles"))).map((rows) => rows[0]?.[1] ?? "");
    expect(described[1]).toContain("Passages 1, 2, 5, 6");
    expect(described[0]).toContain("Passage 4");
    expect(described[3]).not.toContain("Passage");
  });

  it("names no passage when none is printed", () => {
    const report = buildReport(sampleReportInput, { sections: ["articles"] });
    expect(JSON.stringify(report)).not.toContain("passage-");
  });

  it("says where each detail comes from", () => {
    expect(rowWords(table(section("articles"), 1))[3]?.[0]).toEqual([
      "ND 1",
      "text",
      "set by hand",
      "not stated",
      "text",
      "text",
    ]);
  });

  it("says so when an article states no headline, date or outlet", () => {
    const [first] = sampleReportInput.articles;
    if (first === undefined) throw new Error("the fixture has articles");
    const bare = { ...first, headline: null, published: null, outlet: null };
    const input = { ...emptyInput, articles: [bare] };
    const [cells] = rowWords(table(section("articles", input)))[0] ?? [];
    expect(cells?.[0]).toBe("? 1");
    expect(cells?.[1]).toContain("Outlet not stated");
    expect(cells?.[1]).toContain("No headline, shown by its beginning");
    expect(cells?.[2]).toBe("not stated");
  });
});

function pairStory(): Section {
  const found = section("comparison").sections[1];
  if (found === undefined) throw new Error("the fixture's second story has two articles");
  return found;
}

describe("comparison", () => {
  it("sets two articles side by side, in the story's order, with what only one has alone", () => {
    const rows = rowWords(table(pairStory()));
    expect(rows[2]?.[0]).toEqual([
      "3",
      "Three people were detained after a scuffle at the side entrance, a police spokeswoman said.",
      "not found in the imported text of Corvania Today (its text is truncated)",
    ]);
    expect(rows[3]?.[0]?.[1]).toBe(
      "not found in the imported text of The Tessmark Courier (published earlier)",
    );
  });

  it("names an article by its mark where the outlet has another in the story", () => {
    const courier = sampleReportInput.articles[0]?.outlet ?? null;
    const articles = sampleReportInput.articles.map((article) => ({ ...article, outlet: courier }));
    const part = section("comparison", { ...sampleReportInput, articles }).sections[1];
    const printed = JSON.stringify(part);
    expect(printed).toContain("not found in the imported text of TC 2 (its text is truncated)");
    expect(printed).not.toContain("not found in the imported text of The Tessmark Courier");
  });

  it("keeps each cell under its own article though the row gives them in another order", () => {
    const story = sampleReportInput.stories[1];
    if (story === undefined) throw new Error("the fixture has two stories");
    const turned = story.rows.map((row) => ({ ...row, cells: row.cells.toReversed() }));
    const input = { ...sampleReportInput, stories: [{ ...story, rows: turned }] };
    expect(rowWords(table(section("comparison", input)))).toEqual(rowWords(table(pairStory())));
  });

  it("marks words that differ, in whole words, and keeps every character", () => {
    const [row] = table(pairStory()).bodies[0] ?? [];
    const [, left, right] = row?.cells ?? [];
    expect(left?.content.filter(({ kind }) => kind === "removed")).not.toEqual([]);
    expect(right?.content).toContainEqual(
      expect.objectContaining({
        kind: "added",
        text: expect.stringContaining("Marrand vowed") as string,
      }),
    );
    expect(words(left?.content ?? [])).toBe(sampleReportInput.stories[1]?.rows[0]?.cells[0]?.text);
  });

  it("lists each wording of many articles once, with the marks of all that have it", () => {
    const rows = rowWords(table(section("comparison")));
    expect(rows[0]?.map((cells) => cells.at(-2))).toEqual(["TC 1", "CT 1", "VH 1", "ND 1"]);
    expect(rows[2]?.map((cells) => cells.at(-2))).toEqual(["TC 1 CT 1", ""]);
  });

  it("compares with the first wording in the story's order, whatever the order of the cells", () => {
    const [story] = sampleReportInput.stories;
    if (story === undefined) throw new Error("the fixture has stories");
    const turned = story.rows.map((row) => ({ ...row, cells: row.cells.toReversed() }));
    const input = { ...sampleReportInput, stories: [{ ...story, rows: turned }] };
    expect(table(section("comparison", input))).toEqual(table(section("comparison")));
  });

  it("names those it was not found in, with what limits that", () => {
    const rows = rowWords(table(section("comparison")));
    expect(rows[1]?.at(-1)?.at(-1)).toBe(
      "not found in the imported text of CT 1 (its text is truncated; published earlier), VH 1",
    );
    expect(rows[0]?.flat().join(" ")).not.toContain("not found");
  });

  it("gathers by article the rows found in one, numbered by their place in the story", () => {
    const [, single] = tablesOf(section("comparison"));
    expect(words(single?.caption ?? [])).toBe(
      "From VH 1 Vask Valley Herald, not found in the imported text of TC 1, CT 1 (its text is truncated), ND 1",
    );
    expect(single === undefined ? null : rowWords(single)[0]?.[0]?.[0]).toBe("4");
  });

  it("prints every wording of every row", () => {
    const printed = new Set(tablesOf(section("comparison")).flatMap(rowWords).flat(2));
    const bare = (text: string): string => text.replace(" [in other words]", "");
    const shown = new Set([...printed].map(bare));
    const missing = sampleReportInput.stories
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .filter(({ text }) => !shown.has(text));
    expect(missing).toEqual([]);
  });

  it("never says that an outlet left something out", () => {
    const generated = JSON.stringify(
      buildReport({ ...sampleReportInput, notes: [], codings: [] }, { sections: sectionIds }),
    );
    expect(generated).not.toMatch(/left out|leaves? out|omi(t|ssion)|ignor|suppress|conceal/i);
  });

  it("does not compare a story that one article tells alone", () => {
    const alone = section("comparison").sections[2];
    expect(alone?.blocks).toHaveLength(1);
    expect(alone === undefined ? null : tablesOf(alone)).toEqual([]);
  });

  it("throws when a row holds an article of another story", () => {
    const [story] = sampleReportInput.stories;
    if (story === undefined) throw new Error("the fixture has stories");
    const input = {
      ...sampleReportInput,
      stories: [{ ...story, rows: [{ cells: [{ article: "a5", text: "x" }], limits: [] }] }],
    };
    expect(() => section("comparison", input)).toThrow("a5");
  });
});

describe("quotations", () => {
  it("sets the cue in a column of its own and marks only quoted words as quoted", () => {
    const rows = rowWords(table(section("quotations")));
    expect(rows.flat().map((row) => row[1])).toEqual(["told", "said", "claimed", "", "said"]);
    expect(rows[0]?.[2]?.slice(2)).toEqual(["“stones in a riverbed”", "quoted in part"]);
    expect(rows[1]?.[0]?.slice(2)).toEqual(["a claim had been drafted", "reported"]);
  });

  it("says who else the words are attributed to, and how the renderings differ", () => {
    const [verrick, marrand] = tablesOf(section("quotations"));
    if (verrick === undefined || marrand === undefined) throw new Error("two speakers");
    expect(rowWords(verrick)[0]?.at(-1)?.[2]).toBe("Attributed to a villager by NewsNorth Digest.");
    expect(rowWords(marrand)[0]?.at(-1)?.[2]).toContain("without a condition");
  });

  it("keeps quotations without a speaker", () => {
    expect(section("quotations").sections[0]?.sections.map(({ title }) => title)).toEqual([
      "Tomas Verrick",
      "Ilse Marrand",
      "No speaker named",
    ]);
  });
});

describe("speakers of a few words in one article", () => {
  it("share a table, each with its quotations", () => {
    const [story, ...others] = sampleReportInput.stories;
    if (story === undefined) throw new Error("the fixture has stories");
    const says = (speaker: string, ...texts: readonly string[]) => ({
      speaker,
      alsoAttributedTo: [],
      differences: [],
      renderings: texts.map((text) => ({
        article: "a1",
        cue: "said",
        text,
        kind: "direct" as const,
      })),
    });
    const utterances = [
      says("Berit Sollen", "An empty dam feeds nobody."),
      says("Maret Ollin", "We sat on a step.", "on a step"),
      says("Aron Teld", "One.", "Two.", "Three."),
    ];
    const input = { ...sampleReportInput, stories: [{ ...story, utterances }, ...others] };
    const titles = section("quotations", input).sections[0]?.sections.map(({ title }) => title);
    expect(titles).toEqual(["Aron Teld", "Others, in one article each"]);
    expect(rowWords(table(section("quotations", input), 1))).toEqual([
      [["Berit Sollen", "TC 1", "said", "“An empty dam feeds nobody.”", "quoted"]],
      [
        ["Maret Ollin", "TC 1", "said", "“We sat on a step.”", "quoted"],
        ["TC 1", "said", "“on a step”", "quoted"],
      ],
    ]);
  });
});

describe("headlines", () => {
  it("are in the order of publication only where that is known", () => {
    const captions = (known: number): string[] => {
      const articles = sampleReportInput.articles.map((article, index) => ({
        ...article,
        published: index < known ? "2025-03-11" : null,
      }));
      const part = section("headlines", { ...sampleReportInput, articles });
      return tablesOf(part).map(({ caption }) => words(caption));
    };
    expect(captions(5)).toEqual(["In the order of publication"]);
    expect(captions(2)).toEqual(["In the order of publication, as far as it is known"]);
    expect(captions(0)).toEqual(["In no order: no date of publication is known"]);
  });

  it("stand under each other with what the text puts first and where others tell it", () => {
    const rows = rowWords(table(section("headlines")));
    expect(rows[0]?.[0]?.[2]).toBe(
      "Minister sets October date for refilling Kelmar reservoir\nThe government intends to start refilling the Kelmar reservoir on 1 October.\nAlso in CT 1 (at its beginning), VH 1 (after 42 % of it)",
    );
  });
});

describe("who carries what", () => {
  it("has a dot where an article carries a row and nothing where it does not", () => {
    const rows = rowWords(table(section("matrix")));
    expect(rows.map((row) => row[0]?.slice(2))).toEqual([
      ["●", "●", "●", "●"],
      ["●", "", "", "●"],
      ["●", "●", "", ""],
    ]);
  });

  it("lists for an article what others carry, with what limits it, and what only it has", () => {
    const captions = tablesOf(section("matrix")).map(({ caption }) => words(caption));
    expect(JSON.stringify(section("matrix"))).toContain("Only here (1 row): 4.");
    expect(captions).toContain(
      "Carried by at least half of the others, not found in the imported text of Corvania Today",
    );
    const missing = tablesOf(section("matrix"))[1];
    expect(missing === undefined ? null : rowWords(missing)[0]?.[0]?.[2]).toBe(
      "TC 1 ND 1; published earlier",
    );
  });

  it("names an article by its mark where the outlet has another in the story", () => {
    const [, second, third] = sampleReportInput.articles;
    if (second === undefined) throw new Error("the fixture has articles");
    const articles = sampleReportInput.articles.map((article) =>
      article === third ? { ...article, outlet: second.outlet } : article,
    );
    const part = section("matrix", { ...sampleReportInput, articles });
    expect(tablesOf(part).map(({ caption }) => words(caption))).toContain(
      "Carried by at least half of the others, not found in the imported text of CT 1",
    );
  });

  it("names by their numbers the rows that few carry, and what the other of two has", () => {
    const said = section("matrix").sections.flatMap(({ sections }) => sections.flatMap(remarks));
    expect(said).toContain(
      "Found in the other, not in its imported text, published earlier (1 row): 4.",
    );
    const articles = Array.from({ length: 6 }, (_, index) => ({
      ...(sampleReportInput.articles[0] ?? raise()),
      id: `b${index + 1}`,
    }));
    const carried = (...by: readonly string[]) => ({
      cells: by.map((article) => ({ article, text: "Water rose." })),
      limits: [{ article: "b6", limits: [] }],
    });
    const story = {
      ...(sampleReportInput.stories[0] ?? raise()),
      articles: articles.map(({ id }) => id),
      rows: [carried("b1", "b2"), carried("b1", "b2", "b3")],
      ...{ leads: [], utterances: [], conflicts: [], voices: [], citations: [], reuse: [] },
    };
    const six = section("matrix", { ...emptyInput, articles, stories: [story] }).sections[0];
    expect(six?.sections.flatMap(remarks)).toEqual([
      "Carried by fewer, not found in its imported text (1 row): 1.",
    ]);
  });
});

describe("conflicts", () => {
  it("give each statement with its sentence, confirmed ones with the analyst's note", () => {
    const part = section("conflicts").sections[0];
    if (part === undefined) throw new Error("the first story has conflicts");
    expect(rowWords(table(part))[0]?.[0]?.slice(0, 3)).toEqual([
      "CT 1",
      "Corvania Today",
      "has decided",
    ]);
    expect(remarks(part)[0]).toBe("Note: Asked the ministry: not decided.");
  });

  it("count what was dismissed without printing it, and list updates apart", () => {
    const part = section("conflicts").sections[0];
    expect(JSON.stringify(part)).not.toContain("412 homes");
    expect(part === undefined ? [] : remarks(part)).toContain(
      "Found by the program and dismissed by the analyst: 1.",
    );
    expect(part?.sections.map(({ title }) => title)).toEqual(["Differences that time explains"]);
  });
});

describe("sources", () => {
  it("give quotations and the share of the article's quoted words", () => {
    const rows = rowWords(table(section("sources")));
    expect(rows[0]?.[0]).toEqual(["Ilse Marrand", "2 · 75 %", "4 · 100 %", "", ""]);
    const part = section("sources").sections[0];
    expect(part === undefined ? [] : remarks(part)).toEqual([]);
  });

  it("name in a line who is only reported, and in one article", () => {
    const [story, ...others] = sampleReportInput.stories;
    if (story === undefined) throw new Error("the fixture has stories");
    const heard = (article: string, quotedWords: number) => ({
      article,
      quotations: 1,
      quotedWords,
    });
    const voices = [
      { name: "Ilse Marrand", byArticle: [heard("a1", 0), heard("a2", 0)] },
      { name: "a letter", byArticle: [heard("a2", 0)] },
      { name: "inspectors", byArticle: [heard("a2", 0)] },
      { name: "Berit Sollen", byArticle: [heard("a3", 7)] },
    ];
    const input = { ...sampleReportInput, stories: [{ ...story, voices }, ...others] };
    const part = section("sources", input);
    expect(rowWords(table(part)).map((rows) => rows[0])).toEqual([
      ["Ilse Marrand", "1", "1", "", ""],
      ["Berit Sollen", "", "", "1 · 100 %", ""],
    ]);
    expect(part.sections.flatMap(remarks)).toEqual([
      "Only reported, and in one article only: CT 1 a letter, inspectors.",
    ]);
  });

  it("name each outlet cited once, with who cites it", () => {
    expect(rowWords(table(section("sources"), 1))[0]?.[0]).toEqual([
      "The Tessmark Courier",
      "ND 1 NewsNorth Digest",
    ]);
  });
});

describe("reuse", () => {
  it("sets passages side by side, marked, with the share of each text", () => {
    const part = table(section("reuse"));
    expect(part.columns.map(({ title }) => words(title))).toEqual([
      "TC 1 The Tessmark Courier · 5 % of its words",
      "CT 1 Corvania Today · 7 % of its words",
    ]);
    const [row] = part.bodies[0] ?? [];
    expect(row?.cells[1]?.content).toContainEqual({ kind: "added", text: "finished" });
  });
});

describe("evidence", () => {
  it("numbers passages in the order of print", () => {
    const report = buildReport(sampleReportInput, { sections: ["notes", "codings"] });
    const numbers = report.sections.flatMap(passages).map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it("numbers passages through codings, queries and notes", () => {
    const numbers = [section("codings"), section("queries"), section("notes")].flatMap(passages);
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(numbers.map(({ id }) => id)).size).toBe(8);
  });

  it("gives voice, coder and memo of a coded passage, and says when it is orphaned or was moved", () => {
    const [first, moved, , orphan] = passages(section("codings"));
    expect(words(moved?.source ?? [])).toMatch(
      / · put on “minister faces hecklers”, placed on like words \(91 of 100\)$/u,
    );
    expect(words(first?.source ?? [])).toBe(
      "CT 1 Corvania Today · the outlet’s own words · coded by RM",
    );
    expect(first?.memo).toContain("none of them is heard");
    expect(words(orphan?.source ?? [])).toContain("no longer found in the current text");
  });

  it("groups codings by code and names the codes without a passage", () => {
    const codings = section("codings");
    expect(codings.sections.map(({ title, colour }) => [title, colour])).toEqual([
      ["Conflict", "#b4552d"],
      ["Human consequence", "#3b6e8f"],
      ["By outlet", null],
    ]);
    expect(remarks(codings)).toEqual(["Codes without a passage: Economy."]);
  });

  it("says when a note has no evidence", () => {
    expect(remarks(section("notes").sections[2] ?? section("method"))).toEqual([
      "No evidence has been given for this note.",
    ]);
  });

  it("throws on evidence from an article it does not list", () => {
    const input = { ...sampleReportInput, articles: [], stories: [], codings: [] };
    expect(() => buildReport(input, { sections: ["notes"] })).toThrow("a2");
  });
});

describe("method", () => {
  it("lists what limits the findings and the problems, each with its file named once", () => {
    const [limits, problems] = section("method").sections;
    expect(
      limits?.blocks.flatMap((block) => (block.kind === "list" ? block.items : [])).map(words),
    ).toEqual([
      "CT 1 Corvania Today: truncated text.",
      "VH 2 Vask Valley Herald: date of publication unknown.",
      sampleReportInput.limits[0],
    ]);
    const foreign = sampleReportInput.articles.slice(0, 2).map((article, index) => ({
      ...article,
      completeness: null,
      outlet: index === 0 ? null : article.outlet,
      language: index === 0 ? "en-GB" : "cy",
    }));
    const others = section("method", { ...emptyInput, articles: foreign }).sections[0];
    expect(JSON.stringify(others)).toContain(": outlet not stated.");
    expect(JSON.stringify(others)).toContain("its language is given as “cy”");
    expect(JSON.stringify(problems)).toContain('"scan-014.txt: There is no text in this file');
    const named = { code: "empty", file: "in/a.txt", message: "“a.txt” holds no text." };
    const again = section("method", { ...sampleReportInput, problems: [named] }).sections[1];
    expect(JSON.stringify(again)).toContain('"“a.txt” holds no text."');
  });
});

describe("title page", () => {
  it("counts and dates what the report is about", () => {
    const { summary, imprint } = buildReport(sampleReportInput, { sections: [] });
    expect(summary).toEqual([
      "5 articles from 4 outlets",
      "3 stories",
      "published 11 to 12 March 2025; of 1 the date is not known",
    ]);
    expect(imprint).toEqual([
      "Coder: Runa Maslow (RM)",
      "Made on 2 April 2025, 10:12 UTC",
      "Parallax 0.1.0",
    ]);
  });
});
