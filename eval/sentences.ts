import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { segmentSentences } from "../src/core/text/sentences.ts";
import type { Evaluation } from "./score.ts";

/** Documents of a CoNLL-U file as their sentences, grouped by paragraph. */
function paragraphsOf(conllu: string): string[][] {
  const paragraphs: string[][] = [];
  for (const sentence of conllu.split(/\n\n+/u)) {
    const text = /^# text = (.*)$/mu.exec(sentence)?.[1];
    if (text === undefined) continue;
    if (/^# newpar/mu.test(sentence) || paragraphs.length === 0) paragraphs.push([]);
    paragraphs.at(-1)?.push(text);
  }
  return paragraphs;
}

/** Sentence ends of the news documents under `sentences/`: precision, recall, F1 of exact spans. */
export const evaluateSentences: Evaluation = async (data) => {
  const folder = join(data, "sentences");
  let found = 0;
  let wanted = 0;
  let right = 0;
  for (const file of (await readdir(folder)).sort()) {
    if (!file.endsWith(".conllu")) continue;
    const paragraphs = paragraphsOf(await readFile(join(folder, file), "utf8"));
    let text = "";
    const gold = new Set<string>();
    for (const paragraph of paragraphs) {
      if (text !== "") text += "\n\n";
      for (const [index, sentence] of paragraph.entries()) {
        if (index > 0) text += " ";
        gold.add(`${text.length}-${text.length + sentence.length}`);
        text += sentence;
      }
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
