import type { ArticleId } from "../model/ids.ts";
import { describe, expect, test } from "vitest";
import { recordsOf } from "../model/records.ts";
import { Workbench } from "./testing/workbench.ts";

const texts = ["Boats came in.", "Boats went out.", "A bridge was closed.", "The week in short."];

/** A project with four articles: two on boats, one on a bridge, and a round-up. */
function project() {
  const bench = new Workbench();
  const [first, second, bridge, roundUp] = texts.map((text) => bench.article([text]));
  if (!first || !second || !bridge || !roundUp) throw new Error("four articles");
  const group = (alsoIn: readonly ArticleId[]) => {
    bench.run("regroupStories", {
      groups: [
        { articles: [first, second], label: "Boats", alsoIn: [...alsoIn] },
        { articles: [bridge], label: "Bridge" },
        { articles: [roundUp], label: "Week" },
      ],
    });
  };
  const storyOf = (id: string) =>
    recordsOf(bench.state, "article").find((article) => article.id === id)?.story ?? "story:none";
  const alsoInOf = (id: string) =>
    recordsOf(bench.state, "article").find((article) => article.id === id)?.alsoIn;
  return { bench, first, second, bridge, roundUp, group, storyOf, alsoInOf };
}

describe("round-ups", () => {
  test("are listed in the stories they touch, and stay so when only other stories change", () => {
    const { bench, first, second, bridge, roundUp, group, storyOf, alsoInOf } = project();
    group([roundUp]);
    expect(alsoInOf(roundUp)).toEqual([storyOf(first)]);
    bench.run("regroupStories", { groups: [{ articles: [bridge], label: "Bridge" }] });
    expect(alsoInOf(roundUp)).toEqual([storyOf(first)]);
    expect(storyOf(second)).toBe(storyOf(first));
  });

  test("are not in the story beside that they are in already", () => {
    const { first, group, alsoInOf } = project();
    group([first]);
    expect(alsoInOf(first)).toEqual([]);
  });

  test("join a story for good without being listed in it twice", () => {
    const { bench, first, second, roundUp, group, storyOf, alsoInOf } = project();
    group([roundUp]);
    const groups = [{ articles: [first, second, roundUp], label: "Boats" }];
    bench.run("regroupStories", { groups });
    expect(storyOf(roundUp)).toBe(storyOf(first));
    expect(alsoInOf(roundUp)).toEqual([]);
  });

  test("that a person placed are left as the person has them", () => {
    const { bench, roundUp, group, storyOf, alsoInOf } = project();
    bench.run("moveArticles", { articles: [roundUp], story: null });
    const placed = storyOf(roundUp);
    group([roundUp]);
    expect(alsoInOf(roundUp)).toEqual([]);
    expect(storyOf(roundUp)).toBe(placed);
  });
});
