import type { Range } from "../model/range.ts";
import { lastBefore } from "./bisect.ts";
import type { Gender } from "./given-names.ts";
import type { NameMention, People } from "./people.ts";
import type { Speaker } from "./quotation.ts";

/** What a speaker's mention is resolved against. */
export interface Scene {
  readonly text: string;
  readonly sentences: readonly Range[];
  readonly people: People;
  readonly described: readonly Described[];
  /** Whether an offset stands between quotation marks. */
  readonly isQuoted: (offset: number) => boolean;
}

/** The quotation a mention stands in: its content and who speaks it. */
export interface Around {
  readonly content: Range;
  readonly speaker: Speaker | null;
}

/** How many sentences back a pronoun may look for its person. */
const REACH = 12;

const PRONOUN_GENDERS: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["she", "female"],
  ["her", "female"],
]);

const SAYS =
  /^,?\s(?:said|says|told|tells|added|adds|wrote|writes|asked|asks|stated|argued|noted)\b/u;
const SAID = /\b(?:said|says|added|adds|asked|asks|wrote|writes)\s$/u;

/** A single name the text knows no more of, but that says something: a person all the same. */
function speaks(text: string, { name, start, end }: NameMention): boolean {
  if (/[\s\d]|^\p{Lu}+$/u.test(name)) return false;
  return SAYS.test(text.slice(end, end + 10)) || SAID.test(text.slice(start - 8, start));
}

function fits(scene: Scene, mention: NameMention, gender: Gender): boolean {
  const full = scene.people.fullestForm(mention.name, mention.gender);
  if (!scene.people.isPerson(mention.name) && !speaks(scene.text, mention)) return false;
  const known = scene.people.genderOf(full) ?? mention.gender;
  return known === null || known === gender;
}

function nameOf(scene: Scene, mention: NameMention): string {
  return scene.people.fullestForm(mention.name, mention.gender);
}

function within(scene: Scene, range: Range): NameMention[] {
  const { mentions } = scene.people;
  const found: NameMention[] = [];
  for (let at = lastBefore(mentions, range.start - 1) + 1; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= range.end) break;
    if (mention.end <= range.end) found.push(mention);
  }
  return found;
}

/**
 * The person a pronoun stands for: inside a quotation somebody else named in it; in the
 * article's own text the first person named in the nearest sentence before, as subjects come
 * first (Hobbs 1978), past sentences that themselves begin with the same pronoun.
 */
function personOf(scene: Scene, at: number, gender: Gender, around: Around | null): string | null {
  if (around !== null) {
    for (const mention of within(scene, around.content)) {
      if (!fits(scene, mention, gender)) continue;
      const name = nameOf(scene, mention);
      if (name !== around.speaker?.name) return name;
    }
  }
  const current = lastBefore(scene.sentences, at);
  for (let back = 0; back <= REACH && current - back >= 0; back += 1) {
    const sentence = scene.sentences[current - back];
    if (sentence === undefined) break;
    const opening =
      /^\p{L}+/u.exec(scene.text.slice(sentence.start, sentence.start + 12))?.[0] ?? "";
    if (back > 0 && PRONOUN_GENDERS.get(opening.toLowerCase()) === gender) continue;
    const end = back === 0 ? at : sentence.end;
    const named = within(scene, { start: sentence.start, end }).filter(
      (mention) => !scene.isQuoted(mention.start) && fits(scene, mention, gender),
    );
    const owner = (mention: NameMention): boolean =>
      /^['’]s?/u.test(scene.text.slice(mention.end, mention.end + 2));
    const subject = named.find((mention) => !owner(mention)) ?? named[0];
    if (subject === undefined) continue;
    const name = nameOf(scene, subject);
    if (name !== around?.speaker?.name) return name;
  }
  return null;
}

function wordsOf(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .replace(/['’]s?(?=[\s,]|$)/gu, "")
    .split(/[\s,]+/u)
    .filter((word) => word !== "" && !/^(?:the|a|an|this|that)$/u.test(word));
}

/** A person and the words that say what they are, before the name and in apposition to it. */
interface Described {
  readonly start: number;
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Everybody in the text of whom it says what they are. */
export function describedPeople(text: string, people: People): Described[] {
  const described: Described[] = [];
  for (const mention of people.mentions) {
    if (!people.isPerson(mention.name)) continue;
    const before = wordsOf(mention.role).slice(-6);
    const apposition = /^,\s(?:an?|the|former)\s[^,.;]{0,60}/u.exec(
      text.slice(mention.end, mention.end + 70),
    );
    const after = wordsOf(apposition?.[0] ?? "");
    if (before.length === 0 && after.length === 0) continue;
    const name = people.fullestForm(mention.name, mention.gender);
    described.push({ start: mention.start, name, before, after });
  }
  return described;
}

/** A person whose role, said elsewhere in the text, is what the descriptor names. */
function describedBy(scene: Scene, descriptor: string, at: number): string | null {
  const words = wordsOf(descriptor);
  const head = words.at(-1);
  if (head === undefined || words.length > 5 || /\s\p{Lu}\S*$/u.test(descriptor)) return null;
  let best: string | null = null;
  for (const { start, name, before, after } of scene.described) {
    if (best !== null && start > at) break;
    if (before.at(-1) !== head && !after.includes(head)) continue;
    if (words.every((word) => before.includes(word) || after.includes(word))) best = name;
  }
  return best;
}

const HEAD_NOUN_OF_SAYING =
  /^(?:an?|the|his|her|its|in an?)?\s*(?:\p{Ll}+\s)?(?:statement|letter|memo|note|message|tweet|post|speech|report|email|e-mail)s?\s(?:from|by|of)\s/u;
const NOT_THEIRS =
  /\b(?:for|of|to|by|with|about|against|than|over|from|and)\s(?:the\s)?(?:[\p{Lu}][\p{L}.]+\s){0,3}$/u;

/** Before a name that only says where somebody is from: "Ana Brandt of Ostby, who". */
const PLACED = /\b(?:of|in|at)\s$|D-$|R-$/u;

const OWNED = /\b(?:for|of|by|with|about)\s(?:[\p{Lu}][\p{L}.]+\s){0,2}$/u;

/** How many code units a relative clause may stand behind the name it belongs to. */
const RELATIVE_REACH = 60;

/** Who a relative pronoun stands for: "who" the last person named, others what stands before. */
function antecedentOf(scene: Scene, at: number, form: string): string | null {
  const { mentions, isPerson, fullestForm } = scene.people;
  for (let index = lastBefore(mentions, at); index >= 0; index -= 1) {
    const mention = mentions[index];
    if (mention === undefined || at - mention.end > RELATIVE_REACH) return null;
    const adjacent = /^[\s,]*$/u.test(scene.text.slice(mention.end, at));
    if (form.startsWith("who") && !isPerson(mention.name) && !adjacent) continue;
    if (form.startsWith("who") && PLACED.test(scene.text.slice(0, mention.start).slice(-4)))
      continue;
    return form.startsWith("who") || adjacent ? fullestForm(mention.name, mention.gender) : null;
  }
  return null;
}

/** Words that only say what somebody with a full name is: "a furious Ana Brandt". */
const ATTRIBUTES = /^(?:(?:the|an?)\s)?(?:\p{Ll}[\p{Ll}'’-]*\s){1,3}$/u;

/** The person the mention is of, if it names one as its head. */
function personIn(scene: Scene, mention: Range): NameMention | null {
  const text = scene.text.slice(mention.start, mention.end);
  const saying = HEAD_NOUN_OF_SAYING.exec(text)?.[0].length ?? 0;
  for (const name of within(scene, mention)) {
    const before = scene.text.slice(mention.start + saying, name.start);
    const after = scene.text.slice(name.end, mention.end);
    if (name.start < mention.start + saying) continue;
    const alone = /^$|^\s*[,(]|^\s(?:of|in|at|from|on|with|and|who|said|for|told)\b/u.test(after);
    if (!alone || (NOT_THEIRS.test(before) && !name.titled && after.trim() !== "")) continue;
    const officed =
      /\b(?:secretary|minister|director|president|leader|head|chief) of\s(?:the\s)?(?:\p{Lu}\S*\s){1,3}$/iu.test(
        before,
      );
    if (!officed && OWNED.test(before)) continue;
    if (scene.people.isPerson(name.name)) return name;
    if (after === "" && (before.trim() === "" || (ATTRIBUTES.test(before) && / /u.test(name.name))))
      return name;
  }
  return null;
}

/** A name as transcripts set it before what is said: "BRANDT". */
const CAPITALS = /^\p{Lu}[\p{Lu}'’-]{2,}(?:\s\p{Lu}[\p{Lu}.'’-]+)*$/u;

function inLowerCase(name: string): string {
  return name.replace(
    /(\p{Lu})([\p{Lu}]+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}

/**
 * Who a mention is: the name in its fullest form in the text where the mention is a name, a
 * pronoun or a description that can be resolved; else the mention's own words.
 */
export function resolveSpeaker(scene: Scene, mention: Range, around: Around | null): Speaker {
  const raw = scene.text.slice(mention.start, mention.end);
  const form = raw.toLowerCase();
  const speaker = (name: string): Speaker => ({ name, start: mention.start, end: mention.end });
  if (/^(?:i|we)$/u.test(form) && around?.speaker != null) return speaker(around.speaker.name);
  const gender = PRONOUN_GENDERS.get(form);
  if (gender !== undefined) {
    return speaker(personOf(scene, mention.start, gender, around) ?? raw);
  }
  if (/^(?:(?:who|which|that)$|who\s)/u.test(form)) {
    return speaker(antecedentOf(scene, mention.start, form) ?? raw);
  }
  if (CAPITALS.test(raw)) {
    const name = scene.people.fullestForm(inLowerCase(raw), null);
    if (name !== inLowerCase(raw) || /\s/u.test(name)) return speaker(name);
  }
  const person = personIn(scene, mention);
  if (person !== null) return speaker(nameOf(scene, person));
  const described = describedBy(scene, raw, mention.start);
  if (described !== null) return speaker(described);
  return speaker(raw.replace(/^(?:the|a|an)\s+/iu, "").replace(/['’]s?$/u, ""));
}
