import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { formsOfName } from "../../core/coding/masks/name-forms.ts";
import type { Masker } from "../../core/coding/masks/masker.ts";
import { emptyMetadata } from "../../core/model/article.ts";
import { field } from "../../core/model/field.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { Result } from "../../core/model/result.ts";
import { findPhrase, readPhrase } from "../../core/retrieval/phrase.ts";
import type { Condition } from "../../core/retrieval/query.ts";
import { SearchIndex } from "../search/index.ts";
import { WorkerPool } from "../work/pool.ts";
import { createStore } from "./create.ts";
import { newId } from "./new-id.ts";
import { articleOf } from "./read-article.ts";
import { Retrieval } from "./retrieval.ts";
import { ProjectSession } from "./session.ts";

/** Outlets, and how an article of theirs names them: texts that are the same under masks. */
const named = [
  ["The Guardian", "the Guardian"],
  ["Corvania Today", "Corvania Today"],
  ["BBC", "the BBC"],
  ["NewsNorth", "NewsNorth"],
  ["The Vask Valley Herald", "the Herald"],
  ["Neue Zürcher Zeitung", "the NZZ"],
] as const;
const outlets = named.map(([outlet]) => outlet);
const textOf = (name: string) =>
  `The mayor told ${name} that guards stood in the rain.\n\nNobody today was heralded.`;

let home: string;
let pool: WorkerPool;
let session: ProjectSession;
let ids: ArticleId[];

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
const job = { signal: new AbortController().signal, progress: () => undefined };

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "parallax-masked-"));
  pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 1);
  const folder = join(home, "Test.parallax");
  session = new ProjectSession(folder, valueOf(await createStore(folder, "Test")), pool);
  ids = named.map(() => newId("article"));
  const articles = named.map(([outlet, name], index) => ({
    id: ids[index] ?? newId("article"),
    file: `${index}.txt`,
    original: null,
    metadata: {
      ...emptyMetadata,
      headline: field(`Rain, says ${name}`, "text"),
      outlet: field(outlet, "text"),
    },
    blocks: textOf(name)
      .split("\n\n")
      .map((text) => ({ kind: "paragraph", text, kept: true })),
  }));
  valueOf(await session.run("importArticles", { articles, groups: [] }));
});

afterEach(async () => {
  await session.close();
  await pool.close();
  rmSync(home, { recursive: true, force: true });
});

async function mask(name = "M"): Promise<Masker> {
  const given = { name, draw: { kind: "all" }, codebook: "follow", coders: [], mask: 4 };
  valueOf(await session.run("createPass", { ...given, doubleCoded: null, recoding: null }));
  const { veil } = session;
  if (veil?.masked == null) throw new Error("nothing is masked");
  return veil.masker;
}

/** Every name, alias and their words, and each of their beginnings of three letters or more. */
function beginnings(): string[] {
  const forms = outlets.flatMap((outlet) => [
    outlet,
    ...formsOfName(outlet).map(({ text }) => text),
  ]);
  const whole = forms.flatMap((form) => [form, ...form.split(" ")]);
  const parts = whole.flatMap((form) =>
    Array.from({ length: Math.max(0, form.length - 2) }, (_, more) => form.slice(0, more + 3)),
  );
  return [...new Set(parts.flatMap((part) => [part, part.toLowerCase(), part.toUpperCase()]))];
}

/** The headline and text of every article as the window shows them. */
async function maskedTexts(masker: Masker) {
  return await Promise.all(
    ids.map(async (id) => {
      const { revision } = valueOf(articleOf(session.state, id));
      const text = valueOf(await session.text(revision.text));
      const headline = masker.mask(revision.headline ?? "");
      return { article: id, revision: "", headline, text: masker.mask(text) };
    }),
  );
}

test("P3: a search under masks finds what stands in the masked texts, whatever is asked", async () => {
  const all = new Set<string>(ids);
  expect((await session.search("guardian", all)).articles).toBe(1);
  const masker = await mask();
  const oracle = new SearchIndex(":memory:");
  const { veil } = session;
  const place = (id: ArticleId) => veil?.order.get(id) ?? 0;
  const texts = await maskedTexts(masker);
  oracle.put(texts.toSorted((a, b) => place(a.article) - place(b.article)));
  const unlike: string[] = [];
  for (const part of beginnings()) {
    const quoted = `"${part}"`;
    for (const query of [part, quoted, `mayor ${part}`, `${part} rain`, `nobody ${quoted}`]) {
      const found = await session.search(query, all);
      const articles = new Set(found.hits.map(({ article }) => article)).size;
      const isAllOrNone = [0, ids.length].includes(found.articles) && articles === found.articles;
      if (!isAllOrNone) unlike.push(query);
      expect(found, query).toEqual(oracle.search(query, all));
    }
  }
  oracle.close();
  expect(unlike).toEqual([]);
  // Plain words are found, in an order that does not tell in which the articles were imported.
  const plain = await session.search("guard", all);
  expect(plain.articles).toBe(ids.length);
  expect(plain.hits.map(({ article }) => place(article))).toEqual([1, 2, 3, 4, 5, 6]);
});

test("P3: a search is of the true texts again once the masked pass is closed, and of masked ones once more", async () => {
  const all = new Set<string>(ids);
  await mask();
  expect((await session.search("corvania", all)).articles).toBe(0);
  const pass = recordsOf(session.state, "pass").find(({ name }) => name === "M");
  const letters = recordsOf(session.state, "outlet").map(({ id }) => ({ outlet: id, guess: null }));
  valueOf(await session.run("closePass", { pass: pass?.id, guesses: letters }));
  expect((await session.search("corvania", all)).articles).toBe(1);
  await mask("Again");
  expect((await session.search("corvania", all)).articles).toBe(0);
  // What is masked follows the outlets' names, also in what was indexed before.
  const outlet = recordsOf(session.state, "outlet").find(({ name }) => name === "Corvania Today");
  const other = { outlet: outlet?.id, name: "Another Name", mark: "AN" };
  valueOf(await session.run("editOutlet", other));
  expect((await session.search("corvania", all)).articles).toBe(1);
});

test("P3: queries over codings and concordances under masks are asked of the masked texts", async () => {
  const [code] = recordsOf(session.state, "code");
  for (const id of ids) {
    const { article, revision } = valueOf(articleOf(session.state, id));
    const text = valueOf(await session.text(revision.text));
    for (const end of [text.indexOf("\n"), text.indexOf(" that")]) {
      const span = { article: id, revision: article.revision, field: "text", start: 4, end };
      valueOf(await session.run("codeSpan", { code: code?.id, span }));
    }
  }
  const retrieval = new Retrieval(pool);
  const found = async (where: Condition) => {
    const { spans } = valueOf(await retrieval.retrieve(session, where, job));
    return new Set(spans.map(({ article }) => article)).size;
  };
  const words = (text: string, where: "span" | "article", match: "word" | "stem" = "word") =>
    ({ kind: "words", text, match, in: where }) as const;
  for (const where of ["span", "article"] as const) {
    expect(await found(words("guardian", where)), "without masks").toBe(1);
  }
  // What was coded before the pass is the coder's own, and is asked about like the rest.
  const masker = await mask();
  const texts = await maskedTexts(masker);
  const isIn = (written: string, text: string) => {
    const phrase = readPhrase(written, "word");
    return phrase !== null && findPhrase(phrase, text).length > 0;
  };
  const asked = [...new Set(beginnings().map((part) => part.toLowerCase()))];
  for (const part of asked.flatMap((each) => [each, `${each}*`, `${each.slice(0, 2)}?*`])) {
    const inTexts = texts.filter(({ headline, text }) => isIn(part, headline) || isIn(part, text));
    const inSpans = texts.filter(({ text }) => isIn(part, text.slice(4, text.indexOf("\n"))));
    const article = await found(words(part, "article"));
    expect(article, part).toBe(inTexts.length);
    expect([0, ids.length], part).toContain(article);
    expect(await found(words(part, "span")), part).toBe(inSpans.length);
    const lines = valueOf(await retrieval.concordance(session, { text: part, match: "word" }, job));
    expect(lines.articles, part).toBe(inTexts.length);
  }
  // Alone or beside other words, and however deep in a query.
  const rain = words("rain", "article");
  const named = words("guard*", "span", "stem");
  expect(await found({ kind: "all", of: [rain, words("mayor guard*", "article")] })).toBe(0);
  expect(
    await found({ kind: "all", of: [rain, { kind: "not", of: words("bbc", "article") }] }),
  ).toBe(ids.length);
  const to = { kind: "related", relation: { how: "within" }, to: named } as const;
  expect(await found({ kind: "any", of: [to] })).toBe(ids.length);
  const short = { ...to, to: words("guardian", "span") };
  expect(await found({ kind: "any", of: [short, words("herald", "span")] })).toBe(0);
  const { spans } = valueOf(await retrieval.retrieve(session, rain, job));
  const order = session.veil?.order;
  expect([...new Set(spans.map(({ article }) => order?.get(article as ArticleId)))]).toEqual([
    1, 2, 3, 4, 5, 6,
  ]);
});
