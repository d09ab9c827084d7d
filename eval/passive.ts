import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findPassives } from "../src/core/wording/passive.ts";
import type { Passive } from "../src/core/wording/passive.ts";
import { readSentence } from "../src/core/wording/read-sentence.ts";
import { interval } from "./interval.ts";
import type { Tell } from "./mistakes.ts";
import type { Evaluation, Score } from "./score.ts";

interface Count {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

function sumOf(counts: readonly Count[], of: (count: Count) => number): number {
  return counts.reduce((sum, count) => sum + of(count), 0);
}

function f1Of(counts: readonly Count[]): number {
  const all = sumOf(counts, ({ found }) => found) + sumOf(counts, ({ wanted }) => wanted);
  return all === 0 ? 0 : (2 * sumOf(counts, ({ right }) => right)) / all;
}

/** Passives with an auxiliary of their own or shared: reduced clauses are no passive in the sets. */
function passivesOf(text: string): Passive[] {
  const sentence = readSentence(text, { start: 0, end: text.length }, "text");
  return findPassives(sentence).filter(({ form }) => form !== "reduced");
}

const BASELINE =
  /\b(?:am|is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?<participle>\w+ed|\w+en|made|done|held|said|told|found|put|set|won|lost|sold|built|led|kept|sent|shown|known)\b/giu;

function yesNo(found: boolean, wanted: boolean): Count {
  return { right: Number(found && wanted), found: Number(found), wanted: Number(wanted) };
}

/** Sentences written for the set, told passive or not by hand. */
async function judgedSentences(data: string, tell: Tell): Promise<Score[]> {
  const file = await readFile(join(data, "wording/passive.csv"), "utf8");
  const rows = file.split("\n").flatMap((line) => {
    const row = /^(?<text>.*),[^,]*,[^,]*,[^,]*,(?<code>[01])\s*$/u.exec(line)?.groups;
    if (row === undefined) return [];
    const text = (row["text"] ?? "").replace(/^"|"$/gu, "").replaceAll('""', '"');
    return [{ text, passive: row["code"] === "1" }];
  });
  const counts = rows.map(({ text, passive }) =>
    yesNo(
      passivesOf(text).some(({ form }) => form !== "headline"),
      passive,
    ),
  );
  for (const [at, { right, found, wanted }] of counts.entries()) {
    if (found === wanted) continue;
    const kind = found > right ? "false" : "missed";
    const { text } = rows[at] ?? { text: "" };
    const about = passivesOf(text).map(({ start, end }) => text.slice(start, end));
    tell({ set: "wording/passive", kind, weight: 1, about: about.join(", "), texts: [text] });
  }
  const floor = rows.map(({ text, passive }) => yesNo(text.search(BASELINE) >= 0, passive));
  const score = { set: "wording/passive", items: rows.length };
  const [right, found] = [sumOf(counts, (each) => each.right), sumOf(counts, (each) => each.found)];
  return [
    {
      ...score,
      measure: `sentence F1 ${interval(counts, f1Of)}`,
      value: f1Of(counts),
      baseline: { name: "be and -ed or -en", value: f1Of(floor) },
      target: 0.95,
    },
    { ...score, measure: "sentence precision", value: right / found },
    { ...score, measure: "sentence recall", value: right / sumOf(counts, ({ wanted }) => wanted) },
  ];
}

interface Parsed {
  readonly text: string;
  /** Where the participles of passive clauses begin, and whether an agent is named. */
  readonly passives: ReadonlyMap<number, boolean>;
}

/**
 * The sentences of a CoNLL-U file with their passives: verbs with a passive subject or auxiliary
 * (UD `nsubj:pass`, `csubj:pass`, `aux:pass`), and passive verbs coordinated with one of those.
 */
function parsedIn(conllu: string): Parsed[] {
  return conllu.split(/\n\n+/u).flatMap((block) => {
    const text = /^# text = (.*)$/mu.exec(block)?.[1];
    if (text === undefined) return [];
    const rows = block
      .split("\n")
      .filter((line) => /^\d+\t/u.test(line))
      .map((line) => line.split("\t"));
    const passives = new Map<number, boolean>();
    const relationsOf = (id: string): string[] =>
      rows.flatMap((row) => (row[6] === id ? [row[7] ?? ""] : []));
    const isClausal = (id: string): boolean =>
      relationsOf(id).some((relation) => /^(?:aux|nsubj|csubj):pass$/u.test(relation));
    let at = 0;
    for (const [id = "", word = "", , , , features = "", head = "", relation] of rows) {
      const start = text.indexOf(word, at);
      at = start + word.length;
      const joined = relation === "conj" && features.includes("Voice=Pass") && isClausal(head);
      if (!isClausal(id) && !joined) continue;
      passives.set(start, relationsOf(id).includes("obl:agent"));
    }
    return [{ text, passives }];
  });
}

/** Passive clauses of parsed news: found at their participle, and told with an agent or without. */
async function parsedNews(data: string, tell: Tell): Promise<Score[]> {
  const folder = join(data, "sentences");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".conllu")).sort();
  const sentences = (
    await Promise.all(
      files.map(async (file) => parsedIn(await readFile(join(folder, file), "utf8"))),
    )
  ).flat();
  const results = sentences.map(({ text, passives }) => {
    const found = passivesOf(text);
    const right = found.filter(({ participle }) => passives.has(participle.start));
    const mistake = (kind: "false" | "missed", at: number): void => {
      const about = text.slice(Math.max(0, at - 30), at + 20);
      tell({ set: "sentences", kind, weight: 1, about, texts: [text] });
    };
    for (const { participle } of found) {
      if (!passives.has(participle.start)) mistake("false", participle.start);
    }
    for (const start of passives.keys()) {
      if (!found.some(({ participle }) => participle.start === start)) mistake("missed", start);
    }
    const floor = [...text.matchAll(BASELINE)].map(
      (match) => match.index + match[0].length - (match.groups?.["participle"] ?? "").length,
    );
    return {
      count: { right: right.length, found: found.length, wanted: passives.size },
      floor: {
        right: floor.filter((start) => passives.has(start)).length,
        found: floor.length,
        wanted: passives.size,
      },
      agents: right.filter(({ participle, agent }) => passives.get(participle.start) === agent)
        .length,
    };
  });
  const counts = results.map(({ count }) => count);
  const wanted = sumOf(counts, (count) => count.wanted);
  const right = sumOf(counts, (count) => count.right);
  const score = { set: "sentences", items: wanted };
  return [
    {
      ...score,
      measure: `passive clauses F1 ${interval(counts, f1Of)}`,
      value: f1Of(counts),
      baseline: { name: "be and -ed or -en", value: f1Of(results.map(({ floor }) => floor)) },
      target: 0.93,
    },
    {
      ...score,
      measure: "agent or none told rightly",
      value: results.reduce((sum, { agents }) => sum + agents, 0) / right,
      items: right,
    },
  ];
}

/** Passives: sentences of `wording/passive.csv` and clauses of the parsed news under `sentences/`. */
export const evaluatePassive: Evaluation = async (data, tell) => [
  ...(await judgedSentences(data, tell)),
  ...(await parsedNews(data, tell)),
];
