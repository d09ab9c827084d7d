function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

/**
 * Closed classes of English (Quirk et al. 1985, ch. 2 and 3) as the clause reader needs them, in
 * lower case with straight apostrophes; clitics stand as words of their own, and
 * so do the stems they leave ("ca", "wo").
 */
export const AUXILIARIES = words(
  `am is are was were be been being has have had having do does did will would shall should can
  could may might must ought ca wo 's 've 'd 'll 're 'm n't not never cannot`,
);
/** Forms of "be": with a past form behind them they make the passive. */
export const BE = words("am is are was were be been being 's 're 'm");
/** Pronouns that are a subject by themselves. */
export const PRONOUNS = words("he she they it i we you who this everyone nobody someone anyone");
/** Words that begin relative clauses. */
export const RELATIVES = words("who which that whom");
/** Words that begin subordinate clauses. */
export const SUBORDINATORS = words(
  `that because while when as if though although since before after whether whereas unless until
  where how why what once so than`,
);
/** Prepositions, those in -ing among them. */
export const PREPOSITIONS = words(
  `in on at by for from with of to about above across after against along amid among around as
  before behind below beneath beside between beyond despite during inside into like near off onto
  out outside over past per since through throughout toward towards under until upon via within
  without following including concerning regarding`,
);
/** Words that begin noun phrases, and the possessive clitic. */
export const DETERMINERS = words(
  `a an the this that these those my your his her its our their some any no every each several
  many few all both most another other such one two three four five six seven eight nine ten 's`,
);
/** Words that join like to like. */
export const COORDINATORS = words("and but or nor yet then &");
const ADVERBS = words(
  `also later then once even just now still always already again ever often sometimes soon instead
  thus therefore however too only perhaps maybe indeed further furthermore moreover meanwhile
  earlier long first finally himself herself themselves itself sarcastically well today yesterday
  tonight monday tuesday wednesday thursday friday saturday sunday`,
);

/** True for words that grade or place a verb: the list, and words in -ly. */
export function isAdverb(form: string): boolean {
  return ADVERBS.has(form) || (form.endsWith("ly") && form.length > 4 && form !== "family");
}
