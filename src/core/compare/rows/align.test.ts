import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentSentences } from "../../text/sentences.ts";
import { alignArticles } from "./align.ts";
import type { ComparedArticle, Row } from "./align.ts";

function article(id: string, text: string): ComparedArticle {
  return { id, text, sentences: segmentSentences(text), quotations: [] };
}

/** Which sentences share a row, as text: `a0+a1 b2`. */
function joinedRows(rows: readonly Row[]): string[] {
  return rows
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells }) =>
      cells
        .map((cell) => cell.sentences.map((sentence) => `${cell.article}${sentence}`).join("+"))
        .join(" "),
    )
    .sort();
}

const gazette = article(
  "a",
  "The harbour council voted nine to four to close the Elm Street ferry. " +
    "Mayor Ada Lindqvist said the ferry lost 300,000 crowns last year. " +
    "Fishermen had blocked the quay for two days in protest.",
);
const courier = article(
  "b",
  "Fishermen blocked the quay for two days. " +
    "By nine votes to four the harbour council decided to close the Elm Street ferry. " +
    "A film festival opens in the old customs house on Friday.",
);
const herald = article(
  "c",
  "The Elm Street ferry will close after a vote of the harbour council. " +
    "The ferry lost 300,000 crowns last year, Lindqvist said.",
);

// Few words, so that sentences share them, repeat and tie.
const words = fc.constantFrom(
  ..."mayor Lindqvist ferry harbour council closed 300 crowns the do doings quay Elm strike".split(
    " ",
  ),
);
const sentence = fc
  .array(words, { minLength: 1, maxLength: 9 })
  .map((list) => `Then ${list.join(" ")}.`);
const story = fc
  .array(
    fc.array(sentence, { maxLength: 6 }).map((list) => list.join(" ")),
    { minLength: 1, maxLength: 5 },
  )
  .map((texts) => texts.map((text, index) => article(`article${index}`, text)));

describe("alignArticles", () => {
  it("puts sentences that report the same in one row, whatever their order", () => {
    const rows = joinedRows(alignArticles([gazette, courier, herald]));
    expect(rows).toEqual(["a0 b1 c0", "a1 c1", "a2 b0"]);
  });

  it("joins a sentence that one article splits in two with both halves", () => {
    const whole = article(
      "a",
      "Engineer Tor Aldin said the Vesper bridge was closed on Monday because divers found cracks " +
        "in two of its granite piers. Tolls stay free.",
    );
    const halves = article(
      "b",
      "The Vesper bridge was closed on Monday, engineer Tor Aldin said. " +
        "Divers had found cracks in two of its granite piers. Nothing else is known.",
    );
    expect(joinedRows(alignArticles([whole, halves]))).toEqual(["a0 b0+b1"]);
  });

  it("keeps sentences apart that resemble their neighbours, in two versions of one text", () => {
    const text =
      "Mayor Ada Lindqvist opened the Elm Street ferry. Mayor Ada Lindqvist closed the Elm Street bridge. " +
      "Mayor Ada Lindqvist praised the Elm Street bakers.";
    const rows = joinedRows(
      alignArticles([article("a", text), article("b", `${text} It rained.`)]),
    );
    expect(rows).toEqual(["a0 b0", "a1 b1", "a2 b2"]);
  });

  it("finds a count in figures and in words", () => {
    const rows = alignArticles([
      article("a", "Rain fell. There is a one-in-three chance that the Osprey dam leaks."),
      article("b", "The Osprey dam has a 1 in 3 chance to leak. Snow lay elsewhere."),
    ]);
    expect(joinedRows(rows)).toEqual(["a1 b0"]);
  });

  it("keeps what only one article has in its place among what it shares", () => {
    const rows = alignArticles([gazette, herald]);
    expect(rows.map(({ cells }) => cells.map((cell) => cell.article).join(""))).toEqual([
      "ac",
      "ac",
      "a",
    ]);
  });

  it("gives no rows for no articles, and one row a sentence for one", () => {
    expect(alignArticles([])).toEqual([]);
    expect(alignArticles([courier]).map(({ cells }) => cells)).toEqual(
      [0, 1, 2].map((index) => [{ article: "b", sentences: [index] }]),
    );
  });

  it("has every sentence in exactly one row, and only neighbours together", () => {
    fc.assert(
      fc.property(story, (articles) => {
        const rows = alignArticles(articles);
        for (const { id, sentences } of articles) {
          const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.article === id));
          const seen = cells.flatMap((cell) => cell.sentences);
          expect([...seen].sort((a, b) => a - b)).toEqual([...sentences.keys()]);
          for (const cell of cells) {
            const [first = 0] = cell.sentences;
            expect(cell.sentences).toEqual(cell.sentences.map((_, index) => first + index));
          }
        }
        expect(rows.every(({ cells }) => cells.length > 0)).toBe(true);
      }),
    );
  });

  it("gives the same rows in the same order for the articles in any order", () => {
    const shuffled = story.chain((articles) =>
      fc.tuple(
        fc.constant(articles),
        fc.shuffledSubarray(articles, { minLength: articles.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([articles, other]) => {
        expect(alignArticles(other)).toEqual(alignArticles(articles));
      }),
    );
  });

  it("settles ties by content, not by which article has which id", () => {
    const texts = ["Gulls ate the bread.", "Gulls ate the bread. Gulls ate the bread."];
    const byText = (ids: readonly string[]): string[] =>
      joinedRows(alignArticles(texts.map((text, index) => article(ids[index] ?? "", text)))).map(
        (row) => row.replaceAll(ids[0] ?? "", "one").replaceAll(ids[1] ?? "", "two"),
      );
    const settled = byText(["x", "y"])[0]?.split(" ").sort();
    expect(byText(["y", "x"])[0]?.split(" ").sort()).toEqual(settled);
  });

  it("leaves the rows of other articles alone when an article shares nothing with them", () => {
    const stranger = article("stranger", "Penguins nested noisily. Glaciers calve every spring.");
    fc.assert(
      fc.property(story, (articles) => {
        const own = alignArticles([...articles, stranger]).filter(({ cells }) =>
          cells.every((cell) => cell.article !== "stranger"),
        );
        expect(own).toEqual(alignArticles(articles));
      }),
    );
  });

  it("takes articles without sentences or without words", () => {
    const rows = alignArticles([article("a", ""), article("b", "… —"), gazette]);
    expect(rows.flatMap(({ cells }) => cells)).toHaveLength(4);
  });
});
