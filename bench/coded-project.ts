import { anchorAt } from "../src/core/coding/anchor.ts";
import { cleanText } from "../src/core/model/block.ts";
import { recordsOf } from "../src/core/model/records.ts";
import type { AnyRecord } from "../src/core/model/records.ts";
import { segmentWords } from "../src/core/text/words.ts";
import { createStore } from "../src/main/project/create.ts";
import { putting } from "../src/main/store/testing/project.ts";
import { article, story } from "../src/main/store/testing/records.ts";
import { must } from "../src/main/store/testing/run.ts";
import { makeArticle } from "./texts.ts";

/** The headline of the article that is to be tagged. */
export const TAGGED_HEADLINE = "The article to be tagged";

const SHORT_WORDS = 200;
const CODINGS_ELSEWHERE = 2;
const ARTICLES_A_STORY = 5;

/**
 * Makes a project of so many articles, each with two codings but the first, which has `words`
 * words and `codings` codings spread over them, of three to eighteen words each, overlapping.
 * Returns the address at which the first is read.
 */
export async function codedProject(
  folder: string,
  size: {
    readonly articles: number;
    readonly words: number;
    readonly codings: number;
    /** Words and codings of each other article: 200 and two unless told. */
    readonly otherWords?: number;
    readonly otherCodings?: number;
  },
): Promise<string> {
  const store = must(await createStore(folder, "Bench"));
  const codes = recordsOf(store.state, "code");
  const [coder] = recordsOf(store.state, "coder");
  const [pass] = recordsOf(store.state, "pass");
  if (coder === undefined || pass === undefined) throw new Error("a project without a coder");
  const records: AnyRecord[] = [];
  const texts: string[] = [];
  for (let index = 0; index < size.articles; index += 1) {
    const isTagged = index === 0;
    const paragraphs = makeArticle(
      isTagged ? size.words : (size.otherWords ?? SHORT_WORDS),
      index + 1,
    ).split("\n\n");
    const text = cleanText(
      paragraphs.map((each) => ({ kind: "paragraph", text: each, kept: true })),
    );
    const layout = paragraphs.map((each) => ({ kind: "paragraph", length: each.length }) as const);
    const headline = isTagged ? TAGGED_HEADLINE : `Article ${index}`;
    const [made, revision] = article(`a${index}`, headline, text);
    const storyId = `story:s${Math.floor(index / ARTICLES_A_STORY)}` as const;
    records.push({ ...made, story: storyId }, { ...revision, layout });
    if (index % ARTICLES_A_STORY === 0) {
      records.push(story(`s${index / ARTICLES_A_STORY}`, `Story ${index / ARTICLES_A_STORY}`));
    }
    texts.push(text);
    const words = segmentWords(text);
    const count = isTagged ? size.codings : (size.otherCodings ?? CODINGS_ELSEWHERE);
    for (let number = 0; number < count; number += 1) {
      const first = Math.floor((number * (words.length - 20)) / count);
      const start = words[first]?.start;
      const end = words[first + 2 + (number % 16)]?.end;
      const code = codes[number % codes.length];
      if (start === undefined || end === undefined || code === undefined) continue;
      const span = { article: made.id, revision: revision.id, field: "text", start, end } as const;
      records.push({
        id: `coding:${index}-${number}`,
        type: "coding",
        code: code.id,
        anchor: anchorAt(span, text),
        voice: "own",
        coder: coder.id,
        pass: pass.id,
        codebookVersion: 1,
        origin: "own",
        createdAt: "2026-01-02T03:04:05.678Z",
      });
    }
  }
  must(await store.commit({ ...putting(store.state, "Import", ...records), texts }));
  must(await store.close());
  return "story/s0/read/a0";
}
