import type { SuggestionSource } from "../../findings/measures.ts";
import type { CodeId } from "../../model/ids.ts";
import type { Range } from "../../model/range.ts";
import { isFunctionWord, stemOf } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";

/** A word of a sentence that speaks for a code, and how much. */
export interface SuggestionCue extends Range {
  readonly text: string;
  readonly weight: number;
}

/** A code that may fit a sentence, with what speaks for it. It counts for nothing until taken. */
export interface Suggestion extends Range {
  readonly source: SuggestionSource;
  readonly code: CodeId;
  /** From 0 to 1; it orders suggestions and is no probability. */
  readonly score: number;
  /** The words that speak for it, the weightiest first. */
  readonly cues: readonly SuggestionCue[];
}

/** A content word of a sentence: where it stands and its stem. */
export interface Stem extends Range {
  readonly stem: string;
}

/** The content words of a sentence, by stem; figures are left out. */
export function stemsOf(text: string, sentence: Range): Stem[] {
  return segmentWords(text, sentence).flatMap(({ start, end, form }) =>
    isFunctionWord(form) || !/\p{L}{2}/u.test(form) ? [] : [{ start, end, stem: stemOf(form) }],
  );
}
