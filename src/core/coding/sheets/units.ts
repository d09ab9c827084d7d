import type { ArticleId, CodingId, VariableId } from "../../model/ids.ts";
import type { Answer } from "../../model/sheet.ts";
import type { Anchor, Span } from "../../model/span.ts";
import type { Answers } from "./asked.ts";

/** What one sheet is about. */
export type SheetUnit =
  | { readonly kind: "article"; readonly article: ArticleId }
  | { readonly kind: "quotation"; readonly article: ArticleId; readonly quotation: Anchor }
  | { readonly kind: "coding"; readonly article: ArticleId; readonly coding: CodingId };

type UnitFields = Pick<Answer, "article" | "quotation" | "coding">;

/** The unit an answer is about. */
function unitOf({ article, quotation, coding }: UnitFields): SheetUnit {
  if (coding !== null) return { kind: "coding", article, coding };
  if (quotation !== null) return { kind: "quotation", article, quotation };
  return { kind: "article", article };
}

/** The same text for answers about the same unit, and for no others. */
export function unitKey({ article, quotation, coding }: UnitFields): string {
  if (coding !== null) return coding;
  return quotation === null ? article : quotationKey(quotation.span, quotation.orphan);
}

/** The key of the unit that is a quotation at this place. */
export function quotationKey(
  { article, revision, field, start, end }: Span,
  orphan = false,
): string {
  return `${orphan ? "orphan " : ""}${article} ${revision} ${field} ${start}-${end}`;
}

/** One coder's sheet about one unit: what is asked is `askedVariables` of these. */
export interface Sheet {
  readonly unit: SheetUnit;
  readonly answers: Answers;
}

/**
 * The sheets that one coder's work on one article in one pass consists of: the article's own,
 * one for each of the coder's codings, one for each quotation of which anything is answered
 * (a quotation becomes a unit by that). Codings and quotations in the order given.
 */
export function sheetsOf(
  article: ArticleId,
  codings: readonly CodingId[],
  answers: readonly Answer[],
): readonly Sheet[] {
  const units = new Map<string, { unit: SheetUnit; answers: Map<VariableId, string | number> }>();
  const put = (fields: UnitFields) => {
    const key = unitKey(fields);
    const found = units.get(key) ?? { unit: unitOf(fields), answers: new Map() };
    units.set(key, found);
    return found;
  };
  put({ article, quotation: null, coding: null });
  for (const coding of codings) put({ article, quotation: null, coding });
  for (const answer of answers) put(answer).answers.set(answer.variable, answer.value);
  return [...units.values()];
}
