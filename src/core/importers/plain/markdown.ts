import type { Line } from "./lines.ts";

const FENCE = /^\s{0,3}(?:```|~~~)/u;
const RULE = /^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/u;
const HEADING = /^\s{0,3}#{1,6}\s+(?<text>.*?)\s*#*\s*$/u;
const UNDERLINE = /^\s{0,3}(?:=+|-{2,})\s*$/u;
const LIST = /^\s*(?:[*+-]|\d{1,3}[.)])\s+(?<text>\S.*)$/u;
const QUOTE = /^\s{0,3}>\s?(?<text>.*)$/u;

/**
 * A text with its inline marks taken off: links and pictures by their words, emphasis, code.
 * Every part is bounded, so that no input is searched to its end from each of its characters.
 */
function withoutMarks(text: string): string {
  return text
    .replace(/!\[([^\]]{0,500})\]\([^)\s]{0,500}(?:\s"[^"]{0,500}")?\)/gu, "$1")
    .replace(
      /\[([^[\]]{1,500})\](?:\([^)\s]{0,500}(?:\s"[^"]{0,500}")?\)|\[[^\]]{0,100}\])/gu,
      "$1",
    )
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]{1,1000})>/gu, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_]{1,1000}?)(?<=\S)\1/gu, "$2")
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]{1,1000}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]{1,1000}?)(?<=\S)_(?![\p{L}\p{N}_])/gu, "$1")
    .replace(/`([^`]{1,1000})`/gu, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>-])/gu, "$1");
}

function line(kind: Line["kind"], text: string, raw: string): Line {
  return { kind, text: withoutMarks(text.trim()), indented: /^\s/u.test(raw) };
}

/** The lines of a Markdown text, their kinds taken from its marks (CommonMark's block marks). */
export function markdownLines(text: string): Line[] {
  const raws = text.split("\n");
  const lines: Line[] = [];
  let fenced = false;
  for (const [index, raw] of raws.entries()) {
    const next = raws[index + 1];
    if (FENCE.test(raw)) {
      fenced = !fenced;
      lines.push({ kind: "blank", text: "", indented: false });
      continue;
    }
    const heading = HEADING.exec(raw)?.groups?.["text"];
    const quote = QUOTE.exec(raw)?.groups?.["text"];
    const item = LIST.exec(raw)?.groups?.["text"];
    const isUnderline = UNDERLINE.test(raw) && lines.at(-1)?.kind === "heading";
    if (raw.trim() === "" || isUnderline) lines.push({ kind: "blank", text: "", indented: false });
    else if (fenced) lines.push({ kind: "paragraph", text: raw.trim(), indented: false });
    else if (heading !== undefined) lines.push(line("heading", heading, raw));
    else if (RULE.test(raw)) lines.push({ kind: "blank", text: "", indented: false });
    else if (quote !== undefined)
      lines.push(line(quote.trim() === "" ? "blank" : "quote", quote, raw));
    else if (item !== undefined) lines.push(line("list", item, raw));
    else if (next !== undefined && UNDERLINE.test(next) && lines.at(-1)?.kind !== "paragraph") {
      lines.push(line("heading", raw, raw));
    } else if (/^!\[[^\]]*\]\([^)]*\)\s*$/u.test(raw.trim())) lines.push(line("caption", raw, raw));
    else lines.push(line("paragraph", raw, raw));
  }
  return lines;
}
