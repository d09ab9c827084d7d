import type { Figure } from "../../extract/figure.ts";
import { lastBefore } from "../../extract/bisect.ts";
import { isFunctionWord, stemOf } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Conflict, ConflictValue } from "../comparison.ts";
import type { Member } from "../member.ts";
import { publishedFirst } from "../reuse/published.ts";
import type { Row } from "../rows/align.ts";
import { conflictOf, inOrder } from "./conflict-of.ts";

/** What rises while an event goes on: a later, higher count is news, not disagreement. */
const ACCUMULATES = new Set(
  `dead death killed injured wounded hurt missing arrested detained displaced evacuated infected
  case casualty victim people person arrest signature vote donation body survivor patient
  hospitalised hospitalized migrant refugee protester demonstrator`
    .split(/\s+/u)
    .map(stemOf),
);

/** A figure of a row with all that setting it against others takes. */
interface Told {
  readonly member: Member;
  readonly figure: Figure;
  /** The figures that are parts of it: "8 cartels, 6 of them based in …". */
  readonly parts: readonly Figure[];
  readonly place: ConflictValue;
}

function stemsOf(text: string): string[] {
  return segmentWords(text)
    .filter(({ form }) => !isFunctionWord(form) && !/\d/u.test(form))
    .map(({ form }) => stemOf(form));
}

/** What figures are compared by: the measure and what it is of, or the noun that is counted. */
function keyOf({ measure, unit, about }: Figure): string | null {
  // "One-in-three" counts nothing, and of a person or body no measure is taken: "Trump … $8 billion".
  if (/\p{L}-\p{L}/u.test(unit)) return null;
  if (measure === null) return stemsOf(unit).at(-1) ?? null;
  if (/(?:^|\s)\p{Lu}\S*$/u.test(about)) return null;
  const of = stemsOf(about).at(-1);
  return of === undefined ? null : `${measure} ${of}`;
}

/** True for "46 seconds" in "nine minutes and 46 seconds", and "33 feet" in "10 metres (33 feet)". */
function isPartOfAnother(text: string, figures: readonly Figure[], index: number): boolean {
  const [before, figure] = [figures[index - 1], figures[index]];
  if (figure?.measure == null || before?.measure == null) return false;
  return /^(?:,? and|,)? \(?$/u.test(text.slice(before.end, figure.start));
}

function figuresIn(member: Member, sentences: readonly number[]): Told[] {
  const { figures, sentences: ranges } = member.analysis;
  return figures.flatMap((figure, index): Told[] => {
    if (figure.of !== null || !sentences.includes(lastBefore(ranges, figure.start))) return [];
    // Between marks the number is the speaker's.
    const isQuoted = member.analysis.quotations.some(
      ({ kind, start, end }) => kind !== "indirect" && start <= figure.start && figure.end <= end,
    );
    if (isQuoted || isPartOfAnother(member.text, figures, index)) return [];
    const { start, end } = figure;
    const value = member.text.slice(start, end);
    return [
      {
        member,
        figure,
        parts: figures.filter(({ of }) => of === index),
        place: { article: member.id, start, end, value },
      },
    ];
  });
}

/** How many significant digits a number is given with: 2 for 1200000. */
function digitsOf(value: number): number {
  return String(value)
    .replace(/^0\.0*|\.|e.*$/gu, "")
    .replace(/0+$/u, "").length;
}

/** True when one number is the other rounded to the digits it is given with. */
function isRounded(one: number, other: number): boolean {
  const [rough, exact] = digitsOf(one) <= digitsOf(other) ? [one, other] : [other, one];
  if (digitsOf(rough) > 2 || digitsOf(rough) === digitsOf(exact) || rough < 10) return false;
  return Number(exact.toPrecision(digitsOf(rough))) === rough;
}

/** True when the words of both allow one and the same number. */
function agree(one: Figure, other: Figure): boolean {
  if (isRounded(one.value, other.value)) return true;
  const [low, high] = [
    Math.max(one.low ?? -Infinity, other.low ?? -Infinity),
    Math.min(one.high ?? Infinity, other.high ?? Infinity),
  ];
  return low <= high;
}

/** Numbers further apart than this, one over the other, are mostly of two things. */
const MOST_TIMES = 3;
/** Words each side of a figure that say what is told of it. */
const AROUND = 9;

/** Sentences that share no row must have so many words in common besides what is counted. */
const SHARED_ELSEWHERE = 3;

/** True when the sentences of both figures tell of the same, whatever row they stand in. */
function areOfTheSame(one: Told, other: Told): boolean {
  const words = ({ member, figure }: Told): Set<string> => {
    const sentence = member.analysis.sentences[lastBefore(member.analysis.sentences, figure.start)];
    return new Set(sentence === undefined ? [] : stemsOf(member.text.slice(sentence.start, sentence.end))); // prettier-ignore
  };
  const counted = stemsOf(`${one.figure.unit} ${other.figure.unit}`);
  const theirs = words(other);
  const shared = [...words(one)].filter((stem) => theirs.has(stem) && !counted.includes(stem));
  return shared.length >= SHARED_ELSEWHERE;
}

/** True when something besides what is counted is told of both figures. */
function areToldAlike(one: Told, other: Told): boolean {
  const words = ({ member, figure }: Told): Set<string> => {
    const index = lastBefore(member.analysis.sentences, figure.start);
    const sentence = member.analysis.sentences[index] ?? figure;
    const before = segmentWords(member.text, { start: sentence.start, end: figure.start });
    const after = segmentWords(member.text, { start: figure.end, end: sentence.end });
    return new Set(
      [...before.slice(-AROUND), ...after.slice(0, AROUND)]
        .filter(({ form }) => !isFunctionWord(form))
        .map(({ form }) => stemOf(form)),
    );
  };
  const [own, theirs] = [words(one), words(other)];
  return [...own].some((stem) => theirs.has(stem));
}

/**
 * True when the lower number is of some of what the higher one counts: "two female gorillas" may
 * be among "three gorillas". Not where the text itself tells the part from the whole.
 */
function mayBePart(one: Told, other: Told): boolean {
  const [less, more] = one.figure.value < other.figure.value ? [one, other] : [other, one];
  if (more.parts.length > 0) return false;
  const [some, all] = [stemsOf(less.figure.unit), stemsOf(more.figure.unit)];
  return some.length > all.length && all.every((stem) => some.includes(stem));
}

/** True when each article surely published later has the higher count. */
function isExplainedByTime(told: readonly Told[], key: string): boolean {
  if (!ACCUMULATES.has(key.split(" ").at(-1) ?? "")) return false;
  return told.every((one) =>
    told.every((other) => {
      if (one.figure.value >= other.figure.value) return true;
      const sameOutlet = one.member.outlet !== null && one.member.outlet === other.member.outlet;
      return publishedFirst(one.member.published, other.member.published, sameOutlet) === "one";
    }),
  );
}

function reasonFor(told: readonly Told[]): string {
  const whole = told.find(({ parts }) => parts.length > 0);
  const [part] = whole?.parts ?? [];
  if (whole === undefined || part === undefined) return "The numbers of the same thing differ.";
  const counted = whole.member.text.slice(part.start, part.end);
  return `The numbers of the same thing differ; one text has ${whole.place.value}, of which ${counted} are told apart.`;
}

/** Figures that count or measure the same, an article each, if they disagree. */
function disagreement(
  same: readonly Told[],
  key: string,
  articles: readonly string[],
  alike: (one: Told, other: Told) => boolean,
): Conflict | null {
  const byArticle = Map.groupBy(same, ({ member }) => member.id);
  // An article that gives two numbers of the thing tells of two things: which is meant is not sure.
  const told = [...byArticle.values()].flatMap((own) =>
    own.every(({ figure }) => figure.value === own[0]?.figure.value) ? (own[0] ?? []) : [],
  );
  const [first] = told;
  if (first === undefined || told.length < 2) return null;
  if (told.every(({ figure }) => agree(figure, first.figure))) return null;
  const values = told.map(({ figure }) => figure.value);
  if (Math.max(...values) > MOST_TIMES * Math.min(...values)) return null;
  if (!told.every((one) => one === first || alike(one, first))) return null;
  if (told.some((one) => told.some((other) => mayBePart(one, other)))) return null;
  return conflictOf({
    kind: "number",
    update: isExplainedByTime(told, key),
    about: first.figure.measure === null ? first.figure.unit : first.figure.about,
    reason: reasonFor(told),
    values: inOrder(
      told.map(({ place }) => place),
      articles,
    ),
  });
}

/** All figures of a text; "seven years ago" is a time, whatever it is of. */
function figuresAnywhere(member: Member): Told[] {
  const all = member.analysis.sentences.map((_, index) => index);
  return figuresIn(member, all).filter(({ figure }) => !/^\s+(?:ago|old|earlier|later)\b/u.test(member.text.slice(figure.end, figure.end + 10))); // prettier-ignore
}

function disagreements(
  told: readonly Told[],
  articles: readonly string[],
  alike: (one: Told, other: Told) => boolean,
): Conflict[] {
  const byKey = Map.groupBy(told, ({ figure }) => keyOf(figure) ?? "");
  return [...byKey].flatMap(([key, same]) =>
    key === "" ? [] : (disagreement(same, key, articles, alike) ?? []),
  );
}

/**
 * Quantities of the same thing that disagree: the same noun counted, or the same measure of the
 * same, in one row; or anywhere, where the sentences have much in common and each article gives
 * one number of it. Bounds ("at least 20") and rounding agree with what they allow; a part ("6 of
 * the 8") is set against nothing. Between quotation marks nothing is looked for.
 */
export function numberConflicts(members: readonly Member[], rows: readonly Row[]): Conflict[] {
  const articles = members.map(({ id }) => id);
  const inRows = rows.flatMap((row) => {
    const told = row.cells.flatMap(({ article, sentences }) => {
      const member = members.find(({ id }) => id === article);
      return member === undefined ? [] : figuresIn(member, sentences);
    });
    return disagreements(told, articles, areToldAlike);
  });
  const placesOf = ({ values }: Conflict): string[] =>
    values.map(({ article, start }) => `${article} ${start}`);
  const known = new Set(inRows.flatMap(placesOf));
  const elsewhere = disagreements(members.flatMap(figuresAnywhere), articles, areOfTheSame).filter(
    (conflict) => !placesOf(conflict).some((place) => known.has(place)),
  );
  return [...inRows, ...elsewhere];
}
