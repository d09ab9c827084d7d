import { describe, expect, it } from "vitest";
import type { Conflict } from "../comparison.ts";
import { compareStory } from "../compare-story.ts";
import { noDecisions } from "../decisions.ts";
import type { Member } from "../member.ts";
import { memberOf } from "../testing/member.ts";

/** A Friday. */
const PUBLISHED = "2024-05-10";

function member(id: string, text: string, published: string | null = PUBLISHED): Member {
  return memberOf(id, text, { outlet: `Outlet ${id}`, published });
}

function datesIn(...members: readonly Member[]): readonly Conflict[] {
  return compareStory(members, noDecisions).conflicts.filter(({ kind }) => kind === "date");
}

const valuesOf = ({ values }: Conflict): string[] => values.map(({ value }) => value);

describe("dates of one event that differ", () => {
  it.each([
    [
      "a verb",
      "The governor signed the water bill on Tuesday at the capitol in Orrin.",
      "Gov. Ada Lund signed the water bill on Wednesday at the capitol.",
      "Tuesday",
      "Wednesday",
    ],
    [
      "a passive",
      "The blast killed nine people in Orrin on May 3.",
      "Nine people were killed in the blast in Orrin on May 4.",
      "May 3",
      "May 4",
    ],
    [
      "a date first",
      "The council voted Tuesday to close the Orrin bridge.",
      "On Thursday, the council voted to close the Orrin bridge.",
      "Tuesday",
      "Thursday",
    ],
    [
      "a date between",
      "Ada Lund on Tuesday reversed the decision on the Orrin mains.",
      "The decision on the Orrin mains was reversed by Lund on Thursday.",
      "Tuesday",
      "Thursday",
    ],
    [
      "a noun",
      "Tuesday's attack on the Orrin mosque left nine dead.",
      "The attack on the Orrin mosque on Thursday left nine dead.",
      "Tuesday",
      "Thursday",
    ],
    [
      "a subject",
      "The explosion at the Orrin plant happened on Monday.",
      "The explosion at the Orrin plant occurred on Wednesday.",
      "Monday",
      "Wednesday",
    ],
    [
      "what is to come",
      "The trial of Ada Lund will begin on June 3 in Orrin.",
      "Ada Lund's trial is due to start on June 10 in Orrin.",
      "June 3",
      "June 10",
    ],
    [
      "an end",
      "The sanctions against Orrin expire on June 30.",
      "The sanctions against Orrin expire on July 31.",
      "June 30",
      "July 31",
    ],
    [
      "months",
      "Lund resigned as mayor of Orrin in April.",
      "Lund resigned as mayor of Orrin in March.",
      "April",
      "March",
    ],
    [
      "years",
      "Ada Lund has led the Orrin council since 2002.",
      "Ada Lund has led the Orrin council since 2003.",
      "2002",
      "2003",
    ],
    [
      "words and names",
      "The company fired Lund yesterday, according to the Orrin Post.",
      "The company fired Lund on Monday, the Orrin Post reported.",
      "yesterday",
      "Monday",
    ],
  ])("conflict: %s", (_, one, other, first, second) => {
    const members = [member("a", one), member("b", other)];
    const [conflict, ...more] = datesIn(...members);
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ kind: "date", update: false });
    expect(conflict === undefined ? [] : valuesOf(conflict)).toEqual([first, second]);
    expect(conflict?.reason).toContain(`“${first}”`);
    for (const { article, start, end, value } of conflict?.values ?? []) {
      expect((article === "a" ? one : other).slice(start, end)).toBe(value);
    }
    expect(datesIn(...members.toReversed())).toEqual(conflict === undefined ? [] : [conflict]);
  });

  it("are told with what is dated and the days that are meant", () => {
    const [conflict] = datesIn(
      member("a", "The council closed the Orrin bridge on Tuesday."),
      member("b", "The council closed the Orrin bridge on Wednesday."),
    );
    expect(conflict?.about).toBe("closed the Orrin bridge");
    expect(conflict?.reason).toBe(
      "The dates of the same event cannot both hold: “Tuesday” (2024-05-07) and “Wednesday” (2024-05-08).",
    );
  });

  it("conflict without a date of publication, where the names differ", () => {
    const [one, other] = [
      "The council closed the Orrin bridge on Tuesday.",
      "The council closed the Orrin bridge on Wednesday.",
    ];
    expect(datesIn(member("a", one, null), member("b", other, null))).toHaveLength(1);
    const [met, again] = [
      "The president met Lund in Orrin on Tuesday to discuss water.",
      "The president met Lund in Orrin on Thursday to discuss water.",
    ];
    expect(datesIn(member("a", met, null), member("b", again, null))).toEqual([]);
  });

  it("are an update where a later text moves what was still to come", () => {
    const [conflict] = datesIn(
      member("a", "The vote on the Orrin budget is scheduled for Thursday.", "2024-05-06"),
      member("b", "The vote on the Orrin budget is scheduled for Friday.", "2024-05-07"),
    );
    expect(conflict).toMatchObject({ kind: "date", update: true });
  });
});

describe("dates of one event that agree", () => {
  it.each([
    [
      "a month and its day",
      "Lund resigned as mayor of Orrin in May.",
      "Lund resigned as mayor of Orrin on May 3.",
    ],
    [
      "a weekday and its date",
      "Lund resigned as mayor of Orrin on Tuesday.",
      "Lund resigned as mayor of Orrin on May 7.",
    ],
    [
      "a range and its day",
      "The Orrin festival was held from May 3-5 at the mill.",
      "The Orrin festival was held on May 4 at the mill.",
    ],
    [
      "days around midnight",
      "The council signed the water bill on Tuesday night in Orrin.",
      "The council signed the water bill early Wednesday in Orrin.",
    ],
    [
      "words one day off",
      "The company fired Lund two days ago, the Orrin Post said.",
      "The company fired Lund on Tuesday, the Orrin Post said.",
    ],
  ])("%s", (_, one, other) => {
    expect(datesIn(member("a", one), member("b", other))).toEqual([]);
  });
});

describe("dates of two events are no conflict", () => {
  it.each([
    [
      "other actions",
      "Lund was arrested in Orrin on Monday.",
      "Lund was charged in Orrin on Wednesday.",
    ],
    [
      "both known to one text",
      "Lund was arrested in Orrin on Monday.",
      "Lund was arrested in Orrin on Wednesday, after raids on Monday.",
    ],
    [
      "since and until",
      "The Orrin bridge was closed to all traffic since May 1.",
      "The Orrin bridge was closed to all traffic until May 9.",
    ],
    [
      "what was said",
      "Lund said on Monday that the Orrin bridge was safe.",
      "Lund said on Wednesday that the Orrin bridge was safe.",
    ],
    [
      "another's doing",
      "Tim Murphy won the district by 28 points in 2012.",
      "Donald Trump won the district by 20 points in 2016.",
    ],
    [
      "a nearer thing",
      "The prosecutors received papers relating to the closure last year in Orrin.",
      "The prosecutors received papers in Orrin last week.",
    ],
    [
      "words of somebody",
      "Lund closed the Orrin bridge on Monday.",
      "“Lund closed the Orrin bridge on Wednesday,” the mayor said.",
    ],
  ])("%s", (_, one, other) => {
    expect(datesIn(member("a", one), member("b", other))).toEqual([]);
  });

  it("when one was out before the other's day", () => {
    expect(
      datesIn(
        member("a", "Lund visited the mill in Orrin on Monday.", "2024-05-06"),
        member("b", "Lund visited the mill in Orrin on Thursday.", "2024-05-10"),
      ),
    ).toEqual([]);
  });
});

describe("the day the same words were spoken", () => {
  const words = "“The old mains will be gone by spring, and nobody will pay twice,”";

  it("is a conflict where articles give two", () => {
    const [conflict] = datesIn(
      member("a", `${words} Ada Lund said on Monday.`),
      member("b", `${words} Ada Lund said on Wednesday.`),
    );
    expect(conflict).toMatchObject({ kind: "date", about: "when Ada Lund said it" });
    expect(conflict === undefined ? [] : valuesOf(conflict)).toEqual(["Monday", "Wednesday"]);
  });

  it("is none where they give one", () => {
    expect(
      datesIn(
        member("a", `${words} Ada Lund said on Monday.`),
        member("b", `${words} Ada Lund said on May 6.`),
      ),
    ).toEqual([]);
  });
});
