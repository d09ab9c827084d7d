import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameState, Workbench } from "../../commands/testing/workbench.ts";
import type { Diff } from "../../history/diff.ts";
import { emptyDiff } from "../../history/diff.ts";
import type { ArticleId, PassId } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { Problem } from "../../model/result.ts";
import { decidingPassOf, isOpen, mattersOf } from "./disagreements.ts";
import { parseFigures } from "./figures.ts";
import { readingsOf } from "./readings.ts";
import {
  ada,
  answer,
  ben,
  cleo,
  code,
  codeNamed,
  complete,
  done,
  figuresOf,
  passOf,
  project,
  Team,
  text,
} from "./testing/team.ts";

describe("figures of a pass", () => {
  test("take in only what two coders or more completed, and wait for all", () => {
    const { bench, articles, pass } = project([ada, ben], 2);
    const [one, other] = articles as [ArticleId, ArticleId];
    for (const coder of [ada, ben]) {
      code(bench.as(coder), one, "harbour was closed");
      code(bench, other, "Fishermen blocked");
      complete(bench, one);
    }
    complete(bench.as(ada), other);
    expect(readingsOf(bench.state, passOf(bench))).toMatchObject({ waiting: 1, isReady: false });
    const figures = figuresOf(bench, pass);
    expect([figures.articles, figures.planned]).toEqual([[one], 2]);
    const frozen = bench.run("freezeAgreement", { pass, figures: JSON.stringify(figures) });
    expect(frozen).toMatchObject({ code: "not-ready" });
    complete(bench.as(ben), other);
    expect(readingsOf(bench.state, passOf(bench))).toMatchObject({ waiting: 0, isReady: true });
    expect(parseFigures(JSON.stringify(figuresOf(bench, pass)))).toEqual(figuresOf(bench, pass));
  });

  test("of coders who do the same are 1, or undefined without variation, and say how common all is", () => {
    const { bench, articles, pass } = project([ada, ben], 4);
    for (const coder of [ada, ben]) {
      for (const [index, article] of articles.entries()) {
        if (index < 2) code(bench.as(coder), article, "harbour was closed");
        answer(bench.as(coder), article, "yes");
        complete(bench, article);
      }
    }
    const figures = figuresOf(bench, pass);
    const [conflict] = figures.codes;
    const one = { kind: "value", value: 1 };
    expect(conflict).toMatchObject({
      name: "Conflict",
      prevalence: { units: 4, readings: 4, allReadings: 8 },
      presence: {
        units: 4,
        judgements: 8,
        percent: { coefficient: one },
        cohen: { coefficient: one },
        fleiss: { coefficient: one },
        alpha: { coefficient: one },
      },
      spans: { measure: "unitizing", articles: 4, coefficient: one },
    });
    expect(figures.variables).toMatchObject([
      {
        name: "tone",
        level: "nominal",
        units: 4,
        shares: [{ value: "yes", share: 1 }],
        percent: { coefficient: one },
        alpha: { coefficient: { kind: "undefined", reason: "no-variation" } },
      },
    ]);
  });

  test("of three coders are by the measures made for more than two", () => {
    const { bench, articles, pass } = project([ada, ben, cleo], 2);
    for (const coder of [ada, ben, cleo]) {
      code(bench.as(coder), articles[0] as ArticleId, "Fishermen blocked the road");
      complete(bench, ...articles);
    }
    const [conflict] = figuresOf(bench, pass).codes;
    expect(conflict?.spans).toMatchObject({ measure: "textual", readers: 3 });
    expect(conflict?.presence.cohen).toBeNull();
  });

  test("do not depend on the order of records or on the coders’ turns", () => {
    const step = fc.tuple(fc.boolean(), fc.nat(1), fc.nat(60), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const { bench, articles, pass } = project([ada, ben], 2);
        for (const [isAda, at, start, length] of steps) {
          const article = articles[at] as ArticleId;
          const record = bench.state.get(article);
          if (record?.type !== "article") throw new Error("no article");
          const span = {
            article,
            revision: record.revision,
            field: "text" as const,
            start,
            end: Math.min(text.length, start + length),
          };
          bench.as(isAda ? ada : ben).run("codeSpan", { code: codeNamed(bench, "Conflict"), span });
        }
        for (const coder of [ada, ben]) complete(bench.as(coder), ...articles);
        const figures = figuresOf(bench, pass);
        bench.state = new Map([...bench.state].reverse());
        expect(figuresOf(bench, pass)).toEqual(figures);
      }),
      { numRuns: 30 },
    );
  });
});

describe("disagreements", () => {
  function disagreeing() {
    const { bench, articles, pass } = project([ada, ben], 2);
    const [one, other] = articles as [ArticleId, ArticleId];
    code(bench.as(ada), one, "harbour was closed");
    code(bench, one, "Fishermen blocked the road", "Morality");
    answer(bench, one, "yes");
    answer(bench, other, "no");
    complete(bench, one, other);
    code(bench.as(ben), one, "The harbour was");
    code(bench, one, "Fishermen blocked the road", "Morality");
    code(bench, other, "Nobody was hurt", "Human interest");
    answer(bench, one, "no");
    answer(bench, other, "no");
    complete(bench, one, other);
    return { bench, one, other, pass };
  }

  const open = (bench: Workbench) => mattersOf(bench.state, passOf(bench)).filter(isOpen);

  test("are closed to all until agreement is frozen and the blind pass is closed", () => {
    const { bench, pass } = disagreeing();
    expect(mattersOf(bench.state, passOf(bench))).toEqual([]);
    expect(bench.run("openDisagreements", { pass })).toMatchObject({ code: "not-frozen" });
    const figures = JSON.stringify(figuresOf(bench, pass));
    done(bench.run("freezeAgreement", { pass, figures }));
    expect(passOf(bench).frozen?.figures).toBe(figures);
    expect(bench.run("freezeAgreement", { pass, figures })).toMatchObject({
      code: "already-frozen",
    });
    expect(bench.run("openDisagreements", { pass })).toMatchObject({ code: "pass-open" });
    done(bench.run("closePass", { pass, guesses: [] }));
    done(bench.run("openDisagreements", { pass }));
    expect(bench.broken()).toEqual([]);
  });

  test("figures of another state of the work are not frozen", () => {
    const { bench, one, pass } = disagreeing();
    const figures = JSON.stringify(figuresOf(bench, pass));
    done(bench.run("reopenArticle", { article: one }));
    answer(bench, one, "yes");
    complete(bench, one);
    expect(bench.run("freezeAgreement", { pass, figures })).toMatchObject({
      code: "stale-figures",
    });
    expect(bench.run("freezeAgreement", { pass, figures: "{}" })).toMatchObject({
      code: "stale-figures",
    });
  });

  test("are worked through to a decided version that holds what all agreed on", () => {
    const { bench, one, other, pass } = disagreeing();
    const figures = JSON.stringify(figuresOf(bench, pass));
    done(bench.run("freezeAgreement", { pass, figures }));
    done(bench.run("closePass", { pass, guesses: [] }));
    const before = bench.state;
    const opened = done(bench.run("openDisagreements", { pass }));
    const deciding = decidingPassOf(bench.state, passOf(bench));
    const decided = () =>
      recordsOf(bench.state, "coding")
        .filter((coding) => coding.pass === deciding?.id)
        .map(({ anchor }) => anchor.quote.exact)
        .sort();
    expect(decided()).toEqual(["Fishermen blocked the road"]);
    expect(open(bench).map(({ kind, article }) => [kind, article])).toEqual([
      ["spans", one],
      ["answer", one],
      ["spans", other],
    ]);

    const [first, second, third] = open(bench).map(({ id }) => id);
    if (first === undefined || second === undefined || third === undefined) throw new Error("few");
    const decide = (
      matter: string,
      decision: Parameters<typeof bench.run<"decideDisagreement">>[1]["decision"],
    ) => done(bench.run("decideDisagreement", { pass, matter, decision }));
    decide(first, { kind: "as", reader: ben });
    decide(first, { kind: "as", reader: ada });
    expect(decided()).toEqual(["Fishermen blocked the road", "harbour was closed"]);
    decide(second, { kind: "value", value: "yes" });
    const standing = (article: ArticleId) =>
      recordsOf(bench.state, "passarticle").find(
        (each) => each.pass === deciding?.id && each.article === article,
      )?.state;
    expect([standing(one), standing(other)]).toEqual(["complete", "open"]);
    const last = decide(third, { kind: "none" });
    expect(open(bench)).toEqual([]);
    expect([standing(one), standing(other)]).toEqual(["complete", "complete"]);
    expect(bench.broken()).toEqual([]);
    bench.undo(last);
    expect(open(bench).map(({ id }) => id)).toEqual([third]);
    decide(third, { kind: "as", reader: ben });
    expect(decided()).toContain("Nobody was hurt");
    const answers = recordsOf(bench.state, "answer").filter((each) => each.pass === deciding?.id);
    expect(answers.map(({ article, value }) => [article, value]).sort()).toEqual(
      [
        [one, "yes"],
        [other, "no"],
      ].sort(),
    );
    expect(
      bench.run("decideDisagreement", { pass, matter: "x", decision: { kind: "none" } }),
    ).toMatchObject({ code: "no-such-matter" });
    expect(Object.keys(opened.added).length).toBeGreaterThan(1);
    expect(before.size).toBeLessThan(bench.state.size);
  });

  test("a coder’s two codings of one article compare as two readers", () => {
    const bench = new Team("r", new Workbench());
    bench.as(recordsOf(bench.state, "coder")[0]?.id ?? ada);
    const article = bench.article([text]);
    done(
      bench.run("createPass", {
        name: "Round 1",
        draw: { kind: "all" },
        codebook: "follow",
        coders: [bench.coder],
        mask: null,
        doubleCoded: null,
        recoding: null,
      }),
    );
    const first = passOf(bench);
    code(bench, article, "harbour was closed");
    complete(bench, article);
    const again = { ...first, id: "pass:again" as const, name: "Again", recodes: first.id };
    bench.apply({ ...emptyDiff, added: { [again.id]: again } });
    done(bench.run("choosePass", { pass: again.id }));
    code(bench, article, "harbour was closed");
    complete(bench, article);
    const { readers, shared } = readingsOf(bench.state, again);
    expect(readers.map(({ id }) => id)).toEqual(["first", "again"]);
    expect(shared).toEqual([{ article, readers: ["first", "again"] }]);
    expect(figuresOf(bench, again.id).codes[0]?.spans.coefficient).toEqual({
      kind: "value",
      value: 1,
    });
  });
});

describe("C1: any run of coding, freezing, opening and deciding by two coders", () => {
  test("leaves a whole project after each, and each can be undone exactly", () => {
    const kinds = fc.constantFrom(0, 2, 3, 4, 5, 6, 6, 6, 6, 7, 8);
    const step = fc.tuple(kinds, fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        const { bench, articles, pass } = project([ada, ben], 2);
        const take = ([kind, a, b]: readonly [number, number, number]): void => {
          bench.as(b % 2 === 0 ? ada : ben);
          const before = bench.state;
          const result = randomCommand(bench, pass, kind, a);
          expect(bench.broken()).toEqual([]);
          if (result === null || "code" in result) expect(bench.state).toBe(before);
          else {
            const after = bench.state;
            bench.undo(result);
            expect(sameState(bench.state, before)).toBe(true);
            bench.apply(result);
            expect(sameState(bench.state, after)).toBe(true);
          }
        };
        const half = Math.floor(steps.length / 2);
        for (const [, a, b] of steps.slice(0, half)) take([a % 2, a, b]);
        for (const coder of [ada, ben]) complete(bench.as(coder), ...articles);
        for (const kind of [3, 4, 5]) take([kind, 0, 0]);
        expect(decidingPassOf(bench.state, passOf(bench))).not.toBeNull();
        for (const step of steps.slice(half)) take(step);
      }),
      { numRuns: 60 },
    );
  });
});

/** One random command that is likely to be possible; null: there is none. */
function randomCommand(bench: Team, pass: PassId, kind: number, a: number): Diff | Problem | null {
  const articles = recordsOf(bench.state, "article");
  const article = articles[a % articles.length];
  if (article === undefined) return null;
  const codes = recordsOf(bench.state, "code");
  const code = codes[a % 2];
  const [variable] = recordsOf(bench.state, "variable");
  switch (kind) {
    case 0: {
      const start = (a * 7) % (text.length - 10);
      const span = { article: article.id, revision: article.revision, field: "text" as const };
      return code === undefined
        ? null
        : bench.run("codeSpan", { code: code.id, span: { ...span, start, end: start + 8 } });
    }
    case 1:
      return variable === undefined
        ? null
        : bench.run("answerVariable", {
            variable: variable.id,
            article: article.id,
            quotation: null,
            coding: null,
            value: a % 3 === 0 ? "yes" : "no",
          });
    case 2:
      return bench.run("completeArticle", { article: article.id });
    case 3:
      return bench.run("freezeAgreement", {
        pass,
        figures: JSON.stringify(figuresOf(bench, pass)),
      });
    case 4:
      return bench.run("closePass", { pass, guesses: [] });
    case 5:
      return bench.run("openDisagreements", { pass });
    case 6: {
      const matters = mattersOf(bench.state, passOf(bench));
      const matter = matters[a % Math.max(1, matters.length)];
      const decision =
        a % 4 === 0
          ? { kind: "none" as const }
          : { kind: "as" as const, reader: a % 2 === 0 ? ada : ben };
      return matter === undefined
        ? null
        : bench.run("decideDisagreement", { pass, matter: matter.id, decision });
    }
    case 7:
      return bench.run("setBlockKept", { article: article.id, block: 0, kept: a % 2 === 0 });
    default:
      return articles.length > 1 ? bench.run("removeArticles", { articles: [article.id] }) : null;
  }
}
