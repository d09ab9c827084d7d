import { removing, wholly } from "./measure.ts";

const isAdvertisement = wholly([
  "(?:advertisements?|advertising|ads?|adverts?|sponsored(?: (?:content|by .{1,40}|links?|post))?|paid (?:content|post)|promoted(?: content)?)",
  "(?:advertisement|ad|advert)[\\s|:–—-]*(?:scroll (?:down )?to continue|continue reading below|article continues below|story continues below)\\b.{0,30}",
  "(?:(?:story|article|text) continues (?:below|after)|continue reading (?:below|after)|scroll (?:down )?(?:to|for)|keep reading)\\b.{0,40}",
  "this (?:article|story|post|page) (?:may )?contains? .{0,20}\\b(?:affiliate|referral)\\b.{0,20}\\blinks\\b.{0,160}",
  // Whoever discloses a commission speaks of this page, or of the links its reader may follow.
  "(?:.{0,80}\\b)?(?:we|(?:this|our) (?:site|website|page|article|post|story|publication)) (?:may|can|might) (?:also )?(?:earn|receive|get)\\b.{0,40}\\b(?:affiliate|commissions?)\\b.{0,160}",
  ".{0,80}\\b(?:affiliate|links?|purchases?|if you (?:buy|click|purchase))\\b.{0,80}\\b(?:may|can|might) (?:also )?(?:earn|receive|get)\\b.{0,40}\\bcommissions?\\b.{0,160}",
  ".{0,80}\\b(?:may|can|might) (?:also )?(?:earn|receive|get)\\b.{0,40}\\bcommissions?\\b.{0,60}\\b(?:affiliate|links?|(?:if|when) you (?:buy|click|purchase))\\b.{0,100}",
  "anzeige|werbung|advertorial|nach der anzeige weiterlesen|weiter nach der werbung",
  "publicité|la suite après (?:la|cette) publicité|publicidad|anuncio|pubblicità|publicidade|advertentie",
]);

/** Sets aside labels of advertisements and the lines that lead round them. */
export const removeAdvertisements = removing("advertisement", (block) =>
  isAdvertisement(block.text),
);
