/** How an article tells an action: as done, as meant, as possible, as somebody's claim, as not done. */
export type Standing = "done" | "intended" | "possible" | "alleged" | "denied";

/**
 * Past forms that do not end in "-ed", by their base: Quirk, Greenbaum, Leech & Svartvik (1985),
 * "A Comprehensive Grammar of the English Language", 3.16 ff.; those of news.
 */
const IRREGULAR = new Map(
  `send sent; build built; buy bought; sell sold; pay paid; win won; lose lost; strike struck;
  shoot shot; fight fought; leave left; meet met; lead led; break broke broken; choose chose chosen;
  freeze froze frozen; drive drove driven; steal stole stolen; write wrote written; withdraw withdrew
  withdrawn; overthrow overthrew overthrown; begin began begun; cut cut; shut shut; hit hit; quit quit;
  seek sought; teach taught; bring brought; hold held; find found; spend spent; lend lent; drop dropped;
  ban banned; plan planned; stop stopped; admit admitted; permit permitted; commit committed;
  submit submitted; fall fell fallen; rise rose risen; fly flew flown; throw threw thrown;
  sue sued; burn burnt burned; flee fled; bind bound; deal dealt; tear tore torn; sink sank sunk`
    .split(";")
    .flatMap((line) => {
      const [base = "", ...pasts] = line.trim().split(/\s+/u);
      return pasts.map((past) => [past, base] as const);
    }),
);

/** Verbs that tell too little, or whose doing is only that somebody spoke or thought. */
const TELLS_LITTLE = new Set(
  `be have do go come get make take give put let say tell add state write note ask answer reply
  report claim argue insist warn think believe know want need use see look seem appear feel show
  call name describe keep try help happen expect plan intend hope aim agree refuse fail continue
  remain stay include mean turn move work live become follow set bring lead face raise consider
  prepare decide promise vow threaten`.split(/\s+/u),
);

/** What stands before an infinitive, or a form in "-ing", that is meant and not yet done. */
const INTENDED =
  /(?:\b(?:prepar(?:e|es|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|vow(?:s|ed|ing)?|threaten(?:s|ed|ing)?|promis(?:e|es|ed|ing)|want(?:s|ed|ing)?|decid(?:e|es|ed|ing)|propos(?:e|es|ed|ing)|offer(?:s|ed|ing)?|agree(?:s|d|ing)?|set|about|due|expected|likely|ready|poised|moving|seek(?:s|ing)?|sought)\s+to|\b(?:will|would|shall)|\b(?:is|are|was|were)\s+(?:going\s+)?to|\bplans?\s+for)(?:\s+\p{L}+ly)?\s+$/iu;
/** What stands before one that is only thought of. */
const POSSIBLE =
  /(?:\b(?:may|might|could|should|can)|\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|suggest(?:s|ed|ing)?|contemplat(?:es|ed|ing)|discuss(?:es|ed|ing)?|debat(?:es|ed|ing)))(?:\s+(?:whether\s+to|\p{L}+ly))?\s+$/iu;
/** What stands before one that is told as somebody's claim. */
const ALLEGED =
  /(?:\b(?:allegedly|reportedly|purportedly|supposedly|apparently)|\b(?:alleged|said|believed|reported|suspected|thought|rumou?red)\s+to\s+have|\b(?:accused|suspected)\s+of(?:\s+having)?|\b(?:speculat|alleg|claim|rumou?r|accus|suspect|deni|deny|whether)\p{L}*(?:\s+that)?\s(?:[\p{L}.’'-]+\s+){0,4}(?:has|have|had)?)\s*$/iu;
/** What stands before a form that says it was not done. */
const DENIED =
  /(?:\b(?:did|does|do|has|have|had|was|were|is|are|will|would|could)(?:\s+not|n['’]t)|\bnever|\bdenied|\bdenies|\b(?:refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|declin(?:e|es|ed|ing))\s+to|\bwithout)(?:\s+(?:yet|ever|have|been|having|\p{L}+ly))*\s+$/iu;
/**
 * What makes a form in "-ed" no telling of what the one named before it did: a passive, an
 * adjective, or what is only supposed.
 */
const NOT_TOLD =
  /(?:\b(?:is|are|was|were|been|be|being|when|once|where|than|if|unless|should|would\s+have|could\s+have|might\s+have|may\s+have|a|an|the|this|that|these|those|its|his|her|their|our|any|some|no))(?:\s+\p{L}+ly)?\s+$/iu;

/** The last word of what may stand before a form that is no past: a quick look before the others. */
const MAY_LEAD =
  /(?:to|will|would|shall|may|might|could|should|can|having|have|been|of|for|not|never|without|yet|ever|n['’]t|ly|consider|weigh|mull|suggest|contemplate|discuss|debate|ed|es|s|ing)\s+$/iu;
const LONGEST_LAST = 14;

/** A form of a verb as a text has it: what verb, and how it stands there. */
export interface VerbForm {
  readonly base: string;
  readonly standing: Standing;
  /** Where the words that say so begin: with what stands before the form. */
  readonly lead: number;
}

/** "signed" gives "sign", "agreed" "agree"; null for what is no past form. */
function baseOfPast(form: string): string | null {
  const irregular = IRREGULAR.get(form);
  if (irregular !== undefined) return irregular;
  if (!/^\p{Ll}{3,}ed$/u.test(form) || /eed$/u.test(form)) return null;
  return form.slice(0, -2);
}

/** The stem two forms of one verb share: without a final "e" or a doubled letter's second. */
function verbKey(base: string): string {
  return base.replace(/e$/u, "").replace(/([bdgmnprt])\1$/u, "$1");
}

/** True for a form, in lower case, that is a verb's past by its ending or by the list. */
export function isPastForm(form: string): boolean {
  return baseOfPast(form) !== null;
}

/** One key for the forms of a verb, in lower case: "sign", "signed", "signing"; "met", "meet". */
export function verbStem(form: string): string {
  return verbKey(baseOfPast(form) ?? form.replace(/(?<=\p{Ll}{3})ing$/u, ""));
}

const LITTLE_KEYS = new Set([...TELLS_LITTLE].map(verbKey));

function standingOf(lead: string): Standing {
  if (DENIED.test(lead)) return "denied";
  if (ALLEGED.test(lead)) return "alleged";
  return POSSIBLE.test(lead) ? "possible" : "intended";
}

/**
 * What a word, in lower case, is as a form of a verb, given the words of its sentence before it;
 * null for what is no verb, tells too little, or is told of neither as done nor as not.
 */
export function verbFormOf(word: string, before: string): VerbForm | null {
  const past = baseOfPast(word);
  if (past === null && !MAY_LEAD.test(before.slice(-LONGEST_LAST))) return null;
  // Most verbs of news are of speaking: seen before what stands ahead of them is.
  const base = past ?? word.replace(/(?<=\p{Ll}{3})ing$/u, "");
  const key = verbKey(base);
  if (LITTLE_KEYS.has(key) || key.length < 3) return null;
  const denied = DENIED.exec(before);
  const marked = denied ?? ALLEGED.exec(before) ?? POSSIBLE.exec(before) ?? INTENDED.exec(before);
  if (past === null && marked === null) return null;
  if (marked !== null) {
    return { base: key, standing: standingOf(marked[0]), lead: before.length - marked[0].length };
  }
  if (NOT_TOLD.test(before)) return null;
  const adverb = /(?:\b(?:has|have|had)\s+)?(?:\p{L}+ly\s+)?$/iu.exec(before);
  return { base: key, standing: "done", lead: before.length - (adverb?.[0].length ?? 0) };
}
