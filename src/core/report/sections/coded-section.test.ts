import { describe, expect, it } from "vitest";
import { Workbench } from "../../commands/testing/workbench.ts";
import { analyseText } from "../../extract/analyse.ts";
import { emptyMetadata } from "../../model/article.ts";
import { PROJECT_ID } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { Search } from "../../retrieval/query.ts";
import { buildReport } from "../build.ts";
import { codedSteps, nobodysWork } from "../input/coded-input.ts";
import type { AnalysedArticle } from "../input/input-of.ts";
import { sampleReportInput } from "../testing/fixture.ts";
import type { ReportInput } from "../input/input.ts";
import { renderReport } from "../page/render.ts";
import type { SectionId } from "../sections.ts";
import { finish } from "../../model/steps.ts";
import type { Block, Section } from "../tree.ts";

// With ids as projects have them, which is what addresses in memos name.
const input = JSON.parse(
  JSON.stringify(sampleReportInput).replaceAll(/"a(\d)"/gu, '"article:a$1"'),
) as ReportInput;

function section(id: SectionId): Section {
  const [found] = buildReport(input, { sections: [id] }).sections;
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}
const blocksOf = (part: Section): Block[] => [...part.blocks, ...part.sections.flatMap(blocksOf)];
const said = (part: Section): string => JSON.stringify(blocksOf(part));

describe("the sections on what was coded", () => {
  it("print matrices as charts and tables, wide ones in parts", () => {
    const kinds = blocksOf(section("matrices")).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "chart")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "table")).toHaveLength(2);
    const html = renderReport(buildReport(sampleReportInput, { sections: ["matrices"] }));
    expect(html).toMatch(/<svg viewBox="0 0 640 60" role="img"/u);
    expect(html).toContain('<rect x="150" y="10" width="40" height="10" fill="#204aad">');
  });
  it("print what bounds the figures once where it bounds them all, long names in wider columns", () => {
    const [pass] = sampleReportInput.coded.matrices;
    const [matrix] = pass?.matrices ?? [];
    if (pass === undefined || matrix === undefined) throw new Error("the fixture has a matrix");
    const named = (names: readonly string[], note: string) => ({
      ...matrix,
      columns: names.map((name) => ({ name, base: "1 article" })),
      cells: matrix.rows.map(() => names.map(() => "1")),
      note,
    });
    const long = ["Economic consequences", "b", "c", "d", "e", "f", "g"];
    const matrices = [named(["a"], "Same."), named(long, "Same."), named(["a"], "Other.")];
    const coded = { ...sampleReportInput.coded, matrices: [{ ...pass, matrices }] };
    const [part] = buildReport({ ...input, coded }, { sections: ["matrices"] }).sections;
    const blocks = part === undefined ? [] : blocksOf(part);
    const text = JSON.stringify(blocks);
    expect(text.match(/Same\./gu)).toHaveLength(1);
    expect(text.match(/Other\./gu)).toHaveLength(1);
    const widths = blocks.flatMap((block) =>
      block.kind === "table" ? [block.columns.length] : [],
    );
    expect(widths).toEqual([2, 5, 4, 2]);
  });
  it("print memos by what they are about, their links as the marks of articles", () => {
    const memos = section("memos");
    expect(memos.sections.map(({ title }) => title)).toEqual(["On the project", "On passages"]);
    expect(said(memos)).toContain('{"kind":"mark","text":"CT 1"');
    expect(said(memos)).not.toContain("story/s1/read");
  });
  it("print saved queries with what they ask and find, and how much is not listed", () => {
    const queries = section("queries");
    expect(said(queries)).toContain("coded Conflict and in the outlet’s own words");
    expect(said(queries)).toContain("3 places found; the first 1 are listed.");
    expect(said(queries)).toContain('"kind":"passage"');
  });
  it("print coded passages by outlet as well, each by the number it is quoted under", () => {
    const byOutlet = section("codings").sections.at(-1);
    expect(byOutlet?.title).toBe("By outlet");
    expect(byOutlet?.blocks[0]).toMatchObject({ kind: "table" });
    const numbers = /"kind":"link","text":"\d+","target":"passage-\d+"/gu;
    expect(said(section("codings")).match(numbers)).toHaveLength(sampleReportInput.codings.length);
  });
});

describe("what the sections are made of", () => {
  const bench = new Workbench();
  const text = "The minister lied. “A minister knows,” she said.";
  const ids = ["North", "South"].map((outlet) =>
    bench.article([text], { outlet, headline: "Minister out" }),
  );
  const analysed = (id: string): AnalysedArticle => ({
    ...{ id, file: "a.txt", outlet: null, text, analysis: analyseText(text) },
    metadata: { ...emptyMetadata, headline: { value: "Minister out", source: "text" } },
  });
  const [article, other] = ids;
  const [code] = recordsOf(bench.state, "code");
  const [pass] = recordsOf(bench.state, "pass");
  if (article === undefined || other === undefined) throw new Error("no article");
  if (code === undefined || pass === undefined) throw new Error("no code");
  for (const id of ids) bench.run("codeSpan", { code: code.id, span: bench.span(id, "lied") });
  const done = { coder: bench.coder, state: "complete", completedAt: null } as const;
  const at = bench.newId("passarticle");
  bench.state = new Map([
    ...bench.state,
    [at, { id: at, type: "passarticle", pass: pass.id, article, ...done }],
  ]);
  const save = (name: string, search: Search) => bench.run("saveQuery", { name, search });
  save("B words", { find: "words", text: "minister*", match: "word" });
  save("A codings", { find: "codings", where: { kind: "code", code: code.id, below: false } });
  for (const about of [PROJECT_ID, article, other]) bench.run("writeMemo", { about, text: "Memo" });

  it("are complete articles, memos and queries of the articles reported only", () => {
    const coded = finish(codedSteps(bench.state, [analysed(article)], ["#000000"]));
    expect(coded.matrices.map(({ articles, left }) => [articles, left])).toEqual([[1, 1]]);
    const [byOutlet, , rate] = coded.matrices[0]?.matrices ?? [];
    expect(byOutlet).toMatchObject({ rows: [code.name], cells: [["1"]] });
    expect(byOutlet?.columns.map(({ name }) => name)).toEqual(["North"]);
    expect(rate?.columns[0]?.base).toBe("1 article, 5 words");
    expect(coded.memos.map(({ kind }) => kind)).toEqual(["project", "article"]);
    expect(coded.queries.map(({ name, found }) => [name, found])).toEqual([
      ["A codings", 1],
      ["B words", 3],
    ]);
    expect(coded.queries[0]?.asked).toBe(`coded ${code.name}`);
    expect(coded.queries[1]?.lines.map(({ voice }) => voice)).toEqual([
      "headline",
      "own",
      "direct",
    ]);
  });
  it("are nothing where nothing was coded", () => {
    expect({ ...finish(codedSteps(new Workbench().state, [], [])) }).toEqual(nobodysWork.coded);
  });
});
