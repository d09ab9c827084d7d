import { loadedList } from "./loaded-list.ts";

/**
 * Words that turn a statement up to its extreme: amplifiers (maximizers and boosters) after Quirk
 * et al. (1985), 8.104 ff.; "subjective intensifiers" after Recasens et al. (2013); extreme case
 * formulations after Pomerantz, A. (1986).
 */
export const intensifiers = loadedList("loaded.intensifier", {
  words: `
      all-out ass asshole astronomically badass blindly bottomless bullshit categorically
      colossal crap crushingly damn damned devastatingly diametrically dizzyingly downright
      dumbfoundingly endless enormously ever-expanding ever-growing ever-increasing
      exceedingly exponentially fervently fiercely flat-out frantically freaking freakishly
      friggin' fucking full-blown full-fledged full-throated fundamentally-flawed gargantuan
      gigantic ginormous goddamn grossly heck hell hellishly hugely humongous humongously
      immensely incessant incessantly inescapably infinitely inordinately invariably
      irreparably irretrievably limitless mammoth massively monumental monumentally nakedly
      never-ending neverending no-holds-barred non-stop nonstop obsessively omg overly overtly
      overwhelmingly painfully patently perilously perpetually piss positively precipitously
      profoundly relentless remorselessly resoundingly sheer shit starkly stupendously
      super-duper supremely totalizing unduly unending unendingly unequivocally unfailingly
      unimaginably unquestioningly unrelenting untold utter utterly vanishingly vastly
      vehemently wholly wtf`,
  phrases: `
      again and again; all over again; any and all; at all costs; at any cost; beyond belief;
      by leaps and bounds; each and every; ever seen; every single; from day one; hell of a;
      hook line and sinker; in spades; like never before; no matter the cost;
      nothing less than; of all time; on steroids; out of nowhere; over and over;
      plain and simple; pure and simple; through and through; time and again; to the core;
      to the hilt; yet another`,
});
