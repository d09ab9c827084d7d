import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levenshtein } from "../coding/anchoring/testing/levenshtein.ts";
import { mostEdits } from "../coding/anchoring/near-places.ts";
import { emptyMetadata } from "../model/article.ts";
import { recordsOf } from "../model/records.ts";
import { paragraphs, step } from "./testing/random-step.ts";
import { sameState, Workbench } from "./testing/workbench.ts";

function begun() {
  const bench = new Workbench();
  const id = bench.article(
    ["The Minsiter closed the harbour on Monday.", "“We had no choice,” he said. Nobody was hurt."],
    { headline: "Minsiter closes harbour" },
  );
  const code = recordsOf(bench.state, "code")[0]?.id ?? "code:none";
  const codeOn = (words: string, of: "text" | "headline" = "text") =>
    bench.run("codeSpan", { code, span: bench.span(id, words, of) });
  const correct = (words: string, replacement: string, of: "text" | "headline" = "text") =>
    bench.run("correctText", { span: bench.span(id, words, of), replacement });
  const quotes = () =>
    recordsOf(bench.state, "coding").map(({ anchor }) =>
      anchor.orphan ? null : anchor.quote.exact,
    );
  const renew = (texts: readonly string[]) =>
    bench.run("importArticles", {
      articles: [
        {
          id: bench.newId("article"),
          revises: id,
          file: "newer.txt",
          original: null,
          metadata: emptyMetadata,
          blocks: texts.map((text) => ({ kind: "paragraph" as const, text, kept: true as const })),
        },
      ],
      groups: [],
    });
  return { bench, id, codeOn, correct, quotes, renew };
}

describe("T7: a correction of the text", () => {
  test("shifts what follows, grows what contains it, keeps the earlier text, and is undone", () => {
    const { bench, id, codeOn, correct, quotes } = begun();
    for (const words of ["The Minsiter closed", "Minsiter", "harbour on", "Nobody was hurt"]) {
      codeOn(words);
    }
    const before = bench.state;
    const earlier = bench.text(id);
    const done = correct("Minsiter", "Minister for the Sea");
    if ("code" in done) throw new Error(done.message);
    expect(bench.text(id)).toContain("The Minister for the Sea closed the harbour");
    expect(quotes()).toEqual([
      "The Minister for the Sea closed",
      "Minister",
      "harbour on",
      "Nobody was hurt",
    ]);
    const [grown, , shifted] = recordsOf(bench.state, "coding");
    expect(grown?.anchor.former).toMatchObject({
      score: null,
      quote: { exact: "The Minsiter closed" },
    });
    expect(shifted?.anchor.former).toBeUndefined();
    expect(bench.broken()).toEqual([]);
    const revisions = recordsOf(bench.state, "revision");
    expect(revisions.map(({ madeBy }) => madeBy)).toEqual(["import", "correction"]);
    expect(bench.texts.get(revisions[0]?.text ?? "")).toBe(earlier);
    bench.undo(done);
    expect(sameState(bench.state, before)).toBe(true);
  });

  test("of the headline moves what stands there, and the headline is the person's", () => {
    const { bench, id, codeOn, correct, quotes } = begun();
    codeOn("Minsiter closes", "headline");
    codeOn("harbour", "headline");
    correct("Minsiter", "Minister", "headline");
    expect(quotes()).toEqual(["Minister closes", "harbour"]);
    const article = bench.state.get(id);
    expect(article?.type === "article" && article.metadata.headline).toEqual({
      value: "Minister closes harbour",
      source: "person",
    });
    expect(bench.broken()).toEqual([]);
  });

  test("put back makes what stood there stand as it was", () => {
    const { bench, codeOn, correct } = begun();
    codeOn("The Minsiter closed");
    correct("Minsiter", "Minister");
    correct("Minister", "Minsiter");
    expect(recordsOf(bench.state, "coding")[0]?.anchor.former).toBeUndefined();
  });

  test.each([
    ["empties-block", "The Minsiter closed the harbour on Monday.", ""],
    ["empties-block", "The Minsiter closed the harbour on Monday.", "  \u200b "],
    ["line-break", "Minsiter", "Mini\n\nster"],
    ["line-break", "on Monday.\n\n“We", "on Tuesday. “We"],
    ["crosses-blocks", "on Monday.\n\n“We", "on Tuesday.\n\n“We"],
  ])("is refused: %s", (code, words, replacement) => {
    const { bench, correct } = begun();
    const before = bench.state;
    expect(correct(words, replacement)).toMatchObject({ code });
    expect(bench.state).toBe(before);
  });

  test("that sets a lost quotation mark lets codings hear whose words they stand on", () => {
    const { bench, codeOn, correct } = begun();
    correct("“We had no choice,”", "We had no choice,”");
    codeOn("We had no choice");
    expect(recordsOf(bench.state, "coding")[0]?.voice).toBe("own");
    correct("We had", "“We had");
    expect(recordsOf(bench.state, "coding")[0]?.voice).toBe("direct");
  });
});

describe("T6: orphans", () => {
  test("a newer version's slight changes are followed, with the first words and a score", () => {
    const { bench, codeOn, quotes, renew } = begun();
    codeOn("The Minsiter closed the harbour on Monday");
    renew([
      "The Minister closed the harbour on Monday.",
      "“We had no choice,” he said. Nobody was hurt.",
    ]);
    expect(quotes()).toEqual(["The Minister closed the harbour on Monday"]);
    const former = recordsOf(bench.state, "coding")[0]?.anchor.former;
    expect(former?.quote.exact).toBe("The Minsiter closed the harbour on Monday");
    expect(former?.score).toBeGreaterThan(0.75);
    renew(["The Ministry closed a harbour on Friday.", "“We had no choice,” he said."]);
    expect(quotes()).toEqual([null]);
  });

  test("are placed by hand, remember their words, and are refused where they cannot stand", () => {
    const { bench, id, codeOn, quotes, renew } = begun();
    codeOn("Nobody was hurt");
    codeOn("The Minsiter closed the harbour");
    const [coding, other] = recordsOf(bench.state, "coding").map((each) => each.id);
    const outlet = recordsOf(bench.state, "outlet")[0]?.id ?? "outlet:none";
    bench.run("addNote", { outlet, text: "Hm", evidence: [bench.span(id, "Nobody was hurt")] });
    const note = recordsOf(bench.state, "note")[0]?.id ?? "note:none";
    renew(["The Minsiter closed the harbour on Monday.", "No one came to harm, he said."]);
    expect(quotes()).toEqual([null, "The Minsiter closed the harbour"]);
    const span = bench.span(id, "No one came to harm");
    const place = (record: typeof coding | typeof note, at = span) =>
      bench.run("placeOrphan", { record: record ?? "coding:none", index: 0, span: at });
    expect(place(other)).toMatchObject({ code: "no-such-orphan" });
    const standing = bench.span(id, "The Minsiter closed the harbour");
    expect(place(coding, standing)).toMatchObject({ code: "already-coded" });
    const elsewhere = bench.article(["Another one."]);
    expect(place(coding, bench.span(elsewhere, "Another"))).toMatchObject({
      code: "other-article",
    });
    expect(place(coding)).not.toHaveProperty("code");
    expect(place(note)).not.toHaveProperty("code");
    expect(quotes()).toEqual(["No one came to harm", "The Minsiter closed the harbour"]);
    expect(recordsOf(bench.state, "note")[0]?.evidence[0]).toMatchObject({
      orphan: false,
      former: { quote: { exact: "Nobody was hurt" }, score: null },
    });
    expect(bench.broken()).toEqual([]);
  });
});

test("T3, T6, T7: whatever is corrected, imported anew or placed, the project is whole", () => {
  const kinds = fc.constantFrom(0, 0, 2, 6, 14, 19, 20, 50, 80, 80, 80, 81, 81);
  const steps = fc.array(fc.tuple(kinds, fc.nat(60), fc.nat(60)), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (run) => {
      const bench = new Workbench();
      bench.article(paragraphs, { headline: "Harbour closed" });
      for (const [kind, a, b] of run) {
        step(bench, kind, a, b);
        expect(bench.broken()).toEqual([]);
        for (const { anchor } of recordsOf(bench.state, "coding")) {
          const { quote, former } = anchor;
          if (former === undefined) continue;
          expect(former.quote.exact).not.toBe(quote.exact);
          if (anchor.orphan || former.score === null || kind !== 20) continue;
          const distance = levenshtein(former.quote.exact, quote.exact);
          expect(distance).toBeLessThanOrEqual(mostEdits(former.quote.exact));
        }
      }
    }),
    { numRuns: 150 },
  );
});
