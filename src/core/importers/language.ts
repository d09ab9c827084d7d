/**
 * The commonest function words (articles, prepositions, pronouns, conjunctions, auxiliaries) of
 * each language, chosen for not being common in the others. Written from their grammars.
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to that is was for it with as his on be at by had not are but from have they which you were her she there would their we been has when who will more said its our what these than about could after into only other some where through while should",
  de: "der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei gegen vom können schon wenn habe ihre dann unter wir soll ich eines kann zwischen",
  fr: "le les et des en un une du est que dans qui pour pas sur au plus par avec ce il sont cette ont aux mais ses leur été ou comme nous vous ils elle même aussi après sans deux entre être fait ces cela où depuis avant leurs très sous dont c'est n'a d'un d'une qu'il",
  es: "el los y las del se por con una su para al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno ni contra otros ese eso ante ellos fue ha según está han años ser dos así cada",
  it: "il di che è e un per una sono con non si da gli dei nel alla più anche della lo ha delle al dal nella come ma le degli dalla sul questo hanno alle era loro stato essere suo quando fra dopo due ancora così ci solo sulla perché tra quella questa dell'anno ed",
  pt: "o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você são",
  nl: "de het een en van ik te dat die in niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen moet kan werd",
};

const profiles: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(
  FUNCTION_WORDS,
).map(([language, words]) => [language, new Set(words.split(" "))]);

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;
/** Function words make up a third and more of running prose; below this it is none of ours. */
const LEAST_SHARE = 0.15;
const FEWEST_WORDS = 8;

/**
 * The language of a text as an ISO 639-1 tag (en, de, fr, es, it, pt, nl), by the share of its
 * words that are function words of each; null for too short a text or another language.
 */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}']+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  let best: string | null = null;
  let bestShare = LEAST_SHARE;
  for (const [language, profile] of profiles) {
    const share = words.filter((word) => profile.has(word)).length / words.length;
    if (share > bestShare) {
      best = language;
      bestShare = share;
    }
  }
  return best;
}
