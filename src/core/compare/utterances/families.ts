/**
 * Nouns of Latin stock whose stem a suffix stripper does not lead back to their verb, as the
 * noun's ending and the verb's: Marchand, H. (1969), "The Categories and Types of Present-Day
 * English Word-Formation", 4.79.
 */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/([aiu])sions?$/u, "$1de"],
  [/ensions?$/u, "end"],
  [/missions?$/u, "mit"],
  [/ersions?$/u, "ert"],
  [/pulsions?$/u, "pel"],
  [/eptions?$/u, "eive"],
  [/uctions?$/u, "uce"],
  [/iptions?$/u, "ibe"],
  [/olutions?$/u, "olve"],
];
/** Shorter words are no derivations: "mission", "vision". */
const LEAST_LETTERS = 8;

/** The verb's form of a folded noun ("invasion": "invade"), so that both have one stem. */
export function verbOf(form: string): string {
  if (form.length < LEAST_LETTERS) return form;
  const rule = ENDINGS.find(([ending]) => ending.test(form));
  return rule === undefined ? form : form.replace(rule[0], rule[1]);
}
