import { normaliseText } from "../text/normalise.ts";
import { splitFrontMatter } from "./plain/front-matter.ts";
import { markHeadings } from "./plain/headings.ts";
import { blocksOfLines } from "./plain/lines.ts";
import { markdownLines } from "./plain/markdown.ts";
import { plainLine } from "./plain/plain-line.ts";
import type { Reading } from "./reading.ts";

/** Reads plain text: paragraphs by blank lines or line ends, bullets, headings without marks. */
export function readPlainText(raw: string): Reading {
  const lines = normaliseText(raw).split("\n").map(plainLine);
  return { blocks: markHeadings(blocksOfLines(lines)), metadata: {}, format: "text" };
}

/** Reads Markdown: its front matter, and blocks by its marks. */
export function readMarkdown(raw: string): Reading {
  const { metadata, rest } = splitFrontMatter(normaliseText(raw));
  return {
    blocks: markHeadings(blocksOfLines(markdownLines(rest))),
    metadata,
    format: "markdown",
  };
}
