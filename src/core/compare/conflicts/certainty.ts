import { contains } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import type { Actor, Conflict, ConflictValue } from "../comparison.ts";
import { actorLookup } from "../actors/lookup.ts";
import type { ActorLookup } from "../actors/lookup.ts";
import type { Member } from "../member.ts";
import { isPublishedBefore } from "../reuse/published.ts";
import { conflictOf, inOrder } from "./conflict-of.ts";
import { AUXILIARIES, isAdverb } from "../../extract/word-classes.ts";
import { sameWord } from "./same-words.ts";
import { verbFormOf } from "./verbs.ts";
import type { Standing } from "./verbs.ts";

/** Characters before a verb in which stands whether it is done. */
const LONGEST_LEAD = 80;
/** Words after a verb that may say what was done; it is mostly said sooner. */
const OBJECT_WORDS = 14;
/** Words of an object of which one at least must be shared where doer or deed are less sure. */
const FIRST_WORDS = 4;
/** Words the objects of two actions must share to be one action, told twice. */
const LEAST_SHARED = 2;
/**
 * Where one of them was not done: what was not done at one time may well be done at another. And
 * where no more is known of who did it than a noun.
 */
const LEAST_SHARED_LOOSE = 3;

/** Who does it: somebody known, or the noun just before the verb ("the council"). */
interface Doer {
  readonly key: string;
  readonly name: string;
  readonly isKnown: boolean;
}

/** An action an article tells: who, what, to what, and whether it was done. */
interface Action {
  readonly member: Member;
  readonly doer: Doer;
  readonly verb: string;
  readonly standing: Standing;
  readonly object: ReadonlySet<string>;
  /** Stems of the words that stand first in it: what the action is done to. */
  readonly first: ReadonlySet<string>;
  readonly place: ConflictValue;
}

/** Between marks somebody else speaks: what they say was done is theirs to say. */
function isQuoted({ analysis }: Member, at: Range): boolean {
  return analysis.quotations.some(
    (quotation) => quotation.kind !== "indirect" && contains(quotation, at),
  );
}

/** The person or body named last before the verb, in the sentence's own words. */
function subjectOf(
  member: Member,
  sentence: readonly Word[],
  verb: number,
  actorAt: (word: Word) => Actor | null,
): Doer | null {
  const words = sentence.filter(({ end }) => end <= verb);
  for (const word of words.toReversed()) {
    const actor = actorAt(word);
    if (actor !== null && actor.kind !== "place") {
      return { key: actor.id, name: actor.name, isKnown: true };
    }
    // "a report which said": the subject is nearer than any name.
    if (/^(?:which|who|that)$/u.test(word.form) && word !== words.at(-1)) break;
  }
  const noun = words.findLast(({ form }) => !isAdverb(form) && !AUXILIARIES.has(form));
  if (noun === undefined || isFunctionWord(noun.form) || /\d|^\P{L}/u.test(noun.form)) return null;
  if (/[^\s\p{L}'’]/u.test(member.text.slice(noun.end, verb))) return null;
  const name = member.text.slice(noun.start, noun.end);
  return { key: sameWord(noun.form), name, isKnown: false };
}

function actionsIn(member: Member, lookup: ActorLookup): Action[] {
  return member.analysis.sentences.flatMap((sentence) => {
    const words = segmentWords(member.text, sentence);
    const actors = new Map<Word, Actor | null>();
    const actorAt = (word: Word): Actor | null => {
      const known = actors.get(word);
      if (known !== undefined) return known;
      const actor = lookup.at(member.id, word);
      actors.set(word, actor);
      return actor;
    };
    return words.flatMap((word, index): Action[] => {
      if (isFunctionWord(word.form)) return [];
      const from = Math.max(sentence.start, word.start - LONGEST_LEAD);
      const before = member.text.slice(from, word.start);
      const form = verbFormOf(member.text.slice(word.start, word.end).toLowerCase(), before);
      if (form === null || isQuoted(member, word) || isOfNothing(member.text, word.end)) return [];
      const rest = member.text.slice(word.end, sentence.end);
      if (form.standing === "denied" && UP_TO_A_TIME.test(rest)) return [];
      const start = from + form.lead;
      const doer = subjectOf(member, words, start, actorAt);
      if (doer === null) return [];
      const object = words
        .slice(index + 1, index + 1 + OBJECT_WORDS)
        .filter(({ form: each }) => !isFunctionWord(each));
      const space = /^\s*/u.exec(member.text.slice(start, word.start))?.[0].length ?? 0;
      return [
        {
          member,
          doer,
          verb: form.base,
          standing: form.standing,
          object: new Set(object.map(({ form: each }) => sameWord(each))),
          first: new Set(object.slice(0, FIRST_WORDS).map(({ form: each }) => sameWord(each))),
          place: {
            article: member.id,
            start: start + space,
            end: word.end,
            value: member.text.slice(start + space, word.end),
          },
        },
      ];
    });
  });
}

function sharedWords(one: Action, other: Action): string[] {
  const shared = [...one.object].filter((stem) => other.object.has(stem));
  const isSure = one.doer.isKnown && [one, other].every(({ standing }) => standing === "done" || standing === "intended"); // prettier-ignore
  return isSure || shared.some((stem) => one.first.has(stem) && other.first.has(stem))
    ? shared
    : [];
}

function leastShared(one: Action, other: Action): number {
  const isDenied = (one.standing === "denied") !== (other.standing === "denied");
  if (isDenied || !one.doer.isKnown) return LEAST_SHARED_LOOSE;
  return LEAST_SHARED;
}

/** "recommended no charges": what was done is that it was not. */
function isOfNothing(text: string, end: number): boolean {
  return /^\s+(?:no|nothing|nobody|against)\b/u.test(text.slice(end, end + 12));
}

/** "had not won since 1908": it was not done up to a time, and may be done then. */
const UP_TO_A_TIME = /\b(?:since|until|till|before|in (?:\p{L}+ )?(?:years|decades))\b/u;

/** Actions of one doer and verb whose objects share words, each with one already there. */
function sameActions(actions: readonly Action[]): Action[][] {
  const groups: Action[][] = [];
  for (const action of actions) {
    const touching = groups.filter((group) =>
      group.some((other) => sharedWords(action, other).length >= leastShared(action, other)),
    );
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), action]);
  }
  return groups;
}

/** True when every article that tells it as done was surely published after those that do not. */
function isExplainedByTime(actions: readonly Action[]): boolean {
  const done = actions.filter(({ standing }) => standing === "done");
  const notYet = actions.filter(({ standing }) => standing !== "done");
  return done.every(({ member: later }) =>
    notYet.every(({ member: earlier }) => isPublishedBefore(earlier, later)),
  );
}

const standingWords: Readonly<Record<Standing, string>> = {
  done: "done",
  intended: "intended",
  possible: "possible",
  alleged: "claimed",
  denied: "not done",
};

/** True for what is done here and not there, or will be done here and only may be there. */
function doDiffer(standings: ReadonlySet<Standing>): boolean {
  return (
    standings.size > 1 &&
    (standings.has("done") || (standings.has("intended") && standings.has("possible")))
  );
}

/**
 * Actions that articles tell in different standing: "was preparing to sign" here, "signed"
 * there. It must be the same doer and verb, and words of what it was done to must be shared;
 * between quotation marks nothing is looked for. An article counts with its surest telling.
 */
export function certaintyConflicts(
  members: readonly Member[],
  actors: readonly Actor[],
): Conflict[] {
  const lookup = actorLookup(members, actors);
  const articles = members.map(({ id }) => id);
  const actions = members.flatMap((member) => actionsIn(member, lookup));
  const byDeed = Map.groupBy(actions, ({ doer, verb }) => `${doer.key} ${verb}`);
  return [...byDeed.values()].flatMap(sameActions).flatMap((same): Conflict[] => {
    const told = [...Map.groupBy(same, ({ member }) => member.id).values()].flatMap(
      (own) => own.find(({ standing }) => standing === "done") ?? own[0] ?? [],
    );
    const standings = new Set(told.map(({ standing }) => standing));
    const [first] = told;
    if (first === undefined || !doDiffer(standings)) return [];
    const names = [...standings].sort().map((standing) => standingWords[standing]);
    return [
      conflictOf({
        kind: "certainty",
        update: isExplainedByTime(told),
        about: `${first.doer.name}: ${told.find(({ standing }) => standing === "done")?.place.value ?? first.place.value}`,
        reason: `The same action is told as ${names.join(" and as ")}.`,
        values: inOrder(
          told.map(({ place }) => place),
          articles,
        ),
      }),
    ];
  });
}
