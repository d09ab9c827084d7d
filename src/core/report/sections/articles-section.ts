import { readableDate } from "../dates.ts";
import type { ReportArticle, ReportInput } from "../input/input.ts";
import { cell, grouped, joined, quiet, remark, text } from "../parts.ts";
import { citation, outletName } from "../references.ts";
import type { Lookup, Reference } from "../references.ts";
import type { Cell, Inline, Passage, Row, Section, Table } from "../tree.ts";
import { completenessWords, sourceWords } from "../wording.ts";

/** The articles, each with the passages the report takes from it, and where their details are from. */
export function articlesSection(
  input: ReportInput,
  lookup: Lookup,
  passages: ReadonlyMap<string, readonly Passage[]>,
): Section {
  const references = input.articles.map((article) => lookup(article.id));
  return {
    id: "articles",
    title: "The articles",
    colour: null,
    blocks:
      references.length === 0
        ? [remark("No articles have been imported.")]
        : [articleTable(references, passages), sourceTable(references)],
    sections: [],
  };
}

function articleTable(
  references: readonly Reference[],
  passages: ReadonlyMap<string, readonly Passage[]>,
): Table {
  return {
    kind: "table",
    look: "list",
    caption: [text("The articles of this report and the marks by which it cites them")],
    columns: [
      { title: [text("Mark")], share: 8, align: "start" },
      { title: [text("Outlet and headline")], share: 44, align: "start" },
      { title: [text("Published")], share: 18, align: "start" },
      { title: [text("Words")], share: 8, align: "end" },
      { title: [text("File")], share: 22, align: "start" },
    ],
    bodies: references.map((reference) => [
      articleRow(reference, passages.get(reference.article.id) ?? []),
    ]),
  };
}

function articleRow(reference: Reference, passages: readonly Passage[]): Row {
  const { article } = reference;
  const described: Inline[] = [
    outletName(reference),
    { kind: "break" },
    { kind: "title", text: article.headline ?? article.label },
    { kind: "break" },
    quiet(details(article)),
  ];
  if (passages.length > 0) {
    const links = passages.map((passage): Inline => {
      return { kind: "link", text: String(passage.number), target: passage.id };
    });
    const word = passages.length === 1 ? "Passage " : "Passages ";
    described.push({ kind: "break" }, quiet(word), ...joined(links, ", "));
  }
  return {
    id: reference.target,
    cells: [
      cell([{ kind: "mark", text: reference.mark, target: null }], { role: "row-heading" }),
      cell(described),
      cell([text(article.published === null ? "not stated" : readableDate(article.published))]),
      cell([text(grouped(article.words))]),
      cell([text(article.file)]),
    ],
  };
}

/** One line of what else is known: headline derived, authors, genre, completeness, original source. */
function details(article: ReportArticle): string {
  const parts = [
    article.headline === null ? "no headline, shown by its beginning" : null,
    article.authors.length === 0 ? null : `by ${article.authors.join(", ")}`,
    article.genre,
    article.completeness === null ? null : completenessWords[article.completeness],
    article.originalSource === null ? null : `original source: ${article.originalSource}`,
  ];
  const line = parts.filter((part) => part !== null).join(" · ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function sourceTable(references: readonly Reference[]): Table {
  const titles = ["Headline", "Outlet", "Authors", "Date", "Original source"];
  return {
    kind: "table",
    look: "list",
    caption: [text("Where these details come from")],
    columns: [
      { title: [text("Mark")], share: 8, align: "start" },
      ...titles.map((title) => ({ title: [text(title)], share: 18.4, align: "start" as const })),
    ],
    bodies: references.map((reference) => [{ id: null, cells: sourceCells(reference) }]),
  };
}

function sourceCells(reference: Reference): readonly Cell[] {
  const { headline, outlet, authors, published, originalSource } = reference.article.sources;
  return [
    cell([citation(reference)], { role: "row-heading" }),
    ...[headline, outlet, authors, published, originalSource].map((source) =>
      cell([source === "none" ? quiet(sourceWords.none) : text(sourceWords[source])]),
    ),
  ];
}
