import { assertNever } from "../../model/result.ts";
import { gatherBare } from "../sections/bare-sections.ts";
import { documentOf, element, styleElement } from "./html.ts";
import type { Child, Html } from "./html.ts";
import { pageFurniture } from "./page-furniture.ts";
import { reportStyle } from "./style.ts";
import { renderChart } from "./render-chart.ts";
import { renderTable } from "./render-table.ts";
import { renderInlines } from "./render-inline.ts";
import type { Block, Passage, Report, Section } from "../tree.ts";

/** No script, no request: what is quoted in a report can do nothing, whatever it is. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data: 'self'; base-uri 'none'; form-action 'none'";

/** How a report is rendered. */
export interface RenderOptions {
  /** The language of the report's own words, a BCP 47 tag; English unless told. */
  readonly language?: string;
  /** `@font-face` rules, ahead of the report's style; without them the fallback fonts are used. */
  readonly fontCss?: string;
  /** A column for page numbers in the list of contents, which `fillPages` fills. */
  readonly hasPages?: boolean;
}

/**
 * The report as one HTML document that needs nothing else, set for A4. Headings go from the title
 * (h1) over sections (h2) to stories, speakers, codes and outlets (h3), which is what Chromium
 * makes a PDF's outline of.
 */
export function renderReport(built: Report, options: RenderOptions = {}): string {
  const report = gatherBare(built);
  const head = element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, report.title),
    styleElement([options.fontCss ?? "", reportStyle, pageFurniture(report)].join("\n")),
  );
  const body = element(
    "body",
    {},
    titlePage(report),
    contents(report, options.hasPages ?? false),
    element("main", {}, ...report.sections.map((section) => renderSection(section, 2))),
  );
  return documentOf(element("html", { lang: options.language ?? "en" }, head, body));
}

function titlePage(report: Report): Html {
  return element(
    "header",
    { class: "title-page" },
    element("p", { class: "kind" }, "Comparison of coverage"),
    element("h1", { dir: "auto" }, report.title),
    element("p", { class: "summary" }, ...lines(report.summary)),
    element("p", { class: "imprint" }, ...lines(report.imprint)),
  );
}

function lines(words: readonly string[]): readonly Child[] {
  return words.flatMap((line, index) => (index === 0 ? [line] : [element("br", {}), line]));
}

/**
 * Sections, and what is directly beneath them where that is more than one thing: what is deeper a
 * PDF's outline has.
 */
function contents(report: Report, hasPages: boolean): Html {
  return element(
    "nav",
    { class: "contents", "aria-labelledby": "contents" },
    element("p", { class: "contents-title", id: "contents" }, "Contents"),
    element(
      "ol",
      {},
      ...report.sections.map((section) =>
        contentsItem(
          section,
          hasPages,
          ...(section.sections.length < 2
            ? []
            : [
                element(
                  "ol",
                  {},
                  ...section.sections.map((inner) => contentsItem(inner, hasPages)),
                ),
              ]),
        ),
      ),
    ),
  );
}

function contentsItem(
  { id, title }: Section,
  hasPages: boolean,
  ...beneath: readonly Html[]
): Html {
  const words = element("span", { class: "entry", dir: "auto" }, title);
  const page = hasPages ? [" ", element("span", { class: "page", "data-part": id }, "")] : [];
  return element("li", {}, element("a", { href: `#${id}` }, words, ...page), ...beneath);
}

function renderSection(section: Section, level: 2 | 3): Html {
  const swatch =
    section.colour === null || !/^#[0-9a-f]{6}$/i.test(section.colour)
      ? []
      : [element("span", { class: "swatch", style: `background:${section.colour}` })];
  return element(
    "section",
    { id: section.id },
    element(`h${level}`, { dir: "auto" }, ...swatch, section.title),
    ...section.blocks.map(renderBlock),
    ...section.sections.map((inner) => renderSection(inner, 3)),
  );
}

function renderBlock(block: Block): Html {
  switch (block.kind) {
    case "paragraph":
      return element(
        "p",
        { class: block.tone === "quiet" ? "remark" : null },
        ...renderInlines(block.content),
      );
    case "list":
      return element(
        "ul",
        {},
        ...block.items.map((item) => element("li", {}, ...renderInlines(item))),
      );
    case "table":
      return renderTable(block);
    case "chart":
      return renderChart(block.chart, block.colours);
    case "passage":
      return renderPassage(block);
    default:
      return assertNever(block);
  }
}

function renderPassage(passage: Passage): Html {
  const memo =
    passage.memo === null
      ? []
      : [element("p", { class: "memo", dir: "auto" }, `Memo: ${passage.memo}`)];
  return element(
    "figure",
    { class: "passage", id: passage.id },
    element("span", { class: "number" }, String(passage.number)),
    element("blockquote", { lang: passage.language, dir: "auto" }, passage.text),
    element(
      "figcaption",
      {},
      element("p", { class: "source" }, ...renderInlines(passage.source)),
      ...memo,
    ),
  );
}
