import { extractQuotations } from "../extract/quotations.ts";
import type { Quotation } from "../extract/quotation.ts";
import { voiceOf } from "../extract/voice.ts";
import { overlaps } from "../model/range.ts";
import type { Voice } from "../model/span.ts";
import { segmentSentences } from "../text/sentences.ts";
import { segmentWords } from "../text/words.ts";

/** A number for each voice. */
export type ByVoice = Readonly<Record<Voice, number>>;

/** Nothing in any voice. */
export const noVoices: ByVoice = { own: 0, headline: 0, direct: 0, indirect: 0 };

/** The sum of two counts, voice by voice. */
export function addVoices(one: ByVoice, other: ByVoice): ByVoice {
  return {
    own: one.own + other.own,
    headline: one.headline + other.headline,
    direct: one.direct + other.direct,
    indirect: one.indirect + other.indirect,
  };
}

/**
 * How many words of an article are in which voice: those of the text as its quotations tell, the
 * headline's as the headline's own but for what is quoted in it. Their sum is all its words, as
 * `countWords` counts them. Linear in the length of the text.
 */
export function wordsByVoice(
  text: string,
  quotations: readonly Quotation[],
  headline: string | null,
): ByVoice {
  const counts = { ...noVoices };
  let begun = 0;
  let open: readonly Quotation[] = [];
  for (const word of segmentWords(text)) {
    for (let next = quotations[begun]; next !== undefined && next.start < word.end;) {
      open = [...open.filter(({ end }) => end > word.start), next];
      begun += 1;
      next = quotations[begun];
    }
    counts[voiceOf(word, open)] += 1;
  }
  if (headline === null) return counts;
  const quoted = extractQuotations(headline, segmentSentences(headline)).filter(
    ({ kind }) => kind !== "indirect",
  );
  for (const word of segmentWords(headline)) {
    counts[quoted.some((each) => overlaps(each, word)) ? "direct" : "headline"] += 1;
  }
  return counts;
}
