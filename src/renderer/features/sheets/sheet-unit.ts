import { overlaps } from "../../../core/model/range.ts";
import type { Range } from "../../../core/model/range.ts";
import type { Coding } from "../../../core/model/coding.ts";
import type { Span } from "../../../core/model/span.ts";
import type { Answer } from "../../../core/model/sheet.ts";
import { quotationKey } from "../../../core/coding/sheets/units.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import type { Passage } from "../../shell/address.ts";
import type { Scope } from "./sheet-records.ts";

/** What the sheet that is shown is about, as an answer names it. */
export interface ShownUnit {
  readonly key: string;
  readonly quotation: Span | null;
  readonly coding: Coding["id"] | null;
  /** Its words; null for the article. */
  readonly words: string | null;
}

/** What there is to choose from in an article. */
export interface UnitChoice {
  readonly read: ArticleText;
  readonly selection: Passage | null;
  /** The coding chosen in the list. */
  readonly coding: string | null;
  /** The coder's own codings of the article in the pass. */
  readonly codings: readonly Coding[];
}

/** The unit of a scope that is chosen: the narrowest under the selection. null: none is. */
export function chosenUnit(scope: Scope, of: UnitChoice): ShownUnit | null {
  const { read, selection } = of;
  switch (scope) {
    case "article":
      return { key: read.article, quotation: null, coding: null, words: null };
    case "quotation": {
      const found = selection?.field === "text" ? read.analysis.quotations : [];
      const place = narrowest(found, selection);
      if (place === null) return null;
      const { article, revision } = read;
      const span: Span = { article, revision, field: "text", start: place.start, end: place.end };
      const words = read.text.slice(place.start, place.end);
      return { key: quotationKey(span), quotation: span, coding: null, words };
    }
    case "coding": {
      const chosen = of.codings.find(({ id }) => id === of.coding);
      const under = of.codings
        .filter(({ anchor }) => !anchor.orphan && anchor.span.field === selection?.field)
        .map((coding) => ({ ...coding.anchor.span, coding }));
      const coding = chosen ?? narrowest(under, selection)?.coding;
      if (coding === undefined) return null;
      const words = coding.anchor.quote.exact;
      return { key: coding.id, quotation: null, coding: coding.id, words };
    }
  }
}

function narrowest<Place extends Range>(
  places: readonly Place[],
  selection: Range | null,
): Place | null {
  if (selection === null) return null;
  const [first] = places
    .filter((place) => overlaps(place, selection))
    .sort((one, other) => one.end - one.start - (other.end - other.start));
  return first ?? null;
}

/** What a person is told to do to have a unit of the scope. */
export const howToChoose: Readonly<Record<Scope, string>> = {
  article: "",
  quotation: "Select words of a quotation in the text to answer questions about it.",
  coding: "Choose one of your codings, or select words of it, to answer questions about it.",
};

export type GivenAnswer = Answer["value"];
