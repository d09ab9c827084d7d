import { byStory } from "./by-story.ts";
import { readableDate } from "../dates.ts";
import type { ReportInput, ReportLead } from "../input/input.ts";
import { cell, quiet, remark, text } from "../parts.ts";
import { citation, outletName } from "../references.ts";
import type { Lookup } from "../references.ts";
import type { Inline, Row, Section } from "../tree.ts";

/** The headlines of each story under each other, and what each article puts first. */
export function headlinesSection(input: ReportInput, lookup: Lookup): Section {
  return byStory(
    input,
    { id: "headlines", title: "Headlines and leads", nothing: "There are no headlines to show." },
    (story) =>
      story.leads.length === 0
        ? null
        : {
            blocks: [
              {
                kind: "table",
                look: "list",
                caption: [text(orderWords(story.leads, lookup))],
                columns: [
                  { title: [text("Mark")], share: 8, align: "start" },
                  { title: [text("Outlet and date")], share: 24, align: "start" },
                  {
                    title: [text("Headline, and what the text puts first")],
                    share: 68,
                    align: "start",
                  },
                ],
                bodies: story.leads.map((lead) => [leadRow(lead, lookup)]),
              },
            ],
            sections: [],
          },
    [
      remark(
        "Under each headline stands what the text begins with; then the other articles in which the same was found, and how far into their texts.",
      ),
    ],
  );
}

/** How the headlines are ordered, which is only known of dated articles. */
function orderWords(leads: readonly ReportLead[], lookup: Lookup): string {
  const dated = leads.filter(({ article }) => lookup(article).article.published !== null).length;
  if (dated === leads.length) return "In the order of publication";
  if (dated === 0) return "In no order: no date of publication is known";
  return "In the order of publication, as far as it is known";
}

function leadRow(lead: ReportLead, lookup: Lookup): Row {
  const reference = lookup(lead.article);
  const { headline, published, language } = reference.article;
  return {
    id: null,
    cells: [
      cell([citation(reference)], { role: "row-heading" }),
      cell([
        outletName(reference),
        { kind: "break" },
        quiet(published === null ? "date unknown" : readableDate(published)),
      ]),
      cell(
        [
          headline === null ? quiet("No headline") : { kind: "title", text: headline },
          { kind: "break" },
          text(lead.text),
          ...elsewhereOf(lead, lookup),
        ],
        { role: "quoted", language },
      ),
    ],
  };
}

function elsewhereOf({ elsewhere }: ReportLead, lookup: Lookup): readonly Inline[] {
  if (elsewhere.length === 0) return [];
  return [
    { kind: "break" },
    quiet("Also in "),
    ...elsewhere.flatMap(({ article, place }, index): Inline[] => [
      ...(index === 0 ? [] : [quiet(", ")]),
      citation(lookup(article)),
      quiet(` (${placeWords(place)})`),
    ]),
  ];
}

/** Where in a text something stands, in words a reader can check at a glance. */
function placeWords(place: number): string {
  if (place === 0) return "at its beginning";
  return `after ${Math.round(place * 100)} % of it`;
}
