import { loadedList } from "./loaded-list.ts";

/**
 * Words that take back, or distance the reporter from, what a thing is called: Recasens et al.
 * (2013) on entailments and assertions; Quirk et al. (1985), 8.123 ff., on comment disjuncts.
 */
export const epithets = loadedList("loaded.epithet", {
  words: `
      absurdly alarmingly amazingly astonishingly bizarrely bravely brazenly conveniently
      curiously disturbingly erstwhile faux fittingly foolishly fortuitously frighteningly
      haplessly heroically hilariously hypocritically incredibly ineptly inexplicably infamously
      insultingly ironically lamentably laughably lazily ludicrously magically mercifully
      miraculously mistakenly nefariously once-beloved once-great once-proud ostensible
      outrageously pathetically perversely pitifully poignantly predictably pseudo
      pseudo-intellectual pseudo-science pseudoscience purported quote-unquote regrettably
      ridiculously rightly sadly self-anointed self-appointed self-declared self-described
      self-identified self-proclaimed self-professed self-styled shamefully sheepishly
      shockingly smugly so-called stubbornly stupidly tellingly thankfully tragically
      unaccountably unbelievably undeservedly unfairly unjustly unsurprisingly unwittingly
      wannabe wisely wrongheadedly wrongly`,
  phrases: `
      air quotes; if you can believe it; in name only; lo and behold; of all people;
      of all places; oh and; self proclaimed; so called; surprise surprise; the likes of;
      wait for it`,
});
