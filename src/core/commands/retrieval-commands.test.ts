import { describe, expect, it } from "vitest";
import { recordsOf } from "../model/records.ts";
import { sameState, Workbench } from "./testing/workbench.ts";

function coded(): { bench: Workbench; spans: ReturnType<Workbench["span"]>[] } {
  const bench = new Workbench();
  const ids = [0, 1].map(() =>
    bench.article(["The army came. “The army must go,” he said."], { headline: "The army" }),
  );
  const spans = ids.flatMap((id) => [
    bench.span(id, "army", "headline"),
    bench.span(id, "army came"),
    bench.span(id, "army must go"),
  ]);
  return { bench, spans };
}

describe("codeSpans", () => {
  it("codes many passages as one act, each with its voice, and is undone as one", () => {
    const { bench, spans } = coded();
    const [code] = recordsOf(bench.state, "code");
    if (code === undefined) throw new Error("no code");
    const before = bench.state;
    bench.run("codeSpan", {
      code: code.id,
      span:
        spans[1] ?? bench.span(recordsOf(bench.state, "article")[0]?.id ?? "article:none", "army"),
    });
    const done = bench.run("codeSpans", { code: code.id, spans: [...spans, ...spans] });
    const codings = recordsOf(bench.state, "coding");
    expect(codings.map(({ voice }) => voice).sort()).toEqual([
      ...["direct", "direct", "headline", "headline", "own", "own"],
    ]);
    expect(bench.broken()).toEqual([]);
    if ("code" in done) throw new Error(done.message);
    bench.undo(done);
    expect(recordsOf(bench.state, "coding")).toHaveLength(1);
    expect(before.size + 1).toBe(bench.state.size);
  });
  it("says so when all have the code, and changes nothing when one cannot be coded", () => {
    const { bench, spans } = coded();
    const [code] = recordsOf(bench.state, "code");
    const [span] = spans;
    if (code === undefined || span === undefined) throw new Error("nothing to code");
    const wrong = { ...span, end: 5000 };
    const before = bench.state;
    expect(bench.run("codeSpans", { code: code.id, spans: [span, wrong] })).toMatchObject({
      code: "span-outside",
    });
    expect(sameState(bench.state, before)).toBe(true);
    bench.run("codeSpans", { code: code.id, spans: [span] });
    expect(bench.run("codeSpans", { code: code.id, spans: [span] })).toMatchObject({
      code: "already-coded",
    });
  });
});

describe("saveQuery", () => {
  it("keeps a search, replaces that of its name, and forgets it", () => {
    const bench = new Workbench();
    const words = (text: string) => ({ find: "words" as const, text, match: "word" as const });
    bench.run("saveQuery", { name: "Troops", search: words("troop*") });
    bench.run("saveQuery", { name: "troops", search: words("soldier*") });
    const [saved, ...others] = recordsOf(bench.state, "savedquery");
    expect(others).toEqual([]);
    expect(JSON.parse(saved?.query ?? "")).toEqual(words("soldier*"));
    if (saved === undefined) throw new Error("nothing saved");
    bench.run("removeQuery", { query: saved.id });
    expect(recordsOf(bench.state, "savedquery")).toEqual([]);
  });
});
