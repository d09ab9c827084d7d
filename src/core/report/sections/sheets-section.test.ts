import { describe, expect, test } from "vitest";
import { countsByPass } from "../../coding/sheets/by-outlet.ts";
import { Workbench } from "../../commands/testing/workbench.ts";
import type { CommandArgs } from "../../commands/registry.ts";
import { emptyDiff } from "../../history/diff.ts";
import { recordsOf } from "../../model/records.ts";
import type { PassCounts } from "../../coding/sheets/by-outlet.ts";
import { sampleReportInput } from "../testing/fixture.ts";
import { referencesOf } from "../references.ts";
import { sheetsSection as sectionOf } from "./sheets-section.ts";
import type { Block, Inline } from "../tree.ts";

type AskedIf = CommandArgs<"addVariable">["askedIf"];

/** The section of a report whose articles these are, of outlets C and H. */
function sheetsSection(sheets: readonly PassCounts[], articles: Iterable<string> = []) {
  const [article] = sampleReportInput.articles;
  if (article === undefined) throw new Error("no article");
  const cited = [...articles].map((id, at) => {
    const [name, mark] = at < 2 ? ["Courier", "C"] : ["Herald", "H"];
    return { ...article, id, outlet: { name, mark } };
  });
  return sectionOf(sheets, referencesOf({ ...sampleReportInput, articles: cited }));
}

const words = (content: readonly Inline[]): string =>
  content.map((one) => (one.kind === "break" ? "\n" : one.text)).join("");

/** The tables of a section, a line a row. */
function tables(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.kind === "table"
      ? [
          [block.columns.map(({ title }) => words(title)).join(" | ")].concat(
            block.bodies
              .flat()
              .map(({ cells }) => cells.map((one) => words(one.content)).join(" | ")),
          ),
        ]
      : [],
  );
}

/** Three articles of two outlets, two complete, with a sheet of three questions. */
function project() {
  const bench = new Workbench();
  const articles = ["Courier", "Courier", "Herald"].map((outlet, at) =>
    bench.article([`Words number ${at} are here.`], { outlet }),
  );
  const add = (name: string, more: object) =>
    bench.run("addVariable", {
      name,
      question: `Is it ${name}?`,
      scope: "article",
      kind: "yes-no",
      ...more,
    });
  add("a", { scale: "conflict" });
  const [a] = recordsOf(bench.state, "variable");
  if (a === undefined) throw new Error("not added");
  add("b", { askedIf: { variable: a.id, values: ["yes"] } });
  const score = (value: string, counts: number) => ({ value, label: value, score: counts });
  add("tone", { kind: "ordinal", values: [score("bad", -1), score("good", 1)] });
  const [, b, tone] = recordsOf(bench.state, "variable");
  const answer = (at: number, variable = a, value: string | number = "yes") =>
    bench.run("answerVariable", {
      variable: variable.id,
      article: articles[at] ?? "article:none",
      quotation: null,
      coding: null,
      value,
    });
  if (b === undefined || tone === undefined) throw new Error("not added");
  answer(0);
  answer(0, b, "no");
  answer(0, tone, "good");
  answer(1);
  answer(2, a, "no");
  answer(2, tone, "bad");
  for (const at of [0, 2])
    bench.run("completeArticle", { article: articles[at] ?? "article:none" });
  return { bench, articles: new Set(articles) };
}

describe("the section on coding sheets", () => {
  test("counts complete sheets by outlet, with n, what is missing and what is not asked", () => {
    const { bench, articles } = project();
    const { sections } = sheetsSection(countsByPass(bench.state, articles));
    expect(sections.map(({ title }) => title)).toEqual(["Open coding"]);
    const [remark, ...rest] = sections[0]?.blocks ?? [];
    expect(remark?.kind === "paragraph" && words(remark.content)).toBe(
      "2 complete sheets on 2 articles by 1 coder.",
    );
    expect(tables(rest)).toEqual([
      ["Scale | All 2 | Courier 1 | Herald 1", "conflict | 0.50 · 2 | 1.00 · 1 | 0.00 · 1"],
      [
        "Question and answer | All 2 | Courier 1 | Herald 1",
        "Is it a? a | n 2 | n 1 | n 1",
        "– Yes | 1 · 50 % | 1 · 100 % | 0 · 0 %",
        "– No | 1 · 50 % | 0 · 0 % | 1 · 100 %",
        "Is it b? b | n 1 | n 1 | n 0",
        "– Yes | 0 · 0 % | 0 · 0 % | –",
        "– No | 1 · 100 % | 1 · 100 % | –",
        "– not asked | 1 | 0 | 1",
        "Is it tone? tone | n 2 | n 1 | n 1",
        "– bad | 1 · 50 % | 0 · 0 % | 1 · 100 %",
        "– good | 1 · 50 % | 1 · 100 % | 0 · 0 %",
        "– mean | 0.00 | 1.00 | -1.00",
      ],
    ]);
  });

  test("prints answers in words: whose, about what, and in which article, but not under masks", () => {
    const { bench, articles } = project();
    const add = (name: string, scope: "article" | "coding", askedIf: AskedIf = null) =>
      bench.run("addVariable", { name, question: `What ${name}?`, scope, kind: "text", askedIf });
    const [a] = recordsOf(bench.state, "variable");
    add("cause", "article", { variable: a?.id ?? "variable:none", values: ["yes"] });
    add("why", "coding");
    add("never", "article");
    const named = (name: string) => {
      const found = recordsOf(bench.state, "variable").find((each) => each.name === name);
      if (found === undefined) throw new Error(`no ${name}`);
      return found.id;
    };
    const [one, two, three] = articles;
    const [code] = recordsOf(bench.state, "code");
    if (!one || !two || !three || !code) throw new Error("no articles");
    for (const article of [one, three]) bench.run("reopenArticle", { article });
    bench.run("codeSpan", { code: code.id, span: bench.span(one, "Words number 0") });
    const [coding] = recordsOf(bench.state, "coding");
    const say = (name: string, article: typeof one, value: string, about = false) =>
      bench.run("answerVariable", {
        variable: named(name),
        article,
        quotation: null,
        coding: about ? (coding?.id ?? null) : null,
        value,
      });
    say("cause", one, "The drought.");
    say("why", one, "It names a loser.", true);
    say("cause", two, "Not complete, so not printed.");
    // Asked only where a is yes, and here it is no.
    expect(say("cause", three, "Hidden.")).toMatchObject({ code: "not-asked" });
    for (const article of [one, three]) bench.run("completeArticle", { article });

    const printed = () =>
      sheetsSection(countsByPass(bench.state, articles), articles).sections.map(({ blocks }) =>
        tables(blocks).slice(-1),
      );
    expect(printed()).toEqual([
      [["Article | Answer | Coder", "C 1 | The drought. | Ada"]],
      [["Article | Answer | About | Coder", "C 1 | It names a loser. | Words number 0 | Ada"]],
    ]);
    const [pass] = recordsOf(bench.state, "pass");
    if (pass === undefined) throw new Error("no pass");
    bench.apply({ ...emptyDiff, updated: { [pass.id]: [pass, { ...pass, mask: 7 }] } });
    expect(printed()[0]).toEqual([["Article | Answer | Coder", "masked | The drought. | Ada"]]);
  });

  test("says that there is nothing, counts only the articles reported, keeps masks", () => {
    const { bench, articles } = project();
    expect(sheetsSection(countsByPass(bench.state, new Set())).sections).toEqual([]);
    const [pass] = recordsOf(bench.state, "pass");
    if (pass === undefined) throw new Error("no pass");
    const masked = { ...pass, mask: 7 };
    bench.apply({ ...emptyDiff, updated: { [pass.id]: [pass, masked] } });
    expect(countsByPass(bench.state, articles)[0]?.byOutlet).toEqual([]);
    const closed = { ...masked, closedAt: "2025-02-01T00:00:00.000Z" };
    bench.apply({ ...emptyDiff, updated: { [pass.id]: [masked, closed] } });
    expect(countsByPass(bench.state, articles)[0]?.byOutlet).toHaveLength(2);
  });
});
