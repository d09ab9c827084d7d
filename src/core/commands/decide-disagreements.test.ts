import { describe, expect, test } from "vitest";
import { decidingPassOf, isOpen, mattersOf } from "../coding/agreement/disagreements.ts";
import type { Matter } from "../coding/agreement/disagreements.ts";
import {
  ada,
  answer,
  ben,
  code,
  complete,
  done,
  figuresOf,
  passOf,
  project,
} from "../coding/agreement/testing/team.ts";
import type { Team } from "../coding/agreement/testing/team.ts";
import type { ArticleId } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import type { CommandArgs } from "./registry.ts";

/** A round of two coders in one article, closed and frozen once both have done their work. */
function round(work: (bench: Team, article: ArticleId, coder: typeof ada) => void) {
  const { bench, articles, pass } = project([ada, ben], 1);
  const [article] = articles;
  if (article === undefined) throw new Error("no article");
  for (const coder of [ada, ben]) {
    work(bench.as(coder), article, coder);
    complete(bench, article);
  }
  done(bench.run("freezeAgreement", { pass, figures: JSON.stringify(figuresOf(bench, pass)) }));
  done(bench.run("closePass", { pass, guesses: [] }));
  const matters = () => mattersOf(bench.state, passOf(bench));
  const open = () => done(bench.run("openDisagreements", { pass }));
  const run = (matter: Matter, decision: CommandArgs<"decideDisagreement">["decision"]) =>
    bench.run("decideDisagreement", { pass, matter: matter.id, decision });
  const deciding = () => {
    const found = decidingPassOf(bench.state, passOf(bench));
    if (found === null) throw new Error("not open");
    return found;
  };
  const decided = () =>
    recordsOf(bench.state, "coding").filter((coding) => coding.pass === deciding().id);
  return { bench, article, pass, matters, open, run, deciding, decided };
}

/** The matter of this kind; there is but one. */
function only(matters: readonly Matter[], kind: Matter["kind"]): Matter {
  const [found, ...more] = matters.filter((matter) => matter.kind === kind);
  if (found === undefined || more.length > 0) throw new Error("not one matter");
  return found;
}

const memosOf = (bench: Team) =>
  recordsOf(bench.state, "memo").map(({ about, text }) => [about, text]);

test("coders who coded the same passages in another order agree", () => {
  const passages = ["The harbour", "The harbour was closed", "harbour was closed on"];
  const { matters } = round((bench, article, coder) => {
    for (const words of coder === ada ? passages : passages.toReversed()) {
      code(bench, article, words);
    }
  });
  expect(matters().map(({ isAgreed }) => isAgreed)).toEqual([true]);
});

describe("P6: the deciding pass", () => {
  const disagreeing = () =>
    round((bench, article, coder) => {
      code(bench, article, "Fishermen blocked the road", "Morality");
      code(bench, article, coder === ada ? "harbour was closed" : "The harbour was");
      answer(bench, article, coder === ada ? "yes" : "no");
    });

  test("P8: begins with the codebook as it is when disagreements are opened", () => {
    const { bench, open, deciding } = disagreeing();
    done(bench.run("addCode", { name: "Late" }));
    open();
    expect([passOf(bench).codebookVersion, deciding().codebookVersion]).toEqual([1, 2]);
    expect(bench.broken()).toEqual([]);
  });

  test("takes no decision once it is closed, until it is reopened", () => {
    const { bench, matters, open, run, deciding } = disagreeing();
    open();
    done(bench.run("closePass", { pass: deciding().id, guesses: [] }));
    const matter = only(matters(), "answer");
    const before = bench.state;
    expect(run(matter, { kind: "as", reader: ada })).toEqual({
      code: "pass-closed",
      message: "Reopen Round 1, decided to decide in it.",
    });
    expect(bench.state).toBe(before);
    done(bench.run("reopenPass", { pass: deciding().id }));
    done(run(matter, { kind: "as", reader: ada }));
  });

  test("keeps what all agree on: that is not decided", () => {
    const { bench, matters, open, run } = disagreeing();
    open();
    const agreed = matters().filter(({ isAgreed }) => isAgreed);
    expect(agreed).toHaveLength(1);
    const before = bench.state;
    for (const matter of agreed) {
      expect(run(matter, { kind: "none" })).toEqual({
        code: "already-agreed",
        message: "All coders agree here, so there is nothing to decide.",
      });
    }
    expect(bench.state).toBe(before);
  });
});

describe("P6: deciding anew", () => {
  test("an answer keeps its memos; the same once more changes nothing", () => {
    const { bench, matters, open, run } = round((team, article, coder) =>
      answer(team, article, coder === ada ? "yes" : "no"),
    );
    open();
    const matter = only(matters(), "answer");
    done(run(matter, { kind: "as", reader: ada }));
    const first = only(matters(), "answer").decided;
    if (first === null || !("value" in first)) throw new Error("not decided");
    done(bench.run("writeMemo", { about: first.id, text: "Why so." }));
    const before = bench.state;
    done(run(matter, { kind: "as", reader: ada }));
    expect([...bench.state]).toEqual([...before]);
    done(run(matter, { kind: "value", value: "no" }));
    expect(only(matters(), "answer").decided).toMatchObject({ id: first.id, value: "no" });
    expect(memosOf(bench)).toEqual([[first.id, "Why so."]]);
  });

  test("passages that stand already stay; memos go over to what stands instead", () => {
    const { bench, matters, open, run, decided } = round((team, article, coder) => {
      code(team, article, "harbour was closed");
      if (coder === ada) code(team, article, "closed on Monday");
    });
    open();
    const matter = only(matters(), "spans");
    done(run(matter, { kind: "as", reader: ada }));
    const [stays, goes] = decided();
    if (stays === undefined || goes === undefined) throw new Error("not two");
    done(bench.as(ada).run("writeMemo", { about: stays.id, text: "The event." }));
    done(bench.as(ben).run("writeMemo", { about: goes.id, text: "The day." }));
    const before = bench.state;
    done(run(matter, { kind: "as", reader: ada }));
    expect([...bench.state]).toEqual([...before]);

    done(run(matter, { kind: "as", reader: ben }));
    expect(decided()).toEqual([stays]);
    const memos = memosOf(bench);
    expect(memos).toEqual([
      [stays.id, "The event."],
      [stays.id, "The day."],
    ]);
    done(run(matter, { kind: "none" }));
    const [none] = recordsOf(bench.state, "findingreview");
    expect(decided()).toEqual([]);
    expect(memosOf(bench)).toEqual(memos.map(([, text]) => [none?.id, text]));
    const against = bench.state;
    done(run(matter, { kind: "none" }));
    expect([...bench.state]).toEqual([...against]);
    done(run(matter, { kind: "as", reader: ben }));
    const [again] = decided();
    expect(memosOf(bench)).toEqual(memos.map(([, text]) => [again?.id, text]));
    expect(bench.broken()).toEqual([]);
  });

  test("what all said of a passage comes with it, and goes with it but for the memos", () => {
    const { bench, matters, open, run, decided } = round((team, article, coder) => {
      if (coder === ada) {
        done(
          team.run("addVariable", {
            ...({ name: "strength", question: "How strong?" } as const),
            ...({ scope: "coding", kind: "number" } as const),
          }),
        );
      }
      code(team, article, "harbour was closed");
      const own = recordsOf(team.state, "coding").find((coding) => coding.coder === coder);
      const strength = recordsOf(team.state, "variable").find(({ name }) => name === "strength");
      if (own === undefined || strength === undefined) throw new Error("nothing to answer");
      const unit = { variable: strength.id, article, quotation: null, coding: own.id };
      done(team.run("answerVariable", { ...unit, value: 3 }));
      if (coder === ada) code(team, article, "closed on Monday");
    });
    open();
    const answered = () => only(matters(), "answer").decided;
    expect(matters().filter(isOpen)).toHaveLength(1);
    expect(answered()).toBeNull();
    const matter = only(matters(), "spans");
    done(run(matter, { kind: "as", reader: ben }));
    const [coding] = decided();
    const put = answered();
    expect(put).toMatchObject({ value: 3, coding: coding?.id });
    if (put === null || !("value" in put)) throw new Error("no answer");
    done(bench.run("writeMemo", { about: put.id, text: "Quite." }));
    done(run(matter, { kind: "none" }));
    expect(answered()).toBeNull();
    expect(memosOf(bench).map(([, text]) => text)).toEqual(["Quite."]);
    done(run(matter, { kind: "as", reader: ada }));
    expect(answered()).toMatchObject({ value: 3 });
    expect(bench.broken()).toEqual([]);
  });
});
