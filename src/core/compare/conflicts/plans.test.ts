import { expect, test } from "vitest";
import { compareStory } from "../compare-story.ts";
import { noDecisions } from "../decisions.ts";
import type { Member } from "../member.ts";
import { memberOf } from "../testing/member.ts";

function member(id: string, text: string, published: string | null = null): Member {
  return memberOf(id, text, { outlet: `Outlet ${id}`, published });
}

function told(...members: readonly Member[]): { update: boolean; values: string[] }[] {
  return compareStory(members, noDecisions).conflicts.map(({ update, values }) => ({
    update,
    values: values.map(({ value }) => value),
  }));
}

const opening = "Governor Ada Lund lost the case over the Orrin bridge on Monday.";
const will = `${opening} Lund is to challenge the ruling before the supreme court.`;
const open = `${opening} She has not decided whether to go to the supreme court.`;

test("plans told as sure here and as open there are a conflict, in whatever words", () => {
  expect(told(member("a", will), member("b", open))).toEqual([
    { update: false, values: ["is to challenge", "has not decided whether to go to the supreme"] },
  ]);
});

test("what was open before is decided later: an update", () => {
  const found = told(member("a", open, "2025-03-01"), member("b", will, "2025-03-03"));
  expect(found).toMatchObject([{ update: true }]);
});

test.each([
  [`${opening} Lund may visit the new school in Varn next week.`],
  [`${opening} Lund once was considering whether to go to the supreme court.`],
  [`${opening} “I have not decided whether to go to the supreme court,” Lund said.`],
])("no conflict: %s", (other) => {
  expect(told(member("a", will), member("b", other))).toEqual([]);
});
