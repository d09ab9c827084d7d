import { cueOf, findEntries, lexiconOf } from "./lexicon.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { Cue } from "./signal.ts";

/**
 * Euphemisms of public life, by what they cover: Allan, K. & Burridge, K. (1991), "Euphemism and
 * Dysphemism"; Lutz, W. (1989), "Doublespeak"; Bolinger, D. (1980), "Language: The Loaded Weapon".
 */
const CLASSES = [
  [
    "euphemism.violence",
    lexiconOf({
      verbs: "neutralize neutralise pacify",
      phrases: `
        enhanced interrogation; enhanced interrogation +technique; coercive interrogation;
        extraordinary rendition; collateral damage; friendly fire; surgical +strike;
        kinetic +action; kinetic +operation; kinetic military action; preemptive +strike;
        pre-emptive +strike; targeted +killing; soft +target; ethnic cleansing;
        population transfer; security +barrier; administrative detention;
        special military operation; police action; regime change; peacekeeping action;
        officer-involved +shooting; less-lethal +weapon; non-lethal +weapon;
        boots on the ground; military +intervention; +detention facility;
        humanitarian intervention; air +campaign`,
    }),
  ],
  [
    "euphemism.economy",
    lexiconOf({
      verbs: "rightsize downsize rationalize",
      words: "right-sizing downsizing redundancies outsourcing offshoring",
      phrases: `
        ~be let go; workforce +reduction; reduction in force; headcount +reduction;
        revenue +enhancement; negative growth; job +flexibility; belt-tightening;
        fiscal consolidation; quantitative easing; economically disadvantaged;
        low-income +earner; food insecurity; food insecure; efficiency +saving;
        non-performing +loan; market +correction; made redundant`,
    }),
  ],
  [
    "euphemism.body",
    lexiconOf({
      words: "deceased",
      phrases: `
        ~pass away; ~take his own life; ~take her own life; ~take their own life;
        ~take their own lives; no longer with us; put to sleep; late-term +procedure;
        women's health; reproductive health; reproductive +right; sexual +misconduct;
        inappropriate +relationship; inappropriate +touching; inappropriate conduct;
        adult entertainment; under the influence; substance abuse; correctional +facility;
        senior +citizen; differently abled; special needs`,
    }),
  ],
  [
    "euphemism.candour",
    lexiconOf({
      words: "misspoke misspeak",
      phrases: `
        economical with the truth; alternative +fact; ~be less than candid;
        less than truthful; terminological inexactitude; +factual inaccuracy;
        strategic withdrawal; tactical +retreat; racially charged; racially tinged;
        racially insensitive; urban renewal; sensitive +site; wardrobe malfunction;
        credibility +gap; +person of interest; clean coal; climate change skeptic;
        climate change sceptic`,
    }),
  ],
] as const;

/** The euphemisms of a sentence. */
export function euphemisms(sentence: ReadSentence): Cue[] {
  return CLASSES.flatMap(([rule, lexicon]) =>
    findEntries(sentence, lexicon).map((match) => cueOf(sentence, match, "euphemism", rule)),
  );
}
