import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decidingPassOf, isOpen, mattersOf } from "../coding/agreement/disagreements.ts";
import type { Matter } from "../coding/agreement/disagreements.ts";
import { agreementInput, fingerprintOf } from "../coding/agreement/input.ts";
import { gammaFigures } from "../coding/agreement/measure.ts";
import { gamma } from "../agreement/gamma/gamma.ts";
import type { Workbench } from "../commands/testing/workbench.ts";
import type { Diff } from "../history/diff.ts";
import { diffOfChanges } from "../history/diff.ts";
import type { ArticleId, PassId } from "../model/ids.ts";
import type { Pass } from "../model/pass.ts";
import { recordsOf } from "../model/records.ts";
import type { State } from "../model/records.ts";
import type { Problem } from "../model/result.ts";
import { mergeProjects } from "./merge-projects.ts";
import type { Merged } from "./merged.ts";
import { ForkedBench, plain, secondCoder, sharedProject, textsOf } from "./testing/forked-bench.ts";

function done(result: Diff | Problem): Diff {
  if ("code" in result) throw new Error(`${result.code}: ${result.message}`);
  return result;
}

function passIn(state: State, id: PassId): Pass {
  const pass = state.get(id);
  if (pass?.type !== "pass") throw new Error("no pass");
  return pass;
}

/** A closed, frozen round: of one article both coders say the same, of the other they do not. */
function frozenRound() {
  const shared = sharedProject();
  const [one, other] = recordsOf(shared.state, "article").map(({ id }) => id);
  const [conflict, interest] = recordsOf(shared.state, "code").map(({ id }) => id);
  if (one === undefined || other === undefined || !conflict || !interest) throw new Error("few");
  done(
    shared.run("addVariable", {
      name: "tone",
      question: "Negative?",
      scope: "article",
      kind: "yes-no",
    }),
  );
  done(
    shared.run("createPass", {
      name: "Round one",
      draw: { kind: "query", among: [one, other], from: "two" },
      codebook: "follow",
      coders: [shared.coder, secondCoder],
      mask: null,
      doubleCoded: { seed: 1, size: 2 },
      recoding: null,
    }),
  );
  const id = recordsOf(shared.state, "pass").find(({ name }) => name === "Round one")?.id;
  const [tone] = recordsOf(shared.state, "variable");
  if (id === undefined || tone === undefined) throw new Error("no pass");
  let bench: Workbench = shared;
  const work = (coder: typeof secondCoder, differs: readonly [string, string, string]) => {
    bench = new ForkedBench(`of ${coder.slice(6)}`, bench, coder);
    const code = (of: typeof conflict, article: ArticleId, from: number, to: number) => {
      const record = bench.state.get(article);
      if (record?.type !== "article") throw new Error("no article");
      const field = "text" as const;
      const span = { article, revision: record.revision, field, start: from, end: to };
      done(bench.run("codeSpan", { code: of, span }));
    };
    code(conflict, one, 0, 10);
    code(conflict, other, 0, Number(differs[0]));
    if (differs[1] === "interest") code(interest, other, 20, 30);
    for (const article of [one, other]) {
      const unit = { article, quotation: null, coding: null, variable: tone.id };
      done(bench.run("answerVariable", { ...unit, value: article === one ? "yes" : differs[2] }));
      done(bench.run("completeArticle", { article }));
    }
  };
  work(shared.coder, ["8", "interest", "yes"]);
  work(secondCoder, ["12", "", "no"]);
  const input = agreementInput(bench.state, passIn(bench.state, id));
  const figures = {
    version: 1,
    pass: id,
    of: fingerprintOf(input),
    readers: input.readings.readers.map(({ id: reader, label }) => ({ id: reader, label })),
    articles: input.readings.shared.map(({ article }) => article),
    planned: 2,
    orphans: 0,
    variables: [],
    codes: [],
    gamma: gammaFigures(input.continua.map((each) => gamma(each, { seed: 1, mostSamples: 30 }))),
  };
  done(bench.run("freezeAgreement", { pass: id, figures: JSON.stringify(figures) }));
  done(bench.run("closePass", { pass: id, guesses: [] }));
  return { bench, pass: id };
}

/** A copy in which disagreements were opened at a day of January 2025 and some of them decided. */
function decided(
  from: ReturnType<typeof frozenRound>,
  name: string,
  day: number,
  decisions: readonly number[],
): ForkedBench {
  const copy = new ForkedBench(name, from.bench);
  const before = copy.state;
  done(copy.run("openDisagreements", { pass: from.pass }));
  for (const [at, how] of decisions.entries()) {
    const matter = mattersOf(copy.state, passIn(copy.state, from.pass)).filter(
      ({ isAgreed }) => !isAgreed,
    )[at];
    if (matter === undefined) continue;
    const reader = matter.given[how % 2]?.reader ?? "";
    const kind = matter.kind === "spans" && how === 2 ? "none" : "as";
    const decision = kind === "none" ? ({ kind } as const) : ({ kind, reader } as const);
    copy.run("decideDisagreement", { pass: from.pass, matter: matter.id, decision });
  }
  // The bench's clock stands still: what was made in this copy was made on its day.
  const now = `2025-02-0${day}T00:00:00.000Z`;
  const times = ["createdAt", "answeredAt", "reviewedAt", "completedAt"];
  const changes = [...copy.state].flatMap(([id, record]) => {
    if (before.has(id)) return [];
    const dated = Object.fromEntries(
      Object.entries(record).map(([key, value]): [string, unknown] => [
        key,
        times.includes(key) && value !== null ? now : value,
      ]),
    );
    return [{ id, before: record, after: dated as unknown as typeof record }];
  });
  copy.apply(diffOfChanges(changes));
  return copy;
}

function merge(base: Workbench, ours: ForkedBench, theirs: ForkedBench): Merged {
  const copies = { base: base.state, ours: ours.state, theirs: theirs.state };
  const turned = { ...copies, ours: theirs.state, theirs: ours.state };
  const merged = mergeProjects(copies, new Map(), textsOf(ours, theirs));
  const other = mergeProjects(turned, new Map(), textsOf(ours, theirs));
  expect(plain(other.state)).toEqual(plain(merged.state));
  return merged;
}

/** What was decided of each matter, said so that it does not depend on ids. */
function said(state: State, pass: PassId): Map<string, string> {
  const sayings = (matter: Matter): string => {
    const { decided: what } = matter;
    if (what === null) return "open";
    if ("value" in what) return String(what.value);
    if ("verdict" in what) return "none";
    return what.map(({ anchor: { span } }) => `${span.start}-${span.end}`).join();
  };
  return new Map(
    mattersOf(state, passIn(state, pass)).map((matter) => [matter.id, sayings(matter)]),
  );
}

describe("P6: disagreements opened in both copies", () => {
  test("are decided in one pass, what all agreed on once, and the later decision stands", () => {
    const round = frozenRound();
    const ours = decided(round, "x", 1, [0, 0, 0]);
    const theirs = decided(round, "y", 2, [1, 2, 1]);
    const [first, second] = [said(ours.state, round.pass), said(theirs.state, round.pass)];
    expect([...first.values()]).not.toContain("open");
    expect([...first]).not.toEqual([...second]);

    const merged = merge(round.bench, ours, theirs);
    const deciding = recordsOf(merged.state, "pass").filter(({ decides }) => decides !== null);
    expect(deciding).toHaveLength(1);
    expect(said(merged.state, round.pass)).toEqual(second);
    expect(
      recordsOf(merged.state, "coding").filter(({ pass }) => pass === deciding[0]?.id),
    ).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: expect.stringMatching(/:y-/u) as string }),
      ]),
    );
    const kinds = new Set(merged.repairs.map(({ kind }) => kind));
    expect(kinds).toContain("decided-twice");
    expect(kinds).toContain("deciding-united");
    // Both decisions are in the account: the one that stands, and the one that gave way.
    const gone = merged.repairs.filter(({ after }) => after === null).map(({ id }) => id);
    for (const { id } of [...ours.state.values(), ...theirs.state.values()]) {
      expect(merged.state.has(id) || gone.includes(id)).toBe(true);
    }
  });

  test("memos on a decision that gives way go over to the one that stands", () => {
    const round = frozenRound();
    const ours = decided(round, "x", 1, [0, 0, 0]);
    const mine = decidingPassOf(ours.state, passIn(ours.state, round.pass));
    const [coding] = recordsOf(ours.state, "coding").filter(({ pass }) => pass === mine?.id);
    done(ours.run("writeMemo", { about: coding?.id ?? "coding:none", text: "Why so." }));
    if (mine !== null) done(ours.run("writeMemo", { about: mine.id, text: "Decided by us." }));
    const theirs = decided(round, "y", 2, [1, 1, 1]);
    const merged = merge(round.bench, ours, theirs);
    const memos = recordsOf(merged.state, "memo");
    expect(memos.map(({ text }) => text).sort()).toEqual(["Decided by us.", "Why so."]);
    for (const { about } of memos) expect(merged.state.has(about as PassId)).toBe(true);
  });

  test("whatever was decided where, nothing is open that was decided, and the project is whole", () => {
    const round = frozenRound();
    const choices = fc.array(fc.constantFrom(0, 1, 2), { maxLength: 3 });
    const days = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(choices, choices, days, days, (one, other, day, otherDay) => {
        const ours = decided(round, "x", day, one);
        const theirs = decided(round, "y", otherDay, other);
        const { state } = merge(round.bench, ours, theirs);
        const [mine, yours, both] = [ours.state, theirs.state, state].map((each) =>
          said(each, round.pass),
        );
        for (const [matter, saying] of both ?? []) {
          const either = [mine?.get(matter), yours?.get(matter)].filter((each) => each !== "open");
          if (either.length === 0) expect(saying).toBe("open");
          else expect(either).toContain(saying);
        }
        const checked = new ForkedBench("z", round.bench);
        checked.state = state;
        for (const [hash, text] of [...ours.texts, ...theirs.texts]) checked.texts.set(hash, text);
        expect(checked.broken()).toEqual([]);
        const deciding = decidingPassOf(state, passIn(state, round.pass));
        const open = new Set(
          mattersOf(state, passIn(state, round.pass))
            .filter(isOpen)
            .map(({ article }) => article),
        );
        const standings = recordsOf(state, "passarticle").filter(
          ({ pass }) => pass === deciding?.id,
        );
        expect(standings).toHaveLength(2);
        for (const standing of standings) {
          expect(standing.state).toBe(open.has(standing.article) ? "open" : "complete");
        }
      }),
      { numRuns: 60 },
    );
  });
});
