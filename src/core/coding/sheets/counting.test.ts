import { describe, expect, test } from "vitest";
import type { Answer, Variable } from "../../model/sheet.ts";
import type { PassArticle } from "../../model/pass.ts";
import { countSheets } from "./frequencies.ts";
import { genericFrames } from "./generic-frames.ts";
import { missingAnswers, missingWords } from "./missing.ts";
import { questionnaireNames, questionnaires } from "./questionnaires.ts";
import { sourceOf } from "./questionnaire.ts";
import { scaleScores } from "./scores.ts";
import { sheetTables } from "./table.ts";
import { variable } from "./testing/variable.ts";
import { sheetsOf } from "./units.ts";
import { worksOf } from "./works.ts";

const low = { value: "low", label: "Low", score: 1 };
const high = { value: "high", label: "Very, very high", score: 3 };
const other = { value: "other", label: "", score: null };

let made = 0;
function answer(of: Variable, value: string | number, change: Partial<Answer> = {}): Answer {
  made += 1;
  return {
    id: `answer:${made}`,
    type: "answer",
    variable: of.id,
    pass: "pass:1",
    coder: "coder:1",
    article: "article:1",
    quotation: null,
    coding: null,
    value,
    answeredAt: "2025-01-01T00:00:00.000Z",
    ...change,
  };
}

function standing(article: `article:${string}`, state: PassArticle["state"]): PassArticle {
  return {
    id: `passarticle:${article.slice(8)}`,
    type: "passarticle",
    pass: "pass:1",
    coder: "coder:1",
    article,
    state,
    completedAt: null,
  };
}

describe("scales", () => {
  const sheet = [
    variable("c1", { scale: "conflict" }),
    variable("c2", { scale: "conflict", askedIf: { variable: "variable:c1", values: ["yes"] } }),
    variable("c3", { scale: "conflict" }),
    variable("level", { scale: "heat", kind: "ordinal", values: [low, high, other] }),
    variable("count", { scale: "heat", kind: "number" }),
    variable("words", { scale: "heat", kind: "text" }),
  ];
  const scores = (given: Readonly<Record<string, string | number>>) =>
    scaleScores(
      sheet,
      new Map(Object.entries(given).map(([name, value]) => [`variable:${name}` as const, value])),
    );

  test("are the mean and the sum of the items that are asked, answered and scored", () => {
    expect(scores({ c1: "yes", c2: "no", level: "high", count: 4, words: "much" })).toEqual([
      { scale: "conflict", mean: 0.5, sum: 1, counted: 2, asked: 3 },
      { scale: "heat", mean: 3.5, sum: 7, counted: 2, asked: 3 },
    ]);
    expect(scores({ c1: "no", c3: "yes", c2: "yes", level: "other" })).toEqual([
      { scale: "conflict", mean: 0.5, sum: 1, counted: 2, asked: 2 },
      { scale: "heat", mean: null, sum: null, counted: 0, asked: 3 },
    ]);
  });
});

describe("ready-made questionnaires", () => {
  test("the generic frames are twenty questions on five scales, as they were published", () => {
    const perScale = Map.groupBy(genericFrames.variables, ({ scale }) => scale);
    expect([...perScale].map(([scale, items]) => [scale, items.length])).toEqual([
      ["responsibility", 5],
      ["human_interest", 5],
      ["conflict", 4],
      ["morality", 3],
      ["economic", 3],
    ]);
    expect(genericFrames.variables).toHaveLength(20);
  });

  test("the policy frames are fifteen; every set says what it was adapted from", () => {
    expect(questionnaires["policy-frame"].variables[0].values).toHaveLength(15);
    for (const name of questionnaireNames) {
      expect(sourceOf(questionnaires[name])).toMatch(/^Adapted from .*\(\d{4}\).*not validated$/u);
    }
    const all = questionnaireNames.flatMap((name) => [...questionnaires[name].variables]);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});

const asked = [
  variable("a", { order: 1, scale: "A b" }),
  variable("b", { order: 2, askedIf: { variable: "variable:a", values: ["yes"] } }),
  variable("state", { order: 3, kind: "nominal", values: [low, high], required: false }),
  variable("who", { scope: "quotation", kind: "text", order: 4 }),
  variable("how", { scope: "coding", kind: "number", order: 5 }),
] as const;
const [a, b, state, who, how] = asked;
const quotation = {
  span: { article: "article:1", revision: "revision:1", field: "text", start: 3, end: 9 },
  quote: { exact: 'so, "he" said', prefix: "", suffix: "" },
  orphan: false,
} as const;

describe("what is missing", () => {
  test("is every required question asked and not answered, of each unit", () => {
    const sheets = sheetsOf(
      "article:1",
      ["coding:1", "coding:2"],
      [answer(a, "yes"), answer(who, "Verrick", { quotation })],
    );
    const missing = missingAnswers(asked, sheets);
    expect(missing.map(({ unit, variable: of }) => [unit.kind, of.name])).toEqual([
      ["article", "b"],
      ["coding", "how"],
      ["coding", "how"],
    ]);
    expect(missingWords(missing)).toBe("b, how of 2 codings");
    const many = genericFrames.variables.map(({ name }) => ({
      unit: { kind: "article", article: "article:1" } as const,
      variable: variable(name),
    }));
    expect(missingWords(many)).toMatch(/^responsibility_1, .*responsibility_4 and 16 more$/u);
    const done = sheetsOf("article:1", [], [answer(a, "no")]);
    expect(missingAnswers(asked, done)).toEqual([]);
  });
});

const codings = [
  {
    id: "coding:1",
    type: "coding",
    code: "code:1",
    anchor: quotation,
    voice: "own",
    coder: "coder:1",
    pass: "pass:1",
    codebookVersion: 1,
    origin: "own",
    createdAt: "2025-01-01T00:00:00.000Z",
  },
] as const;
const works = worksOf({
  standings: [standing("article:1", "complete"), standing("article:2", "open")],
  codings,
  answers: [
    answer(a, "yes"),
    answer(state, "high"),
    answer(who, "=A1, he\nsaid", { quotation }),
    answer(how, 2.5, { coding: "coding:1" }),
    answer(a, "no", { article: "article:2" }),
    // Not asked any more: left by a merge, counted nowhere.
    answer(b, "yes", { article: "article:2" }),
  ],
});

describe("tables for R", () => {
  const files = sheetTables(works, asked, {
    pass: () => "Round 1",
    coder: () => "Ada",
    article: (id) => ({ outlet: "O", published: null, story: "S", headline: `Of ${id}` }),
    coding: () => ({ code: "Conflict", words: "so" }),
  });
  const file = (name: string) => files.find((each) => each.name === name)?.text ?? "";

  test("long: a row for each variable and unit, telling missing from skipped", () => {
    const rows = file("long.csv").split("\r\n");
    expect(rows).toEqual(
      expect.arrayContaining([
        "Round 1,Ada,1,O,,S,Of article:1,complete,article,1,,,a,yes,Yes,1,answered",
        "Round 1,Ada,1,O,,S,Of article:1,complete,article,1,,,b,,,,missing",
        'Round 1,Ada,1,O,,S,Of article:1,complete,article,1,,,state,high,"Very, very high",3,answered',
        "Round 1,Ada,2,O,,S,Of article:2,open,article,2,,,b,,,,skipped",
        "Round 1,Ada,1,O,,S,Of article:1,complete,coding,1,Conflict,so,how,2.5,2.5,2.5,answered",
      ]),
    );
    // Heading, two articles of three, one quotation, one coding; a line end in a cell; the end.
    expect(rows).toHaveLength(1 + 6 + 1 + 1 + 1);
    expect(file("long.csv")).toContain('"so, ""he"" said",who,"=A1, he\nsaid"');
  });

  test("wide: a column for each variable and scale, none named as one that is there", () => {
    expect(file("articles.csv")).toBe(
      [
        "pass,coder,article,outlet,published,story,headline,state,unit,unit_id,code,words,a,b,state_2,A_b_mean,A_b_sum,A_b_n",
        "Round 1,Ada,1,O,,S,Of article:1,complete,article,1,,,yes,,high,1,1,1",
        "Round 1,Ada,2,O,,S,Of article:2,open,article,2,,,no,,,0,0,1",
        "",
      ].join("\r\n"),
    );
    expect(file("codings.csv").split("\r\n")).toHaveLength(3);
    expect(file("quotations.csv")).toContain("text.3-9");
  });

  test("the dictionary has a line for every column of every file", () => {
    const dictionary = file("dictionary.csv");
    expect(dictionary).toContain("articles.csv,state_2,Is it state?,factor,");
    expect(dictionary).toContain(
      'articles.csv,b,Is it b?,"factor: yes, no",yes = Yes (1); no = No (0),yes,a is yes,,',
    );
    for (const { name, text } of files.filter((each) => each.name !== "dictionary.csv")) {
      for (const column of (text.split("\r\n")[0] ?? "").split(",")) {
        expect(dictionary, `${column} of ${name}`).toMatch(
          new RegExp(`^(all|${name}),${column},`, "mu"),
        );
      }
    }
  });
});

describe("frequencies", () => {
  test("count complete sheets only, and tell what is missing from what is not asked", () => {
    const { sheets, frequencies, scales } = countSheets(works, asked, "article");
    expect(sheets).toBe(1);
    expect(
      frequencies.map(({ variable: of, n, missing, skipped }) => [of.name, n, missing, skipped]),
    ).toEqual([
      ["a", 1, 0, 0],
      ["b", 0, 1, 0],
      ["state", 1, 0, 0],
    ]);
    expect(frequencies[0]?.counts).toEqual([
      { value: "yes", count: 1 },
      { value: "no", count: 0 },
    ]);
    expect(frequencies[2]?.mean).toBeNull();
    expect(scales).toEqual([{ scale: "A b", mean: 1, n: 1 }]);
    const open = works.map((work) => ({ ...work, state: "complete" as const }));
    expect(countSheets(open, asked, "article").frequencies[1]).toMatchObject({ n: 0, skipped: 1 });
  });
});
