import type { Utterance } from "../../../core/compare/comparison.ts";
import { diffWords } from "../../../core/compare/words/diff.ts";
import { contains } from "../../../core/model/range.ts";
import type { Range } from "../../../core/model/range.ts";
import { foldText } from "../../../core/text/fold.ts";
import { segmentSentences } from "../../../core/text/sentences.ts";
import { segmentWords } from "../../../core/text/words.ts";
import { unknownOutlet } from "../story/told.ts";
import type { Told } from "../story/told.ts";

/** A stretch of a rendering: in the fullest one too (`kept`), or only here. */
export interface RenderedPiece {
  readonly kind: "kept" | "changed";
  readonly text: string;
}

/** One rendering as a line of its card. */
export interface RenderedLine {
  readonly article: Told;
  readonly at: Range;
  /** The verb that introduces it, as printed; null where there is none. */
  readonly cue: string | null;
  readonly kind: "direct" | "mixed" | "indirect";
  readonly form: "full" | "partial" | "paraphrase";
  readonly pieces: readonly RenderedPiece[];
  /** What the others are read against. */
  readonly isFullest: boolean;
}

/** One act of speech with its renderings, the fullest first. */
export interface UtteranceCard {
  readonly id: string;
  readonly speaker: string | null;
  readonly lines: readonly RenderedLine[];
  readonly differences: readonly string[];
  readonly alsoAttributedTo: readonly string[];
  /** How many outlets render it. */
  readonly outlets: number;
}

interface Placed {
  readonly article: Told;
  readonly quotation: Told["analysis"]["quotations"][number];
  readonly form: RenderedLine["form"];
}

/** An utterance as a card; null when none of its articles is shown. */
export function cardOf(
  utterance: Utterance,
  told: ReadonlyMap<string, Told>,
): UtteranceCard | null {
  const all = utterance.renderings.flatMap(({ article, quotation, form }): Placed[] => {
    const by = told.get(article);
    const found = by?.analysis.quotations[quotation];
    return by === undefined || found === undefined ? [] : [{ article: by, quotation: found, form }];
  });
  const placed = all
    .filter((each) => !all.some((other) => isInside(each, other)))
    .sort((one, other) => Number(other.form === "full") - Number(one.form === "full"));
  const [fullest] = placed;
  if (fullest === undefined) return null;
  const base = wordsOf(fullest);
  return {
    id: utterance.id,
    speaker: utterance.speaker,
    lines: placed.map((each): RenderedLine => {
      const { article, quotation, form } = each;
      return {
        article,
        at: { start: quotation.start, end: quotation.end },
        cue: quotation.cue?.text ?? null,
        kind: quotation.kind,
        form,
        isFullest: each === fullest,
        pieces: each === fullest ? whole(base) : piecesOf(base, wordsOf(each)),
      };
    }),
    differences: utterance.differences,
    alsoAttributedTo: utterance.alsoAttributedTo.map(
      ({ article, speaker }) =>
        `${speaker}, by ${(told.get(article)?.outlet ?? unknownOutlet).name}`,
    ),
    outlets: new Set(placed.map(({ article }) => article.publisher)).size,
  };
}

/** A fragment in marks inside the clause that reports it is seen there. */
function isInside(one: Placed, other: Placed): boolean {
  return (
    one !== other &&
    one.article === other.article &&
    contains(other.quotation, one.quotation) &&
    !contains(one.quotation, other.quotation)
  );
}

function wordsOf({ article, quotation }: Placed): string {
  return article.text.slice(quotation.start, quotation.end);
}

/** The fullest rendering is what the others are read against: all of it is in full ink. */
function whole(text: string): RenderedPiece[] {
  return [{ kind: "changed", text }];
}

function piecesAgainst(base: string, other: string): RenderedPiece[] {
  return diffWords(base, other).flatMap((change): RenderedPiece[] => {
    if (change.other === "") return [];
    const kept = change.kind === "same" || change.kind === "form";
    return [{ kind: kept ? "kept" : "changed", text: change.other }];
  });
}

/** Against the fullest rendering or the one of its sentences that has most in common. */
function piecesOf(base: string, other: string): RenderedPiece[] {
  // A short part of a long sentence has little in common with it, though all of it is there.
  if (isWithin(base, other)) return [{ kind: "kept", text: other }];
  const sentences = segmentSentences(base).map(({ start, end }) => base.slice(start, end));
  const keptIn = (pieces: readonly RenderedPiece[]): number =>
    pieces.reduce((sum, { kind, text }) => sum + (kind === "kept" ? text.length : 0), 0);
  return [base, ...sentences]
    .map((against) => piecesAgainst(against, other))
    .reduce((best, pieces) => (keptIn(pieces) > keptIn(best) ? pieces : best));
}

/** Whether the other's words stand in the base as they are, whatever ends them. */
function isWithin(base: string, other: string): boolean {
  const plain = (text: string) =>
    ` ${segmentWords(text)
      .map(({ start, end }) => foldText(text.slice(start, end)).text)
      .join(" ")} `;
  return plain(other).trim() !== "" && plain(base).includes(plain(other));
}

/** Cards under their speakers, those with most cards first, nobody named last. */
export function bySpeaker(
  cards: readonly UtteranceCard[],
): readonly { readonly speaker: string | null; readonly cards: readonly UtteranceCard[] }[] {
  // "Police" and "police" are one.
  return [...Map.groupBy(cards, ({ speaker }) => speaker?.toLowerCase() ?? null).values()]
    .map((own) => ({ speaker: own[0]?.speaker ?? null, cards: own }))
    .sort(
      (one, other) =>
        Number(one.speaker === null) - Number(other.speaker === null) ||
        other.cards.length - one.cards.length ||
        (one.speaker ?? "").localeCompare(other.speaker ?? ""),
    );
}

/** "Claudia Sheinbaum" gives "CS": what stands where a portrait would. */
export function initialsOf(speaker: string): string {
  const words = speaker.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const [first, ...rest] = words.length > 0 ? words : speaker.split(/\s+/u);
  const last = rest.at(-1);
  return `${(first ?? "").charAt(0)}${last?.charAt(0) ?? ""}`.toUpperCase();
}
