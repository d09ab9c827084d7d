import { emptyMetadata } from "../../../core/model/article.ts";
import type { Article, Revision } from "../../../core/model/article.ts";
import type { Code } from "../../../core/model/codebook.ts";
import type { Memo } from "../../../core/model/coding.ts";
import { field } from "../../../core/model/field.ts";
import type { Story } from "../../../core/model/outlet.ts";
import { sha256 } from "../sums.ts";

const TIME = "2026-01-02T03:04:05.678Z";

/** A story as tests need one. */
export function story(body: string, label: string): Story {
  return { id: `story:${body}`, type: "story", label, labelSetBy: "person" };
}

/** A memo as tests need one: kept in one of the shards of codings. */
export function memo(body: string, text: string): Memo {
  const [createdAt, updatedAt] = [TIME, TIME];
  const coder = "coder:one";
  return { id: `memo:${body}`, type: "memo", about: "x", text, coder, createdAt, updatedAt };
}

/** A code as tests need one. */
export function code(body: string, name: string): Code {
  const words = { name, definition: "", includes: "", excludes: "", example: "", source: null };
  const place = { colour: 1, key: null, parent: null, order: 1, codable: true };
  const state = { retired: false, mergedInto: null };
  return { id: `code:${body}`, type: "code", ...words, ...place, ...state };
}

/** An article with one revision of the given text. */
export function article(body: string, headline: string, text: string): [Article, Revision] {
  const id = `article:${body}` as const;
  const revision = `revision:${body}` as const;
  return [
    {
      id,
      type: "article",
      outlet: null,
      metadata: { ...emptyMetadata, headline: field(headline, "page") },
      revision,
      file: `${body}.txt`,
      original: null,
      importedAt: TIME,
      story: "story:one",
      storySetBy: "analysis",
      alsoIn: [],
    },
    {
      id: revision,
      type: "revision",
      article: id,
      number: 1,
      madeBy: "import",
      madeAt: TIME,
      from: null,
      edits: null,
      original: null,
      headline,
      text: sha256(text),
      length: text.length,
      words: text.split(" ").length,
      layout: [{ kind: "paragraph", length: text.length }],
    },
  ];
}
