import { expect, test } from "vitest";
import type { Utterance } from "../../../core/compare/comparison.ts";
import { analyseText } from "../../../core/extract/analyse.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import type { Told } from "../story/told.ts";
import { cardOf } from "./utterance-cards.ts";

const toldAs = (id: string, text: string): readonly [string, Told] => [
  id,
  {
    id: id as ArticleId,
    outlet: { name: id, mark: id, colour: 0 },
    publisher: id,
    headline: null,
    label: id,
    date: null,
    isPrimarySource: false,
    text,
    analysis: analyseText(text),
  },
];

function piecesOf(full: string, part: string): (readonly [string, string])[] {
  const told = new Map([
    toldAs("a", `“${full}” Ilse Marrand said.`),
    toldAs("b", `“${part}” Ilse Marrand said.`),
  ]);
  const rendering = (article: string, form: "full" | "partial") => ({
    ...{ article, quotation: 0, form },
  });
  const utterance: Utterance = {
    ...{ id: "u", speaker: "Ilse Marrand", actor: null, alsoAttributedTo: [], differences: [] },
    renderings: [rendering("a", "full"), rendering("b", "partial")],
  };
  return (cardOf(utterance, told)?.lines[1]?.pieces ?? []).map(({ kind, text }) => [kind, text]);
}

const promise =
  "That is a promise, and I am making it in this hall so that you can throw it back at me.";

test("a short part of a long sentence is kept as a whole, whatever ends it", () => {
  expect(piecesOf(promise, "That is a promise.")).toEqual([["kept", "That is a promise."]]);
});

test("words of another order or of none are not", () => {
  expect(piecesOf(promise, "A promise that is.").every(([kind]) => kind === "kept")).toBe(false);
  expect(piecesOf(promise, "Is this a promising hall?").some(([kind]) => kind === "changed")).toBe(
    true,
  );
});
