import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentWords } from "../../text/words.ts";
import type { Reuse } from "../comparison.ts";
import type { Member } from "../member.ts";
import { findReuse } from "./find-reuse.ts";
import { memberOf } from "../testing/member.ts";
import { EDITED_PASSAGE, HOSTS, PASSAGE } from "./fixture.ts";

const host = (index: number): string => HOSTS[index] ?? "";
const withPassage = (index: number, passage: string): string =>
  host(index).replace("\n\n", `\n\n${passage}\n\n`);

/** The only pair of two members, which is expected to be there. */
function only(members: readonly Member[]): Reuse {
  const [reuse, more] = findReuse(members);
  if (reuse === undefined || more !== undefined) throw new Error("expected one pair");
  return reuse;
}

describe("findReuse", () => {
  it("finds a copied passage whole, with its share of each text's words", () => {
    const a = memberOf("a", PASSAGE);
    const b = memberOf("b", withPassage(0, PASSAGE));
    const reuse = only([a, b]);
    expect(
      reuse.spans.map(([one, other]) => [
        a.text.slice(one.start, one.end),
        b.text.slice(other.start, other.end),
      ]),
    ).toEqual([[PASSAGE.slice(0, -1), PASSAGE.slice(0, -1)]]);
    expect(reuse.shareOfA).toBe(1);
    const words = segmentWords(PASSAGE).length;
    expect(reuse.shareOfB).toBeCloseTo(words / segmentWords(b.text).length);
  });

  it("takes a passage with a word changed here and there as one", () => {
    const [a, b] = [withPassage(0, PASSAGE), withPassage(1, EDITED_PASSAGE)];
    const { spans } = only([memberOf("a", a), memberOf("b", b)]);
    expect(spans).toHaveLength(1);
    const [[one, other] = []] = spans;
    expect(a.slice(one?.start, one?.end)).toBe(PASSAGE.slice(0, -1));
    expect(b.slice(other?.start, other?.end)).toBe(EDITED_PASSAGE.slice(0, -1));
  });

  it("finds a passage whose sentences changed places", () => {
    const [first = "", second = ""] = PASSAGE.split(/(?<=\.) /u);
    const [a, b] = [withPassage(0, PASSAGE), withPassage(1, `${second} ${first}`)];
    const { spans } = only([memberOf("a", a), memberOf("b", b)]);
    expect(spans.map(([, other]) => b.slice(other.start, other.end))).toEqual([
      first.slice(0, -1),
      second.slice(0, -1),
    ]);
  });

  it("finds nothing in articles that only tell of the same", () => {
    expect(findReuse(HOSTS.map((text, index) => memberOf(`${index}`, text)))).toEqual([]);
    expect(findReuse([])).toEqual([]);
    expect(findReuse([memberOf("a", ""), memberOf("b", "")])).toEqual([]);
  });

  it.each([
    ["curly", "“", "”"],
    ["straight", '"', '"'],
    ["mixed", "“", '"'],
  ])("does not count what both quote (%s marks)", (_, open, close) => {
    const speech = `${open}${PASSAGE.slice(0, -1)},${close} said Ms. Lund.`;
    const members = [0, 1].map((at) => memberOf(`${at}`, withPassage(at, speech)));
    expect(findReuse(members)).toEqual([]);
  });

  it("leaves a quotation out of the copied passage it stands in", () => {
    const [first = "", second = ""] = PASSAGE.split(/(?<=\.) /u);
    const spoken = "“It is the end of an age, and nobody had told us,” said Ms. Lund.";
    const text = (at: number): string => withPassage(at, `${first} ${spoken} ${second}`);
    const { spans } = only([memberOf("a", text(0)), memberOf("b", text(1))]);
    const found = spans.map(([one]) => text(0).slice(one.start, one.end));
    expect(found).toHaveLength(2);
    expect(found.join(" ")).not.toContain("end of an age");
  });

  it("counts a word or two in marks with their sentence", () => {
    const passage = PASSAGE.replace("oak pillars", "“oak pillars”");
    const members = [0, 1].map((at) => memberOf(`${at}`, withPassage(at, passage)));
    expect(only(members).spans).toHaveLength(1);
  });

  it.each([
    "Reporting by Anna Holm in Vesthavn and Per Brandt on the outer islands; writing by Sofia Ek and editing by Lars Dahl and Nina Storm",
    "Anna Holm is a reporter for the newspaper in Vesthavn, where she has written about the harbour, ferries, fishing and trade for twenty years.",
    "Follow our harbour reporters Anna Holm and Per Brandt on Twitter for news of ferries, fishing boats, storms and tides around the outer islands.",
  ])("does not count boilerplate: %s", (line) => {
    expect(findReuse([0, 1].map((at) => memberOf(`${at}`, `${host(at)}\n\n${line}`)))).toEqual([]);
  });

  it("takes a phrase that most articles use for a stock phrase, a long passage not", () => {
    const phrase =
      "Governor Ingrid Solberg of the outer islands' united coastal province opened this season's harbour conference Thursday.";
    const members = (shared: string): Member[] =>
      Array.from({ length: 6 }, (_, at) =>
        memberOf(`${at}`, `${host(at % 3)}\n\n${shared}`.slice(at < 3 ? 0 : 200)),
      );
    expect(findReuse([memberOf("a", phrase), memberOf("b", phrase)])).toHaveLength(1);
    const six = Array.from({ length: 6 }, (_, at) => memberOf(`${at}`, phrase));
    expect(findReuse(six)).toEqual([]);
    expect(findReuse(members(PASSAGE)).length).toBeGreaterThanOrEqual(15);
  });

  it("gives three articles with the same passage as pairs, in the order of publication", () => {
    const members = ["2031-05-03", "2031-05-01", "2031-05-02"].map((published, at) =>
      memberOf(`${at}`, withPassage(at, PASSAGE), { published }),
    );
    expect(findReuse(members).map(({ a, b }) => a + b)).toEqual(["12", "10", "20"]);
  });
});

describe("findReuse, for any texts", () => {
  const sentence = fc.constantFrom(
    ...HOSTS.flatMap((text) => text.split(/(?<=\.)\s+/u)),
    ...PASSAGE.split(/(?<=\.) /u),
    ...EDITED_PASSAGE.split(/(?<=\.) /u),
    "“We shall see what the divers find in the dark water,” he said.",
  );
  const text = fc.array(sentence, { maxLength: 12 }).map((parts) => parts.join(" "));
  const story = fc
    .array(fc.tuple(text, fc.constantFrom(null, "2031-05-01", "2031-05-02T10:00:00Z")), {
      maxLength: 5,
    })
    .map((texts) => texts.map(([own, published], at) => memberOf(`${at}`, own, { published })));

  it("does not depend on the order of the articles", () => {
    fc.assert(
      fc.property(story, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (members, keys) => {
        const keyOf = (member: Member): number => keys[members.indexOf(member)] ?? 0;
        const shuffled = [...members].sort((one, other) => keyOf(one) - keyOf(other));
        expect(findReuse(shuffled)).toEqual(findReuse(members));
      }),
      { numRuns: 60 },
    );
  });

  it("gives spans inside the texts, in the order of the first, and shares from 0 to 1", () => {
    fc.assert(
      fc.property(story, (members) => {
        const texts = new Map(members.map((member) => [member.id, member.text]));
        for (const { a, b, spans, shareOfA, shareOfB } of findReuse(members)) {
          expect(spans.length).toBeGreaterThan(0);
          for (const [one, other] of spans) {
            expect(one.start).toBeLessThan(one.end);
            expect(other.start).toBeLessThan(other.end);
            expect(one.end).toBeLessThanOrEqual(texts.get(a)?.length ?? 0);
            expect(other.end).toBeLessThanOrEqual(texts.get(b)?.length ?? 0);
          }
          const starts = spans.map(([one]) => one.start);
          expect(starts).toEqual([...starts].sort((one, other) => one - other));
          for (const share of [shareOfA, shareOfB]) {
            expect(share).toBeGreaterThan(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds a passage wherever it is planted", () => {
    const place = fc.nat(3);
    fc.assert(
      fc.property(place, place, fc.boolean(), (inA, inB, isEdited) => {
        const plant = (index: number, at: number, passage: string): string =>
          host(index).split("\n\n").toSpliced(at, 0, passage).join("\n\n");
        const [a, b] = [plant(0, inA, PASSAGE), plant(1, inB, isEdited ? EDITED_PASSAGE : PASSAGE)];
        const { spans } = only([memberOf("a", a), memberOf("b", b)]);
        const [[one] = []] = spans;
        expect(a.slice(one?.start, one?.end)).toContain(PASSAGE.slice(0, -1));
      }),
    );
  });
});
