import type { Range } from "../model/range.ts";
import { endsSentence } from "./sentence-ends.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * A full stop that was glued to the next sentence when a page was put together: a word of small
 * letters, the stop (and a closing mark), and at once a capitalised word.
 */
const GLUED =
  /[.?!](?:["”’]|(?<=[\p{Ll})\]’”"]\p{Ll}*\p{Ll}{2}[.?!]))(?=\p{Lu}(?:\p{Ll}|\s|['’]\p{L}))/gu;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/u.test(text.charAt(at));
}

function trimmed(text: string, start: number, end: number): Range | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** Offsets at which a line may be cut, as the Unicode rules and glued full stops have them. */
function candidates(line: string): number[] {
  if (line === "") return [];
  const cuts: number[] = [];
  for (const { index } of segmenter.segment(line)) {
    // A mark that opens what follows is not the end of what came before.
    const cut = /[“‘«(]/u.test(line.charAt(index - 1)) ? index - 1 : index;
    if (cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
  }
  const glued = [...line.matchAll(GLUED)].map(({ index, 0: end }) => index + end.length);
  return glued.length === 0 ? cuts : [...new Set([...cuts, ...glued])].sort((a, b) => a - b);
}

/**
 * The sentences of a text in order: trimmed ranges that do not overlap and together cover every
 * character that is not white space. A line end always ends a sentence. Unicode's rules (UAX 29)
 * propose the ends inside a line; abbreviations, initials and quoted speech take some back.
 */
export function segmentSentences(text: string): Range[] {
  const sentences: Range[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    let start = 0;
    for (const cut of [...candidates(line), line.length]) {
      if (cut < line.length && !endsSentence(line, start, cut)) continue;
      const range = trimmed(text, lineStart + start, lineStart + cut);
      if (range !== null) sentences.push(range);
      start = cut;
    }
    lineStart += line.length + 1;
  }
  return sentences;
}
