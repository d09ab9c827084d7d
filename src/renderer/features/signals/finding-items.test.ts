import { expect, test } from "vitest";
import { analyseText } from "../../../core/extract/analyse.ts";
import { signalItems } from "./finding-items.ts";

test("a signal that is a mark alone is told with the word before it", () => {
  const text = "Nobody asked the town.\n\nWho will pay for the dam?";
  const read = {
    article: "article:1",
    revision: "revision:1",
    ...{ headline: null, text, blocks: [] },
    analysis: analyseText(text),
  } as const;
  const items = signalItems(read, [], new Set(["signal:loaded"]));
  expect(items.map(({ words }) => words)).toEqual(["dam?"]);
});
