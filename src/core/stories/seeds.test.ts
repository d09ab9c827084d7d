import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { importFile } from "../importers/import-file.ts";
import { cleanText } from "../model/block.ts";
import { segmentSentences } from "../text/sentences.ts";
import { groupStories } from "./group.ts";
import type { StoryArticle } from "./group.ts";

const shared = process.env["PARALLAX_SHARED"] ?? resolve(import.meta.dirname, "../../../../shared");
const folder = join(shared, "seeds");
const present = existsSync(folder);

function seeds(): StoryArticle[] {
  return readdirSync(folder).map((name) => {
    const { drafts } = importFile({ name, bytes: readFileSync(join(folder, name)) });
    const [draft] = drafts;
    if (draft === undefined) throw new Error(`${name} was not read`);
    return {
      id: name.slice(0, 3),
      headline: draft.metadata.headline.value,
      text: cleanText(draft.blocks),
      published: draft.metadata.published.value,
    };
  });
}

const groups = (articles: readonly StoryArticle[]): string =>
  groupStories(articles)
    .map((group) => group.articles.join(" "))
    .join(" | ");
const twoEvents = "000 002 003 | 001 004";

describe.skipIf(!present)(
  present ? "the five real articles" : `the five real articles (skipped: no ${folder})`,
  () => {
    test("come out as two stories", () => {
      expect(groups(seeds())).toBe(twoEvents);
    });

    test("do so without their headlines, and without the one date", () => {
      expect(groups(seeds().map((article) => ({ ...article, headline: null })))).toBe(twoEvents);
      expect(groups(seeds().map((article) => ({ ...article, published: null })))).toBe(twoEvents);
    });

    test("do so in 19 of 20 cases when any one sentence is taken out", () => {
      const articles = seeds();
      const outcomes = articles.flatMap((article) =>
        segmentSentences(article.text).map(({ start, end }) => {
          const text = article.text.slice(0, start) + article.text.slice(end);
          return groups(articles.map((one) => (one === article ? { ...article, text } : one)));
        }),
      );
      const held = outcomes.filter((outcome) => outcome === twoEvents).length;
      expect(held / outcomes.length).toBeGreaterThanOrEqual(0.95);
    });
  },
);
