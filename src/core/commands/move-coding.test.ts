import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordsOf } from "../model/records.ts";
import { sameState, Workbench } from "./testing/workbench.ts";

const paragraphs = [
  "The harbour was closed on Monday. “We had no choice at all in this,” the harbour master said.",
  "Fishermen 🐟 blocked the road. Nobody was hurt.",
];

function codedBench() {
  const bench = new Workbench();
  const id = bench.article(paragraphs, { headline: "Harbour closed" });
  const [first, second] = recordsOf(bench.state, "code");
  if (first === undefined || second === undefined) throw new Error("no codes");
  bench.run("codeSpan", { code: first.id, span: bench.span(id, "Nobody was hurt") });
  const coding = () => {
    const [found] = recordsOf(bench.state, "coding");
    if (found === undefined) throw new Error("no coding");
    return found;
  };
  return { bench, id, first, second, coding };
}

describe("moving a coding", () => {
  test("re-anchors it, looks up whose words it holds, keeps the rest, and is undone exactly", () => {
    const { bench, id, coding } = codedBench();
    const text = bench.text(id);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const before = bench.state;
        const was = coding();
        const end = Math.min(text.length, start + length);
        const span = { ...was.anchor.span, start, end };
        const diff = bench.run("moveCoding", { coding: was.id, span });
        expect(bench.broken()).toEqual([]);
        if ("code" in diff) {
          // Half of the fish is no place to end.
          expect(diff.code).toBe("span-splits");
          expect(bench.state).toBe(before);
          return;
        }
        const now = coding();
        expect(now.anchor.quote.exact).toBe(text.slice(start, end));
        expect({ ...now, anchor: was.anchor, voice: was.voice }).toEqual(was);
        const fresh = new Workbench();
        const other = fresh.article(paragraphs, { headline: "Harbour closed" });
        const code = recordsOf(fresh.state, "code")[0]?.id ?? "code:none";
        const { revision } = fresh.span(other, "The");
        fresh.run("codeSpan", { code, span: { ...span, article: other, revision } });
        expect(now.voice).toBe(recordsOf(fresh.state, "coding")[0]?.voice);
        bench.undo(diff);
        expect(sameState(bench.state, before)).toBe(true);
      }),
    );
  });

  test("into a quotation makes it quoted words; into the headline, the headline's", () => {
    const { bench, id, coding } = codedBench();
    bench.run("moveCoding", { coding: coding().id, span: bench.span(id, "We had no choice") });
    expect(coding().voice).toBe("direct");
    bench.run("moveCoding", { coding: coding().id, span: bench.span(id, "Harbour", "headline") });
    expect(coding()).toMatchObject({ voice: "headline", anchor: { span: { field: "headline" } } });
  });

  test("places an orphan by hand", () => {
    const { bench, id, coding } = codedBench();
    bench.run("setBlockKept", { article: id, block: 1, kept: false });
    expect(coding().anchor.orphan).toBe(true);
    bench.run("moveCoding", { coding: coding().id, span: bench.span(id, "closed on Monday") });
    expect(coding().anchor).toMatchObject({ orphan: false, quote: { exact: "closed on Monday" } });
    expect(bench.broken()).toEqual([]);
  });

  test("is refused onto another with the same code, into another article, of another coder, in a closed pass", () => {
    const { bench, id, first, coding } = codedBench();
    const { id: moved } = coding();
    const taken = bench.span(id, "closed on Monday");
    bench.run("codeSpan", { code: first.id, span: taken });
    expect(bench.run("moveCoding", { coding: moved, span: taken })).toMatchObject({
      code: "already-coded",
    });
    const other = bench.article(["Another text about nothing."]);
    expect(
      bench.run("moveCoding", { coding: moved, span: bench.span(other, "Another text") }),
    ).toMatchObject({ code: "other-article" });
    const record = bench.state.get(moved);
    if (record?.type !== "coding") throw new Error("no coding");
    const state = bench.state;
    bench.state = new Map([...state, [moved, { ...record, coder: "coder:other" }]]);
    expect(bench.run("moveCoding", { coding: moved, span: bench.span(id, "hurt") })).toMatchObject({
      code: "not-yours",
    });
    const pass = state.get(record.pass);
    if (pass?.type !== "pass") throw new Error("no pass");
    const closed = { ...pass, closedAt: "2026-01-02T03:04:05.678Z" };
    bench.state = new Map([...state, [pass.id, closed]]);
    expect(bench.run("moveCoding", { coding: moved, span: bench.span(id, "hurt") })).toMatchObject({
      code: "pass-closed",
    });
  });
});

describe("giving a coding another code", () => {
  test("keeps where it stands and its memos, and is undone exactly", () => {
    const { bench, second, coding } = codedBench();
    const was = coding();
    bench.run("writeMemo", { about: was.id, text: "Look again." });
    const before = bench.state;
    const diff = bench.run("recodeCoding", { coding: was.id, code: second.id });
    if ("code" in diff) throw new Error(diff.message);
    expect(coding()).toEqual({ ...was, code: second.id });
    expect(recordsOf(bench.state, "memo")).toHaveLength(1);
    bench.undo(diff);
    expect(sameState(bench.state, before)).toBe(true);
  });

  test("is refused where the words have that code already", () => {
    const { bench, id, second, coding } = codedBench();
    const { id: first } = coding();
    bench.run("codeSpan", { code: second.id, span: bench.span(id, "Nobody was hurt") });
    expect(bench.run("recodeCoding", { coding: first, code: second.id })).toMatchObject({
      code: "already-coded",
    });
  });
});
