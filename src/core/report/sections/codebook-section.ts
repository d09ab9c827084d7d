import { readableDate } from "../dates.ts";
import type { ReportCodeRules, ReportInput } from "../input/input.ts";
import { cell, counted, quiet, remark, text } from "../parts.ts";
import type { Block, Inline, Row, Section, Table } from "../tree.ts";

const lineBreak: Inline = { kind: "break" };

/** The rules by which was coded: every code in use, what was retired, and what changed when. */
export function codebookSection(input: ReportInput): Section {
  const { codes, version, history } = input.codebook;
  const inUse = codes.filter(({ retired }) => !retired);
  const retired = codes.filter((code) => code.retired);
  const blocks: Block[] = [];
  if (inUse.length === 0) blocks.push(remark("The codebook has no codes."));
  else {
    const codable = inUse.filter((code) => code.codable).length;
    blocks.push(
      remark(
        `Version ${version}: ${counted(codable, "code", "codes")} to code with. Passages are those of this report.`,
      ),
      codeTable(inUse, input),
    );
  }
  const bySource = Map.groupBy(
    inUse.filter(({ codable }) => codable),
    ({ source }) => source,
  );
  bySource.delete(null);
  if (bySource.size > 0) {
    blocks.push({
      kind: "list",
      items: [...bySource].map(([source, from]) => [
        text(`${source ?? ""}: `),
        quiet(`${from.map(({ name }) => name).join(", ")}.`),
      ]),
    });
  }
  if (retired.length > 0) {
    const said = retired.map(({ name, mergedInto }) =>
      mergedInto === null ? name : `${name} (merged into ${mergedInto})`,
    );
    blocks.push(remark(`Not in use any more: ${said.join(", ")}.`));
  }
  const changed = history.filter(({ changes }) => changes.length > 0);
  if (changed.length > 0) {
    blocks.push({
      kind: "list",
      items: changed.map(({ version: at, since, keptAt, changes }) => [
        text(`Version ${at}`),
        quiet(
          `${keptAt === null ? "" : `, kept on ${readableDate(keptAt)}`}, against ${since ?? 0}: `,
        ),
        text(`${changes.join("; ")}.`),
      ]),
    });
  }
  return { id: "codebook", title: "The codebook", colour: null, blocks, sections: [] };
}

function codeTable(codes: readonly ReportCodeRules[], input: ReportInput): Table {
  const uses = Map.groupBy(input.codings, ({ code }) => code);
  // Codes stay with those above them: one body for each that stands at the top.
  const bodies: Row[][] = [];
  for (const code of codes) {
    const row = codeRow(code, uses.get(code.id) ?? []);
    const body = bodies.at(-1);
    if (code.depth === 0 || body === undefined) bodies.push([row]);
    else body.push(row);
  }
  return {
    kind: "table",
    look: "list",
    caption: [text("The codes, and when each is used")],
    columns: [
      { title: [text("Code")], share: 26, align: "start" },
      { title: [text("Definition and rules")], share: 63, align: "start" },
      { title: [text("Passages")], share: 11, align: "end" },
    ],
    bodies,
  };
}

function codeRow(code: ReportCodeRules, uses: ReportInput["codings"]): Row {
  const details = [
    ...(code.depth > 0 && code.parent !== null ? [`below ${code.parent}`] : []),
    ...(code.codable ? [] : ["only holds others"]),
    ...(code.key === null ? [] : [`key ${code.key}`]),
  ];
  const rules: readonly (readonly Inline[])[] = [
    ...(code.definition === "" ? [] : [[text(code.definition)]]),
    ...labelled("Use it:", code.includes),
    ...labelled("Not:", code.excludes),
    ...labelled("Example:", code.example === "" ? "" : `“${code.example}”`),
  ];
  return {
    id: null,
    cells: [
      cell(
        [text(code.name), ...(details.length === 0 ? [] : [lineBreak, quiet(details.join(", "))])],
        { role: "row-heading" },
      ),
      cell(
        rules.length === 0
          ? [quiet("No rules are written down.")]
          : rules.flatMap((rule, index) => (index === 0 ? rule : [lineBreak, ...rule])),
      ),
      cell([text(code.codable ? String(uses.length) : "")]),
    ],
  };
}

function labelled(label: string, words: string): readonly (readonly Inline[])[] {
  return words === "" ? [] : [[quiet(`${label} `), text(words)]];
}
