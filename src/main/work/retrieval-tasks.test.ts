import { expect, test } from "vitest";
import { retrievalTasks } from "./retrieval-tasks.ts";

const named = (hash: string, text: string) => ({
  ...{ article: hash, revision: hash, headline: "The minister", text, hash },
});
const asked = (room: number, ...texts: ReturnType<typeof named>[]) =>
  retrievalTasks.concordance({ text: "minister", match: "word", room, texts });

test("a concordance has as many lines as there is room for, and counts the rest", () => {
  const first = named("a", "A minister. “The minister went,” she said.");
  const second = named("b", "No minister.");
  const third = { ...named("c", "Nobody."), headline: "Nobody" };
  const found = asked(2, first, second, third);
  expect([found.hits, found.articles]).toEqual([5, 2]);
  expect(found.lines).toEqual(asked(9, first, second, third).lines.slice(0, 2));
  expect(asked(9, first, second, third).lines.map(({ voice }) => voice)).toEqual([
    ...["headline", "own", "direct", "headline", "own"],
  ]);
  expect(asked(0, first)).toEqual({ lines: [], hits: 3, articles: 1 });
});

test("the same text masked is not mixed up with what is known of it", () => {
  expect(asked(9, named("m", "A minister went.")).hits).toBe(2);
  expect(asked(9, named("m", "A xxxxxxxx went.")).hits).toBe(1);
});
