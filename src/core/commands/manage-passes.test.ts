import { describe, expect, test } from "vitest";
import { hitRates } from "../coding/passes/guesses.ts";
import {
  articlesOfPass,
  currentPassOf,
  dueForRecoding,
  nextArticle,
  progressOf,
} from "../coding/passes/pass-articles.ts";
import { codesOfPass } from "../coding/passes/pass-codes.ts";
import { blindsOf, isHidden } from "../coding/passes/session.ts";
import type { Diff } from "../history/diff.ts";
import type { ArticleId } from "../model/ids.ts";
import type { Pass } from "../model/pass.ts";
import { recordsOf } from "../model/records.ts";
import type { Problem } from "../model/result.ts";
import type { CommandArgs } from "./registry.ts";
import { Workbench } from "./testing/workbench.ts";

const plain: CommandArgs<"createPass"> = {
  name: "Main coding",
  draw: { kind: "all" },
  codebook: "follow",
  coders: [],
  mask: null,
  doubleCoded: null,
  recoding: null,
};

function benchOf(articles: number): { bench: Workbench; ids: ArticleId[] } {
  const bench = new Workbench();
  const ids = Array.from({ length: articles }, (_, index) =>
    bench.article([`Article ${index} tells of the harbour.`], { outlet: `Outlet ${index % 3}` }),
  );
  return { bench, ids };
}

function done(result: Diff | Problem): Diff {
  if ("code" in result) throw new Error(result.message);
  return result;
}

function problem(result: Diff | Problem): string {
  if (!("code" in result)) throw new Error("it was done");
  return result.code;
}

function begin(bench: Workbench, args: Partial<CommandArgs<"createPass">>): Pass {
  done(bench.run("createPass", { ...plain, ...args }));
  const pass = currentPassOf(bench.state);
  if (pass === null) throw new Error("no pass");
  return pass;
}

/** Marks an article complete, as the sheets do. */
function complete(bench: Workbench, pass: Pass, article: ArticleId, completedAt: string): void {
  const id = bench.newId("passarticle");
  const mark = {
    ...({ id, type: "passarticle", pass: pass.id, article, coder: bench.coder } as const),
    ...({ state: "complete", completedAt } as const),
  };
  bench.apply({ added: { [id]: mark }, updated: {}, removed: {} });
}

describe("beginning a pass", () => {
  test("makes it the current one, keeps the codebook once, and can be undone", () => {
    const { bench } = benchOf(3);
    const before = bench.state;
    const diff = done(bench.run("createPass", plain));
    const pass = currentPassOf(bench.state);
    expect(pass).toMatchObject({ name: "Main coding", articles: null, codebookVersion: 1 });
    expect(pass?.sample).toEqual({ kind: "all", from: "all 3 articles", seed: null, by: null });
    const [kept, ...more] = recordsOf(bench.state, "codebookversion");
    expect(more).toEqual([]);
    expect(kept?.codes).toHaveLength(recordsOf(bench.state, "code").length);
    done(bench.run("createPass", { ...plain, name: "Second" }));
    expect(recordsOf(bench.state, "codebookversion")).toHaveLength(1);
    expect(bench.broken()).toEqual([]);
    bench.apply({ added: {}, updated: {}, removed: {} });
    const third = new Workbench();
    expect(problem(third.run("createPass", { ...plain, name: "open CODING" }))).toBe(
      "pass-name-taken",
    );
    expect(before.size).toBeLessThan(bench.state.size);
    expect(Object.keys(diff.added)).toHaveLength(2);
  });

  test("P8: one that holds to a version codes with its codes, whatever the codebook says since", () => {
    const { bench, ids } = benchOf(2);
    const [article] = ids;
    const [old, other] = recordsOf(bench.state, "code");
    if (article === undefined || old === undefined || other === undefined) throw new Error("none");
    const spanAt = (start: number) => {
      const { revision } = bench.state.get(article) as { revision: `revision:${string}` };
      return { article, revision, field: "text" as const, start, end: start + 3 };
    };
    const held = begin(bench, { codebook: "hold" });
    expect(held).toMatchObject({ codebookVersion: 1, heldTo: expect.any(String) as string });
    done(bench.run("editCode", { code: other.id, values: { name: "Otherwise", key: null } }));
    done(bench.run("retireCode", { code: old.id }));
    const added = Object.values(done(bench.run("addCode", { name: "Late" })).added);
    const late = added.find((record) => record.type === "code");
    if (late === undefined) throw new Error("no code was added");

    const offered = codesOfPass(bench.state, held);
    expect(offered.map(({ id }) => id)).toContain(old.id);
    expect(offered.map(({ id }) => id)).not.toContain(late.id);
    expect(offered.find(({ id }) => id === other.id)).toEqual(other);
    done(bench.run("codeSpan", { code: old.id, span: spanAt(0) }));
    done(bench.run("codeSpans", { code: old.id, spans: [spanAt(8)] }));
    const [first] = recordsOf(bench.state, "coding");
    expect(recordsOf(bench.state, "coding").map((coding) => coding.codebookVersion)).toEqual([
      1, 1,
    ]);
    expect(problem(bench.run("codeSpan", { code: late.id, span: spanAt(4) }))).toBe(
      "not-in-version",
    );
    const changed = { coding: first?.id ?? "coding:none", code: late.id } as const;
    expect(problem(bench.run("recodeCoding", changed))).toBe("not-in-version");
    expect(problem(bench.run("removeCode", { code: other.id }))).toBe("code-in-use");

    const later = begin(bench, { name: "Later", codebook: held.heldTo ?? "hold" });
    expect(later).toMatchObject({ codebookVersion: 1, heldTo: held.heldTo });
    const following = begin(bench, { name: "Following" });
    expect(following).toMatchObject({ codebookVersion: 4, heldTo: null });
    expect(problem(bench.run("codeSpan", { code: old.id, span: spanAt(4) }))).toBe("no-such-code");
    done(bench.run("codeSpan", { code: late.id, span: spanAt(4) }));
    const gone = { ...plain, name: "Gone", codebook: "codebookversion:gone" } as const;
    expect(problem(bench.run("createPass", gone))).toBe("no-such-version");
    expect(bench.broken()).toEqual([]);
  });

  test("draws by seed, in proportion to outlets, and from a query only what it found", () => {
    const { bench, ids } = benchOf(30);
    const draw = {
      kind: "stratified",
      by: "outlet",
      size: 9,
      seed: 4,
      among: null,
      from: "",
    } as const;
    const pass = begin(bench, { draw });
    const counts = Map.groupBy(pass.articles ?? [], (id) => {
      const article = bench.state.get(id);
      return article?.type === "article" ? article.outlet : null;
    });
    expect([...counts.values()].map(({ length }) => length)).toEqual([3, 3, 3]);
    expect(pass.sample?.from).toBe("all 30 articles");
    expect(begin(bench, { name: "Same", draw }).articles).toEqual(pass.articles);

    const among = ids.slice(0, 5);
    const simple = { kind: "simple", size: 3, seed: 1, among, from: "found by “harbour”" } as const;
    const found = begin(bench, { name: "Found", draw: simple });
    expect(found.articles).toHaveLength(3);
    expect(found.articles?.every((id) => among.includes(id))).toBe(true);
    expect(found.sample?.from).toBe("found by “harbour”: 5 articles");
    const nothing = { kind: "query" as const, among: [], from: "none" };
    expect(problem(bench.run("createPass", { ...plain, name: "None", draw: nothing }))).toBe(
      "nothing-to-draw",
    );
  });

  test("keeps its articles when a part is drawn of them, so that later imports do not count", () => {
    const { bench, ids } = benchOf(6);
    const pass = begin(bench, { doubleCoded: { seed: 3, size: 2 } });
    bench.article(["Another."]);
    expect(articlesOfPass(bench.state, pass)).toEqual(ids);
    expect(pass.doubleCoded?.articles).toHaveLength(2);
  });

  test("a masked one is coded in an order the seed decides, not that of import", () => {
    const { bench, ids } = benchOf(12);
    const order = articlesOfPass(bench.state, begin(bench, { mask: 9 }));
    expect(order).not.toEqual(ids);
    expect([...order].sort()).toEqual([...ids].sort());
  });
});

describe("working through a pass", () => {
  test("progress counts what is complete of the articles still there; the next comes in order", () => {
    const { bench, ids } = benchOf(4);
    const pass = begin(bench, { draw: { kind: "query", among: ids.slice(0, 3), from: "three" } });
    const [first, second] = ids;
    if (first === undefined || second === undefined) throw new Error("no articles");
    complete(bench, pass, first, "2025-01-02T00:00:00.000Z");
    expect(progressOf(bench.state, pass)).toEqual([
      { coder: bench.coder, complete: 1, open: 0, of: 3 },
    ]);
    expect(nextArticle(bench.state, pass, bench.coder)).toBe(second);
    done(bench.run("removeArticles", { articles: [second] }));
    expect(nextArticle(bench.state, pass, bench.coder)).toBe(ids[2]);
    expect(progressOf(bench.state, pass)[0]?.of).toBe(2);
  });

  test("articles are due again after their days, once, and unseen", () => {
    const { bench, ids } = benchOf(5);
    const pass = begin(bench, { recoding: { seed: 2, size: 3, afterDays: 7 } });
    const chosen = pass.recoding?.articles ?? [];
    expect(chosen).toHaveLength(3);
    for (const id of ids) complete(bench, pass, id, "2024-12-26T00:00:00.000Z");
    const dueAt = (now: string) => dueForRecoding(bench.state, pass, bench.coder, now).articles;
    expect(dueAt("2025-01-01T23:59:59.000Z")).toEqual([]);
    expect([...dueAt("2025-01-02T00:00:00.000Z")].sort()).toEqual([...chosen].sort());
    done(bench.run("addCode", { name: "Late" }));
    // The workbench's clock stands at the second of January.
    done(bench.run("beginRecoding", { pass: pass.id }));
    const again = currentPassOf(bench.state);
    expect(again).toMatchObject({ name: "Main coding, again", recodes: pass.id });
    // It began with the codebook as it was then, which is kept.
    expect([pass.codebookVersion, again?.codebookVersion]).toEqual([1, 2]);
    expect(bench.broken()).toEqual([]);
    expect(dueAt("2025-03-01T00:00:00.000Z")).toEqual([]);
    expect(problem(bench.run("beginRecoding", { pass: pass.id }))).toBe("nothing-due");
    expect(problem(bench.run("removePass", { pass: pass.id }))).toBe("pass-in-use");
    const { blind } = blindsOf(bench.state, bench.coder);
    expect(blind?.id).toBe(again?.id);
    const [code] = recordsOf(bench.state, "code");
    const article = bench.state.get(ids[0] ?? "article:none");
    if (code === undefined || article?.type !== "article" || blind === null) throw new Error("?");
    done(bench.run("codeSpan", { code: code.id, span: bench.span(article.id, "harbour") }));
    const [own] = recordsOf(bench.state, "coding");
    if (own === undefined) throw new Error("not coded");
    expect(isHidden(own, bench.coder, blind)).toBe(false);
    expect(isHidden({ ...own, pass: pass.id }, bench.coder, blind)).toBe(true);
  });
});

describe("P4: closing a pass", () => {
  test("a masked one asks for a guess of each outlet, and counts those that are right", () => {
    const { bench } = benchOf(6);
    const pass = begin(bench, { mask: 1 });
    const outlets = recordsOf(bench.state, "outlet").map(({ id }) => id);
    const [one, two, three] = outlets;
    if (one === undefined || two === undefined || three === undefined) throw new Error("few");
    expect(blindsOf(bench.state, bench.coder).masked?.id).toBe(pass.id);
    expect(problem(bench.run("closePass", { pass: pass.id, guesses: [] }))).toBe("guesses-missing");
    const guesses = [
      { outlet: one, guess: one },
      { outlet: two, guess: three },
      { outlet: three, guess: null },
    ];
    done(bench.run("closePass", { pass: pass.id, guesses }));
    const closed = bench.state.get(pass.id);
    if (closed?.type !== "pass") throw new Error("gone");
    expect(hitRates(closed)).toEqual([{ coder: bench.coder, right: 1, of: 3 }]);
    expect(blindsOf(bench.state, bench.coder)).toEqual({ masked: null, blind: null });
    expect(problem(bench.run("reopenPass", { pass: pass.id }))).toBe("pass-seen");
    expect(problem(bench.run("choosePass", { pass: pass.id }))).toBe("pass-closed");
    expect(currentPassOf(bench.state)?.name).toBe("Open coding");
  });

  test("a masked one is closed by who codes in it alone", () => {
    const { bench } = benchOf(3);
    const other = Object.values(
      done(bench.run("addCoder", { name: "Ben", initials: "B" })).added,
    ).find((record) => record.type === "coder");
    if (other === undefined) throw new Error("no coder was added");
    const guesses = recordsOf(bench.state, "outlet").map(({ id }) => ({ outlet: id, guess: id }));
    const masked = begin(bench, { mask: 1, coders: [other.id] });
    expect(bench.run("closePass", { pass: masked.id, guesses })).toEqual({
      code: "not-a-coder",
      message: "Only who codes in Main coding closes it: it is masked.",
    });
    const own = begin(bench, { name: "Own", mask: 1, coders: [bench.coder] });
    done(bench.run("closePass", { pass: own.id, guesses }));
    const plainOne = begin(bench, { name: "Plain", coders: [other.id] });
    done(bench.run("closePass", { pass: plainOne.id, guesses: [] }));
  });

  test("a plain one can be opened again and chosen", () => {
    const { bench } = benchOf(1);
    const pass = begin(bench, {});
    done(bench.run("closePass", { pass: pass.id, guesses: [] }));
    done(bench.run("reopenPass", { pass: pass.id }));
    const [first] = recordsOf(bench.state, "pass");
    if (first === undefined) throw new Error("no pass");
    done(bench.run("choosePass", { pass: first.id }));
    expect(currentPassOf(bench.state)?.id).toBe(first.id);
  });

  test("an unused pass goes, and the project codes in another; the last stays", () => {
    const { bench } = benchOf(1);
    const pass = begin(bench, {});
    done(bench.run("removePass", { pass: pass.id }));
    expect(currentPassOf(bench.state)?.name).toBe("Open coding");
    const [last] = recordsOf(bench.state, "pass");
    expect(problem(bench.run("removePass", { pass: last?.id ?? "pass:none" }))).toBe("last-pass");
    expect(bench.broken()).toEqual([]);
  });
});

test("a masked pass hides while it is open, also while another is coded in, and others do not", () => {
  const { bench } = benchOf(2);
  const masked = begin(bench, { mask: 1 });
  const other = begin(bench, { name: "Other" });
  expect(currentPassOf(bench.state)?.id).toBe(other.id);
  expect(blindsOf(bench.state, bench.coder).masked?.id).toBe(masked.id);
  expect(blindsOf(bench.state, "coder:somebody").masked?.id).toBe(masked.id);
  const reliability = begin(bench, {
    name: "Reliability",
    coders: [bench.coder],
    doubleCoded: { seed: 1, size: 1 },
  });
  expect(blindsOf(bench.state, bench.coder).blind?.id).toBe(reliability.id);
  expect(blindsOf(bench.state, "coder:somebody").blind?.id).toBe(masked.id);
});
