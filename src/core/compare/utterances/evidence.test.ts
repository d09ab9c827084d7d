import { expect, it } from "vitest";
import { actsOf } from "./acts.ts";
import { candidatesAmong } from "./evidence.ts";
import { memberOf } from "../testing/member.ts";

it("tells whether two renderings stand in one row, and whether they stand near", () => {
  const members = [
    memberOf("a", "Rain fell on the quay. Ada Lindqvist said the ferry leaks."),
    memberOf("b", "Gulls ate bread. Ada Lindqvist said every ferry sails. Snow lay."),
  ];
  const acts = members.flatMap(actsOf);
  const rowOf = (a: number, b: number): { article: string; sentences: number[] }[] => [
    { article: "a", sentences: [a] },
    { article: "b", sentences: [b] },
  ];
  const placed = [rowOf(1, 1), rowOf(0, 0), []].map((cells) => {
    const [candidate] = candidatesAmong(members, acts, [{ cells }], () => null);
    return [candidate?.evidence.inRow, candidate?.evidence.near];
  });
  expect(placed).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ]);
});
