import { expect, test } from "vitest";
import { Workbench } from "../../commands/testing/workbench.ts";
import { recordsOf } from "../../model/records.ts";
import type { Search } from "../../retrieval/query.ts";
import { drawSchema, drawArticles } from "./draw.ts";
import { queriedArticles } from "./queried-articles.ts";

function project() {
  const bench = new Workbench();
  const ids = Array.from({ length: 6 }, (_, at) => bench.article([`Article ${at} is here.`]));
  const [code] = recordsOf(bench.state, "code");
  if (code === undefined) throw new Error("no code");
  const where = { kind: "code", code: code.id, below: false } as const;
  const search: Search = { find: "codings", where };
  return { bench, ids, search, name: code.name };
}

test("P1: a sample is drawn of the articles a saved query finds anything in, and says so", () => {
  const { bench, ids, search, name } = project();
  const [a, b, c] = ids as [string, string, string];
  const answer = { hits: [c, a, c, b, "article:gone"], articles: 4, unread: 0 };
  const found = queriedArticles(bench.state, { name: "Quarrels", search }, answer);
  const from = `the query “Quarrels” (coded ${name})`;
  expect(found).toEqual({ ok: true, value: { ids: [a, b, c], from } });
  if (!found.ok) return;
  const draw = { kind: "simple", size: 2, seed: 4, among: [...found.value.ids], from };
  const drawn = drawArticles(bench.state, drawSchema.parse(draw));
  expect(drawn).toMatchObject({
    value: { sample: { kind: "simple", from: `${from}: 3 articles`, seed: 4 } },
  });
  if (!drawn.ok) return;
  expect(drawn.value.articles).toHaveLength(2);
  for (const id of drawn.value.articles ?? []) expect([a, b, c]).toContain(id);
});

test("an answer that is not whole is no population to draw from", () => {
  const { bench, ids, search } = project();
  const query = { name: "Words", search };
  const of = (more: object) =>
    queriedArticles(bench.state, query, { hits: ids, articles: 6, unread: 0, ...more });
  expect(of({ unread: 2 })).toMatchObject({ problem: { code: "unread-articles" } });
  expect(of({ articles: 7 })).toMatchObject({ problem: { code: "too-many-hits" } });
  expect(of({}).ok).toBe(true);
});

test("a long query is cut so that it can be kept with the pass", () => {
  const { bench, ids } = project();
  const search: Search = { find: "words", text: "water ".repeat(80), match: "word" };
  const answer = { hits: ids, articles: 6, unread: 0 };
  const found = queriedArticles(bench.state, { name: "Long", search }, answer);
  expect(found.ok && found.value.from).toMatch(/^the query “Long” \(“water .*…$/u);
  expect(found.ok && found.value.from.length).toBe(200);
});
