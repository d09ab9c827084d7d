import { byStory } from "./by-story.ts";
import { columnGroups } from "./column-groups.ts";
import type { ReportInput, ReportStory, ReportVoice } from "../input/input.ts";
import { cell, joined, quiet, remark, text } from "../parts.ts";
import { citation, outletName } from "../references.ts";
import type { Lookup, Reference } from "../references.ts";
import type { Block, Inline, Section } from "../tree.ts";

/** In columns beyond these "1 · 25 %" does not fit on a line; their articles get another table. */
const MOST_COLUMNS = 8;

/** Who is quoted in which article and with how many words, and which outlet cites which. */
export function sourcesSection(input: ReportInput, lookup: Lookup): Section {
  return byStory(
    input,
    { id: "sources", title: "Who is heard", nothing: "Nobody is quoted and no outlet is cited." },
    (story) => {
      if (story.voices.length + story.citations.length === 0) return null;
      const references = story.articles.map(lookup);
      return {
        blocks: [...voicesBlocks(story, references), ...citationsTable(story, references)],
        sections: [],
      };
    },
    [
      remark(
        "A number counts how often the article quotes or reports the source. The share is of all words the article quotes from anybody: words between quotation marks whose speaker was found. Without a share the source is only reported. Sources are named as the texts name them.",
      ),
    ],
  );
}

function voicesBlocks({ voices }: ReportStory, references: readonly Reference[]): readonly Block[] {
  const totals = new Map(
    references.map(({ article }) => [
      article.id,
      voices.reduce((sum, voice) => sum + (inArticle(voice, article.id)?.quotedWords ?? 0), 0),
    ]),
  );
  const brief = voices.filter(isBrief);
  const listed = voices.filter((voice) => !isBrief(voice));
  const tables =
    listed.length === 0
      ? []
      : columnGroups(references, MOST_COLUMNS).map((some) => voicesTable(listed, some, totals));
  return [...tables, ...briefVoices(brief, references)];
}

/** Who is heard in these articles, or that nobody is who has a line in any of the tables. */
function voicesTable(
  voices: readonly ReportVoice[],
  references: readonly Reference[],
  totals: ReadonlyMap<string, number>,
): Block {
  const listed = voices.filter((voice) =>
    references.some(({ article }) => inArticle(voice, article.id) !== undefined),
  );
  if (listed.length === 0) {
    return {
      kind: "paragraph",
      tone: "quiet",
      content: [
        text("Nobody of these tables is heard in "),
        ...joined(references.map(citation), ", "),
        text("."),
      ],
    };
  }
  const share = Math.min(18, 70 / references.length);
  return {
    kind: "table",
    look: "list",
    caption: [text("Times heard, and the share of the article’s quoted words")],
    columns: [
      { title: [text("Source")], share: 100 - share * references.length, align: "start" },
      ...references.map((reference) => ({
        title: [citation(reference)],
        share,
        align: "end" as const,
      })),
    ],
    bodies: listed.map((voice) => [
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
}

/** Reported in one article and quoted in none: a line of the table for each would show little. */
function isBrief({ byArticle }: ReportVoice): boolean {
  return byArticle.length === 1 && byArticle.every(({ quotedWords }) => quotedWords === 0);
}

/** What is only reported, and in one article only: names by article. */
function briefVoices(
  voices: readonly ReportVoice[],
  references: readonly Reference[],
): readonly Block[] {
  if (voices.length === 0) return [];
  const byArticle = references.flatMap((reference): Inline[][] => {
    const own = voices.filter((voice) => inArticle(voice, reference.article.id) !== undefined);
    if (own.length === 0) return [];
    return [[citation(reference), text(` ${own.map(({ name }) => name).join(", ")}`)]];
  });
  return [
    {
      kind: "paragraph",
      tone: "quiet",
      content: [
        text("Only reported, and in one article only: "),
        ...byArticle.flatMap((part, index) => (index === 0 ? part : [text("; "), ...part])),
        text("."),
      ],
    },
  ];
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
  const words =
    found.quotedWords === 0 ? "" : ` · ${Math.round((found.quotedWords / total) * 100)} %`;
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
