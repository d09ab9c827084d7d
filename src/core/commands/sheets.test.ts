import { describe, expect, test } from "vitest";
import { emptyDiff } from "../history/diff.ts";
import type { Diff } from "../history/diff.ts";
import type { VariableId } from "../model/ids.ts";
import { openPass } from "../model/pass.ts";
import { recordsOf } from "../model/records.ts";
import type { Problem } from "../model/result.ts";
import { sameState, Workbench } from "./testing/workbench.ts";

const paragraphs = [
  "The harbour was closed. “We had no choice,” the harbour master said.",
  "Soup.",
];

function bench() {
  const made = new Workbench();
  const article = made.article(paragraphs, { headline: "Harbour closed" });
  const add = (name: string, after: VariableId | null = null, values = ["yes"]): VariableId => {
    made.run("addVariable", {
      name,
      question: `Is it ${name}?`,
      scope: "article",
      kind: "yes-no",
      required: true,
      askedIf: after === null ? null : { variable: after, values },
    });
    const id = recordsOf(made.state, "variable").find((one) => one.name === name)?.id;
    if (id === undefined) throw new Error(`${name} was not added`);
    return id;
  };
  const answer = (variable: VariableId, value: string | number | null) =>
    made.run("answerVariable", { variable, article, quotation: null, coding: null, value });
  const answers = () =>
    Object.fromEntries(
      recordsOf(made.state, "answer").map(({ variable, value }) => {
        const of = made.state.get(variable);
        return [of?.type === "variable" ? of.name : variable, value];
      }),
    );
  return { made, article, add, answer, answers };
}

function code(outcome: Diff | Problem): string | null {
  return "code" in outcome ? outcome.code : null;
}

describe("answering", () => {
  test("replaces, takes back, and keeps one answer a question", () => {
    const { made, add, answer, answers } = bench();
    const a = add("a");
    answer(a, "yes");
    answer(a, "no");
    expect(answers()).toEqual({ a: "no" });
    const before = made.state;
    expect(answer(a, "no")).toEqual(emptyDiff);
    expect(made.state).toEqual(before);
    answer(a, null);
    expect(answers()).toEqual({});
    expect(made.broken()).toEqual([]);
  });

  test("takes away what is no longer asked, down the chain; one undo brings it back", () => {
    const { made, add, answer, answers } = bench();
    const a = add("a");
    const b = add("b", a);
    const c = add("c", b, ["no"]);
    const d = add("d");
    expect(code(answer(c, "yes"))).toBe("not-asked");
    for (const [of, value] of [
      [a, "yes"],
      [b, "no"],
      [c, "yes"],
      [d, "yes"],
    ] as const)
      answer(of, value);
    const before = made.state;
    const done = answer(a, "no");
    expect(answers()).toEqual({ a: "no", d: "yes" });
    if ("code" in done) throw new Error(done.message);
    made.undo(done);
    expect(sameState(made.state, before)).toBe(true);
    expect(answers()).toEqual({ a: "yes", b: "no", c: "yes", d: "yes" });
  });

  test("takes only what fits the variable", () => {
    const { made, article, add, answer } = bench();
    const a = add("a");
    expect(code(answer(a, "maybe"))).toBe("bad-answer");
    expect(code(answer(a, 1))).toBe("bad-answer");
    expect(code(answer(a, " "))).toBe("bad-answer");
    const of = { article, variable: a, quotation: made.span(article, "no choice"), coding: null };
    expect(code(made.run("answerVariable", { ...of, value: "yes" }))).toBe("wrong-unit");
  });

  test("of a quotation or a coding goes with them through changes of the text", () => {
    const { made, article } = bench();
    for (const scope of ["quotation", "coding"] as const) {
      made.run("addVariable", { name: scope, question: "Who?", scope, kind: "text" });
    }
    const [quotation, coding] = recordsOf(made.state, "variable");
    const ofCode = recordsOf(made.state, "code")[0]?.id ?? "code:none";
    made.run("codeSpan", { code: ofCode, span: made.span(article, "Soup") });
    const coded = recordsOf(made.state, "coding")[0]?.id ?? "coding:none";
    if (quotation === undefined || coding === undefined) throw new Error("not added");
    const span = made.span(article, "“We had no choice,”");
    const on = { article, quotation: span, coding: null };
    made.run("answerVariable", { ...on, variable: quotation.id, value: "master" });
    made.run("answerVariable", {
      variable: coding.id,
      article,
      quotation: null,
      coding: coded,
      value: "x",
    });
    made.run("setBlockKept", { article, block: 1, kept: false });
    made.run("setBlockKept", { article, block: 1, kept: true });
    expect(made.broken()).toEqual([]);
    // The same unit after a new revision: an answer replaces the one there is.
    made.run("answerVariable", {
      ...on,
      quotation: made.span(article, "“We had no choice,”"),
      variable: quotation.id,
      value: "the master",
    });
    expect(recordsOf(made.state, "answer").map(({ value }) => value)).toEqual(["the master", "x"]);
    made.run("removeCoding", { coding: coded });
    expect(recordsOf(made.state, "answer").map(({ value }) => value)).toEqual(["the master"]);
  });
});

describe("an article in a pass", () => {
  test("is complete once nothing required is missing, is then closed, and can be reopened", () => {
    const { made, article, add, answer } = bench();
    const a = add("a");
    add("b", a);
    const refused = made.run("completeArticle", { article });
    expect(refused).toMatchObject({
      code: "answers-missing",
      message: expect.stringContaining(": a is not answered") as string,
    });
    answer(a, "no");
    expect(code(made.run("completeArticle", { article }))).toBeNull();
    expect(recordsOf(made.state, "passarticle")).toMatchObject([
      { article, state: "complete", completedAt: "2025-01-02T00:00:00.000Z" },
    ]);
    expect(code(answer(a, "yes"))).toBe("article-complete");
    made.run("reopenArticle", { article });
    expect(recordsOf(made.state, "passarticle")).toMatchObject([
      { state: "open", completedAt: null },
    ]);
    expect(code(answer(a, "yes"))).toBeNull();
  });

  test("is one of the pass, of one of its coders, while it is open", () => {
    const { made, article, add, answer } = bench();
    const a = add("a");
    const pass = recordsOf(made.state, "pass")[0] ?? openPass("pass:none", "", "");
    const put = (change: Partial<typeof pass>) =>
      made.apply({
        ...emptyDiff,
        updated: { [pass.id]: [made.state.get(pass.id) ?? pass, { ...pass, ...change }] },
      });
    put({ coders: ["coder:somebody"] });
    expect(code(answer(a, "yes"))).toBe("not-a-coder");
    put({ articles: ["article:another"] });
    expect(code(answer(a, "yes"))).toBe("not-in-pass");
    expect(code(made.run("completeArticle", { article }))).toBe("not-in-pass");
    put({ closedAt: "2025-01-01T00:00:00.000Z" });
    expect(code(answer(a, "yes"))).toBe("no-pass");
  });
});

describe("the sheet", () => {
  test("refuses rules in a circle, on what is not there, and on values there are not", () => {
    const { made, add } = bench();
    const a = add("a");
    const b = add("b", a);
    const ruled = (variable: VariableId, on: VariableId, value: string) =>
      code(
        made.run("editVariable", {
          variable,
          values: { askedIf: { variable: on, values: [value] } },
        }),
      );
    expect(ruled(a, b, "yes")).toBe("rule-cycle");
    expect(ruled(a, a, "yes")).toBe("rule-cycle");
    expect(ruled(a, "variable:gone", "yes")).toBe("bad-rule");
    const c = add("c");
    expect(ruled(c, a, "maybe")).toBe("bad-rule");
    expect(ruled(c, b, "no")).toBeNull();
    expect(code(made.run("editVariable", { variable: a, values: { retired: true } }))).toBe(
      "variable-in-rule",
    );
    expect(code(made.run("removeVariable", { variable: b }))).toBe("variable-in-rule");
    expect(code(made.run("removeVariable", { variable: c }))).toBeNull();
  });

  test("never takes the ground from an answer", () => {
    const { made, add, answer } = bench();
    const a = add("a");
    const b = add("b");
    answer(a, "yes");
    const edit = (values: object) => code(made.run("editVariable", { variable: a, values }));
    expect(edit({ kind: "text" })).toBe("variable-answered");
    expect(edit({ askedIf: { variable: b, values: ["yes"] } })).toBe("variable-answered");
    expect(code(made.run("removeVariable", { variable: a }))).toBe("variable-answered");
    expect(edit({ question: "Or is it?", required: false, scale: "s" })).toBeNull();
    expect(edit({ retired: true })).toBeNull();
    expect(recordsOf(made.state, "answer")).toHaveLength(1);
  });

  test("keeps a value that was answered, and wants two different ones", () => {
    const { made, answer } = bench();
    const values = ["low", "high"].map((value) => ({ value, label: value, score: null }));
    const nominal = { name: "n", question: "Which?", scope: "article", kind: "nominal" } as const;
    expect(code(made.run("addVariable", nominal))).toBe("no-values");
    expect(code(made.run("addVariable", { ...nominal, values: [...values, ...values] }))).toBe(
      "value-repeated",
    );
    expect(code(made.run("addVariable", { ...nominal, values }))).toBeNull();
    expect(code(made.run("addVariable", { ...nominal, name: "N", values }))).toBe(
      "variable-name-taken",
    );
    const id = recordsOf(made.state, "variable")[0]?.id ?? "variable:none";
    answer(id, "low");
    const third = { value: "third", label: "", score: 2 };
    const edit = (changed: (typeof third)[]) =>
      code(made.run("editVariable", { variable: id, values: { values: changed } }));
    expect(edit([third, { ...third, value: "high" }])).toBe("value-used");
    expect(edit([third, { ...third, value: "low" }])).toBeNull();
  });

  test("takes a ready-made questionnaire once, saying where it is from", () => {
    const { made } = bench();
    made.run("addQuestionnaire", { questionnaire: "generic-frames" });
    const all = recordsOf(made.state, "variable");
    expect(all).toHaveLength(20);
    for (const { source } of all) expect(source).toMatch(/^Adapted from Semetko.*not validated$/u);
    expect(code(made.run("addQuestionnaire", { questionnaire: "generic-frames" }))).toBe(
      "variable-name-taken",
    );
    expect(made.broken()).toEqual([]);
  });
});
