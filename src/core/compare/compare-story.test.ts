import { expect, test } from "vitest";
import { compareStory } from "./compare-story.ts";
import { noDecisions } from "./decisions.ts";
import type { Member } from "./member.ts";
import { memberOf } from "./testing/member.ts";

const member = (id: string, published: string | null): Member => {
  const text = `The old bridge of Ostby was closed on Friday. The town of ${id} is asked to wait.`;
  return memberOf(id, text, { published });
};

test("articles are in the order of publication, unknown dates last, whatever order they came in", () => {
  const members = [
    member("x", null),
    member("y", "2025-05-02"),
    member("z", "2025-05-01T10:00:00Z"),
  ];
  const compared = compareStory(members, noDecisions);
  expect(compared.articles).toEqual(["z", "y", "x"]);
  expect(compareStory(members.toReversed(), noDecisions)).toEqual(compared);
});
