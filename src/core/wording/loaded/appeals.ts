import type { ReadSentence } from "../read-sentence.ts";
import type { Cue } from "../signal.ts";

/**
 * Marks by which a report turns to its reader: the question nobody is asked and the exclamation
 * (Molek-Kozakowska 2013 on sensational headlines; Quirk et al. 1985, 11.23, on rhetorical
 * questions). The range is the mark.
 */
export function appeals({ tokens }: ReadSentence): Cue[] {
  return tokens.flatMap(({ text, start, end }): Cue[] => {
    if (text !== "?" && text !== "!") return [];
    const cue = text === "?" ? "question" : "exclamation";
    return [{ start, end, kind: "loaded", rule: "loaded.appeal", cue }];
  });
}
