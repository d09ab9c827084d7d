import type { ReportEvidence } from "../input/input.ts";
import { citation, outletName } from "../references.ts";
import type { Lookup } from "../references.ts";
import { quiet, text } from "../parts.ts";
import type { Passage, Section } from "../tree.ts";

/** Makes passages numbered through the whole report, so that each can be cited by its number. */
export type PassageMaker = (
  evidence: ReportEvidence,
  remarks: readonly string[],
  memo: string | null,
) => Passage;

/** A maker that starts at 1. */
export function passageMaker(lookup: Lookup): PassageMaker {
  let number = 0;
  return (evidence, remarks, memo) => {
    number += 1;
    const reference = lookup(evidence.article);
    const said = [
      ...remarks,
      ...(evidence.orphan ? ["no longer found in the current text; quoted as it was marked"] : []),
      ...(evidence.former === null ? [] : [evidence.former]),
    ];
    return {
      kind: "passage",
      id: `passage-${number}`,
      article: evidence.article,
      number,
      text: evidence.quote,
      language: reference.article.language,
      source: [
        citation(reference),
        text(" "),
        outletName(reference),
        ...said.map((remark) => quiet(` · ${remark}`)),
      ],
      memo,
    };
  };
}

/** All passages under some sections, by the id of the article they are from. */
export function passagesByArticle(
  sections: readonly Section[],
): ReadonlyMap<string, readonly Passage[]> {
  return Map.groupBy(sections.flatMap(passagesUnder), (passage) => passage.article);
}

function passagesUnder(section: Section): readonly Passage[] {
  return [
    ...section.blocks.filter((block) => block.kind === "passage"),
    ...section.sections.flatMap(passagesUnder),
  ];
}
