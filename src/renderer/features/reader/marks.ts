import { overlaps } from "../../../core/model/range.ts";
import type { Range } from "../../../core/model/range.ts";
import type { SignalKind } from "../../../core/wording/signal.ts";
import type { Passage } from "../../shell/address.ts";
import { pageRange } from "./page.ts";
import type { Page } from "./page.ts";

/** Something that stands on a passage. */
export type Mark = Passage &
  (
    | {
        readonly kind: "coding";
        readonly id: string;
        readonly colour: number;
        readonly label: string;
      }
    | { readonly kind: "quotation"; readonly id: string; readonly label: string }
    | { readonly kind: "search"; readonly id: string; readonly label: string }
    | { readonly kind: "evidence"; readonly id: string; readonly label: string }
    | {
        readonly kind: "signal";
        readonly id: string;
        readonly signal: SignalKind;
        readonly label: string;
      }
    | {
        readonly kind: "suggestion";
        readonly id: string;
        readonly colour: number;
        readonly label: string;
      }
  );

/** The name a mark is painted under, as reader.css has it. */
export function highlightName(mark: Mark): string {
  if (mark.kind === "signal") return `signal-${mark.signal}`;
  return mark.kind === "coding" ? `code-${mark.colour}` : `reader-${mark.kind}`;
}

const LONGEST_SAID = 200;

function said(text: string): string {
  if (text.length <= LONGEST_SAID) return text;
  return `${text.slice(0, LONGEST_SAID / 2)} … ${text.slice(-LONGEST_SAID / 2)}`;
}

/** What a screen reader hears of a stretch of the page: its words, then what stands on it. */
export function announcement(
  page: Page,
  range: Range,
  marks: readonly Mark[],
  isSelected: boolean,
): string {
  const words = said(page.text.slice(range.start, range.end).trim());
  const here = marks.filter((mark) => overlaps(pageRange(page, mark), range));
  const codes = here.filter(({ kind }) => kind === "coding").map(({ label }) => label);
  const suggested = here.filter(({ kind }) => kind === "suggestion").map(({ label }) => label);
  const others = here
    .filter(({ kind }) => kind !== "coding" && kind !== "suggestion")
    .map(({ label }) => label);
  return [
    isSelected ? `Selected: ${words}` : words,
    codes.length === 0 ? "" : `Coded ${[...new Set(codes)].join(", ")}.`,
    suggested.length === 0 ? "" : `Suggested ${[...new Set(suggested)].join(", ")}.`,
    others.length === 0 ? "" : `${[...new Set(others)].join(", ")}.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
