import { valueOf, WORDED } from "../../extract/figures/numerals.ts";
import { lastBefore } from "../../extract/bisect.ts";
import type { Range } from "../../model/range.ts";
import type { Actor, Conflict, ConflictValue } from "../comparison.ts";
import type { Member } from "../member.ts";
import { conflictOf, inOrder } from "./conflict-of.ts";

const NUMBER = `\\d{1,3}|${WORDED.source}`;
/** ", 58," and "(58)" behind a name, "Lund is 58", "Lund, who was 58", "Lund, a 58-year-old". */
const BEHIND =
  /^(?:,? \(?(?:aged? )?(?<plain>\d{1,3})(?=[,.;)]| (?:years old|and|who|was|is|of|from)(?!\p{L}))|,? (?:who )?(?:is|was|turned) (?:aged )?(?<told>\d{1,3})(?=[,.;]| years old| and | at )|, an? (?<worded>\d{1,3})-year-old(?!\p{L}))/u;
/** "58-year-old Ada Lund", "the 58-year-old minister Ada Lund". */
const YEARS_OLD = new RegExp(
  `(?<age>${NUMBER})-year-old(?:,? \\p{Ll}[\\p{L}-]*){0,3} (?:\\p{Lu}[\\p{L}.]* ){0,2}$`,
  "iu",
);
/** "At 58, Ada Lund". */
const AT = /(?:^|[.“"] )At (?<age>\d{1,3}), $/u;
const LONGEST = 60;
const OLDEST = 115;

/** An age told right beside a name; null where there is none. */
function ageBeside(text: string, name: Range, sentence: Range): Range | null {
  const behind = BEHIND.exec(text.slice(name.end, Math.min(sentence.end, name.end + LONGEST)));
  const told = behind?.groups?.["plain"] ?? behind?.groups?.["told"] ?? behind?.groups?.["worded"];
  if (behind !== null && told !== undefined) {
    const start = name.end + behind.index + behind[0].lastIndexOf(told);
    return { start, end: start + told.length };
  }
  const from = Math.max(sentence.start, name.start - LONGEST);
  const before = text.slice(from, name.start);
  const ahead = YEARS_OLD.exec(before) ?? AT.exec(before);
  const age = ahead?.groups?.["age"];
  if (ahead === null || age === undefined) return null;
  const start = from + ahead.index + ahead[0].indexOf(age);
  return { start, end: start + age.length };
}

/** The ages an article gives a person, between no marks. */
function agesIn(member: Member, actor: Actor): { age: number; place: ConflictValue }[] {
  const { text, id: article, analysis } = member;
  return actor.mentions.flatMap((mention) => {
    const sentence = analysis.sentences[lastBefore(analysis.sentences, mention.start)];
    if (mention.article !== article || mention.form !== "name" || sentence === undefined) return [];
    const found = ageBeside(text, mention, sentence);
    if (found === null) return [];
    const isQuoted = analysis.quotations.some(
      ({ kind, start, end }) => kind !== "indirect" && start <= found.start && found.end <= end,
    );
    const words = text.slice(found.start, found.end);
    const age = valueOf(words);
    if (isQuoted || age < 1 || age > OLDEST) return [];
    return [{ age, place: { article, ...found, value: words } }];
  });
}

/** People to whom articles give different ages; an article that gives several counts for nothing. */
export function ageConflicts(members: readonly Member[], actors: readonly Actor[]): Conflict[] {
  const articles = members.map(({ id }) => id);
  return actors.flatMap((actor): Conflict[] => {
    if (actor.kind !== "person") return [];
    const told = members.flatMap((member) => {
      const ages = agesIn(member, actor);
      return new Set(ages.map(({ age }) => age)).size === 1 ? ages.slice(0, 1) : [];
    });
    if (new Set(told.map(({ age }) => age)).size < 2) return [];
    return [
      conflictOf({
        kind: "number",
        update: false,
        about: `${actor.name}, age`,
        reason: `The ages of ${actor.name} differ.`,
        values: inOrder(
          told.map(({ place }) => place),
          articles,
        ),
      }),
    ];
  });
}
