import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { recogniseRevision } from "../src/core/compare/revisions/recognise.ts";
import type { RevisionCandidate } from "../src/core/compare/revisions/recognise.ts";
import {
  fingerprintRevision,
  RevisionIndex,
} from "../src/core/compare/revisions/revision-index.ts";
import type { RevisionFingerprint } from "../src/core/compare/revisions/revision-index.ts";
import { fingerprintOf, sameArticle } from "../src/core/importers/duplicates.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { countWords } from "../src/core/text/words.ts";
import type { Evaluation, Score } from "./score.ts";

const RATES = [0.05, 0.15, 0.3];
const VERSIONS = 300;
/** Every so manieth of the twenty thousand articles makes the library. */
const STEP = 4;

/** Mulberry32: the same versions in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const schema = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  date: z.string(),
  text: z.string(),
});

async function readLibrary(data: string): Promise<RevisionCandidate[]> {
  const file = gunzipSync(await readFile(join(data, "scale/articles.jsonl.gz"))).toString("utf8");
  return file
    .split("\n")
    .filter((line, at) => line !== "" && at % STEP === 0)
    .map((line) => schema.parse(JSON.parse(line)))
    .filter(({ text }) => countWords(text) >= 150)
    .map(({ id, title, source, date, text }) => ({
      id,
      headline: title,
      text,
      outlet: source,
      address: null,
      published: date === "" ? null : date,
    }));
}

/** The article with this share of its sentences dropped, exchanged for others, or followed by them. */
function revised(
  article: RevisionCandidate,
  others: readonly string[],
  rate: number,
  random: () => number,
): RevisionCandidate {
  const other = (): string => others[Math.floor(random() * others.length)] ?? "";
  const text = segmentSentences(article.text)
    .flatMap(({ start, end }) => {
      const sentence = article.text.slice(start, end);
      if (random() >= rate) return [sentence];
      const choice = random();
      return choice < 1 / 3 ? [] : choice < 2 / 3 ? [other()] : [sentence, other()];
    })
    .join(" ");
  // Half of the versions have another headline: a word of it fewer.
  const words = article.headline?.split(" ") ?? [];
  const headline = words.toSpliced(Math.floor(random() * words.length), 1).join(" ");
  return { ...article, id: "new", text, headline: random() < 0.5 ? article.headline : headline };
}

/** How often an article's version leads to it, and another article's to nothing. */
export const evaluateRevisions: Evaluation = async (data) => {
  const library = await readLibrary(data);
  const byId = new Map(library.map((article) => [article.id, article]));
  const prints = library.map((article) => fingerprintRevision(article.id, article));
  const index = new RevisionIndex(prints);
  const find = (article: RevisionCandidate, print: RevisionFingerprint): string | null => {
    const candidates = index.candidatesFor(print).flatMap((id) => byId.get(id) ?? []);
    return recogniseRevision(article, candidates)?.of ?? null;
  };
  const random = randomOf(3);
  const sentences = library
    .slice(0, 400)
    .flatMap(({ text }) => segmentSentences(text).map(({ start, end }) => text.slice(start, end)));
  const picked = library.filter((_, at) => at % Math.floor(library.length / VERSIONS) === 0);
  const scores = RATES.map((rate): Score => {
    const versions = picked.map((article) => ({
      article,
      version: revised(article, sentences, rate, random),
    }));
    const changed = versions.filter(
      ({ article, version }) => !sameArticle(article.text, version.text),
    );
    const found = changed.filter(
      ({ article, version }) => find(version, fingerprintRevision("new", version)) === article.id,
    );
    const equal = changed.filter(({ article, version }) => article.headline === version.headline);
    return {
      set: `revisions, ${rate * 100} % of sentences`,
      measure: "versions recognised",
      value: found.length / changed.length,
      items: changed.length,
      baseline: { name: "equal headlines", value: equal.length / changed.length },
    };
  });
  const copies = new Set<string>();
  const once = library.filter(({ text }) => {
    const print = fingerprintOf(text);
    const isNew = !copies.has(print);
    copies.add(print);
    return isNew;
  });
  const wrong = once.filter((article) => {
    const found = find(article, fingerprintRevision(article.id, article));
    return found !== null;
  });
  return [
    ...scores,
    {
      set: "revisions, a library as it is",
      measure: "articles taken for versions of others",
      value: wrong.length / once.length,
      items: once.length,
    },
  ];
};
