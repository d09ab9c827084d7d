import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Member } from "../member.ts";
import type { Row } from "../rows/align.ts";
import { findGaps } from "./find.ts";
import { precedence } from "./time.ts";

function member(id: string, facts: Partial<Member> = {}): Member {
  const sentences = Array.from({ length: 4 }, (_, index) => ({ start: index, end: index + 1 }));
  const analysis = {
    ...facts.analysis,
    sentences,
    quotations: [],
    citedOutlets: [],
    figures: [],
    signals: [],
  };
  return {
    id,
    headline: null,
    outlet: id,
    text: "abcd",
    published: "2025-05-05",
    role: "article",
    completeness: "full",
    origin: null,
    originalSource: null,
    ...facts,
    analysis: analysis,
  };
}

const row = (...articles: readonly string[]): Row => ({
  cells: articles.map((article) => ({ article, sentences: [article.charCodeAt(0) % 4] })),
});

describe("gaps", () => {
  it("are the rows others carry, those most carry first", () => {
    const gaps = findGaps(
      [row("a"), row("a", "b"), row("a", "b", "c")],
      [member("a"), member("b"), member("c")],
    );
    expect(gaps.map((gap) => [gap.row, gap.carriedBy])).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(gaps[0]?.notFoundIn).toEqual([{ article: "c", limits: [] }]);
  });

  it("search an outlet's other articles first", () => {
    const members = [member("a"), member("b", { outlet: "B" }), member("c", { outlet: "B" })];
    expect(findGaps([row("a", "c")], members)).toEqual([]);
    expect(findGaps([row("a")], members)[0]?.notFoundIn).toHaveLength(2);
  });

  it("say what limits them", () => {
    const members = [
      member("a", { published: "2025-05-06" }),
      member("b", { completeness: "truncated" }),
      member("c", { published: null }),
      member("d", { published: "2025-05-07" }),
    ];
    expect(findGaps([row("a")], members)[0]?.notFoundIn).toEqual([
      { article: "b", limits: ["truncated", "earlier"] },
      { article: "c", limits: ["time-unknown"] },
      { article: "d", limits: [] },
    ]);
  });

  it("leave primary sources out: they are no outlets", () => {
    const source = member("s", { role: "primary-source" });
    expect(findGaps([row("s"), row("a", "b")], [member("a"), member("b"), source])).toEqual([]);
  });

  it("never name an article that has the row", () => {
    const ids = ["a", "b", "c", "d"];
    fc.assert(
      fc.property(fc.array(fc.subarray(ids, { minLength: 1 })), (lists) => {
        const rows = lists.map((list) => row(...list));
        return findGaps(
          rows,
          ids.map((id) => member(id)),
        ).every((gap) =>
          gap.notFoundIn.every(({ article }) => !(lists[gap.row] ?? []).includes(article)),
        );
      }),
    );
  });
});

describe("precedence", () => {
  it.each([
    ["2025-05-05", ["2025-05-06"], "earlier"],
    ["2025-05-05", ["2025-05-05"], "not"],
    ["2025-05-05T08:00:00Z", ["2025-05-05T09:00:00Z"], "earlier"],
    ["2025-05-05T08:00:00Z", ["2025-05-05"], "not"],
    ["2025-05-05", ["2025-05-06", null], "unknown"],
    ["2025-05-06", ["2025-05-05", null], "not"],
    [null, ["2025-05-05"], "unknown"],
    ["last week", ["2025-05-05"], "unknown"],
    ["2025-05-05", ["2025-05-06", "last week"], "unknown"],
    // Without a zone a time is that of an unknown clock: only another day tells.
    ["2025-05-05T08:00:00", ["2025-05-05T09:00:00Z"], "not"],
    ["2025-05-05T08:00:00", ["2025-05-06T09:00:00Z"], "earlier"],
  ] as const)("%s against %j: %s", (published, others, expected) => {
    expect(precedence(published, others)).toBe(expected);
  });
});

describe("precedence on machines around the world", () => {
  const own = process.env["TZ"];
  afterEach(() => {
    if (own === undefined) delete process.env["TZ"];
    else process.env["TZ"] = own;
  });

  it("is the same for a time without a zone", () => {
    const answers = ["Pacific/Kiritimati", "UTC", "Pacific/Pago_Pago"].map((zone) => {
      process.env["TZ"] = zone;
      return [
        precedence("2025-05-05T23:30:00", ["2025-05-06T00:10:00Z"]),
        precedence("2025-05-06T00:10:00Z", ["2025-05-06T08:00:00"]),
        precedence("2025-05-05", ["2025-05-06T00:10:00"]),
      ];
    });
    expect(answers).toEqual(Array.from({ length: 3 }, () => ["earlier", "not", "earlier"]));
  });
});
