import type { ReadSentence } from "../read-sentence.ts";
import type { Cue } from "../signal.ts";

/**
 * Verbs that cast doubt on what they report: "claim" and its like (Recasens et al. 2013,
 * "assertives"; news agencies' style books warn of it), where a clause or an infinitive follows.
 */
const DOUBTING = new Map(
  ["claim", "purport", "profess", "pretend"].flatMap((base) =>
    [base, `${base}s`, `${base}ed`, `${base}ing`].map((form) => [form, base] as const),
  ),
);
const CLAUSE =
  /^(?:that|to|the|he|she|it|they|there|his|her|their|its|we|you|a|an|this|these|those|many|most|all)$/u;
/** In front of a noun "claim" it is none: "the claims that". */
const BEFORE_NOUN =
  /^(?:the|a|an|his|her|their|its|this|that|these|those|such|any|no|'s|of|false|legal|insurance|other|many|some)$/u;

/** Verbs of a sentence that cast doubt on what somebody says. */
export function doubts({ tokens }: ReadSentence): Cue[] {
  return tokens.flatMap((token, at): Cue[] => {
    const cue = DOUBTING.get(token.form);
    if (cue === undefined || BEFORE_NOUN.test(tokens[at - 1]?.form ?? "")) return [];
    const next = tokens[at + 1];
    if (!CLAUSE.test(next?.form ?? "") && !/^\p{Lu}/u.test(next?.text ?? "")) return [];
    const { start, end } = token;
    return [{ start, end, kind: "loaded", rule: "loaded.doubt", cue }];
  });
}
