import { contains } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import { isFunctionWord, stemOf } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Actor, Conflict, ConflictValue } from "../comparison.ts";
import { actorLookup } from "../actors/lookup.ts";
import type { ActorLookup } from "../actors/lookup.ts";
import type { Member } from "../member.ts";
import { publishedFirst } from "../reuse/published.ts";
import { conflictOf, inOrder } from "./conflict-of.ts";
import { verbFormOf } from "./verbs.ts";
import type { Standing } from "./verbs.ts";

/** Words after a verb that may say what was done; it is mostly said sooner. */
const OBJECT_WORDS = 14;
/** Words the objects of two actions must share to be one action, told twice. */
const LEAST_SHARED = 2;
/** Where one of them was not done: what was not done at one time may well be done at another. */
const LEAST_SHARED_DENIED = 3;

/** An action an article tells: who, what, to what, and whether it was done. */
interface Action {
  readonly member: Member;
  readonly actor: Actor;
  readonly verb: string;
  readonly standing: Standing;
  readonly object: ReadonlySet<string>;
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
  sentence: Range,
  verb: number,
  lookup: ActorLookup,
): Actor | null {
  const words = segmentWords(member.text, { start: sentence.start, end: verb });
  for (const word of words.toReversed()) {
    const actor = lookup.at(member.id, word);
    if (actor !== null && actor.kind !== "place") return actor;
    // "a report which said": the subject is nearer than any name.
    if (/^(?:which|who|that)$/u.test(word.form) && word !== words.at(-1)) return null;
  }
  return null;
}

function actionsIn(member: Member, lookup: ActorLookup): Action[] {
  return member.analysis.sentences.flatMap((sentence) => {
    const words = segmentWords(member.text, sentence);
    return words.flatMap((word, index): Action[] => {
      const before = member.text.slice(sentence.start, word.start);
      const form = verbFormOf(member.text.slice(word.start, word.end).toLowerCase(), before);
      if (form === null || isQuoted(member, word) || isOfNothing(member.text, word.end)) return [];
      const actor = subjectOf(member, sentence, sentence.start + form.lead, lookup);
      if (actor === null) return [];
      const object = words
        .slice(index + 1, index + 1 + OBJECT_WORDS)
        .filter(({ form: each }) => !isFunctionWord(each));
      const start = sentence.start + form.lead;
      const from = start + (/^\s*/u.exec(member.text.slice(start, word.start))?.[0].length ?? 0);
      return [
        {
          member,
          actor,
          verb: form.base,
          standing: form.standing,
          object: new Set(object.map(({ form: each }) => stemOf(each))),
          place: {
            article: member.id,
            start: from,
            end: word.end,
            value: member.text.slice(from, word.end),
          },
        },
      ];
    });
  });
}

function sharedWords(one: Action, other: Action): string[] {
  return [...one.object].filter((stem) => other.object.has(stem));
}

function leastShared(one: Action, other: Action): number {
  const isDenied = (one.standing === "denied") !== (other.standing === "denied");
  return isDenied ? LEAST_SHARED_DENIED : LEAST_SHARED;
}

/** "recommended no charges": what was done is that it was not. */
function isOfNothing(text: string, end: number): boolean {
  return /^\s+(?:no|nothing|nobody|against)\b/u.test(text.slice(end, end + 12));
}

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
    notYet.every(({ member: earlier }) => {
      const sameOutlet = later.outlet !== null && later.outlet === earlier.outlet;
      return publishedFirst(earlier.published, later.published, sameOutlet) === "one";
    }),
  );
}

const standingWords: Readonly<Record<Standing, string>> = {
  done: "done",
  intended: "intended or possible",
  denied: "not done",
};

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
  const byDeed = Map.groupBy(actions, ({ actor, verb }) => `${actor.id} ${verb}`);
  return [...byDeed.values()].flatMap(sameActions).flatMap((same): Conflict[] => {
    const told = [...Map.groupBy(same, ({ member }) => member.id).values()].flatMap(
      (own) => own.find(({ standing }) => standing === "done") ?? own[0] ?? [],
    );
    const standings = new Set(told.map(({ standing }) => standing));
    const [first] = told;
    if (first === undefined || !standings.has("done") || standings.size < 2) return [];
    const names = [...standings].sort().map((standing) => standingWords[standing]);
    return [
      conflictOf({
        kind: "certainty",
        update: isExplainedByTime(told),
        about: `${first.actor.name}: ${told.find(({ standing }) => standing === "done")?.place.value ?? first.place.value}`,
        reason: `The same action is told as ${names.join(" and as ")}.`,
        values: inOrder(
          told.map(({ place }) => place),
          articles,
        ),
      }),
    ];
  });
}
