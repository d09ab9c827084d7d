import type { ReportCode, ReportInput } from "../input/input.ts";
import { cell, counted, joined, remark, text } from "../parts.ts";
import type { PassageMaker } from "./passages.ts";
import type { Lookup } from "../references.ts";
import type { Block, Inline, Section } from "../tree.ts";
import { voiceWords } from "../wording.ts";

/** The coded passages by code and by outlet, each with its voice, its coder and the memo. */
export function codingsSection(
  input: ReportInput,
  lookup: Lookup,
  makePassage: PassageMaker,
): Section {
  const used = input.codes.filter((code) => input.codings.some(({ code: id }) => id === code.id));
  const unused = input.codes.filter((code) => !used.includes(code));
  const blocks: Block[] = [];
  if (used.length === 0) blocks.push(remark("No passages have been coded."));
  if (unused.length > 0 && used.length > 0) {
    blocks.push(remark(`Codes without a passage: ${unused.map(({ name }) => name).join(", ")}.`));
  }
  const byCode = used.map((code) =>
    codeSection(code, `code-${input.codes.indexOf(code) + 1}`, input, makePassage),
  );
  return {
    id: "codings",
    title: "Coded passages",
    colour: null,
    blocks,
    sections: byCode.length === 0 ? [] : [...byCode, outletSection(byCode, lookup)],
  };
}

/** The same passages by outlet, named by their numbers: each is quoted once. */
function outletSection(byCode: readonly Section[], lookup: Lookup): Section {
  const coded = byCode.flatMap(({ id, title, blocks }) =>
    blocks.flatMap((block) => (block.kind === "passage" ? [{ id, title, block }] : [])),
  );
  const byOutlet = [...Map.groupBy(coded, ({ block }) => lookup(block.article).outlet)].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  );
  return {
    id: "codings-by-outlet",
    title: "By outlet",
    colour: null,
    blocks: [
      {
        kind: "table",
        look: "listing",
        caption: [text("The passages of each outlet by their code; the numbers lead to them")],
        columns: [
          { title: [text("Outlet")], share: 26, align: "start" },
          { title: [text("Code")], share: 26, align: "start" },
          { title: [text("Passages")], share: 48, align: "start" },
        ],
        bodies: byOutlet.map(([outlet, own]) => {
          const codes = [...Map.groupBy(own, ({ id }) => id).values()];
          return codes.map((passages, index) => {
            const links = passages.map(({ block }): Inline => {
              return { kind: "link", text: String(block.number), target: block.id };
            });
            const heading = cell([{ kind: "outlet", text: outlet }], {
              role: "group-heading",
              rows: codes.length,
            });
            return {
              id: null,
              cells: [
                ...(index === 0 ? [heading] : []),
                cell([text(passages[0]?.title ?? "")], { role: "row-heading" }),
                cell(joined(links, ", ")),
              ],
            };
          });
        }),
      },
    ],
    sections: [],
  };
}

function codeSection(
  code: ReportCode,
  id: string,
  input: ReportInput,
  makePassage: PassageMaker,
): Section {
  const codings = input.codings.filter((coding) => coding.code === code.id);
  const articles = new Set(codings.map((coding) => coding.article)).size;
  const count = `${counted(codings.length, "passage", "passages")} in ${counted(articles, "article", "articles")}.`;
  const definition: readonly Block[] =
    code.definition === ""
      ? []
      : [{ kind: "paragraph", tone: "body", content: [text(code.definition)] }];
  return {
    id,
    title: code.name,
    colour: code.colour,
    blocks: [
      ...definition,
      remark(count),
      ...codings.map((coding) =>
        makePassage(coding, [voiceWords[coding.voice], `coded by ${coding.coder}`], coding.memo),
      ),
    ],
    sections: [],
  };
}
