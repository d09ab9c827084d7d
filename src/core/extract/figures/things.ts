import { isFunctionWord } from "../../text/stems.ts";
import type { Word } from "../../text/words.ts";
import { isAdverb } from "../word-classes.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

/** Verbs, their forms in -s among them, that stand between a thing and its measure. */
const VERBS = words(
  `rose fell grew climbed lost cost costs hit stood stand stands rise rises fall falls grow grows
  drop drops climb climbs increase increases decrease decreases decline declines gain gains reach
  reaches paid pay pays spent spend spends sold sell sells bought buy buys took take takes got get
  gets gave give gives went go goes came come comes made make makes kept keep keeps left leave
  leaves saw see sees won win wins met meet meets ran run runs held hold holds led lead leads shot
  shoot shoots trades traded begin begins began begun produce produces deliver delivers hire
  hires offer offers weigh weighs weighed lasts measure measures total totals top tops edge
  edges end ends earn earns raise raises push pushes withdraw tap say says said told tell tells add
  adds set sets contain contains include includes become becomes became show shows see feel feels
  felt fell look looks seem seems expect expects slid slide slides sank sink sinks shrank shrink
  shrinks sat sit sits swung beat beats brought bring brings built build builds cut cuts drove
  drive drives flew fly flies found find finds lie lies lay need needs put puts ranged range ranges
  read require requires sent send sends serve serves shed sheds spin spins swell threw throw throws
  travel travels use uses want wants wear wears worth write wrote come consist consists generate
  generates allow allows carry carries receive receives exceed exceeds represent represents know
  knows knew think thinks thought believe believes predict predicts stay stays remain remains
  boast boasts starts opens closes averages aims hopes works approve disapprove support supports oppose opposes agree agrees
  disagree favor favors favour favours prefer prefers trust trusts provide provides help helps`,
);

/** What grades a number or says how it stands to another. */
const GRADING = words(
  `nearly about roughly approximately almost around least most already now currently worth up down
  barely just over under more less fewer than only total average combined estimated expected priced
  valued well top bottom due low high biggest highest lowest largest smallest extra additional
  another further record current previous annual monthly daily weekly net gross higher lower bigger
  smaller larger longer shorter faster slower better worse cheaper taller older younger above below
  compared minus plus exactly whopping staggering mere late early whilst upwards first third fourth
  half yet per possible able likely back away ahead together apart alone available`,
);

/** When, not what. */
const TIMES = words(
  `january february march april may june july august september october november december jan feb
  mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
  today yesterday tomorrow tonight morning afternoon evening night noon midnight second minute hour
  day week weekend month quarter year decade century seconds minutes hours days weeks months
  quarters years decades centuries time times past last next recent spring summer autumn winter ago
  period season overnight year-on-year year-over-year quarter-on-quarter month-on-month yearly
  year-earlier`,
);

/** Numbers in words, which are no things. */
const NUMBERS = words(
  `two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion
  trillion hundreds thousands millions billions dozens tens`,
);

/** True for a word that can name a thing: no function word, number, time, verb or mere degree. */
export function isThing(word: Word): boolean {
  return isNominal(word) && !VERBS.has(word.form);
}

/** The same for a word that cannot be a verb where it stands: "a run", "the cost". */
export function isNominal({ form }: Word): boolean {
  return (
    !isFunctionWord(form) &&
    !/^\P{L}/u.test(form) &&
    !TIMES.has(form) &&
    !GRADING.has(form) &&
    !NUMBERS.has(form) &&
    !isAdverb(form)
  );
}

/** True for a word that only grades or qualifies: "global average temperatures". */
export function isGrading({ form }: Word): boolean {
  return GRADING.has(form);
}

/** True for a verb that may stand between a thing and its measure. */
export function isVerb({ form }: Word): boolean {
  return VERBS.has(form);
}

/** True for forms that are mostly verbs beside a number: "eliminating 6,650", "dropped 3 %". */
export function isVerbForm({ form }: Word): boolean {
  return (
    (/[^aeiou]ing$/u.test(form) && form.length > 4) || (/[^e]ed$/u.test(form) && form.length > 3)
  );
}
