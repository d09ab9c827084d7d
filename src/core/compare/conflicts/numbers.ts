import type { Conflict } from "../comparison.ts";
import type { Member } from "../member.ts";
import { isPublishedBefore } from "../reuse/published.ts";
import type { Row } from "../rows/align.ts";
import { conflictOf, inOrder } from "./conflict-of.ts";
import { cutSentences } from "./number-context.ts";
import type { Sentence } from "./number-context.ts";
import { groupsOf } from "./number-groups.ts";
import type { Evidence, Group } from "./number-groups.ts";
import { numbersTold } from "./number-told.ts";
import type { Told } from "./number-told.ts";
import { mayRise } from "./rising.ts";
import { agree, CLOCK, inBaseUnit } from "./quantities.ts";
import { sameWord } from "./same-words.ts";

/** Of fewer sentences none can tell which of their words are rare. */
const FEWEST = 20;
/** Numbers further apart than this, one over the other, are mostly of two things. */
const MOST_TIMES = 3;

/**
 * True when the lower number is of some of what the higher one counts: "two female gorillas" may
 * be among "three gorillas". Not where the text itself tells the part from the whole.
 */
function mayBePart(one: Told, other: Told): boolean {
  const [less, more] = one.value < other.value ? [one, other] : [other, one];
  if (more.parts.length > 0) return false;
  const [some, all] = [less.counted, more.counted];
  return some.length > all.length && all.every((stem) => some.includes(stem));
}

/** True when people counted are others: "three workers" and "four police officers". */
function areOthers(one: Told, other: Told): boolean {
  const [own, theirs] = [one.counted.at(-1), other.counted.at(-1)];
  return one.isFate && own !== undefined && theirs !== undefined && own !== theirs;
}

/** True when each article surely published later has the higher count. */
function isExplainedByTime(told: readonly Told[]): boolean {
  const [first] = told;
  if (first === undefined || !mayRise(first)) return false;
  return told.every((one) =>
    told.every((other) => one.value >= other.value || isPublishedBefore(one.member, other.member)),
  );
}

function reasonFor(told: readonly Told[]): string {
  const whole = told.find(({ parts }) => parts.length > 0);
  const [part] = whole?.parts ?? [];
  if (told[0]?.measure === CLOCK) return "The times of day given for the same differ.";
  if (whole === undefined || part === undefined) return "The numbers of the same thing differ.";
  return `The numbers of the same thing differ; one text has ${whole.place.value}, of which ${part} are told apart.`;
}

/** Quantities of one thing, an article each, if they disagree. */
function disagreement(
  { told: group, isSure }: Group,
  same: readonly Told[],
  articles: readonly string[],
): Conflict | null {
  const inArticles = Map.groupBy(same, ({ member }) => member);
  // Where an article has the other's number too, its own may be of something else.
  const knows = ({ member }: Told, other: Told): boolean =>
    (inArticles.get(member) ?? []).some(
      (each) => inBaseUnit(each).value === inBaseUnit(other).value,
    );
  const pairs = group.flatMap((one, index) =>
    group.slice(index + 1).flatMap((other): (readonly [Told, Told])[] => {
      if (agree(one, other) || !isSure(one, other)) return [];
      if (knows(one, other) || knows(other, one)) return [];
      const values = [inBaseUnit(one).value, inBaseUnit(other).value];
      if (one.measure !== CLOCK && Math.max(...values) > MOST_TIMES * Math.min(...values))
        return [];
      return mayBePart(one, other) || areOthers(one, other) ? [] : [[one, other]];
    }),
  );
  const [first] = pairs;
  if (first === undefined) return null;
  const told = group.filter((each) => pairs.some((pair) => pair.includes(each)));
  return conflictOf({
    kind: first[0].measure === CLOCK ? "date" : "number",
    update: isExplainedByTime(told),
    about: first[0].about,
    reason: reasonFor(told),
    values: inOrder(
      told.map(({ place }) => place),
      articles,
    ),
  });
}

/** How rare the words of a story are, and in which rows its sentences stand. */
function evidenceOf(
  cut: readonly Sentence[],
  rows: readonly Row[],
  told: readonly Told[],
): Evidence {
  const counts = new Map<string, number>();
  for (const { words } of cut) {
    const stems = new Set(words.map(({ form }) => sameWord(form)));
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const whole = Math.log(Math.max(FEWEST, cut.length));
  const rowOf = new Map(
    rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ article, sentences: own }) =>
        own.map((index) => [`${article} ${index}`, row] as const),
      ),
    ),
  );
  const timesTold = new Map<string, number>();
  const keyIn = ({ member, key }: Told): string => `${member.id} ${key}`;
  for (const each of told) timesTold.set(keyIn(each), (timesTold.get(keyIn(each)) ?? 0) + 1);
  const tellers = new Map<string, Set<Member>>();
  const numberOf = ({ key, value }: Told): string => `${key} ${value}`;
  for (const each of told) {
    const own = tellers.get(numberOf(each)) ?? new Set();
    tellers.set(numberOf(each), own.add(each.member));
  }
  return {
    tellers: (each) => tellers.get(numberOf(each))?.size ?? 0,
    isOnly: (each) => timesTold.get(keyIn(each)) === 1,
    rarity: (stem) => 1 - Math.log(counts.get(stem) ?? 1) / whole,
    row: ({ member, at }) => rowOf.get(`${member.id} ${at}`) ?? null,
  };
}

/**
 * Quantities of the same thing that disagree: the same noun counted, people counted by what befell
 * them, or the same measure, told with enough words in common, the rarer in the story the better;
 * an article each. Bounds ("at least 20"), rounding and conversion agree with what they allow; a
 * part ("6 of the 8") is set against nothing, nor is a number the other article has too. Between
 * quotation marks nothing is looked for.
 */
export function numberConflicts(members: readonly Member[], rows: readonly Row[]): Conflict[] {
  const articles = members.map(({ id }) => id);
  const cut = members.map(cutSentences);
  const told = members.flatMap((member, index) => numbersTold(member, cut[index] ?? []));
  const evidence = evidenceOf(cut.flat(), rows, told);
  const byKey = Map.groupBy(told, ({ key }) => key);
  return [...byKey.values()].flatMap((same) =>
    groupsOf(same, evidence).flatMap((group) => disagreement(group, same, articles) ?? []),
  );
}
