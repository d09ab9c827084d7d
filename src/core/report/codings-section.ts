import type { ReportCode, ReportInput } from "./input.ts";
import { counted, remark, text } from "./parts.ts";
import type { PassageMaker } from "./passages.ts";
import type { Block, Section } from "./tree.ts";
import { voiceWords } from "./wording.ts";

/** The coded passages by code, each with its voice, its coder and the memo. */
export function codingsSection(input: ReportInput, makePassage: PassageMaker): Section {
  const used = input.codes.filter((code) => input.codings.some(({ code: id }) => id === code.id));
  const unused = input.codes.filter((code) => !used.includes(code));
  const blocks: Block[] = [];
  if (used.length === 0) blocks.push(remark("No passages have been coded."));
  if (unused.length > 0 && used.length > 0) {
    blocks.push(remark(`Codes without a passage: ${unused.map(({ name }) => name).join(", ")}.`));
  }
  return {
    id: "codings",
    title: "Coded passages",
    colour: null,
    blocks,
    sections: used.map((code) =>
      codeSection(code, `code-${input.codes.indexOf(code) + 1}`, input, makePassage),
    ),
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
