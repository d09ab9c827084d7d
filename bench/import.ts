import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { importFile } from "../src/core/importers/import-file.ts";
import { spreadOf, timeInTurn } from "./measure.ts";
import type { Bench, Measurement } from "./measure.ts";
import { makeArticle } from "./texts.ts";

const ARTICLES = 50;
const WORDS = 600;
const ROUNDS = 7;
const encoder = new TextEncoder();

/** A page as outlets serve them: the article among menus, teasers, scripts and a footer. */
function makePage(article: string, number: number): string {
  const paragraphs = article.split("\n\n").map((text) => `<p class="text">${text}</p>`);
  const links = Array.from(
    { length: 60 },
    (_, index) => `<li class="item"><a href="/p/${index}">Page ${index} of the paper</a></li>`,
  ).join("\n");
  const data = JSON.stringify({
    "@type": "NewsArticle",
    headline: `Report number ${number} from the region`,
    datePublished: "2025-03-05T08:00:00Z",
    author: { name: "Ada Lane" },
    publisher: { name: "The Region" },
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report number ${number} from the region</title>
<script type="application/ld+json">${data}</script><style>${".a{color:red}".repeat(400)}</style></head>
<body><nav><ul>${links}</ul></nav><main><article><h1>Report number ${number} from the region</h1>
${paragraphs.join("\n")}</article><aside class="related"><ul>${links}</ul></aside></main>
<script>${"track(1);".repeat(800)}</script><footer>© 2025 The Region</footer></body></html>`;
}

function perSecond(milliseconds: readonly number[]): ReturnType<typeof spreadOf> {
  return spreadOf(milliseconds.map((time) => (ARTICLES * 1000) / time));
}

/** Importing text files and saved pages of 600 words: articles a second, pages beside Readability. */
export const benchImport: Bench = async () => {
  const articles = Array.from({ length: ARTICLES }, (_, index) => makeArticle(WORDS, index + 1));
  const texts = articles.map((text, index) =>
    encoder.encode(`Report number ${index} from the region\n\nMarch 5, 2025\n\n${text}\n`),
  );
  const markups = articles.map(makePage);
  const pages = markups.map((markup) => encoder.encode(markup));
  const times = await timeInTurn(
    [
      () => texts.map((bytes) => importFile({ name: "article.txt", bytes })),
      () => pages.map((bytes) => importFile({ name: "article.html", bytes })),
      () => markups.map((markup) => new Readability(parseHTML(markup).document).parse()),
    ],
    ROUNDS,
  );
  const [text, page, readability] = times.map(perSecond);
  if (text === undefined || page === undefined || readability === undefined) return [];
  const unit = "articles/s";
  const measurements: Measurement[] = [
    { name: `import text files of ${WORDS} words`, unit, ...text },
    {
      name: `import saved pages of ${WORDS} words`,
      unit,
      ...page,
      against: {
        name: "parsing and Readability alone",
        median: readability.median,
        ratio: page.median / readability.median,
      },
    },
  ];
  return measurements;
};
