import { overlaps } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import { foldText } from "../text/fold.ts";
import { segmentSentences } from "../text/sentences.ts";
import type { ArticleMaterial } from "./material.ts";

/** What a row of the table is about. The headline is a sentence and a paragraph of its own. */
export const unitKinds = ["article", "paragraph", "sentence"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A name, and the column or value that stands for it in the table. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the table of a pass is made of. */
export interface UnitTable {
  readonly unit: UnitKind;
  readonly pass: string;
  readonly coders: readonly Named[];
  /** The codes that can be given, in the codebook's order. */
  readonly codes: readonly Named[];
}

/** What the table calls an article's outlet and story. */
export interface UnitArticle {
  readonly material: ArticleMaterial;
  readonly outlet: string;
  readonly story: string;
}

type Row = readonly (string | number | null)[];

const fixedColumns: readonly (readonly [name: string, about: string])[] = [
  ["unit", "identifier of the unit: the article's id, with its number in the article"],
  ["article", "identifier of the article"],
  ["outlet", "outlet of the article; empty where unknown"],
  ["story", "story of the article"],
  ["published", "day of publication, YYYY-MM-DD; empty where unknown"],
  ["field", "headline or text; both for units that are whole articles"],
  [
    "start",
    "first character of the unit in its field, UTF-16 code units from 0; empty for articles",
  ],
  ["end", "character after the unit's last"],
  ["coder", "who coded"],
];

/** Column names: the fixed ones, then one a code, fit for R and each used once. */
export function unitColumns(table: UnitTable): readonly string[] {
  const taken = new Set<string>();
  const codes = table.codes.map(({ name }) => {
    const stem = foldText(name)
      .text.replace(/[^a-z0-9]+/gu, "_")
      .replace(/^_+|_+$/gu, "");
    let column = `code_${stem === "" ? "unnamed" : stem}`;
    for (let number = 2; taken.has(column); number += 1) column = `code_${stem}_${number}`;
    taken.add(column);
    return column;
  });
  return [...fixedColumns.map(([name]) => name), ...codes];
}

/**
 * The rows of one article: each of its units by each coder. A code is 1 where the coder's coding
 * with it shares a character with the unit, 0 where none does, and NA where the coder has not
 * completed the article: nothing coded and not looked at are different.
 */
export function unitRows(table: UnitTable, { material, outlet, story }: UnitArticle): Row[] {
  const complete = new Set(material.complete);
  const units = unitsOf(table.unit, material);
  return table.coders.flatMap((coder) => {
    const isComplete = complete.has(`${table.pass} ${coder.id}`);
    const codings = material.codings.filter(
      (coding) => coding.coder === coder.id && coding.pass === table.pass && !coding.orphan,
    );
    return units.map(({ field, range }, index): Row => {
      const here = new Set(
        codings
          .filter((coding) => range === null || (coding.field === field && overlaps(coding, range)))
          .map(({ code }) => code),
      );
      return [
        table.unit === "article" ? material.id : `${material.id}#${index}`,
        ...[material.id, outlet, story, material.date, field],
        ...[range?.start ?? null, range?.end ?? null],
        coder.name,
        ...table.codes.map(({ id }) => (isComplete ? Number(here.has(id)) : "NA")),
      ];
    });
  });
}

interface Unit {
  readonly field: "headline" | "text" | "both";
  readonly range: Range | null;
}

function unitsOf(kind: UnitKind, { headline, text }: ArticleMaterial): Unit[] {
  if (kind === "article") return [{ field: "both", range: null }];
  const ranges = kind === "sentence" ? segmentSentences(text ?? "") : paragraphsOf(text ?? "");
  return [
    ...(headline === ""
      ? []
      : [{ field: "headline" as const, range: { start: 0, end: headline.length } }]),
    ...ranges.map((range) => ({ field: "text" as const, range })),
  ];
}

function paragraphsOf(text: string): Range[] {
  return [...text.matchAll(/[^\n]+/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
}

/** What each column means and can hold, one row a column, under a heading. */
export function unitDictionary(
  table: UnitTable,
  definitionOf: (code: string) => string,
): readonly Row[] {
  const columns = unitColumns(table);
  const values = "1 given; 0 not given; NA the coder has not completed the article";
  return [
    ["column", "label", "description", "values"],
    ...fixedColumns.map(([name, about]): Row => [name, name, about, "text or number"]),
    ...table.codes.map(({ id, name }, index): Row => {
      const column = columns[fixedColumns.length + index] ?? "";
      return [column, name, definitionOf(id), values];
    }),
  ];
}
