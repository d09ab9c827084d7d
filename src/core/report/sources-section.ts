import { byStory } from "./by-story.ts";
import type { ReportInput, ReportStory, ReportVoice } from "./input.ts";
import { cell, joined, quiet, remark, text } from "./parts.ts";
import { citation, outletName } from "./references.ts";
import type { Lookup, Reference } from "./references.ts";
import type { Block, Inline, Section, Table } from "./tree.ts";

/** Who is quoted in which article and with how many words, and which outlet cites which. */
export function sourcesSection(input: ReportInput, lookup: Lookup): Section {
  return byStory(
    input,
    { id: "sources", title: "Who is heard", nothing: "Nobody is quoted and no outlet is cited." },
    (story) => {
      if (story.voices.length + story.citations.length === 0) return null;
      const references = story.articles.map(lookup);
      return {
        blocks: [...voicesTable(story, references), ...citationsTable(story, references)],
        sections: [],
      };
    },
    [
      remark(
        "The share is of all quoted words of the article: words between quotation marks whose speaker was found. What is only reported counts as heard, not as quoted words.",
      ),
    ],
  );
}

function voicesTable({ voices }: ReportStory, references: readonly Reference[]): readonly Block[] {
  if (voices.length === 0) return [];
  const totals = new Map(
    references.map(({ article }) => [
      article.id,
      voices.reduce((sum, voice) => sum + (inArticle(voice, article.id)?.quotedWords ?? 0), 0),
    ]),
  );
  const share = Math.min(18, 70 / references.length);
  const table: Table = {
    kind: "table",
    look: "list",
    caption: [text("Quotations, and the share of the article’s quoted words")],
    columns: [
      { title: [text("Source")], share: 100 - share * references.length, align: "start" },
      ...references.map((reference) => ({
        title: [citation(reference)],
        share,
        align: "end" as const,
      })),
    ],
    bodies: voices.map((voice) => [
      {
        id: null,
        cells: [
          cell([text(voice.name)], { role: "row-heading" }),
          ...references.map(({ article }) =>
            cell(heard(voice, article.id, totals.get(article.id) ?? 0)),
          ),
        ],
      },
    ]),
  };
  const single = voices.filter(({ byArticle }) => byArticle.length === 1);
  return references.length < 2 || single.length === 0
    ? [table]
    : [table, remark(`Heard in one article only: ${single.map(({ name }) => name).join(", ")}.`)];
}

function inArticle(
  voice: ReportVoice,
  article: string,
): ReportVoice["byArticle"][number] | undefined {
  return voice.byArticle.find((each) => each.article === article);
}

function heard(voice: ReportVoice, article: string, total: number): readonly Inline[] {
  const found = inArticle(voice, article);
  if (found === undefined) return [];
  const words = total === 0 ? "" : ` · ${Math.round((found.quotedWords / total) * 100)} %`;
  return [text(String(found.quotations)), quiet(words)];
}

function citationsTable(
  { citations }: ReportStory,
  references: readonly Reference[],
): readonly Block[] {
  if (citations.length === 0) return [];
  const cited = Map.groupBy(citations, ({ outlet }) => outlet);
  return [
    {
      kind: "table",
      look: "list",
      caption: [text("Outlets cited as sources")],
      columns: [
        { title: [text("Outlet")], share: 30, align: "start" },
        { title: [text("Cited by")], share: 70, align: "start" },
      ],
      bodies: [...cited].map(([outlet, by]) => {
        const citing = references.filter(({ article }) =>
          by.some((each) => each.article === article.id),
        );
        const names = citing.map((reference): Inline[] => [
          citation(reference),
          text(" "),
          outletName(reference),
        ]);
        return [
          {
            id: null,
            cells: [
              cell([{ kind: "outlet", text: outlet }], { role: "row-heading" }),
              cell(
                names.flatMap((name, index) =>
                  index === 0 ? name : joined([text(","), ...name], " "),
                ),
              ),
            ],
          },
        ];
      }),
    },
  ];
}
