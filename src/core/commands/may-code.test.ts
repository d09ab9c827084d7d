import { describe, expect, test } from "vitest";
import { changeableCoding, passToCode } from "../coding/passes/may-code.ts";
import { currentPassOf } from "../coding/passes/pass-articles.ts";
import type { Diff } from "../history/diff.ts";
import { NOBODY } from "../model/ids.ts";
import type { ArticleId } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import type { AnyRecord } from "../model/records.ts";
import { failed } from "../model/result.ts";
import type { Problem } from "../model/result.ts";
import { Workbench } from "./testing/workbench.ts";

/** Two articles, of which the pass that is coded in has the first. */
function benchOf() {
  const bench = new Workbench();
  const [inside, outside] = ["The harbour was closed.", "The road was blocked."].map((text) =>
    bench.article([text, "Nobody was hurt."], { headline: "Harbour" }),
  );
  const [code, other] = recordsOf(bench.state, "code").filter(({ codable }) => codable);
  if (inside === undefined || outside === undefined || code === undefined || other === undefined) {
    throw new Error("nothing to begin with");
  }
  done(bench.run("addQuestionnaire", { questionnaire: "tone" }));
  done(
    bench.run("createPass", {
      name: "Round one",
      draw: { kind: "query", among: [inside], from: "one" },
      codebook: "follow",
      coders: [bench.coder],
      mask: null,
      doubleCoded: null,
      recoding: null,
    }),
  );
  const pass = currentPassOf(bench.state);
  if (pass === null) throw new Error("no pass");
  const put = (record: AnyRecord) => {
    bench.state = new Map([...bench.state, [record.id, record]]);
  };
  return { bench, inside, outside, code, other, pass, put };
}

function done(result: Diff | Problem): Diff {
  if ("code" in result) throw new Error(result.message);
  return result;
}

test("P7: nobody codes in a pass of everybody's, and changes no coding", () => {
  const { bench, inside, code, pass } = benchOf();
  const refusal = failed(
    "nobody-codes",
    "Choose who codes on this machine first; until then, only read.",
  );
  expect(passToCode({ ...pass, coders: [] }, inside, NOBODY)).toEqual(refusal);
  done(bench.run("codeSpan", { code: code.id, span: bench.span(inside, "Nobody") }));
  const [coding] = recordsOf(bench.state, "coding");
  if (coding === undefined) throw new Error("no coding");
  expect(changeableCoding(coding, pass, [], NOBODY)).toEqual(refusal);
});

describe("P5: in a pass only its articles are coded, by its coders alone", () => {
  const notHere = "This article is not part of the pass Round one.";
  const notYou = "You do not code in the pass Round one; choose another.";

  /** Everything that is done with one article in the pass being coded in. */
  function everyWay({ bench, code, other }: ReturnType<typeof benchOf>, article: string) {
    const id = recordsOf(bench.state, "article").find((each) => each.id === article)?.id;
    const [variable] = recordsOf(bench.state, "variable");
    if (id === undefined || variable === undefined) throw new Error("nothing to code");
    const span = bench.span(id, "Nobody");
    const unit = { article: id, quotation: null, coding: null };
    return [
      bench.run("codeSpan", { code: code.id, span }),
      bench.run("codeSpans", { code: code.id, spans: [bench.span(id, "was")] }),
      bench.run("takeSuggestion", { code: other.id, suggested: code.id, span }),
      bench.run("answerVariable", { variable: variable.id, ...unit, value: null }),
      bench.run("completeArticle", { article: id }),
      bench.run("reopenArticle", { article: id }),
    ];
  }

  test("an article that is not of the pass is refused in a sentence, and nothing changes", () => {
    const made = benchOf();
    const { bench, outside } = made;
    const before = bench.state;
    for (const result of everyWay(made, outside)) {
      expect(result).toEqual({ code: "not-in-pass", message: notHere });
    }
    expect(bench.state).toBe(before);
  });

  test("a coder the pass does not name is refused; one it names, or where it names none, is not", () => {
    const made = benchOf();
    const { bench, inside, pass, put } = made;
    put({ ...pass, coders: ["coder:other"] });
    for (const result of everyWay(made, inside)) {
      expect(result).toEqual({ code: "not-a-coder", message: notYou });
    }
    for (const coders of [[], [bench.coder]]) {
      const fresh = benchOf();
      fresh.put({ ...fresh.pass, coders });
      const [coded, , taken] = everyWay(fresh, fresh.inside);
      for (const result of [coded, taken]) expect(result).not.toHaveProperty("code");
      expect(fresh.bench.broken()).toEqual([]);
    }
  });

  test("passages of several articles are coded as one act or not at all", () => {
    const { bench, inside, outside, code } = benchOf();
    const spans = [bench.span(inside, "Nobody"), bench.span(outside, "Nobody")];
    expect(bench.run("codeSpans", { code: code.id, spans })).toEqual({
      code: "not-in-pass",
      message: "1 of the 2 articles is not part of the pass Round one; leave its passages out.",
    });
    expect(recordsOf(bench.state, "coding")).toEqual([]);
  });

  test("where none of several articles can be coded it is said of all of them", () => {
    const { bench, inside, outside, code, pass, put } = benchOf();
    const spans = [bench.span(inside, "Nobody"), bench.span(outside, "Nobody")];
    const complete = (article: ArticleId, number: number): void => {
      put({
        ...({ id: `passarticle:${number}`, type: "passarticle", pass: pass.id, article } as const),
        ...({ coder: bench.coder, state: "complete", completedAt: null } as const),
      });
    };
    complete(inside, 1);
    const refusal = () => bench.run("codeSpans", { code: code.id, spans });
    expect(refusal()).toMatchObject({
      message: "All 2 articles are complete in the pass Round one, or not part of it; tick others.",
    });
    put({ ...pass, articles: [inside, outside] });
    complete(outside, 2);
    expect(refusal()).toEqual({
      code: "article-complete",
      message: "All 2 articles are complete in the pass Round one; reopen them first.",
    });
    put({ ...pass, articles: [] });
    expect(refusal()).toEqual({
      code: "not-in-pass",
      message: "None of the 2 articles is part of the pass Round one; tick others.",
    });
    put({ ...pass, coders: ["coder:other"] });
    expect(refusal()).toEqual({ code: "not-a-coder", message: notYou });
  });

  test("an article that is complete is not coded until it is reopened; another coder's is open", () => {
    const { bench, inside, code, other, pass, put } = benchOf();
    const spanOf = (words: string) => bench.span(inside, words);
    done(bench.run("codeSpan", { code: code.id, span: spanOf("Nobody") }));
    const [coding] = recordsOf(bench.state, "coding");
    if (coding === undefined) throw new Error("no coding");
    const standing = {
      ...({ id: "passarticle:one", type: "passarticle", pass: pass.id, article: inside } as const),
      ...({ state: "complete", completedAt: "2025-01-02T00:00:00.000Z" } as const),
    };
    put({ ...standing, coder: "coder:other" });
    done(bench.run("codeSpan", { code: other.id, span: spanOf("Nobody") }));
    put({ ...standing, coder: bench.coder });
    for (const refused of [
      bench.run("codeSpan", { code: code.id, span: spanOf("was") }),
      bench.run("codeSpans", { code: code.id, spans: [spanOf("was")] }),
      bench.run("takeSuggestion", { code: code.id, suggested: code.id, span: spanOf("was") }),
      bench.run("moveCoding", { coding: coding.id, span: spanOf("was") }),
      bench.run("removeCoding", { coding: coding.id }),
    ]) {
      expect(refused).toEqual({
        code: "article-complete",
        message: "This article is complete in the pass Round one; reopen it to change its codings.",
      });
    }
    put({ ...coding, anchor: { ...coding.anchor, orphan: true } });
    // An orphan is placed there, but what was said of its words is not changed.
    expect(bench.run("recodeCoding", { coding: coding.id, code: other.id })).toMatchObject({
      code: "article-complete",
    });
    done(bench.run("moveCoding", { coding: coding.id, span: spanOf("was") }));
    done(bench.run("reopenArticle", { article: inside }));
    done(bench.run("codeSpan", { code: other.id, span: spanOf("was") }));
  });

  test("a question about a coding is answered in the pass it was coded in", () => {
    const { bench, inside, code, pass } = benchOf();
    done(bench.run("codeSpan", { code: code.id, span: bench.span(inside, "Nobody") }));
    const [coding] = recordsOf(bench.state, "coding");
    const first = recordsOf(bench.state, "pass").find(({ id }) => id !== pass.id);
    const [variable] = recordsOf(bench.state, "variable");
    if (coding === undefined || first === undefined || variable === undefined) throw new Error("?");
    bench.state = new Map([...bench.state, [variable.id, { ...variable, scope: "coding" }]]);
    const value = variable.kind === "number" ? 1 : (variable.values[0]?.value ?? "yes");
    const args = { variable: variable.id, article: inside, quotation: null, value };
    done(bench.run("answerVariable", { ...args, coding: coding.id }));
    done(bench.run("choosePass", { pass: first.id }));
    expect(bench.run("answerVariable", { ...args, coding: coding.id })).toMatchObject({
      code: "no-such-coding",
    });
  });
});

describe("P5: a coding is its coder's", () => {
  function coded() {
    const made = benchOf();
    const { bench, inside, code } = made;
    done(bench.run("codeSpan", { code: code.id, span: bench.span(inside, "Nobody was hurt") }));
    const [coding] = recordsOf(bench.state, "coding");
    if (coding === undefined) throw new Error("no coding");
    return { ...made, coding };
  }

  function everyChange({ bench, inside, other, coding }: ReturnType<typeof coded>) {
    return [
      bench.run("moveCoding", { coding: coding.id, span: bench.span(inside, "was") }),
      bench.run("recodeCoding", { coding: coding.id, code: other.id }),
      bench.run("removeCoding", { coding: coding.id }),
    ];
  }

  test("another's is neither moved, given another code, nor taken away", () => {
    const made = coded();
    made.put({ ...made.coding, coder: "coder:other" });
    for (const result of everyChange(made)) {
      expect(result).toEqual({
        code: "not-yours",
        message: "Another coder made this coding; only they can change it.",
      });
    }
  });

  test("one of a closed pass stays as it is", () => {
    const made = coded();
    made.put({ ...made.pass, closedAt: "2025-01-02T00:00:00.000Z" });
    for (const result of everyChange(made)) expect(result).toMatchObject({ code: "pass-closed" });
  });

  test("one's own is moved, given another code and taken away", () => {
    for (const result of everyChange(coded())) expect(result).not.toHaveProperty("code");
  });

  test("an orphan is placed and discarded by its coder, also of a closed pass, and by no other", () => {
    const made = coded();
    const { bench, inside, pass, put } = made;
    done(bench.run("setBlockKept", { article: inside, block: 1, kept: false }));
    const orphan = recordsOf(bench.state, "coding")[0];
    expect(orphan?.anchor.orphan).toBe(true);
    if (orphan === undefined) return;
    put({ ...pass, closedAt: "2025-01-02T00:00:00.000Z" });
    const before = bench.state;
    const place = () =>
      bench.run("placeOrphan", { record: orphan.id, index: 0, span: bench.span(inside, "closed") });
    const discard = () => bench.run("removeCoding", { coding: orphan.id });
    put({ ...orphan, coder: "coder:other" });
    for (const result of [place(), discard()]) {
      expect(result).toMatchObject({ code: "not-yours" });
    }
    for (const act of [place, discard]) {
      bench.state = before;
      expect(act()).not.toHaveProperty("code");
    }
  });
});
