import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { z } from "zod";
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

/** Real articles on other events, read for their company. */
function strangers(count: number, from: number): StoryArticle[] {
  const lines = gunzipSync(readFileSync(join(shared, "data/scale/articles.jsonl.gz")))
    .toString("utf8")
    .split("\n", from + count);
  return lines.slice(from).map((line) => {
    const article = strangerSchema.parse(JSON.parse(line));
    const { id, title, text, date } = article;
    return { id, headline: title, text, published: date === "" ? null : date };
  });
}
const strangerSchema = z.object({ id: z.string(), title: z.string(), text: z.string(), date: z.string() }); // prettier-ignore

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

    test.skipIf(!existsSync(join(shared, "data/scale")))(
      "do so among thousands of unrelated articles",
      () => {
        for (const [count, from] of [
          [500, 0],
          [2_500, 1_000],
        ] as const) {
          // prettier-ignore
          const found = groupStories([...seeds(), ...strangers(count, from)])
            .map(({ articles }) => articles.join(" "))
            .filter((articles) => /\b00\d\b/u.test(articles));
          expect(found.join(" | ")).toBe(twoEvents);
        }
      },
      60_000,
    );

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
