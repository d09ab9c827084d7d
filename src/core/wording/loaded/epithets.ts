import { loadedList } from "./loaded-list.ts";

/**
 * Words that take back, or distance the reporter from, what a thing is called: Recasens et al.
 * (2013) on entailments and assertions; Quirk et al. (1985), 8.123 ff., on comment disjuncts.
 */
export const epithets = loadedList("loaded.epithet", {
  words: `
      conveniently curiously erstwhile faux fittingly fortuitously insultingly ironically
      mercifully mistakenly once-beloved once-great once-proud ostensible predictably pseudo
      pseudo-intellectual pseudo-science pseudoscience purported quote-unquote regrettably
      rightly sadly self-anointed self-appointed self-declared self-described self-identified
      self-proclaimed self-professed self-styled so-called tellingly thankfully tragically
      unsurprisingly wannabe wrongly`,
  phrases: `
      air quotes; if you can believe it; in name only; lo and behold; of all people;
      of all places; oh and; self proclaimed; so called; surprise surprise; the likes of;
      wait for it`,
});
