import { cueOf, findEntries, lexiconOf } from "./lexicon.ts";
import type { Match } from "./lexicon.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { Cue } from "./signal.ts";

/**
 * Hedges: they withhold full commitment to what is told. Classes and core after Hyland, K. (2005),
 * "Metadiscourse", appendix, and Hyland, K. (1998), "Hedging in Scientific Research Articles"; the
 * hearsay adverbs after Chafe, W. (1986), "Evidentiality in English Conversation and Academic Writing".
 */
const likelihood = lexiconOf({
  words: `perhaps maybe possibly probably presumably apparently seemingly supposedly ostensibly
    plausibly conceivably arguably likely unlikely probable improbable possible uncertain unclear
    potentially tentatively doubtful doubtfully`,
  phrases: `in all likelihood; in all probability; it is possible; as far as is known; as it were;
    in some ways; in some sense; to some extent; to a certain extent; on the whole; in theory;
    in principle`,
});
const hearsay = lexiconOf({
  words: "allegedly reportedly purportedly rumored rumoured rumor-has-it",
  phrases: "said to be; it is said; believed to be; thought to be; by all accounts",
});
const appearance = lexiconOf({
  phrases: `~seem to; ~appear to; ~seem that; ~appear that; ~seem like; it ~seem; it ~appear; ~tend to;
    ~suggest that; ~indicate that; ~imply that; looks like; looked like; ~sound like`,
});
const approximation = lexiconOf({
  words: "approximately roughly somewhat approx broadly essentially",
  phrases: `sort of; kind of; more or less; give or take; in the region of; some kind of; or so;
    generally speaking`,
});
const MODAL = /^(?:may|might|could)$/u;

/** "May" and others before a verb, an adverb or "not": the month and the noun are none. */
function modals({ tokens }: ReadSentence): Cue[] {
  return tokens.flatMap((token, at): Cue[] => {
    if (!MODAL.test(token.form)) return [];
    const before = tokens[at - 1];
    const large = /^\p{Lu}/u.test(token.text);
    if (large && (at > 0 || token.form !== "could")) return [];
    if (/^(?:the|of|with|military|political|their|his|its|our)$/u.test(before?.form ?? ""))
      return [];
    if (tokens[at + 1]?.kind !== "word" || /^\d/u.test(tokens[at + 1]?.text ?? "")) return [];
    const { start, end, form } = token;
    return [{ start, end, kind: "hedge", rule: "hedge.modal", cue: form }];
  });
}

const CLASSES = [
  ["hedge.likelihood", likelihood],
  ["hedge.hearsay", hearsay],
  ["hedge.appearance", appearance],
  ["hedge.approximation", approximation],
] as const;

/** "This kind of trade", "as soon as possible": a sort, a degree, and no hedge. */
function isOfKind({ tokens }: ReadSentence, { cue, first }: Match): boolean {
  const before = tokens[first - 1]?.form ?? "";
  if (cue === "possible") return before === "as";
  return (
    /^(?:kind|sort) of$/u.test(cue) &&
    /^(?:the|this|that|what|some|any|a|an|every|same|another|one|no|of|different|new)$/u.test(
      before,
    )
  );
}

/** The hedges of a sentence. */
export function hedges(sentence: ReadSentence): Cue[] {
  const listed = CLASSES.flatMap(([rule, lexicon]) =>
    findEntries(sentence, lexicon)
      .filter((match) => !isOfKind(sentence, match))
      .map((match) => cueOf(sentence, match, "hedge", rule)),
  );
  return [...modals(sentence), ...listed];
}
