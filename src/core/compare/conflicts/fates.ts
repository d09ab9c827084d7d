/** What befalls people in news, as far as texts count them by it. */
export type Fate =
  | "dead"
  | "hurt"
  | "badly hurt"
  | "slightly hurt"
  | "held"
  | "missing"
  | "hospital"
  | "ill"
  | "displaced"
  | "rescued"
  | "jobless"
  | "aboard";

/** The words for each, before or behind a number; gathered for this file. */
const FATES: readonly (readonly [Fate, string])[] = [
  [
    "dead",
    "dead|died|dies|lost their lives|killed|drowned|perished|kill(?:s|ing)|deaths|fatalities",
  ],
  ["hurt", "injured|wounded|hurt|injur(?:es|ing)|wound(?:s|ing)|injuries"],
  ["held", "arrested|detained|arrest(?:s|ing)|detain(?:s|ing)|(?:taken )?(?:in|into) custody"],
  ["missing", "missing|unaccounted for"],
  [
    "hospital",
    "hospitali[sz]ed|(?:taken|sent|flown|rushed|admitted|brought|transported) to (?:(?:a|the|local|nearby|area) )*hospitals?|in (?:the )?hospitals?",
  ],
  ["ill", "sickened|infected|fell ill|fallen ill|ill|sick"],
  ["displaced", "evacuated|displaced|homeless|evacuat(?:es|ing)"],
  ["rescued", "rescued|rescu(?:es|ing)"],
  [
    "jobless",
    "laid off|made redundant|(?:(?:will|would|may|could|to) )?lose their jobs|jobs (?:(?:will|would|may|could) )?(?:(?:be|are|were) )?(?:lost|cut)|lay(?:s|ing)? off",
  ],
  ["aboard", "on board|aboard"],
];
/** "critically injured", "slightly hurt": some of the injured. */
const BADLY = /\b(?:critically|seriously|badly|gravely|severely)\s/iu;
const SLIGHTLY = /\b(?:slightly|lightly)\s/iu;
const ANY = FATES.map(([, words]) => words).join("|");

const HEDGE =
  "at least|more than|about|around|some|nearly|almost|as many as|up to|over|another|an estimated|a total of|approximately|roughly|the lives of|all";
const HEDGES = `(?:(?:${HEDGE})\\s+)*$`;
/** "killing at least": what befell whom stands before the number. */
const BEFORE = new RegExp(`(?<![\\p{L}-])(?<fate>${ANY})\\s+${HEDGES}`, "iu");
/** "the death toll rose to", "the number of injured in the town stood at". */
const TOLL = new RegExp(
  `(?<![\\p{L}-])(?:(?:death )?toll|number of (?:[\\p{L}-]+ ){0,3}?(?<fate>${ANY}|victims|arrests))(?: [^.;:]{1,70}?)? (?:rose|risen|rises|climbed|climbs|increased|jumped|gone up|went up|grown|grew|reached|reaches|stood|stands|was|is|put)(?: (?:further|again|now))?(?: (?:to|at))? ${HEDGES}`,
  "iu",
);
const BETWEEN =
  "(?:now|also|reported|reportedly|confirmed|feared|believed|presumed|so far|being|treated|cared for|seriously|badly|critically|slightly|still|then|to have|later|either|left|found|who|are|is|were|was|be|been|being|have|had|has|got)";
/** "… others were injured", "… dead": at most three words of who they are. */
const AFTER = new RegExp(
  `^(?: of (?:them|whom|those))?(?<who>(?:[ -]\\p{Ll}[\\p{L}-]*){0,3}?)(?:\\s+${BETWEEN})*\\s+(?<fate>${ANY})(?![\\p{L}-])`,
  "u",
);
/** "154 passengers and six crew on board". */
const WITH_CREW =
  /^(?<who>(?:[ -]\p{Ll}[\p{L}-]*){1,2}?),? (?:and|including|plus) (?:\d+|a|\p{Ll}+)(?: crew)? (?:crew|members|passengers|pilots) (?:were )?(?:on board|aboard)(?!\p{L})/u;
/** "in two villages hurt by the drought": what is counted is where. */
const PLACED = /(?<!\p{L})(?:in|at|on|across|from)\s+(?:(?:at least|about|some|the|all)\s+)*$/iu;
/** "claimed six lives", "cost 12 lives". */
const CLAIMING = new RegExp(
  `(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|tak(?:es|ing)|took|taken)\\s+${HEDGES}`,
  "iu",
);
const LIVES = /^ lives(?!\p{L})/u;
/** Words that end who is counted: another clause or thing begins. */
const NOT_WHO =
  /(?:^|[ -])(?:and|or|but|of|in|on|at|to|for|from|with|by|as|when|while|after|before|since|that|which|whose|the|an?|his|her|their|its|said|told|percent|years?|days?|weeks?|months?|hours?|minutes?|miles?|feet|times|were|was|are|is|have|had|has)(?=$|[ -])/u;
/** Who is counted, behind "killing five". */
const WHO =
  /^(?: (?!(?:and|or|but|in|on|at|to|for|from|with|by|as|when|while|after|before|since|that|which|who|of|near|were|was|early|late|last|during|outside|inside|across)(?!\p{L}))\p{Ll}[\p{L}-]*){0,2}/u;

const NAMED = FATES.map(([fate, words]) => [fate, new RegExp(`^(?:${words})$`, "iu")] as const);
const MAY_TELL = new RegExp(`(?<![\\p{L}-])(?:${ANY}|toll|victims|lives)(?![\\p{L}-])`, "iu");

/** True for a sentence that may count people by what befell them: quick, never false where it does. */
export function mayTellFates(sentence: string): boolean {
  return MAY_TELL.test(sentence);
}

function fateNamed(words: string): Fate | null {
  if (/^victims$/iu.test(words)) return "dead";
  if (/^arrests$/iu.test(words)) return "held";
  return NAMED.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What befell those a number counts, and who they are as the text has it. */
export interface Counted {
  readonly fate: Fate;
  /** "people", "police officers"; empty where the text names nobody. */
  readonly who: string;
  /** Characters behind the number that say so. */
  readonly length: number;
}

/**
 * The people a number counts by what befell them, by the words of its sentence before and behind
 * it; null where it counts none so.
 */
export function countedByFate(before: string, behind: string): Counted | null {
  const toll = TOLL.exec(before);
  if (toll !== null) {
    const fate = fateNamed(toll.groups?.["fate"] ?? "dead");
    return fate === null ? null : { fate, who: "", length: 0 };
  }
  const crew = WITH_CREW.exec(behind)?.groups?.["who"];
  if (crew !== undefined) return { fate: "aboard", who: crew.trim(), length: crew.length };
  if (LIVES.test(behind) && CLAIMING.test(before)) {
    return { fate: "dead", who: "", length: " lives".length };
  }
  const after = AFTER.exec(behind);
  const who = after?.groups?.["who"] ?? "";
  if (after !== null && !NOT_WHO.test(who) && !PLACED.test(before)) {
    const fate = fateNamed(after.groups?.["fate"] ?? "");
    const isBadly = fate === "hurt" && BADLY.test(after[0]);
    const isSlightly = fate === "hurt" && SLIGHTLY.test(after[0]);
    const length = after[0].length;
    if (fate !== null)
      return {
        fate: isBadly ? "badly hurt" : isSlightly ? "slightly hurt" : fate,
        who: who.trim(),
        length,
      };
  }
  const fate = fateNamed(BEFORE.exec(before)?.groups?.["fate"] ?? "");
  if (fate === null) return null;
  const told = WHO.exec(behind)?.[0] ?? "";
  return { fate, who: told.trim(), length: told.length };
}
