import { cueOf, findEntries, lexiconOf } from "./lexicon.ts";
import type { Match } from "./lexicon.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { Cue } from "./signal.ts";

/**
 * Verbs that imply whether what follows was done: Karttunen, L. (1971), "Implicative verbs"
 * (two-way: managed, failed), and (2012), "Simple and phrasal implicatives" (one-way: forced,
 * refused). They also say that it was tried, owed or against a will.
 */
const done = lexiconOf({
  phrases: `~manage to; ~bother to; ~dare to; ~deign to; ~condescend to; ~remember to; ~happen to;
    ~see fit to; saw fit to; ~go so far as to; ~stoop to; ~take the trouble to;
    ~take the time to; ~take the opportunity to; ~have the nerve to; ~have the gall to;
    ~have the audacity to; ~have the courage to; ~have the misfortune to; ~wind up; ~end up; ~prove to`,
});
const notDone = lexiconOf({
  phrases: `~fail to; ~forget to; ~neglect to; ~omit to; ~decline to; ~refuse to;  ~refrain from;
    ~hesitate to; ~stop short of; ~fall short of; ~miss the chance to; ~pass up; ~waste the chance to`,
});
const compelled = lexiconOf({
  phrases: `forced to; compelled to; obliged to; driven to; reduced to; allowed to; prevented from;
    kept from; barred from; stopped from`,
});

/** What follows "to" where no verb does: "what happened to her", "succeeded to the throne". */
const NO_VERB =
  /^(?:the|an?|her|him|it|them|me|us|you|my|his|their|our|its|this|that|these|those|both|all|each|one|whom|which|what|\d.*)$/u;

function leadsToVerb({ tokens }: ReadSentence, { last }: Match): boolean {
  const next = tokens[last + 1];
  if (tokens[last]?.form !== "to") return true;
  return next?.kind === "word" && !NO_VERB.test(next.form) && !/^\p{Lu}\p{Ll}/u.test(next.text);
}

/** The implicative verbs of a sentence. */
export function implicatives(sentence: ReadSentence): Cue[] {
  return (
    [
      ["implicative.done", done],
      ["implicative.not-done", notDone],
      ["implicative.compelled", compelled],
    ] as const
  ).flatMap(([rule, lexicon]) =>
    findEntries(sentence, lexicon)
      .filter((match) => leadsToVerb(sentence, match) || sentence.titleCase)
      .map((match) => cueOf(sentence, match, "implicative", rule)),
  );
}
