import { describe, expect, it } from "vitest";
import type { Reuse } from "../comparison.ts";
import type { Member } from "../member.ts";
import { findReuse } from "./find-reuse.ts";
import { memberOf } from "../testing/member.ts";
import { HOSTS, PASSAGE } from "./fixture.ts";

const agency = (name: string): Member["origin"] => ({ kind: "agency", agency: name });

/** Two articles with the passage, "a" first where their dates do not tell. */
function pairOf(
  a: Partial<Member>,
  b: Partial<Member>,
  added: readonly [string, string] = ["", ""],
): Pick<Reuse, "a" | "b" | "direction" | "reason"> {
  const text = (at: 0 | 1): string => `${HOSTS[at] ?? ""}\n\n${PASSAGE}\n\n${added[at]}`;
  const [reuse] = findReuse([
    memberOf("a", text(0), { outlet: "Vesthavn Post", ...a }),
    memberOf("b", text(1), { outlet: "Sound Herald", ...b }),
  ]);
  if (reuse === undefined) throw new Error("expected a pair");
  return reuse;
}

describe("direction by dates", () => {
  it.each([
    ["2031-05-01", "2031-05-02"],
    ["2031-05-01T09:00:00Z", "2031-05-01T11:30:00Z"],
    ["2031-05-01T23:30:00+02:00", "2031-05-01T22:00:00Z"],
    ["2031-05-01", "2031-05-02T08:00:00Z"],
  ])("from the one surely published first: %s, %s", (first, second) => {
    expect(pairOf({ published: first }, { published: second })).toMatchObject({
      a: "a",
      direction: "a-b",
    });
    const turned = pairOf({ published: second }, { published: first });
    expect(turned).toMatchObject({ a: "b", b: "a", direction: "a-b" });
    expect(turned.reason).toMatch(/^Sound Herald was published first \(2031-05-01.*\.$/u);
  });

  it.each([
    [null, "2031-05-01"],
    [null, null],
    ["2031-05-01", "2031-05-01"],
    ["2031-05-01", "2031-05-01T11:30:00Z"],
    ["2031-05-01T11:30:00Z", "2031-05-01T11:34:00Z"],
    ["2031-05-01T11:30:00", "2031-05-01T14:00:00"],
  ])("unknown where they do not tell: %s, %s", (first, second) => {
    const { direction, reason } = pairOf({ published: first }, { published: second });
    expect(direction).toBe("unknown");
    expect(reason).toMatch(/^[^.]+\.$/u);
  });
});

describe("two articles of one outlet", () => {
  const one = { outlet: "Sound Herald", published: "2031-05-01" };
  const later = { ...one, published: "2031-05-03" };

  it("are told apart by their headlines, and by their places where those are alike", () => {
    const told = pairOf({ ...one, headline: "Cracks" }, { ...later, headline: "Piers shut" });
    expect(told.reason).toMatch(/^“Cracks” was published first \(.*\), “Piers shut” later \(/u);
    const alike = pairOf({ ...one, headline: "Piers shut" }, { ...later, headline: "Piers Shut" });
    expect(alike.reason).toMatch(
      /^The first article was published first \(.*\), the second article later \(/u,
    );
    const undated = pairOf(
      { ...one, headline: "Piers shut", published: null },
      { ...one, headline: "Piers shut" },
    );
    expect(undated.reason).toBe("When the second article was published is not known.");
  });
});

describe("direction by citation", () => {
  const citing = "The cracks were first noticed in April, the Sound Herald reported.";

  it("from the outlet that the other cites, or names as its original source", () => {
    expect(pairOf({}, {}, [citing, ""])).toMatchObject({
      direction: "b-a",
      reason: "Vesthavn Post cites Sound Herald.",
    });
    const originalSource = { name: "The Sound Herald", url: null };
    expect(pairOf({ originalSource }, {}).direction).toBe("b-a");
  });

  it("unknown where the one that cites was published before the other", () => {
    const pair = pairOf({ published: "2031-05-01" }, { published: "2031-05-03" }, [citing, ""]);
    expect(pair.direction).toBe("unknown");
  });

  it("unknown where each cites the other, but for their dates", () => {
    const back = "The board denied this, the Vesthavn Post reported.";
    expect(pairOf({}, {}, [citing, back]).direction).toBe("unknown");
    const dates = [{ published: "2031-05-01" }, { published: "2031-05-03" }] as const;
    expect(pairOf(...dates, [citing, back]).direction).toBe("a-b");
  });

  it("from the agency's own article to one that credits it", () => {
    const pair = pairOf({ origin: agency("Reuters") }, { outlet: "Reuters" });
    expect(pair).toMatchObject({
      direction: "b-a",
      reason: "Vesthavn Post credits the agency Reuters.",
    });
  });
});

describe("a common source", () => {
  const dates = [{ published: "2031-05-01" }, { published: "2031-05-03" }] as const;

  it("is an agency that both credit, whatever the dates", () => {
    const both = [
      { ...dates[0], origin: agency("Associated Press") },
      { ...dates[1], origin: agency("AP") },
    ] as const;
    expect(pairOf(...both)).toMatchObject({
      direction: "common-source",
      reason: "Both credit the agency Associated Press.",
    });
  });

  it("is an agency whose credit stands in both texts", () => {
    const pair = pairOf(...dates, ["(Reuters)", "The terminal stays shut. (Reuters)"]);
    expect(pair).toMatchObject({
      direction: "common-source",
      reason: "Both credit the agency Reuters.",
    });
  });

  it("is not an agency that only one credits", () => {
    expect(pairOf(...dates, ["(Reuters)", ""]).direction).toBe("a-b");
  });

  it("is an original source that both name", () => {
    const originalSource = { name: "Strait Gazette", url: null };
    const pair = pairOf({ originalSource }, { originalSource });
    expect(pair).toMatchObject({
      direction: "common-source",
      reason: "Both name Strait Gazette as their source.",
    });
  });

  it("is a primary source that holds the passage, from which each of the two has it", () => {
    const reuse = findReuse([
      ...[0, 1].map((at) =>
        memberOf(`${at}`, `${HOSTS[at] ?? ""}\n\n${PASSAGE}`, { published: `2031-05-0${at + 1}` }),
      ),
      memberOf("release", PASSAGE, { role: "primary-source", headline: "Piers closed" }),
    ]);
    const between = (one: string, other: string): Reuse | undefined =>
      reuse.find(({ a, b }) => a === one && b === other);
    expect(between("0", "1")).toMatchObject({
      direction: "common-source",
      reason: "The primary source “Piers closed” holds the same passages.",
    });
    expect(between("0", "release")?.direction).toBe("b-a");
    expect(between("1", "release")?.direction).toBe("b-a");
  });

  it("is no primary source that holds something else", () => {
    const other = "The board thanks its divers for their work in cold and dark water this spring.";
    const reuse = findReuse([
      ...[0, 1].map((at) => memberOf(`${at}`, `${HOSTS[at] ?? ""}\n\n${PASSAGE}`)),
      memberOf("release", other, { role: "primary-source" }),
    ]);
    expect(reuse.map(({ direction }) => direction)).toEqual(["unknown"]);
  });
});
