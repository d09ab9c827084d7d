import type {
  AgreementFigures,
  CodeFigures,
  Figure,
  VariableFigures,
} from "../../coding/agreement/figures.ts";
import {
  agreementSources,
  basisWords,
  figureWords,
  percentWords,
  prevalenceWords,
} from "../../coding/agreement/figure-words.ts";
import type { ReportAgreement } from "../input/agreement-input.ts";
import { readableDate } from "../dates.ts";
import { cell, counted, paragraph, quiet, remark, text } from "../parts.ts";
import type { Block, Column, Inline, Section, Table } from "../tree.ts";

/** How far coders agreed, as frozen before disagreements were opened, and what was decided. */
export function agreementSection(agreements: readonly ReportAgreement[]): Section {
  return {
    id: "agreement",
    title: "Agreement of coders",
    colour: null,
    blocks:
      agreements.length === 0
        ? [remark("Agreement has not been frozen in any pass.")]
        : [{ kind: "list", items: agreementSources.map((source) => [quiet(source)]) }],
    sections: agreements.map((agreement, index) => ({
      id: `agreement-${index + 1}`,
      title: agreement.pass,
      colour: null,
      blocks: blocksOf(agreement),
      sections: [],
    })),
  };
}

function blocksOf({ conditions, frozenAt, figures, decided }: ReportAgreement): Block[] {
  return [
    paragraph(text(basisWords(figures)), quiet(` ${conditions.join("; ")}.`)),
    remark(`Frozen on ${readableDate(frozenAt)}, before any disagreement was opened.`),
    ...(figures.variables.length === 0 ? [] : [variableTable(figures.variables)]),
    ...(figures.codes.length === 0 ? [] : [codeTable(figures.codes)]),
    gammaParagraph(figures),
    decidedParagraph(decided),
  ];
}

function gammaParagraph({ gamma }: AgreementFigures): Block {
  const imprecise =
    gamma.imprecise === 0
      ? ""
      : ` ${gamma.imprecise} of ${gamma.articles} articles with a margin wider than 2 %.`;
  return paragraph(
    text(`γ of all codes together, where they are and what they are: ${figureWords(gamma)}.`),
    quiet(imprecise),
  );
}

function decidedParagraph(decided: ReportAgreement["decided"]): Block {
  if (decided === null) return remark("The disagreements have not been opened.");
  const as = decided.as.map(({ label, count }) => `${count} as ${label} had it`);
  const how = [...as, ...(decided.otherwise > 0 ? [`${decided.otherwise} otherwise`] : [])];
  return paragraph(
    text(
      `Of ${counted(decided.disagreements, "disagreement", "disagreements")} ${decided.decided} ${decided.decided === 1 ? "was" : "were"} decided: ${how.join(", ")}.`,
    ),
    quiet(` The decided version is the pass “${decided.pass}”.`),
  );
}

const column = (title: string, share: number): Column => ({
  title: [text(title)],
  share,
  align: "start",
});

const said = (figure: Figure | null): readonly Inline[] => [
  text(figure === null ? "–" : figureWords(figure)),
];

function variableTable(variables: readonly VariableFigures[]): Table {
  return {
    kind: "table",
    look: "list",
    caption: [text("Questions of the coding sheet")],
    columns: [
      column("Question", 22),
      column("Units", 7),
      column("Percent", 14),
      column("Cohen’s κ", 14),
      column("Fleiss’ κ", 14),
      column("α", 14),
      column("Values", 15),
    ],
    bodies: [
      variables.map((one) => ({
        id: null,
        cells: [
          cell([text(one.name), quiet(` ${one.question}`)], { role: "row-heading" }),
          cell([text(String(one.units))]),
          cell(said(one.percent)),
          cell(said(one.cohen)),
          cell(said(one.fleiss)),
          cell([...said(one.alpha), quiet(` ${one.level}`)]),
          cell([
            quiet(
              one.shares.map(({ value, share }) => `${value} ${percentWords(share)}`).join(", "),
            ),
          ]),
        ],
      })),
    ],
  };
}

function codeTable(codes: readonly CodeFigures[]): Table {
  return {
    kind: "table",
    look: "list",
    caption: [text("Codes: whether an article has it, and where in the text it stands")],
    columns: [
      column("Code", 24),
      column("Articles", 8),
      column("Percent", 13),
      column("Cohen’s κ", 13),
      column("Fleiss’ κ", 13),
      column("α", 13),
      column("α of passages", 16),
    ],
    bodies: [
      codes.map(({ name, prevalence, presence, spans }) => ({
        id: null,
        cells: [
          cell([text(name), quiet(` ${prevalenceWords(prevalence)}`)], { role: "row-heading" }),
          cell([text(String(presence.units))]),
          cell(said(presence.percent)),
          cell(said(presence.cohen)),
          cell(said(presence.fleiss)),
          cell(said(presence.alpha)),
          cell([...said(spans), quiet(` ${spans.measure}`)]),
        ],
      })),
    ],
  };
}
