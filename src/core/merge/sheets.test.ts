import { describe, expect, test } from "vitest";
import { emptyDiff } from "../history/diff.ts";
import { recordsOf } from "../model/records.ts";
import { mergeProjects } from "./merge-projects.ts";
import { ForkedBench, plain, sharedProject, textsOf } from "./testing/forked-bench.ts";

describe("coding sheets in two copies", () => {
  test("one coder's answers to one question: the later stands; rules in a circle are broken", () => {
    const shared = sharedProject();
    for (const name of ["a", "b", "c"]) {
      shared.run("addVariable", { name, question: "So?", scope: "article", kind: "yes-no" });
    }
    const [a, b, c] = recordsOf(shared.state, "variable");
    const [article] = recordsOf(shared.state, "article");
    if (!a || !b || !c || !article) throw new Error("not added");
    const [ours, theirs] = [new ForkedBench("x", shared), new ForkedBench("y", shared)];
    const rule = (variable: typeof a.id) => ({ askedIf: { variable, values: ["yes"] } });
    ours.run("editVariable", { variable: a.id, values: rule(b.id) });
    theirs.run("editVariable", { variable: b.id, values: rule(a.id) });
    const unit = { article: article.id, quotation: null, coding: null };
    ours.run("answerVariable", { ...unit, variable: c.id, value: "yes" });
    theirs.run("answerVariable", { ...unit, variable: c.id, value: "no" });
    const later = recordsOf(theirs.state, "answer")[0];
    if (!later) throw new Error("not answered");
    const answeredAt = "2025-02-01T00:00:00.000Z";
    theirs.apply({ ...emptyDiff, updated: { [later.id]: [later, { ...later, answeredAt }] } });

    const copies = { base: shared.state, ours: ours.state, theirs: theirs.state };
    const turned = { ...copies, ours: theirs.state, theirs: ours.state };
    const merged = mergeProjects(copies, new Map(), textsOf(ours, theirs));
    expect(plain(mergeProjects(turned, new Map(), textsOf(ours, theirs)).state)).toEqual(
      plain(merged.state),
    );
    expect(recordsOf(merged.state, "answer").map(({ value }) => value)).toEqual(["no"]);
    expect(recordsOf(merged.state, "passarticle")).toHaveLength(1);
    expect(
      recordsOf(merged.state, "variable").map(({ askedIf }) => askedIf?.variable ?? null),
    ).toEqual([b.id, null, null]);
    expect(merged.repairs.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["answer-repeated", "rule-dropped"]),
    );
  });
});
