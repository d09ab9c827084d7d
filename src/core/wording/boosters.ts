import { cueOf, findEntries, lexiconOf } from "./lexicon.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { Cue } from "./signal.ts";

/**
 * Boosters: they close off other views by certainty. After Hyland, K. (2005), "Metadiscourse",
 * appendix; degree words that only grade ("very") are left to no list, emphasising ones after
 * Quirk et al. (1985), 8.99 ff.
 */
const certainty = lexiconOf({
  words: `certainly definitely undoubtedly undeniably unquestionably indisputably incontrovertibly
    incontestably indubitably surely clearly obviously evidently plainly manifestly naturally
    unmistakably undeniable undisputed unquestionable indisputable doubtless decidedly
    assuredly conclusively demonstrably irrefutable irrefutably patently self-evident`,
  phrases: `of course; no doubt; without a doubt; without doubt; beyond doubt; beyond question;
    beyond dispute; there is no question; make no mistake; needless to say; it is clear; it is obvious;
    as everyone knows; as we all know; the fact is; the truth is; goes without saying;
    let's be clear; let us be clear; the fact that; once and for all`,
});
const emphasis = lexiconOf({
  words: `indeed really truly actually literally simply absolutely totally completely entirely
    utterly thoroughly genuinely honestly frankly precisely exactly always never`,
  phrases: `in fact; at all; by far; by any measure; as a matter of fact; in no way; no way; far and away`,
});

/** The boosters of a sentence. */
export function boosters(sentence: ReadSentence): Cue[] {
  return (
    [
      ["booster.certainty", certainty],
      ["booster.emphasis", emphasis],
    ] as const
  ).flatMap(([rule, lexicon]) =>
    findEntries(sentence, lexicon).map((match) => cueOf(sentence, match, "booster", rule)),
  );
}
