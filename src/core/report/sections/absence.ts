import type { AbsenceLimit } from "../../compare/comparison.ts";
import type { ReportRow } from "../input/input.ts";
import { quiet } from "../parts.ts";
import { citation, isToldByOutlet } from "../references.ts";
import type { Reference } from "../references.ts";
import type { Inline } from "../tree.ts";
import { limitWords } from "../wording.ts";

/** The only words the report has for absence: it is a finding about a text, never about an outlet. */
const NOT_FOUND = "not found in the imported text of";

/**
 * "not found in the imported text of Corvania Today (its text is truncated)", for an empty column.
 * Of an outlet with several articles in the story it is one of them in whose text it was not found.
 */
export function absenceOf(
  row: ReportRow,
  absent: Reference,
  story: readonly Reference[],
): readonly Inline[] {
  const name = isToldByOutlet(absent, story) ? absent.outlet : absent.mark;
  return [quiet(`${NOT_FOUND} ${name}${because(row, absent)}`)];
}

/** "not found in the imported text of CT 1 (its text is truncated), VH 1". */
export function absenceOfAll(row: ReportRow, absent: readonly Reference[]): readonly Inline[] {
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
