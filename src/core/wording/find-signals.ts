import { extractQuotations } from "../extract/quotations.ts";
import type { Quotation } from "../extract/quotation.ts";
import { voiceOf } from "../extract/voice.ts";
import type { Range } from "../model/range.ts";
import { segmentSentences } from "../text/sentences.ts";
import { boosters } from "./boosters.ts";
import { euphemisms } from "./euphemisms.ts";
import { factives } from "./factives.ts";
import { hedges } from "./hedges.ts";
import { implicatives } from "./implicatives.ts";
import { loadedWords } from "./loaded/find-loaded.ts";
import { passiveSignals } from "./passive-signals.ts";
import { readSentence } from "./read-sentence.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { reportingStances } from "./reporting-stance.ts";
import { scareQuotes } from "./scare-quotes.ts";
import type { Cue, Signal } from "./signal.ts";

const MEASURES: readonly ((sentence: ReadSentence) => Cue[])[] = [
  loadedWords,
  euphemisms,
  hedges,
  boosters,
  factives,
  implicatives,
];

/** Ranges in order of beginning, asked for those that reach into ranges that move on. */
function sweep<Item extends Range>(items: readonly Item[]): (range: Range) => readonly Item[] {
  let next = 0;
  let open: readonly Item[] = [];
  return ({ start, end }) => {
    const begun: Item[] = [];
    for (let item = items[next]; item !== undefined && item.start < end; item = items[next]) {
      begun.push(item);
      next += 1;
    }
    open = [...open, ...begun].filter((item) => item.end > start);
    return open;
  };
}

function signalsIn(
  text: string,
  sentences: readonly Range[],
  quotations: readonly Quotation[],
  field: "text" | "headline",
): Signal[] {
  const spoken = sweep(quotations);
  const cuesOf = sweep(
    quotations
      .flatMap((quotation) => (quotation.cue === null ? [] : [{ ...quotation.cue, quotation }]))
      .sort((a, b) => a.start - b.start),
  );
  const quoted = sweep(scareQuotes(text, sentences, quotations));
  return sentences.flatMap((range) => {
    const sentence = readSentence(text, range, field);
    const near = spoken(range);
    const cues = [
      ...MEASURES.flatMap((measure) => measure(sentence)),
      ...passiveSignals(sentence, text),
      ...reportingStances(
        sentence,
        cuesOf(range).map(({ quotation }) => quotation),
      ),
      ...quoted(range).filter(({ start }) => start >= range.start),
    ];
    return cues.map((cue): Signal => {
      const voice = voiceOf(cue, near);
      // A headline that tells what somebody says is still the outlet's wording.
      if (field === "headline") return { ...cue, field, voice: voice === "direct" ? voice : field };
      return { ...cue, field, voice };
    });
  });
}

function inOrder(a: Signal, b: Signal): number {
  const byPlace = a.start - b.start || b.end - a.end;
  return byPlace || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/**
 * The signals of wording in a headline, in order of their beginning; offsets are the headline's.
 * What somebody is quoted with in it is "direct", everything else "headline". None for null.
 */
export function findHeadlineSignals(headline: string | null): Signal[] {
  if (headline === null) return [];
  const parts = segmentSentences(headline);
  return signalsIn(headline, parts, extractQuotations(headline, parts), "headline").sort(inOrder);
}

/**
 * The signals of wording in an article: first those of its headline, then those of its text, each
 * in order of their beginning. Offsets are UTF-16 code units of the field, the end exclusive.
 * `sentences` and `quotations` are the text's, as `segmentSentences` and `extractQuotations` give
 * them. Signals of different kinds may overlap ("bragged" is loaded and a reporting verb). The
 * outlet is to be measured by the voices "own" and "headline"; what others say is marked "direct"
 * or "indirect". Linear in the length of the text.
 */
export function findSignals(
  text: string,
  sentences: readonly Range[],
  quotations: readonly Quotation[],
  headline: string | null = null,
): Signal[] {
  const inText = signalsIn(text, sentences, quotations, "text").sort(inOrder);
  return [...findHeadlineSignals(headline), ...inText];
}
