import { lastBefore } from "../../extract/bisect.ts";
import { overlaps } from "../../model/range.ts";
import type { Conflict, Utterance } from "../comparison.ts";
import type { Member } from "../member.ts";
import { isPublishedBefore } from "../reuse/published.ts";
import type { Row } from "../rows/align.ts";
import { conflictOf, inOrder } from "./conflict-of.ts";
import { areAlike, cannotBothHold, isAhead, isNameAlone } from "./date-apart.ts";
import type { DatedWords } from "./date-apart.ts";
import { datesTold, mayDate } from "./dated.ts";
import type { Dated, DatesTold } from "./dated.ts";
import { sameWord } from "./same-words.ts";
import { verbStem } from "./verbs.ts";

/** Stems that two clauses must share besides what is dated, to tell of one event. */
const LEAST_SHARED = 2;
/** Stems that their sentences must share where the clauses alone do not tell. */
const LEAST_IN_SENTENCE = 4;
/** Which of several things alike. */
const ORDINALS = "first second third last latest next previous another".split(" ").map(sameWord);
/** The share of the shorter clause's stems where only weekdays' names tell the days apart. */
const LEAST_SHARE_OF_NAMES = 0.5;
/** What the same people do again within a week. */
const DONE_AGAIN = new Set(
  `meet visit vote debate campaign protest march rally gather appear attack strike clash play`
    .split(/\s+/u)
    .map(verbStem),
);

function sharedStems({ anchor: one }: Dated, { anchor: other }: Dated): string[] {
  return [...one.stems].filter((stem) => stem !== one.key && other.stems.has(stem));
}

function sharedInSentence({ sentence: one, anchor }: Dated, { sentence: other }: Dated): number {
  return [...one].filter((stem) => stem !== anchor.key && other.has(stem)).length;
}

/** True when both date the same verb or noun, and enough else is told of it in both. */
function areOfOneEvent(one: Dated, other: Dated): boolean {
  const [own, theirs] = [one.anchor, other.anchor];
  if (own.kind !== theirs.kind || own.key !== theirs.key || own.relation !== theirs.relation) {
    return false;
  }
  // "The last message came in July": not the one that came in May.
  if (ORDINALS.some((stem) => own.stems.has(stem) !== theirs.stems.has(stem))) return false;
  const stems = sharedStems(one, other);
  const shared = stems.length;
  // Where not even who did it is shared ("the governor", "Ada Lund"), more must be told alike.
  const isOfSubject = (stem: string): boolean =>
    own.subject?.has(stem) === true || theirs.subject?.has(stem) === true;
  const hasSubject = stems.some(isOfSubject);
  if (shared < (hasSubject ? LEAST_SHARED : LEAST_SHARED + 1)) {
    // "The plant will shut on …" has nothing more to share; and what is shared may follow later.
    const isAll =
      shared === Math.min(own.stems.size, theirs.stems.size) - Number(own.stems.has(own.key));
    const isWide = sharedInSentence(one, other) >= LEAST_IN_SENTENCE;
    if (!hasSubject || !(isAll || isWide)) return false;
  }
  if (!isNameAlone(one.date) && !isNameAlone(other.date)) return true;
  const shorter = Math.min(own.stems.size, theirs.stems.size);
  return shared >= LEAST_SHARE_OF_NAMES * shorter && !DONE_AGAIN.has(own.key);
}

/** The same for dates in no row: who did it is shared, and more of the clause. */
function areSurelyOfOneEvent(one: Dated, other: Dated): boolean {
  if (one.member === other.member) return one.anchor.key === other.anchor.key;
  const all = Math.min(one.sentence.size, other.sentence.size) - 1;
  return (
    areOfOneEvent(one, other) && sharedInSentence(one, other) >= Math.min(all, LEAST_IN_SENTENCE)
  );
}

/** True when an article surely published later tells another day of what was still to come. */
function isMoved(one: Dated, other: Dated): boolean {
  return (
    (isAhead(one) && isPublishedBefore(one.member, other.member)) ||
    (isAhead(other) && isPublishedBefore(other.member, one.member))
  );
}

/** The date in words, and the day it means where the words alone do not tell it. */
function named({ date: { value }, place }: Dated): string {
  const words = `“${place.value}”`;
  return value === null || value.startsWith("-") || value === place.value
    ? words
    : `${words} (${value})`;
}

function reasonFor(clashing: readonly Dated[], moved: boolean): string {
  const [first, ...others] = [...new Set(clashing.map(named))];
  const dates = `${first ?? ""} and ${others.join(", ")}`;
  return moved
    ? `A later text gives another date for what was still to come: ${dates}.`
    : `The dates of the same event cannot both hold: ${dates}.`;
}

/** Everything a comparison of dates needs to know of a row: who tells what, and all its dates. */
interface Group {
  readonly same: readonly Dated[];
  readonly all: ReadonlyMap<string, readonly DatedWords[]>;
  readonly articles: readonly string[];
  /** What is dated; null for the words themselves. */
  readonly about: string | null;
}

/** The dates of one event, an article each, where two cannot both hold. */
function disagreement({ same, all, articles, about }: Group): Conflict | null {
  // An article that gives two dates tells of two events: which is meant is not sure.
  const told = [...Map.groupBy(same, ({ member }) => member.id).values()].flatMap((own) => {
    const [first] = own;
    return own.every(({ date }) => first !== undefined && areAlike(date, first.date))
      ? (first ?? [])
      : [];
  });
  // Where an article has the other's date too, its own may date something else of the event.
  const knows = (article: string, { date }: Dated): boolean =>
    (all.get(article) ?? []).some((other) => areAlike(other.date, date));
  const pairs = told.flatMap((one, index) =>
    told.slice(index + 1).flatMap((other): (readonly [Dated, Dated])[] => {
      if (!cannotBothHold(one, other)) return [];
      return knows(one.member.id, other) || knows(other.member.id, one) ? [] : [[one, other]];
    }),
  );
  const [first] = pairs;
  if (first === undefined) return null;
  const clashing = told.filter((each) => pairs.some((pair) => pair.includes(each)));
  const moved = pairs.every(([one, other]) => isMoved(one, other));
  return conflictOf({
    kind: "date",
    update: moved,
    about: about ?? first[0].about,
    reason: reasonFor(clashing, moved),
    values: inOrder(
      clashing.map(({ place }) => place),
      articles,
    ),
  });
}

/** The dates of a row in groups that date one event. */
function byEvent(
  dated: readonly Dated[],
  areOfOne: (one: Dated, other: Dated) => boolean,
): Dated[][] {
  const groups: Dated[][] = [];
  for (const each of dated) {
    const group = groups.find((known) => known.some((other) => areOfOne(other, each)));
    if (group === undefined) groups.push([each]);
    else group.push(each);
  }
  return groups;
}

/**
 * Dates of the same event that cannot both hold, within a row: the same verb or noun is dated,
 * and its clauses share further words. A month agrees with any of its days, a range with what
 * overlaps it, neighbouring days with each other around midnight; what was out before the
 * other's day tells of another event. Between quotation marks nothing is looked for.
 */
export function dateConflicts(members: readonly Member[], rows: readonly Row[]): Conflict[] {
  const articles = members.map(({ id }) => id);
  const told = new Map(members.map((member) => [member.id, datesIn(member)]));
  const within = (article: string, sentences: readonly number[]): DatesTold => {
    const { dated = [], all = [] } = told.get(article) ?? {};
    const isThere = ({ at }: { readonly at: number }): boolean => sentences.includes(at);
    return { dated: dated.filter(isThere), all: all.filter(isThere) };
  };
  const inRows = rows.flatMap((row): Conflict[] => {
    const cells = row.cells.map(({ article, sentences }) => ({
      article,
      ...within(article, sentences),
    }));
    const dated = cells.flatMap((each) => each.dated);
    const all = new Map(cells.map((each) => [each.article, each.all]));
    return clashes(dated, all, articles, areOfOneEvent);
  });
  const placesOf = ({ values }: Conflict): string[] =>
    values.map(({ article, start }) => `${article} ${start}`);
  const known = new Set(inRows.flatMap(placesOf));
  const all = new Map([...told].map(([article, dates]) => [article, dates.all]));
  const dated = [...told.values()].flatMap((dates) => dates.dated);
  const elsewhere = clashes(dated, all, articles, areSurelyOfOneEvent);
  return [
    ...inRows,
    ...elsewhere.filter((conflict) => !placesOf(conflict).some((place) => known.has(place))),
  ];
}

/** The dates told in all sentences of an article. */
function datesIn(member: Member): DatesTold {
  const all = member.analysis.sentences.map((_, index) => index);
  return datesTold(
    member,
    all.filter((index) => mayDate(member, [index])),
  );
}

/** Clashes among dates, those of the words' own speaking aside. */
function clashes(
  dated: readonly Dated[],
  all: ReadonlyMap<string, readonly DatedWords[]>,
  articles: readonly string[],
  areOfOne: (one: Dated, other: Dated) => boolean,
): Conflict[] {
  const events = dated.filter(({ anchor }) => anchor.kind !== "speech");
  return byEvent(events, areOfOne).flatMap(
    (same) => disagreement({ same, all, articles, about: null }) ?? [],
  );
}

/** Days on which articles say that the same words, given between marks, were spoken. */
export function utteranceDateConflicts(
  members: readonly Member[],
  utterances: readonly Utterance[],
): Conflict[] {
  const articles = members.map(({ id }) => id);
  const byId = new Map(members.map((member) => [member.id, member]));
  return utterances.flatMap((utterance): Conflict[] => {
    const heard = new Set(utterance.renderings.map(({ article }) => article));
    if (heard.size < 2) return [];
    const same: Dated[] = [];
    const all = new Map<string, DatedWords[]>();
    for (const { article, quotation: index } of utterance.renderings) {
      const member = byId.get(article);
      const quotation = member?.analysis.quotations[index];
      const cue = quotation?.cue ?? null;
      if (member === undefined || cue === null || quotation?.kind === "indirect") continue;
      const told = datesTold(member, [lastBefore(member.analysis.sentences, cue.start)]);
      same.push(
        ...told.dated.filter(
          ({ anchor }) => anchor.kind === "speech" && overlaps(anchor.words, cue),
        ),
      );
      all.set(article, [...(all.get(article) ?? []), ...told.all]);
    }
    const about = `when ${utterance.speaker ?? "the speaker"} said it`;
    const found = disagreement({ same, all, articles, about });
    return found === null ? [] : [found];
  });
}
