import { contains } from "../../model/range.ts";
import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import { actorLookup } from "../actors/lookup.ts";
import type { ActorLookup } from "../actors/lookup.ts";
import type { Actor, Conflict, ConflictValue } from "../comparison.ts";
import type { Member } from "../member.ts";
import { isPublishedBefore } from "../reuse/published.ts";
import { conflictOf, inOrder } from "./conflict-of.ts";
import { sameWord } from "./same-words.ts";

/** How sure an article is that somebody will do something: they will, have not decided, will not. */
type Resolve = "will" | "undecided" | "will not";

/**
 * The words for each, by what is said of plans (Levin 1993, verbs of intending and of deciding, and
 * the modals of Quirk et al. 1985, 4.42 ff.); each ends where what is planned begins.
 */
const RESOLVES: readonly (readonly [Resolve, RegExp])[] = [
  [
    "undecided",
    /\b(?:(?:has|have|had) (?:not|yet) (?:yet )?(?:to )?(?:decided?|made up (?:his|her|its|their) minds?)|(?:is|are|was|were) (?:still )?(?:undecided|considering|weighing|mulling|thinking about|studying)|(?:may|might)(?! (?:have|be)\b)|(?:declined|refused) to say|would not say|(?:has|have|had) not ruled out|did not rule out)(?: yet)?(?: on)?(?: whether)?(?: or not)?(?: to)?(?= )/iu,
  ],
  [
    "will not",
    /\b(?:(?:will|would|shall|does|do) not|won['’]t|wouldn['’]t|(?:has|have|had) (?:ruled out|decided (?:not to|against))|ruled out|(?:has|have|had) no (?:plans?|intention) (?:to|of))(?! (?:say|comment|be|have)\b)(?= )/iu,
  ],
  [
    "will",
    /\b(?:will|(?:is|are) (?:to|going to|set to|due to|planning to)|(?:has|have|had) (?:vowed|pledged|promised|decided|resolved|agreed) to|(?:vowed|vows|pledged|promised|plans|intends|intended|planned) to|(?:he|she|it|they) would)(?! (?:not|be|have)\b)(?= )/iu,
  ],
];
/** Words behind in which stands what is planned. */
const PLANNED_WORDS = 9;
/** Stems of it that both must have, and of the two plans' words together. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.4;
/** Words of what is planned that tell nothing of it. */
const TELLS_LITTLE = new Set("go take make get have be do come bring put give".split(" "));
/** What was once planned is no plan now. */
const FORMERLY = /\b(?:earlier|once|previously|initially|formerly|at first|at one point)\b/iu;
const THIRD_PERSON = /^(?:he|she|it|they)$/u;

/** What an article says somebody is to do, and how sure it is. */
interface Plan {
  readonly member: Member;
  readonly actor: Actor;
  readonly resolve: Resolve;
  readonly planned: ReadonlySet<string>;
  readonly place: ConflictValue;
}

/** The words of a clause's end: what stands behind the last mark. */
function clauseOf(text: string): string {
  return text.slice(
    0,
    /[;:—–“”"]|, (?:but|and|while|who|which)\b/u.exec(text)?.index ?? text.length,
  );
}

/**
 * Who a plan is of: somebody named in its sentence before it; "she" and "it" stand for whom the
 * sentence before begins with, else for the person the story tells most of.
 */
function plannerOf(
  member: Member,
  words: readonly Word[],
  previous: () => readonly Word[],
  lookup: ActorLookup,
  main: Actor | null,
): Actor | null {
  const named = (from: readonly Word[]): Actor | null => {
    for (const word of from) {
      const actor = lookup.at(member.id, word);
      if (actor?.kind === "person" || actor?.kind === "organisation") return actor;
    }
    return null;
  };
  const own = named(words.toReversed());
  if (own !== null) return own;
  return words.some(({ form }) => THIRD_PERSON.test(form)) ? (named(previous()) ?? main) : null;
}

function plansIn(member: Member, lookup: ActorLookup, main: Actor | null): Plan[] {
  const { text, analysis } = member;
  return analysis.sentences.flatMap((sentence, index) => {
    const told = text.slice(sentence.start, sentence.end);
    if (FORMERLY.test(told)) return [];
    for (const [resolve, pattern] of RESOLVES) {
      const match = pattern.exec(told);
      if (match === null) continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const isQuoted = analysis.quotations.some(
        (quotation) => quotation.kind !== "indirect" && contains(quotation, { start, end }),
      );
      if (isQuoted) return [];
      const before = segmentWords(text, { start: sentence.start, end: start });
      const previous = (): readonly Word[] => {
        const sentenceBefore = analysis.sentences[index - 1];
        return sentenceBefore === undefined ? [] : segmentWords(text, sentenceBefore);
      };
      const actor = plannerOf(member, before, previous, lookup, main);
      const clause = clauseOf(text.slice(end, sentence.end));
      const planned = segmentWords(text, { start: end, end: end + clause.length })
        .slice(0, PLANNED_WORDS)
        .filter(({ form }) => !isFunctionWord(form) && !TELLS_LITTLE.has(form));
      if (actor === null || planned.length === 0) return [];
      const first = planned[0]?.end ?? end;
      return [
        {
          member,
          actor,
          resolve,
          planned: new Set(planned.map(({ form }) => sameWord(form))),
          place: { article: member.id, start, end: first, value: text.slice(start, first) },
        },
      ];
    }
    return [];
  });
}

/** True where what is planned is the same: most of the shorter telling's words are the other's. */
function areOfOne({ planned: one }: Plan, { planned: other }: Plan): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  const shared = [...shorter].filter((stem) => longer.has(stem)).length;
  return shared >= Math.min(LEAST_SHARED, shorter.size) && shared >= LEAST_SHARE * shorter.size;
}

/**
 * What somebody is to do, as articles tell it in different words: that they will, that they have
 * not decided, that they will not. The verb need not be the same; what is planned must share words.
 */
export function planConflicts(members: readonly Member[], actors: readonly Actor[]): Conflict[] {
  const lookup = actorLookup(members, actors);
  const articles = members.map(({ id }) => id);
  const plans = members.flatMap((member) => {
    const people = actors.filter(
      ({ kind, mentions }) =>
        kind === "person" && mentions.some(({ article }) => article === member.id),
    );
    return plansIn(member, lookup, people[0] ?? null);
  });
  return [...Map.groupBy(plans, ({ actor }) => actor.id).values()].flatMap((own): Conflict[] => {
    const apart = own.filter((one) =>
      own.some(
        (other) =>
          one.member !== other.member && one.resolve !== other.resolve && areOfOne(one, other),
      ),
    );
    const told = [...Map.groupBy(apart, ({ member }) => member.id).values()].flatMap((each) =>
      each.slice(0, 1),
    );
    const [first] = told;
    const resolves = [...new Set(told.map(({ resolve }) => resolve))].sort();
    if (first === undefined || resolves.length < 2) return [];
    return [
      conflictOf({
        kind: "certainty",
        update: isExplainedByTime(told),
        about: `${first.actor.name}: ${first.place.value}`,
        reason: `The articles differ in whether ${first.actor.name} is to do it: ${resolves.join(", ")}.`,
        values: inOrder(
          told.map(({ place }) => place),
          articles,
        ),
      }),
    ];
  });
}

/** True when who tells it as decided was surely published after who tells it as open. */
function isExplainedByTime(told: readonly Plan[]): boolean {
  const open = told.filter(({ resolve }) => resolve === "undecided");
  const decided = told.filter(({ resolve }) => resolve !== "undecided");
  if (open.length === 0 || new Set(decided.map(({ resolve }) => resolve)).size > 1) return false;
  return decided.every(({ member: later }) =>
    open.every(({ member: earlier }) => isPublishedBefore(earlier, later)),
  );
}
