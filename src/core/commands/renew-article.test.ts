import { expect, test } from "vitest";
import { emptyMetadata } from "../model/article.ts";
import type { Metadata, Original } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import { field } from "../model/field.ts";
import type { ArticleId } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import { sameState, Workbench } from "./testing/workbench.ts";

const original: Original = { hash: "a".repeat(64), extension: "html" };

/** Imports a newer version of an article with these paragraphs. */
function renew(
  bench: Workbench,
  revises: ArticleId | null,
  paragraphs: readonly string[],
  metadata: Partial<Metadata> = {},
) {
  const blocks = paragraphs.map((text): Block => ({ kind: "paragraph", text, kept: true }));
  const id = bench.newId("article");
  const incoming = { id, revises, file: "newer.html", original, blocks };
  return bench.run("importArticles", {
    articles: [{ ...incoming, metadata: { ...emptyMetadata, ...metadata } }],
    groups: [],
  });
}

const paragraphs = ["Nobody was hurt when the ferry sank.", "The captain has been found."];

test("C6: a newer version is a revision with its own file; what stands there still moves along", () => {
  const bench = new Workbench();
  const id = bench.article(paragraphs, { headline: "Ferry sinks" });
  const code = recordsOf(bench.state, "code")[0]?.id ?? "code:none";
  bench.run("codeSpan", { code, span: bench.span(id, "Nobody was hurt when the ferry sank") });
  bench.run("codeSpan", { code, span: bench.span(id, "The captain has been found") });
  const before = bench.state;
  const newer = ["An update.", paragraphs[0] ?? "", "The captain is missing."];
  const done = renew(bench, id, newer, { headline: field("Ferry sunk", "page") });
  if ("code" in done) throw new Error(done.message);
  expect(bench.broken()).toEqual([]);
  expect(recordsOf(bench.state, "article")).toHaveLength(1);
  expect(bench.text(id)).toBe(newer.join("\n\n"));
  const [, revision] = recordsOf(bench.state, "revision");
  expect(revision).toMatchObject({
    number: 2,
    madeBy: "reimport",
    edits: null,
    original,
    headline: "Ferry sunk",
  });
  expect(recordsOf(bench.state, "coding").map(({ anchor }) => anchor.orphan)).toEqual([
    false,
    true,
  ]);
  bench.undo(done);
  expect(sameState(bench.state, before)).toBe(true);
});

test("C6: what a person set and when it was published stay; what is new is taken over", () => {
  const bench = new Workbench();
  const id = bench.article(paragraphs, { headline: "Ferry sinks", outlet: "The Buoy" });
  bench.run("correctMetadata", {
    article: id,
    values: { headline: "Mine", published: "2025-05-01", section: null },
  });
  renew(bench, id, paragraphs, {
    headline: field("Theirs", "page"),
    published: field("2025-05-03T08:00:00Z", "meta"),
    section: field("World", "page"),
    authors: field(["Ada Quill"], "byline"),
    outlet: field("the buoy", "page"),
  });
  expect(bench.broken()).toEqual([]);
  expect(recordsOf(bench.state, "outlet")).toHaveLength(1);
  const article = bench.state.get(id);
  expect(article).toMatchObject({
    metadata: {
      headline: { value: "Mine", source: "person" },
      published: { value: "2025-05-01" },
      updated: { value: "2025-05-03T08:00:00Z", source: "meta" },
      section: { value: null, source: "person" },
      authors: { value: ["Ada Quill"] },
      language: { value: null },
    },
  });
  // The same words in the same blocks: nothing to revise.
  expect(recordsOf(bench.state, "revision").map(({ madeBy }) => madeBy)).toEqual([
    "import",
    "correction",
  ]);
});

test("C6: what the person corrects in the newer version counts before everything earlier", () => {
  const bench = new Workbench();
  const id = bench.article(paragraphs);
  bench.run("correctMetadata", { article: id, values: { published: "2025-05-01" } });
  renew(bench, id, ["New words."], { published: field("2025-04-30", "person") });
  expect(bench.state.get(id)).toMatchObject({
    metadata: { published: { value: "2025-04-30" }, updated: { value: null } },
  });
});

test("C6: a newer version of an article that is gone is refused by name", () => {
  const bench = new Workbench();
  bench.article(paragraphs);
  const before = bench.state;
  const done = renew(bench, "article:gone", ["New."]);
  expect(done).toMatchObject({ code: "no-such-article", file: "newer.html" });
  expect(bench.state).toBe(before);
});
