import { describe, expect, it } from "vitest";
import type { Conflict } from "../comparison.ts";
import { compareStory } from "../compare-story.ts";
import { noDecisions } from "../decisions.ts";
import type { Member } from "../member.ts";
import { memberOf } from "../testing/member.ts";

function member(id: string, text: string, published: string | null = null): Member {
  return memberOf(id, text, { outlet: `Outlet ${id}`, published });
}

function conflictsIn(...members: readonly Member[]): readonly Conflict[] {
  return compareStory(members, noDecisions).conflicts;
}

const valuesOf = ({ values }: Conflict): string[] => values.map(({ value }) => value);

describe("numbers", () => {
  it("of the same thing in a row that differ are a conflict, with their words and places", () => {
    const [a, b] = [
      member("a", "Rescuers pulled nine climbers from the Orrin glacier on Sunday night."),
      member("b", "Rescuers pulled 11 climbers from the Orrin glacier late on Sunday."),
    ];
    const [conflict, ...more] = conflictsIn(a, b);
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ kind: "number", update: false });
    expect(conflict === undefined ? [] : valuesOf(conflict)).toEqual([
      "nine climbers",
      "11 climbers",
    ]);
    for (const { article, start, end, value } of conflict?.values ?? []) {
      expect((article === "a" ? a : b).text.slice(start, end)).toBe(value);
    }
  });

  it("agree when one is rounded, bounded or a part of what the other counts", () => {
    const texts = [
      "Rescuers pulled 11 climbers from the Orrin glacier on Sunday night.",
      "Rescuers pulled at least ten climbers from the Orrin glacier on Sunday night.",
      "Rescuers pulled 4 of the 11 climbers from the Orrin glacier on Sunday night.",
    ];
    expect(conflictsIn(...texts.map((text, index) => member(String(index), text)))).toEqual([]);
  });

  it("told first in both articles differ in fewer common words, but not what moves by the hour", () => {
    const more = "The rooms stood empty for weeks. Nobody came back.";
    const [conflict] = conflictsIn(
      member("a", `Tessa Lund was banned for four years over doping. ${more}`),
      member("b", `Tessa Lund is out of sport for two years because of doping. ${more}`),
    );
    expect(conflict).toMatchObject({ kind: "number" });
    expect(
      conflictsIn(
        member("a", `The price of copper fell to $8,400 on the Orrin exchange. ${more}`),
        member("b", `Traders in Orrin paid $8,100 for a tonne of the metal. ${more}`),
      ),
    ).toEqual([]);
  });

  it("that two articles give are of a fact that another's only count of such things is of too", () => {
    const quiet = "The valley was told on a cold evening. Snow fell on the road.";
    const known = [
      member("a", `${quiet} For the quarry 240 cottages in Orrin must be cleared.`),
      member("b", `${quiet} The quarry needs the ground of 240 cottages.`),
    ];
    const other = "Tenants went from door to door and wrote down 310 cottages.";
    const [conflict, ...more] = conflictsIn(...known, member("c", `${quiet} ${other}`));
    expect(more).toEqual([]);
    expect(conflict === undefined ? [] : valuesOf(conflict)).toContain("310 cottages");
    // One article's word against another's, where hardly a word is shared, is of anything.
    expect(conflictsIn(...known.slice(0, 1), member("c", `${quiet} ${other}`))).toEqual([]);
    // Nor is what counts them twice, or what is far from the number.
    const twice = "It has 900 cottages in all.";
    expect(conflictsIn(...known, member("c", `${quiet} ${other} ${twice}`))).toEqual([]);
    expect(conflictsIn(...known, member("c", other.replace("310", "700")))).toEqual([]);
  });

  it("that rise with time are an update", () => {
    const [conflict] = conflictsIn(
      member("a", "The flood at Orrin has killed 12 people, the governor said.", "2025-03-01"),
      member("b", "The flood at Orrin has killed 19 people, the governor said.", "2025-03-02"),
    );
    expect(conflict).toMatchObject({ kind: "number", update: true });
  });
});

describe("numbers told in other words", () => {
  const place = "at the Orrin slate quarry near the harbour";
  const kinds = (...texts: readonly string[]): string[] =>
    conflictsIn(...texts.map((text, index) => member(String(index), text))).map(
      ({ kind, values }) => `${kind}: ${values.map(({ value }) => value).join(" / ")}`,
    );

  it("are compared by what befell whom", () => {
    expect(
      kinds(
        `A wall gave way ${place}, killing five people and injuring 17, rescuers said.`,
        `Five people were killed and 14 others injured ${place}, rescuers said.`,
      ),
    ).toEqual(["number: 17 / 14 others injured"]);
  });

  it("are compared by person where they are ages", () => {
    expect(
      kinds(
        "Owen Dace, 21, was buried in Orrin. Dace had two sisters.",
        "Orrin mourned for 19-year-old Owen Dace. Dace was an apprentice.",
      ),
    ).toEqual(["number: 21 / 19"]);
  });

  it("are compared as times of day", () => {
    expect(
      kinds(
        "The northern ferry to Orrin sank at 9:40 a.m. in a storm.",
        "The northern ferry to Orrin sank at 11 a.m. in a storm.",
        "The northern ferry to Orrin sank shortly before 10 a.m. in a storm.",
      ),
    ).toEqual(["date: 9:40 a.m. / 11 a.m. / 10 a.m."]);
  });

  it.each([
    [
      "of another time",
      `The collapse ${place} killed five workers.`,
      `Four years ago a collapse ${place} killed two workers.`,
    ],
    [
      "of others",
      "Clashes in Orrin injured four police officers, the mayor said.",
      "Clashes in Orrin injured nine demonstrators, the mayor said.",
    ],
    [
      "in other units",
      `The new road ${place} is nine miles long.`,
      `The new road ${place} is 14 kilometres long.`,
    ],
    [
      "rounded",
      "About 200 people work for the dairy in Orrin.",
      "The dairy in Orrin has 203 people.",
    ],
    [
      "a part",
      "The bacterium was found in two of the five tanks in Orrin.",
      "The bacterium was found in five tanks in Orrin.",
    ],
  ])("are no conflict when they are %s", (_, one, other) => {
    expect(kinds(one, other)).toEqual([]);
  });
});

describe("certainty", () => {
  const done = "Minister Ada Lund signed the decree on the Orrin water mains on Friday.";
  const meant = "Minister Ada Lund was preparing to sign a decree on the Orrin water mains.";

  it("differs where one text tells as done what another tells as meant", () => {
    const [conflict, ...more] = conflictsIn(member("a", meant), member("b", done));
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ kind: "certainty", update: false });
    expect(conflict === undefined ? [] : valuesOf(conflict)).toEqual([
      "preparing to sign",
      "signed",
    ]);
  });

  it("differs between what is told and what is only claimed, or thought of", () => {
    const tell = (one: string, other: string): string[][] =>
      conflictsIn(member("a", one), member("b", other)).map(valuesOf);
    expect(tell(done, done.replace("signed", "reportedly signed"))).toEqual([
      ["signed", "reportedly signed"],
    ]);
    expect(
      tell(done.replace("signed", "will sign"), done.replace("signed", "is considering signing")),
    ).toEqual([["will sign", "considering signing"]]);
    expect(tell(done, "Minister Ada Lund had not signed a decree on mains since 2019.")).toEqual(
      [],
    );
  });

  it("is an update when what was meant before is told as done a day later", () => {
    const [conflict] = conflictsIn(
      member("a", meant, "2025-03-01"),
      member("b", done, "2025-03-02"),
    );
    expect(conflict).toMatchObject({ kind: "certainty", update: true });
  });
});

describe("descriptors", () => {
  it("of an office held and no longer held are a conflict", () => {
    const [conflict] = conflictsIn(
      member("a", "Governor Ada Lund opened the bridge. Lund praised the workers of Orrin."),
      member("b", "Former Governor Ada Lund opened the bridge. Lund praised Orrin’s workers."),
    );
    expect(conflict).toMatchObject({ kind: "descriptor" });
    expect(conflict === undefined ? [] : valuesOf(conflict)).toEqual([
      "Governor",
      "Former Governor",
    ]);
  });
});

it("offices beside a name count; of when they were held they tell nothing", () => {
  const interim = "Orrin’s interim coach, Ada Lund, praised the team.";
  const kinds = (other: string): string[] =>
    conflictsIn(member("a", interim), member("b", other)).map(({ kind }) => kind);
  expect(kinds("Orrin coach Ada Lund was pleased with the match.")).toEqual(["descriptor"]);
  expect(kinds("As coach Ada Lund won two cups with the girls of Selby.")).toEqual([]);
});

describe("attribution", () => {
  it("to different occasions is a conflict; a statement that was posted is none", () => {
    const words = "“The old mains will be gone by spring, and nobody will pay twice,”";
    const [conflict] = conflictsIn(
      member("a", `${words} Ada Lund said in an interview with The Orrin Post.`),
      member("b", `${words} Ada Lund said at a news conference.`),
    );
    expect(conflict).toMatchObject({ kind: "attribution" });
    expect(
      conflictsIn(
        member("a", `${words} Ada Lund told The Crier.`),
        member("b", `${words} Ada Lund said in a statement.`),
      ),
    ).toMatchObject([{ kind: "attribution" }]);
    expect(
      conflictsIn(
        member("a", `${words} Ada Lund said in a statement.`),
        member("b", `${words} Ada Lund said in a post.`),
      ),
    ).toEqual([]);
  });

  it("to different occasions may be told in a sentence beside the words", () => {
    const words = "“The old mains will be gone by spring, and nobody will pay twice,”";
    const told = conflictsIn(
      member("a", `She spoke to this newspaper on a bench. ${words} Ada Lund said.`),
      member("b", `${words} Ada Lund said. She was speaking at a news conference in Orrin.`),
    );
    expect(told).toMatchObject([{ kind: "attribution" }]);
    expect(told[0]?.reason).toMatch(/briefing.*interview/u);
  });

  it("of the same words to two people who are named is a conflict; for one, or in short, none", () => {
    const words = "“The old mains will be gone by spring, and nobody will pay twice,”";
    const one = member("a", `${words} Ada Lund said on Monday.`);
    const [conflict, ...more] = conflictsIn(
      one,
      member("b", `${words} Karl Becker said on Monday.`),
    );
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ kind: "attribution", about: "who said it" });
    expect(conflict === undefined ? [] : valuesOf(conflict)).toEqual(["Ada Lund", "Karl Becker"]);
    const spokenFor = member("b", `${words} a lawyer for Karl Becker said on Monday.`);
    expect(conflictsIn(one, spokenFor)).toEqual([]);
  });
});

it("conflicts are the same for any order of the articles, and keep their ids", () => {
  const members = [
    member("a", "Rescuers pulled nine climbers from the Orrin glacier on Sunday night."),
    member("b", "Rescuers pulled 11 climbers from the Orrin glacier late on Sunday."),
  ];
  expect(conflictsIn(...members.toReversed())).toEqual(conflictsIn(...members));
});
