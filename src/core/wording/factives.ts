import { cueOf, findEntries, lexiconOf } from "./lexicon.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { Cue } from "./signal.ts";

/**
 * Verbs and adjectives that presuppose their clause to be true: Kiparsky, P. & Kiparsky, C. (1970),
 * "Fact"; Hooper, J. (1975), "On assertive predicates", whose semifactives (knowing, finding out)
 * and true factives (feeling about a fact) are told apart.
 */
const semifactive = lexiconOf({
  verbs: `know realize realise discover learn notice recognize recognise understand remember recall
    forget reveal expose uncover ascertain perceive detect appreciate disclose`,
  phrases:
    "~find out; ~figure out; ~be aware; ~become aware; ~lose sight of the fact; ~bring to light",
});
const emotive = lexiconOf({
  verbs: "regret resent deplore bemoan lament overlook ignore disregard celebrate rue",
  words:
    "odd strange ironic tragic sad shameful remarkable unsurprising telling surprising proud glad sorry",
});

/** A clause follows: "that", a word that asks for what is so, or at once its subject. */
const CLAUSE = /^(?:that|how|why|what)$/u;
const SUBJECT = /^(?:he|she|they|we|it|there|i|you)$/u;

function clauseFollows({ tokens }: ReadSentence, last: number, subjects: boolean): boolean {
  const next = tokens[last + 1]?.form ?? "";
  if (tokens[last + 2]?.form === "to") return false; // "know how to": a skill
  return (
    CLAUSE.test(next) ||
    (subjects && SUBJECT.test(next)) ||
    /^the fact that$/u.test(
      tokens
        .slice(last + 1, last + 4)
        .map(({ form }) => form)
        .join(" "),
    )
  );
}

/** Factive predicates of a sentence, where a clause follows them. */
export function factives(sentence: ReadSentence): Cue[] {
  const found = (rule: string, subjects: boolean, lexicon: ReturnType<typeof lexiconOf>): Cue[] =>
    findEntries(sentence, lexicon)
      .filter(({ last }) => clauseFollows(sentence, last, subjects))
      .map((match) => cueOf(sentence, match, "factive", rule));
  return [
    ...found("factive.knowing", true, semifactive),
    ...found("factive.feeling", false, emotive),
  ];
}
