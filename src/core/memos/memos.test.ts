import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Workbench } from "../commands/testing/workbench.ts";
import { PROJECT_ID } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import { addressesIn, passageOf } from "./links.ts";
import { memosMarkdown, memosOf, memosTable } from "./list.ts";

function written(): Workbench {
  const bench = new Workbench();
  const article = bench.article(["The mayor *lied* to us."], { headline: "Out # now" });
  const [code] = recordsOf(bench.state, "code");
  const [outlet] = recordsOf(bench.state, "outlet");
  const [story] = recordsOf(bench.state, "story");
  if (code === undefined || outlet === undefined || story === undefined) throw new Error("bare");
  bench.run("codeSpan", { code: code.id, span: bench.span(article, "*lied*") });
  const [coding] = recordsOf(bench.state, "coding");
  const about = [coding?.id ?? "", code.id, outlet.id, article, story.id, PROJECT_ID];
  for (const id of about)
    bench.run("writeMemo", { about: id, text: `On ${id.split(":")[0] ?? ""}` });
  return bench;
}
const all = { words: "", kind: null, coder: null };

describe("memos", () => {
  it("are listed by what they are about", () => {
    const memos = memosOf(written().state, all);
    expect(memos.map(({ subject }) => subject.kind)).toEqual([
      ...["project", "story", "article", "outlet", "code", "coding"],
    ]);
    expect(memos.map(({ memo }) => memo.text)).toEqual([
      ...["On project", "On story", "On article", "On outlet", "On code", "On coding"],
    ]);
    expect(memos.at(-1)?.subject.quote).toBe("*lied*");
  });
  it("are found by their words, their subject's name and its passage", () => {
    const { state, coder } = written();
    const found = (words: string) => memosOf(state, { ...all, words }).map(({ memo }) => memo.text);
    expect(found("on OUTLET")).toEqual(["On outlet"]);
    expect(found("lied")).toEqual(["On coding"]);
    expect(found("out # now")).toContain("On article");
    expect(memosOf(state, { ...all, kind: "code" })).toHaveLength(1);
    expect(memosOf(state, { ...all, coder })).toHaveLength(6);
    expect(memosOf(state, { ...all, coder: "coder:other" })).toEqual([]);
  });
  it("are written as Markdown and as a table", () => {
    const memos = memosOf(written().state, all);
    const markdown = memosMarkdown("Test", memos);
    expect(markdown).toContain("# Memos of Test\n\n## On the project\n\n### Test\n\nOn project");
    expect(markdown).toContain("### Out \\# now\n\nOn article\n\n– Ada, 2025-01-02");
    expect(markdown).toContain("> \\*lied\\*\n\nOn coding");
    const [heading, ...rows] = memosTable(memos);
    expect(rows).toHaveLength(6);
    expect(rows.every((row) => row.length === heading?.length)).toBe(true);
  });
});

describe("links in memos", () => {
  const address = "story/a1/read/b2?at=text.10-25";
  it("are found in running text, without the marks around them", () => {
    const text = `See (${address}), library, and/or ${address}. Also outlets/d4!`;
    const found = addressesIn(text);
    expect(found.map((each) => each.written)).toEqual([address, "and/or", address, "outlets/d4"]);
    for (const { start, end, written: link } of found) expect(text.slice(start, end)).toBe(link);
  });
  it("lead to passages and articles", () => {
    expect(passageOf(address)).toEqual({
      article: "article:b2",
      at: { field: "text", start: 10, end: 25 },
    });
    expect(passageOf("story/a1/read/b2")).toEqual({ article: "article:b2", at: null });
    expect(passageOf("story/a1/matrix")).toBeNull();
    expect(passageOf("and/or")).toBeNull();
  });
  test("any text is read without throwing, in order, without overlap", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let last = 0;
        for (const { start, end } of addressesIn(`${text} ${address} ${text}`)) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
