import type { FindingReview } from "../../../core/model/finding.ts";
import { openSuggestions } from "../../../core/coding/suggestions/open-suggestions.ts";
import type { Suggestion } from "../../../core/coding/suggestions/suggestion.ts";
import { reviewedSignals } from "../../../core/findings/count-signals.ts";
import type { ReviewedSignal } from "../../../core/findings/count-signals.ts";
import { factsOfSignal } from "../../../core/findings/measures.ts";
import type { Layer } from "../../../core/findings/measures.ts";
import type { Code } from "../../../core/model/codebook.ts";
import type { Coding } from "../../../core/model/coding.ts";
import type { CoderId } from "../../../core/model/ids.ts";
import { overlaps } from "../../../core/model/range.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import type { Passage } from "../../shell/address.ts";
import type { Mark } from "../reader/marks.ts";

/** A signal of the article being read, with its words. */
export interface SignalItem {
  readonly id: string;
  readonly signal: ReviewedSignal;
  readonly words: string;
}

/** A suggestion still to be decided on, with its code. */
export interface SuggestionItem {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly code: Code;
  readonly words: string;
}

/** The signals of the kinds that are on, in the order of the page. */
export function signalItems(
  read: ArticleText,
  reviews: readonly FindingReview[],
  on: ReadonlySet<Layer>,
): SignalItem[] {
  return reviewedSignals(read, reviews)
    .filter(({ kind }) => on.has(`signal:${kind}`))
    .map((signal) => {
      const within = signal.field === "headline" ? (read.headline ?? "") : read.text;
      const { field, start, end, rule } = signal;
      return {
        id: `signal ${field} ${start} ${end} ${rule}`,
        signal,
        words: wordsOf(within, start, end),
      };
    });
}

/** The words of a signal; those of a mark alone ("?") with the word before it. */
function wordsOf(within: string, start: number, end: number): string {
  const words = within.slice(start, end);
  if (/[\p{L}\p{N}]/u.test(words)) return words;
  return (/\S*$/u.exec(within.slice(0, start))?.[0] ?? "") + words;
}

/** The suggestions left to decide on, in the order of the text. */
export function suggestionItems(
  read: ArticleText,
  suggestions: readonly Suggestion[],
  coder: CoderId,
  codings: readonly Coding[],
  reviews: readonly FindingReview[],
  codes: readonly Code[],
): SuggestionItem[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return openSuggestions(suggestions, read.revision, coder, codings, reviews).flatMap(
    (suggestion) => {
      const code = byId.get(suggestion.code);
      if (code === undefined || code.retired) return [];
      const { start, end, source } = suggestion;
      const id = `suggestion ${source} ${code.id} ${start} ${end}`;
      return [{ id, suggestion, code, words: read.text.slice(start, end) }];
    },
  );
}

/** Where the suggestion of this id stands; null when the id is of something else. */
export function placeOfSuggestion(id: string): Passage | null {
  const found = /^suggestion .* (\d+) (\d+)$/u.exec(id);
  return found === null ? null : { field: "text", start: Number(found[1]), end: Number(found[2]) };
}

/** What is drawn on the page: every signal not called wrong, and every open suggestion. */
export function findingMarks(
  signals: readonly SignalItem[],
  suggestions: readonly SuggestionItem[],
): Mark[] {
  return [
    ...signals
      .filter(({ signal }) => signal.review?.verdict !== "wrong")
      .map(({ id, signal: { field, start, end, kind, voice } }): Mark => ({
        ...{ kind: "signal", id, field, start, end, signal: kind },
        label: `${factsOfSignal(kind).name.toLowerCase()}, ${voiceNames[voice]}`,
      })),
    ...suggestions.map(({ id, suggestion: { start, end }, code }): Mark => ({
      ...{ kind: "suggestion", id, field: "text", start, end },
      ...{ label: code.name, colour: code.colour },
    })),
  ];
}

/** Whose words a signal is in, as it is shown and spoken. */
export const voiceNames = {
  own: "the outlet’s own words",
  headline: "headline",
  direct: "quoted words",
  indirect: "reported words",
} as const;

/** A finding on the page that can be taken or rejected. */
export type Finding =
  | { readonly kind: "signal"; readonly item: SignalItem; readonly at: Passage }
  | { readonly kind: "suggestion"; readonly item: SuggestionItem; readonly at: Passage };

/** Everything that can be decided on, in the order of the page; at one place suggestions first. */
export function findingsOf(
  signals: readonly SignalItem[],
  suggestions: readonly SuggestionItem[],
): Finding[] {
  const found: Finding[] = [
    ...suggestions.map((item): Finding => {
      const { start, end } = item.suggestion;
      return { kind: "suggestion", item, at: { field: "text", start, end } };
    }),
    ...signals
      .filter(({ signal }) => signal.review?.verdict !== "wrong")
      .map((item): Finding => {
        const { field, start, end } = item.signal;
        return { kind: "signal", item, at: { field, start, end } };
      }),
  ];
  return found.sort((a, b) => order(a.at) - order(b.at) || a.at.start - b.at.start);
}

function order({ field }: Passage): number {
  return field === "headline" ? 0 : 1;
}

function isBefore(a: Passage, b: Passage): boolean {
  return order(a) - order(b) < 0 || (order(a) === order(b) && a.start < b.start);
}

/** The finding a step on or back from the selection; from none the first, or the last. */
export function stepTo(
  findings: readonly Finding[],
  selection: Passage | null,
  step: 1 | -1,
): Finding | null {
  if (selection === null) return (step === 1 ? findings[0] : findings.at(-1)) ?? null;
  return (
    (step === 1
      ? findings.find(({ at }) => isBefore(selection, at) || isInside(at, selection))
      : findings.findLast(({ at }) => isBefore(at, selection) || isInside(selection, at))) ?? null
  );
}

/** Begins where the other does and is shorter: of two at one place the longer comes first. */
function isInside(a: Passage, b: Passage): boolean {
  return a.field === b.field && a.start === b.start && a.end < b.end;
}

/** The finding that is meant by a selection: the very one selected, else the narrowest in it. */
export function findingAt(findings: readonly Finding[], selection: Passage): Finding | null {
  const near = findings.filter(({ at }) => at.field === selection.field && overlaps(at, selection));
  const exact = near.find(({ at }) => at.start === selection.start && at.end === selection.end);
  const [narrowest] = near.sort((a, b) => a.at.end - a.at.start - (b.at.end - b.at.start));
  return exact ?? narrowest ?? null;
}
