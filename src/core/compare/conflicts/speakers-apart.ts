import { lastBefore } from "../../extract/bisect.ts";
import type { Quotation } from "../../extract/quotation.ts";
import { overlaps } from "../../model/range.ts";
import { segmentWords } from "../../text/words.ts";
import type { Actor, Conflict, ConflictValue } from "../comparison.ts";
import type { Member } from "../member.ts";
import { conflictOf, inOrder } from "./conflict-of.ts";

/** Words between marks, one behind the other, that two people hardly say alike by chance. */
const LEAST_WORDS = 6;
/** The share of the shorter quotation that stands in the other. */
const LEAST_SHARE = 0.6;

/** "a lawyer for Ada Lund", "Lund's lawyer": another speaks for who is named. */
const SPOKEN_FOR = /\b(?:for|of|by|to|with|from|about)\s+(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?$/u;
const OWNS = /^['’]s?(?!\p{L})/u;

/** Who an article says spoke the words, and where it says so. */
interface Spoken {
  readonly actor: Actor;
  readonly runs: ReadonlySet<string>;
  readonly value: ConflictValue;
}

/**
 * The person named with a quotation between marks: the only one its sentence names beside it.
 * "He said" and "her lawyer said" name nobody here: whom they mean is not sure enough.
 */
function spokenBy(member: Member, quotation: Quotation, people: readonly Actor[]): Spoken | null {
  if (quotation.kind === "indirect" || quotation.cue === null) return null;
  const { sentences } = member.analysis;
  const sentence = sentences[lastBefore(sentences, quotation.cue.start)];
  if (sentence === undefined) return null;
  const named = people.flatMap((actor) =>
    actor.mentions
      .filter((each) => each.article === member.id && overlaps(each, sentence))
      .filter(
        (each) =>
          !member.analysis.quotations.some(
            (other) => other.kind !== "indirect" && overlaps(each, other),
          ),
      )
      .map((mention) => ({ actor, mention })),
  );
  const names = named.filter(({ mention }) => mention.form === "name");
  const [name] = names;
  if (name === undefined || named.some(({ actor }) => actor !== name.actor)) return null;
  const before = member.text.slice(Math.max(0, name.mention.start - 12), name.mention.start);
  if (SPOKEN_FOR.test(before) || OWNS.test(member.text.slice(name.mention.end))) return null;
  const { start, end } = name.mention;
  return {
    actor: name.actor,
    runs: runsOf(segmentWords(member.text, quotation).map(({ form }) => form)),
    value: { article: member.id, start, end, value: member.text.slice(start, end) },
  };
}

/** The runs of words of a quotation by which it is recognised in another article. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(
    words.slice(LEAST_WORDS - 1).map((_, at) => words.slice(at, at + LEAST_WORDS).join(" ")),
  );
}

/** True where most of the shorter quotation stands in the other one, word for word. */
function areSameWords({ runs: one }: Spoken, { runs: other }: Spoken): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  const shared = [...shorter].filter((run) => longer.has(run)).length;
  return shared > 0 && shared >= LEAST_SHARE * shorter.size;
}

/** True for people who are surely two: neither name's last word is the other's. */
function areTwo({ actor: one }: Spoken, { actor: other }: Spoken): boolean {
  const last = ({ name }: Actor): string => name.split(/\s+/u).at(-1)?.toLowerCase() ?? "";
  return one !== other && last(one) !== last(other);
}

/** Words between marks that articles give to different people, both named. */
export function speakerConflicts(members: readonly Member[], actors: readonly Actor[]): Conflict[] {
  const articles = members.map(({ id }) => id);
  const people = actors.filter(({ kind }) => kind === "person");
  const byRun = new Map<string, Spoken[]>();
  for (const member of members) {
    const own = people.filter(({ mentions }) =>
      mentions.some((each) => each.article === member.id),
    );
    for (const quotation of member.analysis.quotations) {
      const spoken = spokenBy(member, quotation, own);
      for (const run of spoken?.runs ?? []) {
        if (spoken !== null) byRun.set(run, [...(byRun.get(run) ?? []), spoken]);
      }
    }
  }
  const conflicts = new Map<string, Conflict>();
  for (const spoken of byRun.values()) {
    const apart = spoken.filter((one) =>
      spoken.some(
        (other) =>
          one.value.article !== other.value.article &&
          areTwo(one, other) &&
          areSameWords(one, other),
      ),
    );
    const once = [...Map.groupBy(apart, ({ value }) => value.article).values()].flatMap((own) =>
      own.slice(0, 1),
    );
    const names = [...new Set(once.map(({ actor }) => actor.name))].sort();
    if (names.length < 2) continue;
    const conflict = conflictOf({
      kind: "attribution",
      update: false,
      about: "who said it",
      reason: `The same words are given to ${names.join(" and to ")}.`,
      values: inOrder(
        once.map(({ value }) => value),
        articles,
      ),
    });
    conflicts.set(conflict.id, conflicts.get(conflict.id) ?? conflict);
  }
  return [...conflicts.values()];
}
