import { hashText } from "../../model/hash.ts";
import { contains, overlaps } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import { foldText } from "../../text/fold.ts";
import type { Actor, Rendering, Utterance } from "../comparison.ts";
import type { Member } from "../member.ts";
import type { Row } from "../rows/align.ts";
import { actorsBySpeaker, mostFrequent } from "./actor.ts";
import type { ActorOf } from "./actor.ts";
import { actsOf } from "./acts.ts";
import type { Act } from "./acts.ts";
import { differencesBetween } from "./differences.ts";
import { candidatesAmong } from "./evidence.ts";
import { formOf, isInside, stemsOf } from "./form.ts";
import { gatherActs } from "./gather.ts";
import { linksOf } from "./score.ts";
import { fullestSpeaker, matchSpeakers } from "./speaker.ts";

/** What is told of an utterance whose renderings differ in more ways than a reader takes in. */
const MOST_DIFFERENCES = 8;

function compareStrings(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** By content, then by id: whatever order the members came in. */
function canonicalOrder(members: readonly Member[]): Member[] {
  return [...members].sort(
    (one, other) => compareStrings(one.text, other.text) || compareStrings(one.id, other.id),
  );
}

/** Who speaks in an act, among the story's actors, and what these are called. */
interface Speakers {
  readonly actorOf: ActorOf;
  readonly nameOf: ReadonlyMap<string, string>;
}

/** An act with its article and the words it gives. */
interface Given {
  readonly act: Act;
  readonly member: Member;
  readonly words: string;
}

function wordsOf(act: Act, text: string): string {
  return act.ranges.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The rendering others are measured against: a primary source's, else the longest in marks. */
function baseOf(given: readonly Given[]): Given | undefined {
  const rank = ({ act, member }: Given): readonly number[] => [
    Number(member.role === "primary-source"),
    lengthOf(act.marked.filter((range) => !isInside(range, act.marked))),
    lengthOf(act.ranges),
  ];
  return [...given].sort((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? compareStrings(one.words, other.words) : (b[at] ?? 0) - (a[at] ?? 0);
  })[0];
}

/**
 * The stems others are measured by: the base's, of a primary source only those of the sentences
 * that another rendering gives something of (a speech is not what an article could quote in full).
 */
function measureOf(base: Given, given: readonly Given[]): ReadonlySet<string> {
  const { act, member } = base;
  const whole = stemsOf(member.text, act.ranges);
  if (member.role !== "primary-source") return whole;
  const others = given
    .filter((each) => each.member !== member)
    .map((each) => stemsOf(each.member.text, each.act.ranges));
  const parts = act.sentences.flatMap((index) => {
    const sentence = member.analysis.sentences[index];
    if (sentence === undefined) return [];
    return act.ranges
      .filter((range) => overlaps(range, sentence))
      .map((range) => ({
        start: Math.max(range.start, sentence.start),
        end: Math.min(range.end, sentence.end),
      }));
  });
  const rendered = parts.filter((part) => {
    const stems = stemsOf(member.text, [part]);
    return others.some((other) => formOf(stems, other) !== "paraphrase");
  });
  return rendered.length === 0 ? whole : stemsOf(member.text, rendered);
}

function renderingsOf(given: Given, base: Given, measure: ReadonlySet<string>): Rendering[] {
  const { act, member } = given;
  const { text, analysis } = member;
  const whole = given === base ? "full" : formOf(stemsOf(text, act.ranges), measure);
  return act.quotations.flatMap((index): Rendering[] => {
    const quotation = analysis.quotations[index];
    if (quotation === undefined) return [];
    const shape = { article: member.id, quotation: index };
    if (quotation.kind === "indirect") return [{ ...shape, form: "paraphrase" }];
    const alone = isInside(quotation, act.ranges);
    return [{ ...shape, form: alone ? formOf(stemsOf(text, [quotation]), measure) : whole }];
  });
}

function sourceOf({ member }: Given): string {
  if (member.outlet !== null) return member.outlet;
  return member.headline === null ? "an article without outlet" : `“${member.headline}”`;
}

/** The words somebody is quoted with, in no speaker's name: words used at a distance. */
function isScareQuote({ act, member }: Given): boolean {
  return (
    act.speaker === null &&
    act.quotations.every((index) => member.analysis.quotations[index]?.kind === "mixed")
  );
}

/** The words stand in what another of the renderings quotes. */
function isQuotedInTurn(act: Act, given: readonly Given[]): boolean {
  return given.some(
    ({ act: other }) =>
      other !== act &&
      other.article === act.article &&
      act.ranges.every((range) => other.ranges.some((outer) => contains(outer, range))),
  );
}

function utteranceOf(given: readonly Given[], speakers: Speakers): Utterance | null {
  const base = baseOf(given);
  const [only] = given;
  if (base === undefined || only === undefined) return null;
  if (given.length === 1 && isScareQuote(only)) return null;
  const { actorOf, nameOf } = speakers;
  const actor = mostFrequent(given.map(({ act }) => actorOf(act)));
  // Of two people who are each given the words, the name is that of the actor they are counted to.
  const theirs = given.filter(({ act }) => actor === null || actorOf(act) === actor);
  const named = fullestSpeaker(theirs.map(({ act }) => act.speaker));
  // "The president", of whom another sentence tells the name.
  const known = actor === null ? undefined : nameOf.get(actor);
  const speaker = known !== undefined && matchSpeakers(named, known) === "unknown" ? known : named;
  const measure = measureOf(base, given);
  const wording = (each: Given): Parameters<typeof differencesBetween>[0] => ({
    text: each.words,
    source: sourceOf(each),
    reported: each.act.ranges.some(
      (range) => !each.act.marked.some((marked) => contains(marked, range)),
    ),
  });
  const differences = given
    .filter((each) => each !== base && each.member !== base.member)
    .flatMap((each) => differencesBetween(wording(base), wording(each)));
  const folded = given.map(({ words }) => foldText(words).text).sort(compareStrings);
  return {
    id: hashText(folded.join("\n")).slice(0, 16),
    speaker,
    actor,
    renderings: given.flatMap((each) => renderingsOf(each, base, measure)),
    alsoAttributedTo: given.flatMap(({ act }) =>
      act.speaker !== null &&
      (actor === null || actorOf(act) !== actor) &&
      matchSpeakers(act.speaker, speaker) === "different" &&
      !isQuotedInTurn(act, given)
        ? [{ article: act.article, speaker: act.speaker }]
        : [],
    ),
    differences: [...new Set(differences)].slice(0, MOST_DIFFERENCES),
  };
}

/** Utterances whose words are the same, said by others, are told apart by a number. */
function withDistinctIds(utterances: readonly Utterance[]): Utterance[] {
  const seen = new Map<string, number>();
  return utterances.map((utterance) => {
    const before = seen.get(utterance.id) ?? 0;
    seen.set(utterance.id, before + 1);
    return before === 0 ? utterance : { ...utterance, id: `${utterance.id}-${String(before + 1)}` };
  });
}

/**
 * The acts of speech that the story's articles render, each with all its renderings: in full, in
 * part, in other words, within one article or across them. Every quotation of speech is in exactly
 * one; words in marks that nobody is said to speak are in one only if they are somebody's. `rows`
 * are the story's, `actors` its actors (none are needed). Utterances rendered in most articles
 * come first. The same for any order of the members, whose ids must differ.
 */
export function findUtterances(
  members: readonly Member[],
  rows: readonly Row[],
  actors: readonly Actor[],
): Utterance[] {
  const canonical = canonicalOrder(members);
  const byId = new Map(canonical.map((member) => [member.id, member]));
  const acts = canonical.flatMap(actsOf);
  const actorOf = actorsBySpeaker(actors);
  const speakers = { actorOf, nameOf: new Map(actors.map(({ id, name }) => [id, name])) };
  const links = linksOf(candidatesAmong(canonical, acts, rows, actorOf));
  const found = gatherActs(acts.length, links).flatMap((group) => {
    const given = group.flatMap((index): Given[] => {
      const act = acts[index];
      const member = act === undefined ? undefined : byId.get(act.article);
      if (act === undefined || member === undefined) return [];
      return [{ act, member, words: wordsOf(act, member.text) }];
    });
    return utteranceOf(given, speakers) ?? [];
  });
  const order = new Map(members.map(({ id }, index) => [id, index]));
  const byMember = (one: { article: string }, other: { article: string }): number =>
    (order.get(one.article) ?? 0) - (order.get(other.article) ?? 0);
  const articles = ({ renderings }: Utterance): number =>
    new Set(renderings.map(({ article }) => article)).size;
  return withDistinctIds(found)
    .map((utterance) => ({
      ...utterance,
      renderings: [...utterance.renderings].sort(
        (one, other) => byMember(one, other) || one.quotation - other.quotation,
      ),
      alsoAttributedTo: [...utterance.alsoAttributedTo].sort(byMember),
    }))
    .sort(
      (one, other) =>
        articles(other) - articles(one) ||
        other.renderings.length - one.renderings.length ||
        compareStrings(one.id, other.id),
    );
}
