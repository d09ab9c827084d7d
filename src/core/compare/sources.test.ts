import { expect, test } from "vitest";
import { findActors } from "./actors/find-actors.ts";
import { memberOf } from "./testing/member.ts";
import { citationsOf, voicesOf } from "./sources.ts";

test("voices: quotations by actor, whatever name each article has for the speaker", () => {
  const members = [
    memberOf("a", "“The bridge is safe,” Mayor Tom Reed said. “We checked it twice,” he added."),
    memberOf("b", "Reed told reporters: “The bridge is safe.”"),
  ];
  const actors = findActors(members, []);
  const reed = actors.find(({ name }) => name === "Tom Reed");
  const [voice, ...others] = voicesOf(members, actors);
  expect(others).toEqual([]);
  expect(voice).toEqual({
    actor: reed?.id,
    name: "Tom Reed",
    byArticle: [
      { article: "a", quotations: [0, 1], quotedWords: 8 },
      { article: "b", quotations: [0], quotedWords: 4 },
    ],
  });
});

test("voices: a quotation inside another counts its words once", () => {
  const members = [memberOf("a", "“She told me ‘never again’ that day,” Tom Reed said.")];
  const words = voicesOf(members, findActors(members, [])).flatMap(({ byArticle }) =>
    byArticle.map(({ quotedWords }) => quotedWords),
  );
  expect(words.reduce((sum, each) => sum + each, 0)).toBe(7);
});

test("citations: a primary source cites nobody as an outlet does", () => {
  const text = "The plan was first reported by the Leith Herald.";
  expect(citationsOf([memberOf("a", text, { role: "primary-source" })])).toEqual([]);
});

test("citations: which article cites which outlet, itself left out", () => {
  const text =
    "The plan was first reported by the Leith Herald. Tom Reed told the Perth Gazette it was dead.";
  const members = [
    memberOf("a", text, { outlet: "Leith Herald" }),
    memberOf("b", text, { outlet: "Ayr Post" }),
  ];
  expect(citationsOf(members).map(({ article, outlet }) => [article, outlet])).toEqual([
    ["a", "Perth Gazette"],
    ["b", "Leith Herald"],
    ["b", "Perth Gazette"],
  ]);
});
