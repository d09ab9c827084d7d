import { factsOfSignal, parseMeasure } from "../../../core/findings/measures.ts";
import type { State } from "../../../core/model/records.ts";

/** What a measure is called, and what is asked when it is checked. */
interface MeasureWords {
  readonly name: string;
  /** Asked of what was found; the words are marked. */
  readonly isRight: string;
  /** Asked of a stretch in which nothing was found. */
  readonly isThere: string;
}

/** The words for a measure by its name in the records; null when it names none. */
export function measureWords(state: State, id: string): MeasureWords | null {
  const measure = parseMeasure(id);
  switch (measure?.kind) {
    case undefined:
      return null;
    case "signal": {
      const { name, marks } = factsOfSignal(measure.signal);
      return {
        name,
        isRight: `Do the marked words hold ${marks}?`,
        isThere: `Does the passage hold ${marks}, in the outlet’s own words?`,
      };
    }
    case "suggestion": {
      const code = state.get(measure.code);
      const label = code?.type === "code" ? code.name : "the code";
      const by = measure.source === "cues" ? "by cue words" : "learned from codings";
      return {
        name: `${label}, ${by}`,
        isRight: `Does the code ${label} fit the marked sentence?`,
        isThere: `Does the code ${label} fit the marked sentence?`,
      };
    }
    case "quotations":
      return {
        name: "Quotations",
        isRight: "Are the marked words quoted, and all that is quoted there?",
        isThere: "Are words quoted in the passage?",
      };
    case "speakers":
      return {
        name: "Speakers of quotations",
        isRight: "Is this who says the marked words?",
        isThere: "Does the text name who says the marked words?",
      };
  }
}
