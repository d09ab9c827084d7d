import fc from "fast-check";
import { beforeEach, describe, expect, it, test } from "vitest";
import { Workbench } from "../../commands/testing/workbench.ts";
import { extractQuotations } from "../../extract/quotations.ts";
import type { ArticleId, CodeId } from "../../model/ids.ts";
import type { Pass } from "../../model/pass.ts";
import type { AnyRecord } from "../../model/records.ts";
import { recordsOf } from "../../model/records.ts";
import { evaluate } from "../../retrieval/evaluate.ts";
import { codesBelow, materialsOf } from "../../retrieval/material.ts";
import { textFactsOf } from "../../retrieval/text-facts.ts";
import type { TextFacts } from "../../retrieval/text-facts.ts";
import { segmentSentences } from "../../text/sentences.ts";
import { veiledState, veilOf } from "../masks/mask-project.ts";
import { chartOf } from "./chart.ts";
import { codedWords } from "./coded-words.ts";
import { columnKinds } from "./columns.ts";
import type { ColumnKind } from "./columns.ts";
import { countedOf } from "./counted.ts";
import { countedWords } from "./counted-words.ts";
import type { Measure } from "./figure.ts";
import { wilson } from "./intervals.ts";
import { matrixOf } from "./matrix.ts";
import type { Matrix } from "./matrix.ts";
import { periodOf, periodsOf } from "./periods.ts";
import { searchOfCell } from "./search.ts";
import { matrixTable } from "./table.ts";

const words =
  "The army came at dawn. “The army must go,” the mayor said.\n\nNobody was hurt at all.";

let bench: Workbench;
let articles: ArticleId[];
let codes: CodeId[];

const put = (record: AnyRecord): void => {
  bench.state = new Map([...bench.state, [record.id, record]]);
};
const pass = (): Pass => {
  const [first] = recordsOf(bench.state, "pass");
  if (first === undefined) throw new Error("no pass");
  return first;
};
const complete = (article: ArticleId, coder = bench.coder): void => {
  put({
    ...{ id: bench.newId("passarticle"), type: "passarticle", pass: pass().id, article },
    ...{ coder, state: "complete", completedAt: "2025-01-03T00:00:00.000Z" },
  });
};
const code = (article: number, of: number, passage: string, field?: "headline"): void => {
  const [id, codeId] = [articles[article], codes[of]];
  if (id === undefined || codeId === undefined) throw new Error("nothing to code");
  const standing = recordsOf(bench.state, "passarticle").find((each) => each.article === id);
  if (standing !== undefined) put({ ...standing, state: "open", completedAt: null });
  const done = bench.run("codeSpan", { code: codeId, span: bench.span(id, passage, field) });
  if ("code" in done) throw new Error(done.message);
  if (standing !== undefined) put(standing);
};
const facts = (article: string): TextFacts => {
  const text = bench.text(article as ArticleId);
  const sentences = segmentSentences(text);
  return textFactsOf("Dawn", text, sentences, extractQuotations(text, sentences));
};
const made = (columns: ColumnKind, measure: Measure, completeOnly = true): Matrix =>
  matrixOf(
    countedOf(bench.state, pass(), completeOnly),
    recordsOf(bench.state, "code"),
    { columns, measure, voices: [], below: false },
    facts,
  );
const row = (matrix: Matrix, of: number) =>
  matrix.cells[matrix.rows.findIndex(({ id }) => id === codes[of])] ?? [];

beforeEach(() => {
  bench = new Workbench();
  articles = ["North", "South", "North"].map((outlet) =>
    bench.article(words.split("\n\n"), { outlet, headline: "Dawn" }),
  );
  codes = recordsOf(bench.state, "code").map(({ id }) => id);
  code(0, 0, "The army came");
  code(0, 0, "The army must go");
  code(0, 1, "army came at dawn");
  code(0, 2, "Dawn", "headline");
  code(1, 0, "came");
  code(2, 1, "hurt");
  for (const article of articles.slice(0, 2)) complete(article);
});

describe("what is counted", () => {
  it("is what coders have completed, and all only when asked", () => {
    const some = countedOf(bench.state, pass(), true);
    expect([some.articles.length, some.left, some.leftCodings]).toEqual([2, 1, 1]);
    expect(countedOf(bench.state, pass(), false).articles).toHaveLength(3);
    const north = row(made("outlet", "count"), 1);
    expect(north.map(({ count }) => count)).toEqual([1, 0]);
    expect(row(made("outlet", "count", false), 1).map(({ count }) => count)).toEqual([2, 0]);
  });
  it("leaves what is outside the pass", () => {
    put({ ...pass(), articles: articles.slice(1, 2) });
    const counted = countedOf(bench.state, pass(), true);
    expect(counted.articles.map(({ article }) => article.id)).toEqual(articles.slice(1, 2));
    expect(counted.leftCodings).toBe(5);
  });
});

describe("what is counted while a pass is blind", () => {
  const other = "coder:other" as const;
  /** Another coder's work in the pass, and what is left of all once a blind pass is begun. */
  const begin = (kind: "double" | "again") => {
    const [me] = recordsOf(bench.state, "coder");
    const [coding] = recordsOf(bench.state, "coding");
    if (me === undefined || coding === undefined) throw new Error("nothing to begin with");
    put({ ...me, id: other, name: "Mia", initials: "M" });
    put({ ...coding, id: bench.newId("coding"), coder: other });
    for (const article of articles) complete(article, other);
    const done = bench.run("createPass", {
      ...{ name: "Blind", draw: { kind: "all" }, codebook: "follow", coders: [], mask: null },
      ...{ doubleCoded: { seed: 1, size: 1 }, recoding: null },
    });
    if ("code" in done) throw new Error(done.message);
    const blind = recordsOf(bench.state, "pass").find(({ name }) => name === "Blind");
    if (blind !== undefined && kind === "again") {
      put({ ...blind, doubleCoded: null, recodes: pass().id });
    }
    const veil = veilOf(bench.state, bench.coder);
    if (veil === null) throw new Error("nothing is hidden");
    return { veil, seen: veiledState(veil, bench.state) };
  };
  it("P3: is the coder's own work, of which all is known, and is said so", () => {
    const mineAlone = countedOf(bench.state, pass(), true).articles.map(({ codings }) => codings);
    const { veil, seen } = begin("double");
    const everybody = countedOf(bench.state, pass(), true);
    expect(everybody.articles.map(({ coders }) => coders.length)).toEqual([2, 2, 1]);
    const counted = countedOf(seen, pass(), true, veil);
    expect(counted.articles.map(({ coders }) => coders)).toEqual([[bench.coder], [bench.coder]]);
    expect(counted.articles.map(({ codings }) => codings)).toEqual(mineAlone);
    expect(counted.left).toBe(1);
    expect(countedWords(counted)).toBe(
      "2 articles complete, 1 coder; 1 left out as not complete by you, with 1 coding in what is not counted. The pass “Blind” hides what others coded: only your own work is counted until it is closed.",
    );
  });
  it("P3: is nothing of a pass whose work is hidden whole", () => {
    const { veil, seen } = begin("again");
    const counted = countedOf(seen, pass(), false, veil);
    expect(counted.articles).toEqual([]);
    expect(countedWords(counted)).toMatch(/^The pass “Blind” hides what was coded in /u);
  });
  it("is everybody's where nothing is hidden, and not said", () => {
    expect(countedWords(countedOf(bench.state, pass(), true))).toBe(
      "2 articles complete, 1 coder; 1 left out as not complete, with 1 coding in what is not counted.",
    );
  });
});

describe("figures", () => {
  it("count by outlet and voice", () => {
    expect(row(made("outlet", "count"), 0).map(({ value }) => value)).toEqual([2, 1]);
    expect(row(made("voice", "count"), 0).map(({ value }) => value)).toEqual([2, 0, 1, 0]);
    expect(row(made("voice", "count"), 2).map(({ value }) => value)).toEqual([0, 1, 0, 0]);
    expect(row(made("outlet", "articles"), 1).map(({ value }) => value)).toEqual([1, 0]);
  });
  it("are set against the words of the voice", () => {
    const matrix = made("voice", "rate");
    // Own: "The army came at dawn." 5, "the mayor said" 3, "Nobody was hurt at all." 5; two articles.
    expect(matrix.columns.map((column) => column.words)).toEqual([26, 2, 8, 0]);
    expect(row(matrix, 0).map(({ value }) => value)).toEqual([2000 / 26, 0, 1000 / 8, null]);
    expect(row(made("voice", "words"), 0)[0]?.value).toBeCloseTo(4 / 26);
  });
  it("have none where the texts are not known", () => {
    const matrix = matrixOf(
      countedOf(bench.state, pass(), true),
      recordsOf(bench.state, "code"),
      { columns: "outlet", measure: "rate", voices: [], below: false },
      () => undefined,
    );
    expect(matrix.cells.flat().every(({ value }) => value === null)).toBe(true);
  });
  it("count codes that overlap, and that share a sentence", () => {
    const at = (matrix: Matrix, one: number, other: number) =>
      row(matrix, one)[matrix.columns.findIndex(({ key }) => key === codes[other])]?.value;
    const overlap = made("overlap", "count");
    expect([at(overlap, 0, 1), at(overlap, 1, 0), at(overlap, 0, 0)]).toEqual([1, 1, 0]);
    code(0, 2, "at dawn");
    expect(at(made("overlap", "count"), 0, 2)).toBe(0);
    expect(at(made("sentence", "count"), 0, 2)).toBe(1);
  });
  it("roll up to the codes above when asked", () => {
    const [parent, child] = codes;
    const record = recordsOf(bench.state, "code").find(({ id }) => id === child);
    if (record === undefined || parent === undefined) throw new Error("no code");
    put({ ...record, parent });
    const matrix = matrixOf(
      countedOf(bench.state, pass(), true),
      recordsOf(bench.state, "code"),
      { columns: "outlet", measure: "count", voices: [], below: true },
      facts,
    );
    expect(row(matrix, 0).map(({ value }) => value)).toEqual([3, 1]);
    expect(row(matrix, 1).map(({ value }) => value)).toEqual([1, 0]);
  });
  it("count the words of overlapping codings once", () => {
    code(0, 0, "army came at dawn");
    const codings = recordsOf(bench.state, "coding").filter(
      (each) => each.code === codes[0] && each.anchor.span.article === articles[0],
    );
    // "The army came at dawn" and "The army must go".
    expect(codedWords(codings)).toBe(9);
  });
  test("each cell's search finds exactly what the cell counts", () => {
    const below = codesBelow(bench.state);
    const materials = materialsOf(bench.state).map((each) => ({
      ...each,
      text: bench.text(each.id as ArticleId),
    }));
    code(0, 2, "at dawn");
    for (const columns of columnKinds) {
      for (const completeOnly of [true, false]) {
        const matrix = made(columns, "count", completeOnly);
        for (const [index, of] of matrix.rows.entries()) {
          for (const [at, column] of matrix.columns.entries()) {
            const search = searchOfCell(of, column, matrix.options, pass(), completeOnly);
            if (search.find !== "codings") throw new Error("not a search for codings");
            const fresh = materialsOf(bench.state).map((each, place) => ({
              ...each,
              text: materials[place]?.text ?? "",
            }));
            const found = fresh.flatMap((each) => evaluate(search.where, each, below));
            expect([columns, of.name, found.length]).toEqual([
              ...[columns, of.name, matrix.cells[index]?.[at]?.count],
            ]);
          }
        }
      }
    }
  });
});

describe("intervals", () => {
  it("are given only where a random sample was declared, and the reason said else", () => {
    const why = (sample: Pass["sample"], measure: Measure, completeOnly = true) => {
      put({ ...pass(), sample });
      return made("outlet", measure, completeOnly).intervals;
    };
    const simple = { kind: "simple", from: "all", seed: 3, by: null } as const;
    expect(why(null, "articles")).toMatchObject({ kind: "none" });
    expect(why({ ...simple, kind: "query" }, "rate")).toMatchObject({ kind: "none" });
    expect(why(simple, "count")).toMatchObject({ kind: "none" });
    expect(why(simple, "articles", false)).toMatchObject({ kind: "none" });
    expect(why(simple, "articles")).toMatchObject({ kind: "wilson" });
    expect(why(simple, "rate")).toMatchObject({ kind: "bootstrap" });
    expect(why({ ...simple, kind: "stratified", by: "outlet" }, "articles")).toMatchObject({
      kind: "bootstrap",
    });
    for (const cell of made("voice", "rate").cells.flat()) {
      if (cell.value === null) continue;
      expect(cell.interval?.low).toBeLessThanOrEqual(cell.value);
      expect(cell.interval?.high).toBeGreaterThanOrEqual(cell.value);
    }
  });
  it("of Wilson are the published ones", () => {
    // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [hits, of, low, high] of published) {
      const interval = wilson(hits, of);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });
});

describe("time", () => {
  it("is cut into ISO weeks and months", () => {
    expect(periodOf("week", "2025-01-01")).toEqual({
      ...{ id: "2025-W01", from: "2024-12-30", to: "2025-01-05" },
    });
    expect(periodOf("week", "2021-01-03").id).toBe("2020-W53");
    expect(periodOf("month", "2024-02-11")).toEqual({
      ...{ id: "2024-02", from: "2024-02-01", to: "2024-02-29" },
    });
  });
  it("has the empty periods between, unless they are too many", () => {
    const ids = periodsOf("month", ["2025-03-05", "2024-12-31", "2025-03-06"]).map(({ id }) => id);
    expect(ids).toEqual(["2024-12", "2025-01", "2025-02", "2025-03"]);
    expect(periodsOf("day", ["1990-01-01", "2020-01-01"])).toHaveLength(2);
    expect(periodsOf("day", [])).toEqual([]);
  });
  test("holds every day in the period that is its own", () => {
    const day = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom("day", "week", "month"), (date, kind) => {
        const period = periodOf(kind, date);
        expect(period.from <= date && date <= period.to).toBe(true);
        expect(periodOf(kind, period.from)).toEqual(period);
        expect(periodOf(kind, period.to)).toEqual(period);
      }),
    );
  });
});

describe("a chart", () => {
  const nameOf = ({ key }: { readonly key: string | null }) => key ?? "unknown";
  it("stays inside its frame, and says each figure in words", () => {
    for (const columns of columnKinds) {
      const matrix = made(columns, "rate", false);
      const chart = chartOf(matrix, nameOf);
      if (chart === null) throw new Error("nothing drawn");
      for (const mark of chart.marks) {
        const ends =
          mark.kind === "line"
            ? mark.points
            : ([
                [mark.x, mark.y],
                [mark.kind === "bar" ? mark.x + mark.width : mark.x, mark.y],
              ] as const);
        for (const [x, y] of ends) {
          expect(x >= 0 && x <= chart.width && y >= 0 && y <= chart.height).toBe(true);
        }
      }
      expect(chart.marks.some((mark) => mark.kind === "text")).toBe(true);
    }
  });
  it("names many columns whole, slanted and ending at their columns, apart from each other", () => {
    const matrix = made("outlet", "count", false);
    const [column] = matrix.columns;
    if (column === undefined) throw new Error("no column");
    const many = (count: number): Matrix =>
      ({
        ...matrix,
        columns: Array.from({ length: count }, (_, at) => ({ ...column, key: `outlet:${at}` })),
        cells: matrix.cells.map((cells) => Array.from({ length: count }, () => cells[0] ?? [])),
      }) as Matrix;
    const heads = (count: number, name: string) => {
      const chart = chartOf(many(count), () => name);
      if (chart === null) throw new Error("nothing drawn");
      const named = chart.marks.flatMap((mark) =>
        mark.kind === "text" && mark.words.startsWith("Vask") ? [mark] : [],
      );
      expect(named).toHaveLength(count);
      return { chart, named };
    };
    for (const count of [6, 8, 14]) {
      const { named, chart } = heads(count, "Vask Valley Herald");
      for (const { words: said, x, y, anchor, turned = 0 } of named) {
        expect([said, anchor]).toEqual(["Vask Valley Herald", "end"]);
        const slope = (turned * Math.PI) / 180;
        const length = said.length * 6.6;
        expect(x - Math.cos(slope) * length).toBeGreaterThanOrEqual(0);
        expect(y - Math.sin(slope) * length).toBeGreaterThanOrEqual(0);
        // The distance between neighbours' lines is more than a line is high.
        expect(((chart.width - 150) / count) * Math.sin(slope)).toBeGreaterThan(13);
      }
    }
    const [short] = heads(8, "Vask").named;
    expect(short).toMatchObject({ words: "Vask", anchor: "middle", y: 12 });
    const [long] = heads(8, "Vask Valley Herald and Ostermill Advertiser").named;
    expect(long?.words).toBe("Vask Valley Herald and…");
  });
  it("is none where nothing is coded", () => {
    put({ ...pass(), articles: [] });
    expect(chartOf(made("outlet", "count"), nameOf)).toBeNull();
  });
});

test("a matrix is written as one line a cell", () => {
  const matrix = made("outlet", "articles");
  const [heading, ...lines] = matrixTable(matrix, ({ key }) => key ?? "");
  expect(heading).toHaveLength(9);
  expect(lines).toHaveLength(matrix.rows.length * matrix.columns.length);
  expect(lines[0]?.slice(2, 7)).toEqual([2, 1, 1, "NA", 1]);
});
