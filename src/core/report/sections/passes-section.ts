import { readableDate } from "../dates.ts";
import type { ReportInput, ReportPass } from "../input/input.ts";
import { cell, counted, paragraph, quiet, remark, text } from "../parts.ts";
import type { Block, Section } from "../tree.ts";

/** How the passes were done: what was drawn and how, who coded, what was hidden from them. */
export function passesSection(input: ReportInput): Section {
  const { passes } = input;
  return {
    id: "passes",
    title: "How the coding was done",
    colour: null,
    blocks: passes.length === 0 ? [remark("No pass has been coded in.")] : [],
    sections: passes.map((pass, index) => ({
      id: `pass-${index + 1}`,
      title: pass.name,
      colour: null,
      blocks: [paragraph(text(sentencesOf(pass).join(" "))), ...hitRateBlocks(pass), coders(pass)],
      sections: [],
    })),
  };
}

function sentencesOf(pass: ReportPass): string[] {
  const { sample, articles, codebookVersion, doubleCoded, recodedAfter, recodes, decides } = pass;
  const began = `Begun on ${readableDate(pass.createdAt)}`;
  const number = counted(articles, "article", "articles");
  return [
    pass.closedAt === null
      ? `${began}; not closed yet.`
      : `${began}, closed on ${readableDate(pass.closedAt)}.`,
    sample === null || sample.kind === "all"
      ? `It covers every article of the project: ${number}.`
      : sample.kind === "query"
        ? `It covers ${sample.from}.`
        : `It covers ${number}, drawn ${sample.kind === "simple" ? "at random" : `at random in proportion to each ${sample.by ?? "stratum"}`} from ${sample.from} (seed ${sample.seed ?? 0}).`,
    ...(codebookVersion === null
      ? []
      : [
          pass.isHeld
            ? `It was coded with version ${codebookVersion} of the codebook, held to throughout.`
            : `It began with version ${codebookVersion} of the codebook and followed its changes.`,
        ]),
    ...(doubleCoded === null
      ? []
      : [
          `${counted(doubleCoded, "article was", "articles were")} drawn for every coder to code without seeing the others’ work.`,
        ]),
    ...(recodedAfter === null
      ? []
      : [
          `A part was kept to be coded again, unseen, after ${counted(recodedAfter, "day", "days")}.`,
        ]),
    ...(recodes === null ? [] : [`In it a coder coded articles of ${recodes} again, unseen.`]),
    ...(decides === null ? [] : [`In it the disagreements of ${decides} were decided.`]),
  ];
}

/** A masked pass says so, and how well the masks held. */
function hitRateBlocks({ mask, coders: all, closedAt }: ReportPass): Block[] {
  if (mask === null) return [];
  const said = all.flatMap(({ name, guesses }) =>
    guesses === null
      ? []
      : [`${name} named ${guesses.right} of ${counted(guesses.of, "outlet", "outlets")} rightly`],
  );
  const rate =
    said.length > 0
      ? `${said.join("; ")}. Guessing at random names one rightly on average.`
      : closedAt === null
        ? "Who the outlets were is asked when it is closed."
        : "Nobody was asked to guess the outlets.";
  return [
    paragraph(
      text("Outlet-masked: "),
      text(`coders saw letters for the outlets, and articles in a shuffled order. ${rate}`),
    ),
  ];
}

function coders({ coders: all, articles, name }: ReportPass): Block {
  return {
    kind: "table",
    look: "list",
    caption: [text(`Who coded in ${name}`)],
    columns: [
      { title: [text("Coder")], share: 70, align: "start" },
      { title: [text("Articles complete")], share: 30, align: "end" },
    ],
    bodies: [
      all.map((coder) => ({
        id: null,
        cells: [
          cell([text(coder.name)], { role: "row-heading" }),
          cell([text(String(coder.complete)), quiet(` of ${articles}`)]),
        ],
      })),
    ],
  };
}
