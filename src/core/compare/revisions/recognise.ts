import { sameArticle } from "../../importers/duplicates.ts";
import { foldText } from "../../text/fold.ts";
import { isFunctionWord, stemOf } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import { findPassages } from "../reuse/passages.ts";
import { ownWordsOf } from "../reuse/own-words.ts";
import type { Range } from "../../model/range.ts";
import { addressForm } from "./address.ts";
import { outletForm } from "./revision-index.ts";

/** A text that may be another version of an article, or the article. */
export interface RevisedText {
  readonly headline: string | null;
  readonly text: string;
  /** The outlet's name; null when unknown. */
  readonly outlet: string | null;
  readonly address: string | null;
  /** ISO 8601, a date or an instant; null when unknown. */
  readonly published: string | null;
}

/** An article of the library. */
export interface RevisionCandidate extends RevisedText {
  readonly id: string;
}

/** Of which article a text is another version, and why. */
export interface RecognisedRevision {
  readonly of: string;
  /** The smaller of the shares of both texts' words that stand in common passages: 0 to 1. */
  readonly share: number;
  /** What speaks for it, in one sentence. */
  readonly evidence: string;
}

/**
 * The share of words both texts must have in common passages. `address`: the page is the same, so
 * only one that was filled with something else must be told. `headline`: half of both texts; an
 * outlet's next article on a story repeats its background, a fifth or a third. `alone`: with
 * nothing else to go by, or another address, four words of five.
 */
const LEAST_SHARE = { address: 0.2, headline: 0.5, alone: 0.8 };

/**
 * Days between two versions where the address does not say that they are ones; and where the
 * headlines do not either, so that what fills the same form every week is none.
 */
const MOST_DAYS = { headline: 7, alone: 1 };

/** Words of passages that count as common: those of reuse between outlets. */
const PASSAGES = { together: 10, each: 5 };

/** The share of words of each text that stands in passages common to both; the smaller one. */
function commonShare(one: string, other: string): number {
  const [a, b] = [ownWordsOf(one, [], []), ownWordsOf(other, [], [])];
  const passages = findPassages(a, b, PASSAGES);
  const shareOf = (ranges: readonly Range[], total: number): number => {
    const common = new Uint8Array(total);
    for (const { start, end } of ranges) common.fill(1, start, end);
    return common.reduce((sum, word) => sum + word, 0) / Math.max(1, total);
  };
  return Math.min(
    shareOf(
      passages.map((passage) => passage.a),
      a.total,
    ),
    shareOf(
      passages.map((passage) => passage.b),
      b.total,
    ),
  );
}

/** True when the headlines have at least half of their content words (stems) in common. */
function isNearHeadline(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [a, b] = [one, other].map(
    (headline) =>
      new Set(
        segmentWords(headline)
          .filter(({ form }) => !isFunctionWord(form))
          .map(({ form }) => stemOf(form)),
      ),
  );
  if (a === undefined || b === undefined) return false;
  const common = [...a].filter((stem) => b.has(stem)).length;
  return common > 0 && 4 * common >= a.size + b.size;
}

/** Days between two dates; null where one is unknown. */
function daysBetween(one: string | null, other: string | null): number | null {
  if (one === null || other === null) return null;
  const days = [one, other].map((published) => Date.parse(published.slice(0, 10)) / 86_400_000);
  return Math.abs((days[0] ?? 0) - (days[1] ?? 0));
}

function isSameHeadline(one: string | null, other: string | null): boolean {
  return one === null || other === null || foldText(one).text === foldText(other).text;
}

/** What two articles have in common besides their words. */
interface Circumstances {
  readonly sameAddress: boolean;
  readonly otherAddress: boolean;
  readonly nearHeadline: boolean;
  readonly headlineMissing: boolean;
  readonly days: number | null;
  readonly outlet: string | null;
}

/** The share of common words that makes the two versions of one article; null: none does. */
function shareNeeded(given: Circumstances): number | null {
  const { sameAddress, otherAddress, nearHeadline, headlineMissing, days, outlet } = given;
  if (sameAddress) return LEAST_SHARE.address;
  if (nearHeadline) {
    if (days !== null && days > MOST_DAYS.headline) return null;
    return otherAddress ? LEAST_SHARE.alone : LEAST_SHARE.headline;
  }
  if (outlet === null && !headlineMissing) return null;
  if (days === null ? !headlineMissing : days > MOST_DAYS.alone) return null;
  return LEAST_SHARE.alone;
}

/** What speaks for the two being versions of one article; null where too little does. */
function evidenceFor(
  incoming: RevisedText,
  candidate: RevisedText,
): Omit<RecognisedRevision, "of"> | null {
  const outlet = outletForm(incoming.outlet);
  if (outlet !== outletForm(candidate.outlet)) return null;
  const isCopy = sameArticle(incoming.text, candidate.text);
  if (isCopy && isSameHeadline(incoming.headline, candidate.headline)) return null;
  const [here, there] = [incoming, candidate].map(({ address }) =>
    address === null ? null : addressForm(address),
  );
  const bothKnown = typeof here === "string" && typeof there === "string";
  const given: Circumstances = {
    sameAddress: bothKnown && here === there,
    otherAddress: bothKnown && here !== there,
    nearHeadline: isNearHeadline(incoming.headline, candidate.headline),
    headlineMissing: incoming.headline === null || candidate.headline === null,
    days: daysBetween(incoming.published, candidate.published),
    outlet,
  };
  const least = shareNeeded(given);
  if (least === null) return null;
  const share = isCopy ? 1 : commonShare(incoming.text, candidate.text);
  if (share < least) return null;
  const reasons = [
    outlet === null ? "Both outlets are unknown" : "Both are from the same outlet",
    ...(given.sameAddress ? ["the address is the same"] : []),
    ...(given.nearHeadline ? ["the headlines are alike"] : []),
    `${Math.floor(share * 100)} % of their words stand in common passages`,
  ];
  return { share, evidence: `${reasons.join(", ")}.` };
}

/**
 * Of which of the candidates the text is a newer or an older version: the one with most in common,
 * of equal ones the first by id; null where it is of none. A version is from the same outlet (or
 * both outlets are unknown) and has the same address, or most of its words and a headline like it
 * within a week, or nearly all of its words within a day. A copy with the same headline is none.
 */
export function recogniseRevision(
  incoming: RevisedText,
  candidates: readonly RevisionCandidate[],
): RecognisedRevision | null {
  const found = candidates.flatMap((candidate): RecognisedRevision[] => {
    const evidence = evidenceFor(incoming, candidate);
    return evidence === null ? [] : [{ of: candidate.id, ...evidence }];
  });
  found.sort((one, other) => other.share - one.share || (one.of < other.of ? -1 : 1));
  return found[0] ?? null;
}
