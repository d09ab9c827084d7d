import { isFunctionWord, stemOf } from "../text/stems.ts";
import { segmentWords } from "../text/words.ts";

/** A label is read at a glance: so many characters at most, the mark of a cut included. */
const LONGEST = 84;
/** A clause shorter than this says too little alone. */
const SHORTEST_CLAUSE = 28;

function stemsOf(text: string): Set<string> {
  const words = segmentWords(text).filter(({ form }) => !isFunctionWord(form));
  return new Set(words.map(({ form }) => stemOf(form)));
}

/** How much of the others' wordings a wording has, each by the share of its stems. */
function centrality(own: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): number {
  return others.reduce((sum, other) => {
    const shared = [...own].filter((stem) => other.has(stem)).length;
    return sum + shared / Math.max(1, Math.sqrt(own.size * other.size));
  }, 0);
}

/** The wording up to the end of a clause, or to the last whole word that fits. */
function cut(wording: string): string {
  const whole = wording.replace(/\s+/gu, " ").trim();
  if (whole.length <= LONGEST) return whole;
  const clauses = [...whole.slice(0, LONGEST - 1).matchAll(/[,;:–—](?=\s)/gu)];
  const clause = clauses.map(({ index }) => index).findLast((index) => index >= SHORTEST_CLAUSE);
  const word = whole.lastIndexOf(" ", LONGEST - 1);
  const end = clause ?? (word > 0 ? word : LONGEST - 1);
  return `${whole.slice(0, end).replace(/[\s,;:–—]+$/u, "")}…`;
}

/**
 * A short label for a row, in its own words: the wording that has most in common with the others
 * (the shorter of two alike), cut at a clause or a word to at most 84 characters. Empty for none.
 */
export function labelOfRow(wordings: readonly string[]): string {
  const stems = wordings.map(stemsOf);
  const ranked = wordings
    .map((wording, index) => {
      const others = stems.filter((_, at) => at !== index);
      return { wording, score: centrality(stems[index] ?? new Set(), others) };
    })
    .sort(
      (one, other) =>
        other.score - one.score ||
        one.wording.length - other.wording.length ||
        (one.wording < other.wording ? -1 : 1),
    );
  return cut(ranked[0]?.wording ?? "");
}
