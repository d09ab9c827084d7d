import { dayNumberOf } from "../../extract/dates/calendar.ts";
import type { Told } from "./number-told.ts";
import { mayRise } from "./rising.ts";
import { agree } from "./quantities.ts";
import { sameWord } from "./same-words.ts";

/** What the words of a story tell: how rare each is, and which sentences report the same. */
export interface Evidence {
  /** From 0, in every sentence, to 1, in one. */
  readonly rarity: (stem: string) => number;
  readonly row: (told: Told) => number | null;
  /** True for the only quantity of its key in its article. */
  readonly isOnly: (told: Told) => boolean;
  /** In how many articles a quantity of its key and number stands. */
  readonly tellers: (told: Told) => number;
}

/** Two quantities, and how surely they are of the same. */
interface Pair {
  readonly one: Told;
  readonly other: Told;
  readonly score: number;
}

/** What sentences of one row, and keys that tell much, add to the words in common. */
const IN_ROW = 0.6;
const TELLING = 0.6;
/** Words in common further off tell so much less. */
const FAR = 0.5;
/** And words next to both so much more: what is done is told there. */
const BESIDE = 1.5;
/** And names so much less. */
const OF_NAME = 0.6;
/** How much all of the shorter sentence in the other one adds. */
const SHARE = 1;
/**
 * News tells its main facts first (the "inverted pyramid"): two quantities of one unit among the
 * first sentences of their articles are mostly of that fact, in whatever words. So much it adds,
 * and so much less need stand beside both.
 */
const IN_LEAD = 0.9;
const LEAD_SENTENCES = 2;
const LEAST_NEAR_LOOSE = 0.15;
/** Names beside one that do not stand beside the other tell of two things. */
const APART = 0.3;
/** So sure must quantities be of the same that differ, and those that agree. */
const LEAST = 1.9;
const LEAST_OF_AGE = 1.6;
const LEAST_OF_FATE = 1.2;
/** And where so many days lie between publications: what is so changes meanwhile. */
const LEAST_LATER = 3;
const LATER = 7;
const LEAST_AGREEING = 1;
/** So much of that must stand beside both, where the key alone tells little. */
const LEAST_NEAR = 0.6;
/** What it adds that people of one kind are counted by what befell them: "six officers were hurt". */
const SAME_PEOPLE = 0.6;
/** How much what is counted tells, by how rare it is. */
const COUNTED = 0.5;

/**
 * Where each article counts such a thing once ("witnesses"), they mostly count the same ones: so
 * much it adds, and little need stand beside both.
 */
const ONLY = 0.8;
/** "A four-time champion": counts what one of many did. */
const TIMES = `of ${sameWord("times")}`;
/** Of people as such anything may be counted. */
const PEOPLE = `of ${sameWord("people")}`;

/**
 * A number that several outlets give is of a fact they all report. Another's only count of such a
 * thing, not far from it, is of that fact too, in whatever words.
 */
const TELLERS = 2;
const LEAST_OF_KNOWN = 2;
const LEAST_COUNT_OF_KNOWN = 20;
const MOST_TIMES_OF_KNOWN = 1.5;

/** What markets and polls tell moves by the hour: a lead tells it as it is when it is written. */
const MOVES = "price share stock index trade trader market currency poll survey point"
  .split(" ")
  .map(sameWord);

/** True where both stand among the first sentences and are of what does not change by the hour. */
function areInLead(one: Told, other: Told): boolean {
  return [one, other].every(
    ({ at, sentence, counted }) =>
      at < LEAD_SENTENCES && !MOVES.some((stem) => sentence.has(stem) || counted.includes(stem)),
  );
}

/** True where one tells of a time the other does not: "in 2018", "four years ago". */
function areOfOtherTimes({ times: one }: Told, { times: other }: Told): boolean {
  return [...one].some((time) => !other.has(time)) || [...other].some((time) => !one.has(time));
}

/** True where one gives a number that several articles give, and both are all that counts such a thing. */
function areOfKnownFact(one: Told, other: Told, { isOnly, tellers }: Evidence): boolean {
  const values = [one.value, other.value];
  return (
    one.measure === null &&
    !one.isFate &&
    one.key !== TIMES &&
    one.key !== PEOPLE &&
    !MOVES.some((stem) => one.counted.includes(stem)) &&
    Math.max(tellers(one), tellers(other)) >= TELLERS &&
    Math.min(...values) >= LEAST_COUNT_OF_KNOWN &&
    Math.max(...values) <= MOST_TIMES_OF_KNOWN * Math.min(...values) &&
    isOnly(one) &&
    isOnly(other)
  );
}

function haveNamesApart({ names: one }: Told, { names: other }: Told): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((name) => other.has(name));
}

/** How surely two quantities of one key are of the same; 0 where nothing beside them is told of both. */
function scoreOf(one: Told, other: Told, { rarity, row, isOnly }: Evidence): number {
  const [shorter, longer] = one.sentence.size <= other.sentence.size ? [one, other] : [other, one];
  let near = 0;
  let far = 0;
  let whole = 0;
  for (const stem of shorter.sentence) {
    // Whom is told of is told of in many sentences: what is told tells more.
    const isName = one.names.has(stem) || other.names.has(stem);
    const weight = rarity(stem) * (isName ? OF_NAME : 1);
    whole += weight;
    if (!longer.sentence.has(stem)) continue;
    if (one.beside.has(stem) && other.beside.has(stem)) near += BESIDE * weight;
    else if (one.around.has(stem) && other.around.has(stem)) near += weight;
    else far += weight;
  }
  const inLead = areInLead(one, other);
  const areOnly =
    one.measure === null && !one.isFate && one.key !== TIMES && isOnly(one) && isOnly(other);
  const isLoose = inLead || areOnly;
  // Spans of time are told of everything: where only far words are shared, they are of two things.
  const told = isLoose && one.key !== "duration" ? near + FAR * far : near;
  if (told < (isLoose ? LEAST_NEAR_LOOSE : LEAST_NEAR) && !one.isFate) return 0;
  const share = whole === 0 ? 0 : Math.min(1, (near + far) / whole);
  const isApart = haveNamesApart(one, other);
  const own = row(one);
  const inRow = own !== null && own === row(other);
  if (one.isFate && isApart) return 0;
  const noun = one.counted.at(-1);
  const isSameNoun = noun !== undefined && noun === other.counted.at(-1);
  return (
    near +
    FAR * far +
    SHARE * share +
    (isSameNoun ? COUNTED * rarity(noun) + (one.isFate ? SAME_PEOPLE : 0) : 0) +
    (inRow ? IN_ROW : 0) +
    (inLead ? IN_LEAD : 0) +
    (areOnly ? ONLY : 0) +
    (one.isTelling ? TELLING : 0) -
    (isApart ? APART : 0)
  );
}

/** So surely must two quantities be of the same to be set against each other. */
function leastFor(one: Told, other: Told): number {
  if (one.isFate) return LEAST_OF_FATE;
  if (one.isTelling) return LEAST_OF_AGE;
  const [own, theirs] = [one, other].map(({ member: { published } }) =>
    published === null ? null : dayNumberOf(published),
  );
  if (own == null || theirs == null || mayRise(one)) return LEAST;
  return Math.abs(own - theirs) >= LATER ? LEAST_LATER : LEAST;
}

function pairsOf(told: readonly Told[], evidence: Evidence): Pair[] {
  return told.flatMap((one, index) =>
    told.slice(index + 1).flatMap((other): Pair[] => {
      if (one.member === other.member || areOfOtherTimes(one, other)) return [];
      const least = areOfKnownFact(one, other, evidence) ? LEAST_OF_KNOWN : 0;
      const score = Math.max(least, scoreOf(one, other, evidence));
      const isAgreed = agree(one, other);
      if (score < (isAgreed ? LEAST_AGREEING : leastFor(one, other))) return [];
      return [{ one, other, score: score + (isAgreed ? 1 : 0) }];
    }),
  );
}

/** Quantities of one thing, at most one an article, and which of them were surely found to be so. */
export interface Group {
  readonly told: readonly Told[];
  /** True for two whose own words tell of the same, or those of others that give the same number. */
  readonly isSure: (one: Told, other: Told) => boolean;
}

/** Quantities of one key in groups that are of the same thing, surest pairs first. */
export function groupsOf(told: readonly Told[], evidence: Evidence): Group[] {
  const pairs = pairsOf(told, evidence).sort((one, other) => other.score - one.score);
  const groupOf = new Map<Told, Told[]>();
  const paired = new Map<Told, Set<Told>>();
  for (const { one, other } of pairs) {
    paired.set(one, (paired.get(one) ?? new Set()).add(other));
    paired.set(other, (paired.get(other) ?? new Set()).add(one));
    const [own, theirs] = [groupOf.get(one) ?? [one], groupOf.get(other) ?? [other]];
    if (own === theirs) continue;
    if (own.some(({ member }) => theirs.some((each) => each.member === member))) continue;
    const joined = [...own, ...theirs];
    for (const each of joined) groupOf.set(each, joined);
  }
  return [...new Set(groupOf.values())].map((group) => {
    const like = (one: Told): Told[] => group.filter(({ value }) => value === one.value);
    const isSure = (one: Told, other: Told): boolean =>
      like(one).some((own) => like(other).some((theirs) => paired.get(own)?.has(theirs) === true));
    return { told: group, isSure };
  });
}
