import { expect, test } from "vitest";
import { veiledState, veilOf } from "../../core/coding/masks/mask-project.ts";
import { Workbench } from "../../core/commands/testing/workbench.ts";
import { recordsOf } from "../../core/model/records.ts";
import { ok } from "../../core/model/result.ts";
import { requestChannels } from "../../shared/channels.ts";
import type { ParallaxApi } from "../../shared/contract.ts";
import { closedSentence, veiledApi } from "./veiled-api.ts";
import type { Seen } from "./veiled-api.ts";

const TEXT = "The mayor told the Courier that it rained.";

/** A main process that answers what it is told to, and keeps what it was asked. */
function setUp(options: { mask: number | null; answers: Record<string, unknown> }) {
  const bench = new Workbench();
  const article = bench.article([TEXT], { outlet: "The Tessmark Courier" });
  bench.run("createPass", {
    name: "First round",
    draw: { kind: "all" },
    codebook: "follow",
    coders: [],
    mask: options.mask,
    doubleCoded: options.mask === null ? { seed: 1, size: 1 } : null,
    recoding: null,
  });
  const asked: unknown[] = [];
  const main = Object.fromEntries(
    requestChannels.map((channel) => [
      channel,
      (request: unknown) => {
        asked.push(request);
        return Promise.resolve(ok(options.answers[channel] ?? null));
      },
    ]),
  ) as unknown;
  const veil = veilOf(bench.state, bench.coder);
  if (veil === null) throw new Error("no veil");
  let seen: Seen | null = { veil, records: veiledState(veil, bench.state) };
  const api = veiledApi(main as ParallaxApi, () => seen);
  const unveil = () => {
    seen = null;
  };
  return { bench, article, api, asked, unveil };
}

const analysis = { sentences: [], quotations: [], citedOutlets: [], figures: [], signals: [1] };
const readOf = (revision: string) => ({
  ...{ article: "article:1", revision, headline: null, text: TEXT, blocks: [], analysis },
});

test("P3: every answer comes back masked, also of channels no one thought of; without a veil as it is", async () => {
  const answers = Object.fromEntries(
    requestChannels.map((channel) => [channel, { words: "The Courier reports" }]),
  );
  const { api, unveil } = setUp({ mask: 3, answers });
  const versions = await api.articleVersions({ article: "article:1" });
  expect(JSON.stringify(versions)).not.toContain("Courier");
  unveil();
  expect(JSON.stringify(await api.articleVersions({ article: "article:1" }))).toContain("Courier");
});

test("a passage that cuts a mask is sent whole, wherever it stands in the arguments", async () => {
  const { api, asked } = setUp({
    mask: 3,
    answers: { readArticle: readOf("revision:1"), runCommand: { label: "code", focus: null } },
  });
  const read = await api.readArticle({ article: "article:1" });
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.text).toHaveLength(TEXT.length);
  expect(read.value.analysis.signals).toEqual([]);
  const name = { start: TEXT.indexOf("the Courier"), end: TEXT.indexOf(" that") };
  const span = {
    ...({ article: "article:1", revision: "revision:1", field: "text" } as const),
    ...{ start: 0, end: name.end - 4 },
  };
  await api.runCommand({ name: "codeSpan", args: { code: "code:1", span } });
  expect(asked.at(-1)).toEqual({
    name: "codeSpan",
    args: { code: "code:1", span: { ...span, end: name.end } },
  });
});

test("masked words are not written back, and what masks close is refused", async () => {
  const { api, asked } = setUp({ mask: 3, answers: { readArticle: readOf("revision:1") } });
  const read = await api.readArticle({ article: "article:1" });
  const words = read.ok ? read.value.text : "";
  const before = asked.length;
  const refused = [
    await api.runCommand({ name: "renameStory", args: { story: "story:1", label: words } }),
    await api.runCommand({ name: "editOutlet", args: {} }),
    await api.runCommand({ name: "addNote", args: {} }),
    await api.previewPasted({ text: "x" }),
    await api.reportPreview({ sections: ["articles"], stories: [] }),
  ];
  expect(refused.map((result) => result.ok)).toEqual([false, false, false, false, false]);
  expect(asked).toHaveLength(before);
});

test("P3: of places found none is shown that names an outlet, and the words around it are masked", async () => {
  const hit = (before: string, match: string, after: string) => ({
    ...{ article: "article:1", field: "text", start: 0, end: 1, before, match, after },
  });
  const line = ({ before: left, match, after: right }: ReturnType<typeof hit>) => ({
    ...{ article: "article:1", revision: "revision:1", field: "text", start: 0, end: 1 },
    ...{ left, match, right, voice: "own" },
  });
  const hits = [
    hit("told the ", "Cour", "ier that"),
    hit("it ", "rained", " on the Courier"),
    // A place at the end of a headline is no name cut off, though a name begins like it.
    hit("They walked the ", "Cou", ""),
  ];
  const lines = hits.map(line);
  const { api, asked } = setUp({
    mask: 3,
    answers: {
      search: { hits, articles: 9 },
      concordance: { lines, hits: 9, articles: 9, unread: 0 },
      retrieve: { spans: [], unread: 0 },
    },
  });
  const where = { outlet: null, story: null, from: null, to: null };
  const found = await api.search({ query: "cou rain", ...where });
  expect(found.ok && found.value.hits.map(({ match }) => match)).toEqual(["rained", "Cou"]);
  expect(found.ok && found.value.articles).toBe(1);
  const shown = await api.concordance({ text: "cou* | rained", match: "word" });
  expect(shown.ok && shown.value.lines.map(({ match }) => match)).toEqual(["rained", "Cou"]);
  expect(JSON.stringify([found, shown])).not.toContain("Courier");
  // The main process looks for names in masked texts; a mask itself is no word to look for.
  const words = (text: string) => ({ kind: "words", text, match: "word", in: "article" }) as const;
  expect((await api.retrieve({ where: words("Courier") })).ok).toBe(true);
  const before = asked.length;
  expect((await api.retrieve({ where: words("‹A›") })).ok).toBe(false);
  expect(asked).toHaveLength(before);
  expect(await api.search({ query: "‹A›", ...where })).toEqual(ok({ hits: [], articles: 0 }));
});

test("P3: what coders disagree about is neither measured, opened nor decided while a pass is blind", async () => {
  for (const mask of [3, null]) {
    const { api, asked, unveil } = setUp({ mask, answers: {} });
    const ask = async () => [
      await api.measureAgreement({ pass: "pass:1" }),
      await api.runCommand({ name: "openDisagreements", args: { pass: "pass:1" } }),
      await api.runCommand({
        name: "decideDisagreement",
        args: { pass: "pass:1", matter: "m", decision: { kind: "none" } },
      }),
    ];
    const problem = { code: "hidden", message: closedSentence("First round") };
    expect(await ask()).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ problem }) as unknown),
    );
    expect(asked).toEqual([]);
    unveil();
    await ask();
    expect(asked).toHaveLength(3);
  }
});

test("a blind pass shows outlets and keeps suggestions, signals and others' passages away", async () => {
  const spans = [
    { article: "article:1", field: "text", start: 0, end: 3, codings: ["coding:none"] },
  ];
  const { api, bench } = setUp({
    mask: null,
    answers: {
      readArticle: readOf("revision:1"),
      suggestions: [{ code: "code:1" }],
      retrieve: { spans, unread: 0 },
    },
  });
  const read = await api.readArticle({ article: "article:1" });
  expect(read.ok && read.value.text).toBe(TEXT);
  expect(read.ok && read.value.analysis.signals).toEqual([]);
  expect(await api.suggestions({ article: "article:1", sources: [] })).toEqual(ok([]));
  expect((await api.reportPreview({ sections: ["articles"], stories: [] })).ok).toBe(false);
  expect((await api.previewPasted({ text: "x" })).ok).toBe(true);
  expect(recordsOf(bench.state, "coding")).toEqual([]);
});
