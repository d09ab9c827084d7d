import { loadedList } from "./loaded-list.ts";

/**
 * Words that turn a statement up to its extreme: amplifiers (maximizers and boosters) after Quirk
 * et al. (1985), 8.104 ff.; "subjective intensifiers" after Recasens et al. (2013); extreme case
 * formulations after Pomerantz, A. (1986).
 */
export const intensifiers = loadedList("loaded.intensifier", {
  words: `
      abysmally all-out appallingly ass asshole astronomically awfully badass bitterly blatantly
      blindly bottomless brazenly breathlessly brutally bullshit categorically colossal crap
      crushingly damn damned desperately devastatingly diametrically dizzyingly downright
      dreadfully dumbfoundingly egregiously endless enormously ever-expanding ever-growing
      ever-increasing exceedingly exceptionally excruciatingly exponentially fanatically
      fervently feverishly fiercely flagrantly flat-out frantically freaking freakishly friggin'
      frighteningly fucking full-blown full-fledged full-throated fundamentally-flawed furiously
      gargantuan gigantic ginormous glaringly goddamn grossly grotesquely heck hell hellishly
      hideously hilariously hopelessly horribly horrifically hugely humongous humongously
      hysterically immensely incessant incessantly inescapably infinitely inordinately insanely
      insatiable insufferably intolerably invariably irreparably irretrievably jaw-droppingly
      limitless ludicrously madly mammoth massively mega mercilessly mightily mind-bogglingly
      mindlessly monumental monumentally nakedly nauseatingly needlessly never-ending
      neverending no-holds-barred non-stop nonstop notoriously obscenely obsessively omg
      outlandishly overly overtly overwhelmingly painfully patently perilously perpetually piss
      positively precipitously preposterously profoundly rabidly rampant rampantly relentless
      remorselessly resolutely resoundingly ruthlessly savagely scandalously senselessly
      shamelessly sheer shit shockingly sickeningly spectacularly staggeringly starkly
      startlingly stunningly stupendously super-duper supremely terribly terrifyingly tirelessly
      totalizing uber unabashed unabashedly unapologetically unbelievably unduly unending
      unendingly unequivocally unfailingly unforgivably unimaginably unquestioningly unrelenting
      unspeakably untold utter utterly vanishingly vastly vehemently viciously virulently
      wholesale wholly whopping wildly woefully wtf`,
  phrases: `
      again and again; all over again; any and all; at all costs; at any cost; beyond belief;
      by leaps and bounds; each and every; ever seen; every single; from day one; hell of a;
      hook line and sinker; in spades; like never before; no matter the cost; nothing less than;
      of all time; on steroids; out of nowhere; over and over; plain and simple; pure and simple;
      through and through; time and again; to the core; to the hilt; yet another`,
});
