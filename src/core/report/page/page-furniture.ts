import type { Report } from "../tree.ts";

/** A CSS string: everything but plain ASCII letters, digits and spaces as an escape. */
function cssString(text: string): string {
  const escaped = Array.from(text.toWellFormed(), (character) => {
    if (/^[A-Za-z0-9 ]$/.test(character)) return character;
    const point = character.codePointAt(0) ?? 0;
    // NUL cannot be written even as an escape.
    return `\\${(point === 0 ? 0xfffd : point).toString(16)} `;
  });
  return `"${escaped.join("")}"`;
}

/** What fits beside the section's title in the measure of the page. */
const HEAD_LENGTH = 70;

/** The words, cut at a word's end where they are too long for a running head. */
function headOf(title: string): string {
  const characters = Array.from(title);
  if (characters.length <= HEAD_LENGTH) return title;
  const cut = characters.slice(0, HEAD_LENGTH).join("");
  return `${cut.replace(/\s+\S*$/u, "")}…`;
}

/** How a margin box is set; custom properties of the document do not reach it. */
const look =
  'font: 9pt "Source Serif 4", Georgia, "Liberation Serif", serif; color: #5b5750; white-space: nowrap;';

/**
 * Running heads and page numbers as page-margin boxes (CSS Paged Media 3; Chromium 131 and later):
 * the report's title at the left, the section's at the right, the page number below. The title
 * page carries none, which Chromium's header and footer templates cannot do.
 */
export function pageFurniture(report: Report): string {
  const head = `@page {
  size: A4;
  margin: 27mm 24mm 26mm;
  @top-left { content: ${cssString(headOf(report.title))}; ${look} }
  @bottom-center { content: counter(page); ${look} }
}
@page title {
  @top-left { content: none; }
  @bottom-center { content: none; }
}`;
  const sections = report.sections.map(
    ({ id, title }) => `@page ${id} { @top-right { content: ${cssString(title)}; ${look} } }
#${id} { page: ${id}; }`,
  );
  return [head, ...sections].join("\n");
}
