import type { Range } from "../../model/range.ts";
import { countryNamed, countryOfPeople } from "../../extract/names/places.ts";
import type { Actor, Conflict, ConflictValue } from "../comparison.ts";
import type { Member } from "../member.ts";
import { conflictOf, inOrder } from "./conflict-of.ts";

/** Words before an office that say that it is not, or not fully, held. */
const QUALIFIED =
  /(?<![\p{L}-])(former|ex|then|acting|interim|caretaker|deputy|vice|assistant|lieutenant|ousted|retired|outgoing|incoming|late|designated)(?:[\s-]+)(?:(?:\p{Lu}[\p{L}.]*|\p{Ll}+)[\s-]+){0,2}$/iu;
const ELECT = /^[\s-]+elect(?!\p{L})/u;
/** Offices that people are called by; the last word of a title. */
const OFFICE =
  /(?<!\p{L})(president|chancellor|premier|minister|secretary|governor|mayor|senator|ambassador|chairman|chairwoman|chair|chief|director|judge|justice|commissioner|general|king|queen|prince|pope|bishop|spokesman|spokeswoman|speaker|leader|officer|head|executive|treasurer|coach|manager|editor|superintendent|principal|dean|sheriff|archbishop|cardinal|admiral|colonel|attorney|prosecutor|champion|captain|owner|chairperson|commander|rector|provost|councillor|councilman|councilwoman|spokesperson|congressman|congresswoman)$/iu;

const AS = /(?<![\p{L}-])(?:as|while|when|being|became|become|was|were)\s+(?:(?:the|a|an)\s+)?$/iu;
const OWNING = /^,? (?:\p{Lu}[\p{L}.]* ){0,3}\p{Lu}[\p{L}.]*['’]s(?!\p{L})/u;

/** One calling of an actor by an office: what office, qualified how, where. */
interface Calling {
  readonly office: string;
  /** "former", "acting"…; empty for the office as such. */
  readonly qualifier: string;
  readonly place: ConflictValue;
}

/** The title with what qualifies it just before ("former U.S. President") or after ("-elect"). */
function callingAt(member: Member, { start, end }: Range): Calling | null {
  const { text, id: article } = member;
  const title = text.slice(start, end);
  const office = OFFICE.exec(title.trim())?.[1]?.toLowerCase();
  if (office === undefined) return null;
  const elect = ELECT.exec(text.slice(end, end + 8))?.[0] ?? "";
  const line = text.lastIndexOf("\n", start) + 1;
  const before = text.slice(Math.max(line, start - 40), start);
  // "As governor, Lund signed", "President Lund's policies": of when the office was held.
  if (AS.test(before)) return null;
  const outside = QUALIFIED.exec(before);
  const inside = QUALIFIED.exec(title.slice(0, title.length - office.length));
  const from = outside === null ? start : start - before.length + outside.index;
  const qualifier = elect !== "" ? "elect" : (outside?.[1] ?? inside?.[1] ?? "").toLowerCase();
  if (qualifier === "" && OWNING.test(text.slice(end, end + 50))) return null;
  const to = end + elect.length;
  return {
    office,
    qualifier,
    place: { article, start: from, end: to, value: text.slice(from, to) },
  };
}

/** The countries a title names: "U.S. President" the United States. */
function countriesIn(title: string): string[] {
  const words = title.split(/[\s-]+/u);
  return words.flatMap((word) => countryNamed(word) ?? countryOfPeople(word) ?? []);
}

/** A person called by an office, each way once an article. */
interface Holder {
  readonly actor: Actor;
  readonly office: string;
  readonly standings: readonly Calling[];
  readonly countries: ReadonlySet<string>;
}

/** "interim coach, Sven Talle": the office before a name. */
const BEFORE_NAME = /(?<office>\p{L}+),?\s$/u;
/** "Sven Talle, coach of Arvik", "Sven Talle, 51, the coach": the office behind it. */
const BEHIND_NAME =
  /^(?:, \d{1,3})?, (?:(?:the|a|an|its|their) )?(?<office>(?:[\p{L}\d'’,-]+ ){0,4}?\p{L}+)(?= of | at | in | since | for |,|\.)/u;

/** The offices that stand beside a name in apposition. */
function offices(member: Member, { start, end }: Range): Range[] {
  const before = BEFORE_NAME.exec(member.text.slice(Math.max(0, start - 30), start));
  const behind = BEHIND_NAME.exec(member.text.slice(end, end + 60));
  const ahead = before?.groups?.["office"];
  const told = behind?.groups?.["office"];
  const found: Range[] = [];
  if (before !== null && ahead !== undefined) {
    const to = start - before[0].length + ahead.length;
    found.push({ start: to - ahead.length, end: to });
  }
  if (behind !== null && told !== undefined) {
    const to = end + behind[0].length;
    found.push({ start: to - told.length, end: to });
  }
  return found;
}

function holdersOf(members: readonly Member[], actor: Actor): Holder[] {
  const callings = actor.mentions.flatMap((mention) => {
    const member = members.find(({ id }) => id === mention.article);
    if (member === undefined) return [];
    if (mention.form === "title") return callingAt(member, mention) ?? [];
    if (mention.form !== "name") return [];
    return offices(member, mention).flatMap((office) => callingAt(member, office) ?? []);
  });
  return [...Map.groupBy(callings, ({ office }) => office)].map(([office, same]) => ({
    actor,
    office,
    standings: [...Map.groupBy(same, ({ place }) => place.article).values()].flatMap(
      (own) => own.find(({ qualifier }) => qualifier !== "") ?? own[0] ?? [],
    ),
    countries: new Set(same.flatMap(({ place }) => countriesIn(place.value))),
  }));
}

/**
 * True when somebody else is called by the office too, and no country tells the two offices
 * apart: then "President" before a name may tell of when that one held it.
 */
function mayTellOfThePast(holder: Holder, holders: readonly Holder[]): boolean {
  return holders.some(
    (other) =>
      other !== holder &&
      other.office === holder.office &&
      other.standings.some(({ qualifier }) => qualifier === "") &&
      (holder.countries.size === 0 ||
        other.countries.size === 0 ||
        [...holder.countries].some((country) => other.countries.has(country))),
  );
}

/**
 * People whom articles call by the same office in different standing: "former President" here,
 * "President" there. An article's standing is the qualified one if it uses it anywhere, because
 * the short form that follows is then only short.
 */
export function descriptorConflicts(
  members: readonly Member[],
  actors: readonly Actor[],
): Conflict[] {
  const articles = members.map(({ id }) => id);
  const holders = actors
    .filter(({ kind }) => kind === "person")
    .flatMap((actor) => holdersOf(members, actor));
  return holders.flatMap((holder): Conflict[] => {
    const { actor, office, standings } = holder;
    const qualifiers = [...new Set(standings.map(({ qualifier }) => qualifier))].sort();
    if (qualifiers.length < 2 || mayTellOfThePast(holder, holders)) return [];
    const names = qualifiers.map((qualifier) =>
      qualifier === "" ? `“${office}”` : `“${qualifier} ${office}”`,
    );
    return [
      conflictOf({
        kind: "descriptor",
        update: false,
        about: `${actor.name}, ${office}`,
        reason: `The articles differ in whether ${actor.name} holds the office: ${names.join(" and ")}.`,
        values: inOrder(
          standings.map(({ place }) => place),
          articles,
        ),
      }),
    ];
  });
}
