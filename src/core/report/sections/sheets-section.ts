import type { PassCounts } from "../../coding/sheets/by-outlet.ts";
import type { Frequency, SheetCounts } from "../../coding/sheets/frequencies.ts";
import { answerLabel } from "../../coding/sheets/variable-values.ts";
import type { Variable } from "../../model/sheet.ts";
import { cell, counted, quiet, remark, text } from "../parts.ts";
import { citation } from "../references.ts";
import type { Lookup } from "../references.ts";
import type { Block, Column, Inline, Row, Section, Table } from "../tree.ts";

/** How many outlets a table has columns for; the rest are counted in all, and said. */
const MOST_OUTLETS = 5;

const units: Readonly<Record<Variable["scope"], readonly [one: string, many: string]>> = {
  article: ["article", "articles"],
  quotation: ["quotation", "quotations"],
  coding: ["coding", "codings"],
};

/** What was answered in complete coding sheets, by pass and outlet. */
export function sheetsSection(sheets: readonly PassCounts[], lookup: Lookup): Section {
  return {
    id: "sheets",
    title: "Coding sheets",
    colour: null,
    blocks: [
      remark(
        sheets.length === 0
          ? "No article has been completed in a pass with a coding sheet."
          : "Only articles a coder completed are counted. n is the number of sheets that answer; an article two coders completed has two. Shares are of n; the number beside a column’s name is of its sheets. What a skip rule hides is not asked.",
      ),
    ],
    sections: sheets.map((counts, index) => passSection(counts, `sheets-${index + 1}`, lookup)),
  };
}

function passSection(counts: PassCounts, id: string, lookup: Lookup): Section {
  const { pass, scope, articles, coders, all, byOutlet } = counts;
  const [one, many] = units[scope];
  const sheets = counted(all.sheets, "complete sheet", "complete sheets");
  const of = `${counted(articles, "article", "articles")} by ${counted(coders, "coder", "coders")}`;
  const left = byOutlet.slice(MOST_OUTLETS);
  const notes = [
    `${sheets} on ${scope === "article" ? of : `${many} of ${of}`}.`,
    ...(byOutlet.length === 0 ? ["Not told apart by outlet."] : []),
    ...(left.length === 0
      ? []
      : [`Without columns of their own: ${left.map(({ outlet }) => outlet).join(", ")}.`]),
  ];
  const groups: readonly Group[] = [
    { title: [text("All")], counts: all },
    ...byOutlet.slice(0, MOST_OUTLETS).map(({ outlet, counts: own }): Group => ({
      title: [{ kind: "outlet", text: outlet }],
      counts: own,
    })),
  ];
  return {
    id,
    title: scope === "article" ? pass : `${pass}: asked of each ${one}`,
    colour: null,
    blocks: [
      remark(notes.join(" ")),
      ...scaleTable(groups),
      ...answerTable(groups),
      ...writtenTables(counts, lookup),
    ],
    sections: [],
  };
}

interface Group {
  readonly title: readonly Inline[];
  readonly counts: SheetCounts;
}

function columnsFor(groups: readonly Group[], first: string): readonly Column[] {
  const share = Math.min(16, 70 / groups.length);
  return [
    { title: [text(first)], share: 100 - share * groups.length, align: "start" },
    ...groups.map(({ title, counts }) => ({
      title: [...title, quiet(` ${counts.sheets}`)],
      share,
      align: "end" as const,
    })),
  ];
}

function scaleTable(groups: readonly Group[]): readonly Block[] {
  const scales = groups[0]?.counts.scales ?? [];
  if (scales.length === 0) return [];
  const table: Table = {
    kind: "table",
    look: "list",
    caption: [text("Scales: mean of the sheets’ means, and how many sheets have one")],
    columns: columnsFor(groups, "Scale"),
    bodies: [
      scales.map(({ scale }): Row => ({
        id: null,
        cells: [
          cell([text(scale.replaceAll("_", " "))], { role: "row-heading" }),
          ...groups.map(({ counts }) => {
            const found = counts.scales.find((one) => one.scale === scale);
            return cell(withN(found?.mean ?? null, found?.n ?? 0));
          }),
        ],
      })),
    ],
  };
  return [table];
}

function answerTable(groups: readonly Group[]): readonly Table[] {
  // Answers in words are no shares; where there are any, a table of them follows.
  const frequencies = (groups[0]?.counts.frequencies ?? []).filter(
    ({ variable }) => variable.kind !== "text",
  );
  if (frequencies.length === 0) return [];
  const table: Table = {
    kind: "table",
    look: "listing",
    caption: [text("Answers, with their share of n")],
    columns: columnsFor(groups, "Question and answer"),
    bodies: frequencies.map(({ variable }) => {
      const own = groups.map(({ counts }) =>
        counts.frequencies.find((each) => each.variable.id === variable.id),
      );
      return rowsOf(variable, own);
    }),
  };
  return [table];
}

/**
 * The answers in words, a table a question: each with its article and coder. While outlets are
 * masked articles are left out, for their marks would tell which outlet a letter stands for.
 */
function writtenTables({ written, scope, isMasked }: PassCounts, lookup: Lookup): Table[] {
  return written.map(({ variable, answers }): Table => {
    const isAbout = scope !== "article";
    const answered = counted(answers.length, "answer", "answers");
    return {
      kind: "table",
      look: "list",
      caption: [text(variable.question), quiet(` ${variable.name} · ${answered} in words`)],
      columns: [
        { title: [text("Article")], share: 10, align: "start" },
        { title: [text("Answer")], share: isAbout ? 44 : 74, align: "start" },
        ...(isAbout ? [{ title: [text("About")], share: 30, align: "start" } as const] : []),
        { title: [text("Coder")], share: 16, align: "start" },
      ],
      bodies: answers.map(({ article, about, coder, words }) => {
        const reference = isMasked ? null : lookup(article);
        const language = reference?.article.language ?? null;
        return [
          {
            id: null,
            cells: [
              cell(reference === null ? [quiet("masked")] : [citation(reference)], {
                role: "row-heading",
              }),
              cell([text(words)]),
              ...(isAbout ? [cell([text(about ?? "")], { role: "quoted", language })] : []),
              cell([text(coder)]),
            ],
          },
        ];
      }),
    };
  });
}

/** A question's rows: itself with its n, its values, and what is missing where anything is. */
function rowsOf(variable: Variable, groups: readonly (Frequency | undefined)[]): Row[] {
  const row = (
    name: readonly Inline[],
    content: (frequency: Frequency | undefined) => readonly Inline[],
  ): Row => ({
    id: null,
    cells: [
      cell(name, { role: "row-heading" }),
      ...groups.map((frequency) => cell(content(frequency))),
    ],
  });
  const values = new Set(groups.flatMap((each) => each?.counts.map(({ value }) => value) ?? []));
  const isMeasured = variable.kind === "number" || variable.kind === "ordinal";
  const lines: Row[] = [
    row([text(variable.question), quiet(` ${variable.name}`)], (each) => [
      quiet(`n ${each?.n ?? 0}`),
    ]),
  ];
  if (variable.kind !== "number") {
    for (const value of values) {
      lines.push(row([text(`– ${answerLabel(variable, value)}`)], (each) => share(each, value)));
    }
  }
  if (isMeasured && groups.some((each) => each?.mean != null)) {
    lines.push(row([text("– mean")], (each) => withN(each?.mean ?? null, null)));
  }
  if (groups.some((each) => (each?.missing ?? 0) > 0)) {
    lines.push(row([quiet("– not answered")], (each) => [text(String(each?.missing ?? 0))]));
  }
  if (groups.some((each) => (each?.skipped ?? 0) > 0)) {
    lines.push(row([quiet("– not asked")], (each) => [text(String(each?.skipped ?? 0))]));
  }
  return lines;
}

function share(frequency: Frequency | undefined, value: string): readonly Inline[] {
  const count = frequency?.counts.find((each) => each.value === value)?.count ?? 0;
  const n = frequency?.n ?? 0;
  return n === 0
    ? [text("–")]
    : [text(String(count)), quiet(` · ${Math.round((count / n) * 100)} %`)];
}

function withN(mean: number | null, n: number | null): readonly Inline[] {
  if (mean === null) return [text("–")];
  return [text(mean.toFixed(2)), ...(n === null ? [] : [quiet(` · ${n}`)])];
}
