import { readableDate } from "./dates.ts";
import type { AbsenceLimit, ReportCell, ReportInput, ReportRow, ReportStory } from "./input.ts";
import { cell, counted, joined, quiet, remark, text } from "./parts.ts";
import { markedPair } from "./differences.ts";
import { citation, outletName } from "./references.ts";
import type { Lookup, Reference } from "./references.ts";
import type { Cell, Inline, Row, Section, Table } from "./tree.ts";
import { limitWords } from "./wording.ts";

/** The only words the report has for absence: it is a finding about a text, never about an outlet. */
const NOT_FOUND = "not found in the imported text of";

/** The comparison, story by story: two articles side by side, more of them wording under wording. */
export function comparisonSection(input: ReportInput, lookup: Lookup): Section {
  return {
    id: "comparison",
    title: "Comparison",
    colour: null,
    blocks: input.stories.length === 0 ? [remark("No stories have been compared.")] : [],
    sections: input.stories.map((story, index) => storySection(story, index, lookup)),
  };
}

function storySection(story: ReportStory, index: number, lookup: Lookup): Section {
  const references = story.articles.map(lookup);
  const shared = story.rows.filter((row) => row.cells.length > 1).length;
  const summary = `${counted(references.length, "article", "articles")}, ${counted(story.rows.length, "row", "rows")}, of which ${numberOrNone(shared)} in more than one article`;
  const section = { id: `story-${index + 1}`, title: story.label, colour: null, sections: [] };
  if (references.length < 2) {
    return {
      ...section,
      blocks: [
        remark("Only one article tells this story, so there is nothing to compare it with."),
      ],
    };
  }
  if (story.rows.length === 0) {
    return { ...section, blocks: [remark("No rows have been aligned for this story.")] };
  }
  const pair = references.length === 2;
  const legend = pair
    ? "Words struck through stand only in the left wording of a row, underlined ones only in the right."
    : "Underlined words are not in the first wording of their row.";
  return {
    ...section,
    blocks: [
      remark(`${legend} Differences of letter case or punctuation alone are not marked.`),
      pair ? columnTable(story, references, summary) : listingTable(story, references, summary),
    ],
  };
}

function numberOrNone(count: number): string {
  return count === 0 ? "none" : String(count);
}

/** Two articles: one column each, aligned rows side by side. */
function columnTable(story: ReportStory, references: readonly Reference[], caption: string): Table {
  return {
    kind: "table",
    look: "columns",
    caption,
    columns: [
      { title: [text("Row")], share: 6, align: "start" },
      ...references.map((reference) => ({
        title: columnTitle(reference),
        share: 47,
        align: "start" as const,
      })),
    ],
    bodies: story.rows.map((row, index) => [
      { id: null, cells: [rowNumber(index, 1), ...sideBySide(row, references)] },
    ]),
  };
}

function columnTitle(reference: Reference): readonly Inline[] {
  const { published } = reference.article;
  return [
    citation(reference),
    text(" "),
    outletName(reference),
    ...(published === null ? [] : [quiet(` · ${readableDate(published)}`)]),
  ];
}

function sideBySide(row: ReportRow, references: readonly Reference[]): readonly Cell[] {
  const [left, right] = references.map(({ article }) =>
    row.cells.find((candidate) => candidate.article === article.id),
  );
  const pair =
    left === undefined || right === undefined
      ? { base: plain(left), other: plain(right) }
      : markedPair(left.text, right.text);
  return references.map((reference, index) => {
    const wording = index === 0 ? pair.base : pair.other;
    return wording === null
      ? cell([quiet(`${NOT_FOUND} ${reference.outlet}${because(row, reference)}`)])
      : cell(wording, { role: "quoted", language: reference.article.language });
  });
}

function plain(wording: ReportCell | undefined): readonly Inline[] | null {
  return wording === undefined ? null : [text(wording.text)];
}

/** Three articles and more: each row lists its wordings, then in whom it was not found. */
function listingTable(
  story: ReportStory,
  references: readonly Reference[],
  caption: string,
): Table {
  return {
    kind: "table",
    look: "listing",
    caption,
    columns: [
      { title: [text("Row")], share: 6, align: "start" },
      { title: [text("Mark")], share: 10, align: "start" },
      { title: [text("Wording")], share: 84, align: "start" },
    ],
    bodies: story.rows.map((row, index) => listingRows(row, index, references)),
  };
}

/**
 * One line for each wording, with the marks of all articles that have it letter for letter, in
 * the story's order: the first is what the others are compared with.
 */
function listingRows(
  row: ReportRow,
  index: number,
  references: readonly Reference[],
): readonly Row[] {
  const held = row.cells
    .map(({ article, text }) => ({ place: placeOf(article, index, references), text }))
    .sort((one, other) => one.place - other.place);
  const base = held[0]?.text ?? "";
  const wordings = Map.groupBy(held, (wording) => wording.text);
  const lines = [...wordings].map(([wording, places]): readonly Cell[] => {
    const holders = places.flatMap(({ place }) => references[place] ?? []);
    return [
      cell(joined(holders.map(citation), " "), { role: "row-heading" }),
      cell(wording === base ? [text(wording)] : markedPair(base, wording).other, {
        role: "quoted",
        language: holders[0]?.article.language ?? null,
      }),
    ];
  });
  const absent = references.filter(
    (reference) => !row.cells.some(({ article }) => article === reference.article.id),
  );
  if (absent.length > 0) lines.push([cell([]), cell(absence(row, absent))]);
  return lines.map((cells, line) => ({
    id: null,
    cells: line === 0 ? [rowNumber(index, lines.length), ...cells] : cells,
  }));
}

/** Where the article stands in its story; a row with an article of another story is a bug. */
function placeOf(article: string, index: number, references: readonly Reference[]): number {
  const place = references.findIndex((reference) => reference.article.id === article);
  if (place < 0) throw new Error(`row ${index + 1} holds ${article}, which is not of its story`);
  return place;
}

function rowNumber(index: number, rows: number): Cell {
  return cell([text(String(index + 1))], { role: "group-heading", rows });
}

/** "not found in the imported text of CT 1 (its text is truncated), VH 1". */
function absence(row: ReportRow, absent: readonly Reference[]): readonly Inline[] {
  return [
    quiet(`${NOT_FOUND} `),
    ...absent.flatMap((reference, index): readonly Inline[] => [
      ...(index === 0 ? [] : [quiet(", ")]),
      citation(reference),
      quiet(because(row, reference)),
    ]),
  ];
}

/** What bounds a finding of absence, in brackets; empty where nothing is known to. */
function because(row: ReportRow, reference: Reference): string {
  const { id, completeness } = reference.article;
  const given = row.limits.find((limit) => limit.article === id)?.limits ?? [];
  const cut: readonly AbsenceLimit[] =
    completeness === null || completeness === "full" ? [] : ["truncated"];
  const limits = [...new Set([...cut, ...given])];
  return limits.length === 0 ? "" : ` (${limits.map((limit) => limitWords[limit]).join("; ")})`;
}
