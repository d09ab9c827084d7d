import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { segmentSentences } from "../src/core/text/sentences.ts";
import type { Evaluation } from "./score.ts";

/**
 * The sentences of a CoNLL-U file, each with what stands before it: a paragraph's beginning, the
 * line end behind a figure's caption or a list's item (blocks of their own on the page), or a space.
 */
function sentencesOf(conllu: string): { text: string; before: string }[] {
  const sentences: { text: string; before: string }[] = [];
  let lines = 0;
  for (const block of conllu.split(/\n\n+/u)) {
    const text = /^# text = (.*)$/mu.exec(block)?.[1];
    if (text === undefined) continue;
    const parts = /^# newpar_block = (.*)$/mu.exec(block)?.[1];
    const starts = /^# newpar/mu.test(block);
    sentences.push({ text, before: starts ? "\n\n" : lines > 0 ? "\n" : " " });
    lines = Math.max(0, lines - 1);
    if (!starts) continue;
    const own = /(?:figure|list|item)[^(|]*\((\d+) s\)/u.exec(parts ?? "")?.[1];
    lines = own === undefined ? 0 : Number(own);
  }
  return sentences;
}

/** Sentence ends of the news documents under `sentences/`: precision, recall, F1 of exact spans. */
export const evaluateSentences: Evaluation = async (data) => {
  const folder = join(data, "sentences");
  let found = 0;
  let wanted = 0;
  let right = 0;
  for (const file of (await readdir(folder)).sort()) {
    if (!file.endsWith(".conllu")) continue;
    let text = "";
    const gold = new Set<string>();
    for (const sentence of sentencesOf(await readFile(join(folder, file), "utf8"))) {
      if (text !== "") text += sentence.before;
      gold.add(`${text.length}-${text.length + sentence.text.length}`);
      text += sentence.text;
    }
    const spans = segmentSentences(text).map(({ start, end }) => `${start}-${end}`);
    found += spans.length;
    wanted += gold.size;
    right += spans.filter((span) => gold.has(span)).length;
  }
  const score = { set: "sentences", items: wanted };
  return [
    { ...score, measure: "sentence precision", value: right / found },
    { ...score, measure: "sentence recall", value: right / wanted },
    { ...score, measure: "sentence F1", value: (2 * right) / (found + wanted), target: 0.975 },
  ];
};
