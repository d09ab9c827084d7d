import type { Code } from "../../model/codebook.ts";
import type { Range } from "../../model/range.ts";
import { stemOf } from "../../text/stems.ts";
import { frameCues } from "./frame-cues.ts";
import { stemsOf } from "./suggestion.ts";
import type { Suggestion, SuggestionCue } from "./suggestion.ts";

/** What a strong word and any other weigh, and what a sentence needs: words of different stems. */
const STRONG = 2;
const WEAK = 1;
const NEEDED = 2;

type Weights = ReadonlyMap<string, number>;

function weightsOf(list: string): Weights {
  const [strong = "", weak = ""] = list.split(";");
  const words = (part: string): string[] => part.split(/\s+/u).filter((word) => word !== "");
  return new Map([
    ...words(weak).map((word): [string, number] => [stemOf(word), WEAK]),
    ...words(strong).map((word): [string, number] => [stemOf(word), STRONG]),
  ]);
}

const known: ReadonlyMap<string, Weights> = new Map(
  Object.entries(frameCues).map(([name, list]) => [name.toLowerCase(), weightsOf(list)]),
);

/** The words of a code's frame: a code is taken for a ready-made frame by its name. */
function cuesOf({ name }: Code): Weights | null {
  return known.get(name.trim().toLowerCase()) ?? null;
}

/** The codes of the codebook for which there are cue words. */
export function codesWithCues(codes: readonly Code[]): readonly Code[] {
  return codes.filter((code) => !code.retired && code.codable && cuesOf(code) !== null);
}

/**
 * Codes for the sentences of a text by cue words: a sentence is suggested for a code with whose
 * frame it shares words of together weight 2 or more (a strong word weighs 2, any other 1, each
 * stem once). The score is their weight against that and 2 more.
 */
export function suggestByCues(
  text: string,
  sentences: readonly Range[],
  codes: readonly Code[],
): Suggestion[] {
  const used = codesWithCues(codes).map((code) => ({ code, weights: cuesOf(code) }));
  return sentences.flatMap((sentence) => {
    const stems = stemsOf(text, sentence);
    return used.flatMap(({ code, weights }): Suggestion[] => {
      const cues = new Map<string, SuggestionCue>();
      for (const { stem, start, end } of stems) {
        const weight = weights?.get(stem);
        if (weight === undefined || cues.has(stem)) continue;
        cues.set(stem, { start, end, weight, text: text.slice(start, end) });
      }
      const sum = [...cues.values()].reduce((total, { weight }) => total + weight, 0);
      if (sum < NEEDED) return [];
      const { start, end } = sentence;
      const ordered = [...cues.values()].sort((a, b) => b.weight - a.weight || a.start - b.start);
      const score = sum / (sum + NEEDED);
      return [{ start, end, source: "cues", code: code.id, score, cues: ordered }];
    });
  });
}
