import type { Range } from "../model/range.ts";
import { genderOfGivenName } from "./given-names.ts";
import type { Gender } from "./given-names.ts";

/** A name in the text as it stands there, without the titles before it. */
export interface NameMention extends Range {
  readonly name: string;
  /** The words before it that say what the person is ("former ambassador to Chile"), folded. */
  readonly role: string;
  readonly titled: boolean;
  readonly gender: Gender | null;
}

/** Everybody the text names, and what the names tell about each other. */
export interface People {
  readonly mentions: readonly NameMention[];
  /** The fullest form of a name: the longest in the text that the given one may shorten. */
  readonly fullestForm: (name: string, gender: Gender | null) => string;
  readonly genderOf: (fullName: string) => Gender | null;
  readonly isPerson: (fullName: string) => boolean;
}

const FEMALE_TITLES =
  /^(?:Mrs|Ms|Miss|Madam|Madame|Lady|Dame|Queen|Princess|Congresswoman|Chairwoman|Spokeswoman|Sister|Baroness|Duchess)\.?$/u;
const MALE_TITLES =
  /^(?:Mr|Sir|Lord|King|Prince|Pope|Congressman|Chairman|Spokesman|Father|Brother|Baron|Duke)\.?$/u;
const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir lord lady dame president vice prime minister senator sen sens
  representative rep reps congressman congresswoman governor gov govs mayor ambassador secretary
  chancellor chairman chairwoman chair chief director general gen colonel col captain capt sergeant
  sgt major maj lieutenant lt admiral adm commander officer judge justice pope king queen prince
  princess rev reverend bishop archbishop cardinal father sister brother imam rabbi spokesman
  spokeswoman spokesperson speaker attorney counsel commissioner councilman councilwoman councillor
  detective sheriff inspector superintendent former senior adviser advisor aide counselor counsellor staff treasurer deputy acting assistant associate candidate
  leader frontrunner front-runner nominee hopeful analyst strategist author reporter journalist
  correspondent columnist editor host anchor coach manager executive founder activist economist
  historian lawyer researcher scientist engineer physician surgeon psychologist sociologist biologist
  pollster blogger teacher nurse farmer actor actress singer filmmaker doctor baroness baron premier undersecretary envoy
  republican democrat democratic press foreign state's rear hon madam madame messrs pastor`.split(
    /\s+/u,
  ),
);
/** Words that only grade an office: what follows one may as well be a body ("Former Housing"). */
const GRADES = /^(?:former|senior|deputy|acting|assistant|associate|vice|foreign|press|staff)$/iu;
/** Capitalised words that begin a body's, a place's or a work's name, or end it: no person. */
const NOT_PERSONS = new Set(
  `house department ministry office party times post news university court senate congress
  committee street state states journal agency bureau center centre council association institute
  foundation union group company corporation inc corp bank church school college police army navy
  force forces guard service services administration government parliament commission board
  herald tribune press network radio television today week daily republic united nations north
  south east west new america american county city island islands river lake mountain sea act
  convention conference league team club street avenue district border democrats republicans
  election campaign tower hall island facebook twitter instagram google youtube embassy cartel
  security program project plan war ocean coast security square trust fund society hospital
  airport airlines museum library international national federal central white pentagon kremlin
  democracy initiative treaty summit amendment constitution agreement accord strategy report`.split(
    /\s+/u,
  ),
);
const NOT_NAMES = new Set(
  `the a an this that these those he she it they we i you his her its their our my your in on at by
  for from with of to as and but or so yet if when while where after before since because although
  though despite during until according what who how why which not no yes there here then now also
  however meanwhile earlier later last next most many some several all both each every few more
  monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december well let another one two three four five six
  seven eight nine ten first second asked speaking still even just only is are was were do does did
  have has had will would can could should god mr.s twitter thank please yeah ok okay maybe`.split(
    /\s+/u,
  ),
);

const NAME_WORD =
  "(?:(?:\\p{Lu}\\.){1,3}(?![\\p{L}])|\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{Lu}?[\\p{L}\\p{M}]+)*)";
const PARTICLE =
  "(?:de|del|de la|della|di|da|dos|von|van|van der|van den|al|el|bin|ibn|ben|le|la|y)";
const SEQUENCE = new RegExp(
  `${NAME_WORD}\\.?(?:[ \\u00A0](?:${PARTICLE}[ \\u00A0])?${NAME_WORD}\\.?)*`,
  "gu",
);
const POSSESSIVE = /['’]s?$/u;

function genderOfTitle(word: string): Gender | null {
  if (FEMALE_TITLES.test(word)) return "female";
  return MALE_TITLES.test(word) ? "male" : null;
}

function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase().replace(/\.$/u, ""));
}

const ENDS_LEAD = new Set(',;:!?()"“”\n');
/** How far before a name what the person is may begin, in code units. */
const LONGEST_LEAD = 70;

/** What stands before an offset, from the last mark that ends a clause on. */
function wordsBefore(text: string, offset: number): string {
  let from = offset;
  const earliest = Math.max(0, offset - LONGEST_LEAD);
  while (from > earliest && !ENDS_LEAD.has(text.charAt(from - 1))) from -= 1;
  return text.slice(from, offset);
}

/** The name in one capitalised sequence: what stands behind its last title. */
function nameIn(text: string, start: number, sequence: string): NameMention | null {
  const words = [...sequence.matchAll(/\S+/gu)].map((match) => ({
    word: match[0],
    at: start + match.index,
  }));
  // "Secretary of State Ana Brandt": the office's name runs on into the person's.
  const office = /\b(?:Secretary|Minister|Director) of (?:the )?$/u.test(
    text.slice(Math.max(0, start - 20), start),
  );
  let first = office && words.length > 2 ? 1 : 0;
  let titled = false;
  let gender: Gender | null = null;
  for (const [index, { word }] of words.entries()) {
    if (isTitle(word.replace(POSSESSIVE, "")) && index < words.length - 1) {
      first = index + 1;
      titled ||= !GRADES.test(word);
      gender = genderOfTitle(word) ?? gender;
    } else if (POSSESSIVE.test(word) && index < words.length - 1) {
      first = index + 1; // "Chile's Maria Paz": the possessor is another name
    }
  }
  while (first < words.length && NOT_NAMES.has((words[first]?.word ?? "").toLowerCase()))
    first += 1;
  const further = words.findIndex(
    ({ word }, index) => index > first && NOT_NAMES.has(word.toLowerCase()),
  );
  const kept = words.slice(first, further < 0 ? undefined : further);
  const head = kept[0];
  const last = kept.at(-1);
  if (head === undefined || last === undefined) return null;
  const end = last.at + last.word.length;
  const raw = text.slice(head.at, end);
  const name = raw.replace(POSSESSIVE, "").replace(/(?<=\p{L}{3})\.$/u, "");
  if (name.length < 2 && kept.length === 1) return null;
  if (kept.length === 1 && isTitle(name)) return null;
  const lead = wordsBefore(text, start);
  const role = `${lead}${text.slice(start, head.at)}`.toLowerCase();
  const lowTitle = lead.trim().split(" ").at(-1) ?? "";
  if (first === 0 && isTitle(lowTitle) && !GRADES.test(lowTitle)) titled = true;
  gender ??= genderOfTitle(lowTitle.charAt(0).toUpperCase() + lowTitle.slice(1));
  return { start: head.at, end: head.at + name.length, name, role, titled, gender };
}

/** A function of a name that is worked out once for each name. */
function remembered<Value>(work: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const value = work(name);
    known.set(name, value);
    return value;
  };
}

/** The names in a text, with what can be told of each from titles and given names. */
export function findPeople(text: string): People {
  const mentions: NameMention[] = [];
  for (const match of text.matchAll(SEQUENCE)) {
    // "Smith. The" is no name: a sequence is cut at a full stop behind a longer word.
    let from = 0;
    for (const part of match[0].split(/(?<=\p{Ll}{3}\.)(?<!(?:Messrs|Profs|Reps|Sens|Govs)\.) /u)) {
      const mention = nameIn(text, match.index + from, part);
      if (mention !== null) mentions.push(mention);
      from += part.length + 1;
    }
  }

  const byLast = new Map<string, NameMention[]>();
  const byFirst = new Map<string, NameMention[]>();
  const put = (map: Map<string, NameMention[]>, key: string, mention: NameMention): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [mention]);
    else list.push(mention);
  };
  const votes = new Map<string, { gender: Gender | null; titled: boolean; count: number }>();
  for (const mention of mentions) {
    const words = mention.name.split(" ");
    const vote = votes.get(mention.name) ?? { gender: null, titled: false, count: 0 };
    votes.set(mention.name, {
      gender: vote.gender ?? mention.gender,
      titled: vote.titled || mention.titled,
      count: vote.count + 1,
    });
    if (words.length < 2 || words.length > 5) continue;
    put(byLast, words.at(-1) ?? "", mention);
    put(byFirst, words[0] ?? "", mention);
  }

  const isBody = remembered((name: string): boolean =>
    name.split(" ").some((word) => NOT_PERSONS.has(word.toLowerCase())),
  );

  const searchFullest = (name: string, gender: Gender | null): string => {
    const words = name.split(" ");
    if (isBody(name)) return name;
    const last = words.at(-1) ?? "";
    const fits = (candidate: NameMention): boolean =>
      !isBody(candidate.name) &&
      words.every((word) => candidate.name.includes(word)) &&
      (gender === null || (genderOf(candidate.name) ?? gender) === gender);
    const known = [
      ...(byLast.get(last) ?? []),
      ...(words.length === 1 ? (byFirst.get(last) ?? []).filter(() => !byLast.has(last)) : []),
    ].filter(fits);
    let best = name;
    let bestScore = 0;
    for (const candidate of known) {
      const size = candidate.name.split(" ").length;
      const first = candidate.name.split(" ")[0] ?? "";
      const score =
        (size > 3 ? 2.5 : size) +
        (genderOfGivenName(first) !== null ? 2 : 0) +
        (votes.get(candidate.name)?.titled === true ? 1 : 0);
      if (size > words.length && score > bestScore) {
        best = candidate.name;
        bestScore = score;
      }
    }
    return best;
  };

  const fullest = {
    female: remembered((name: string) => searchFullest(name, "female")),
    male: remembered((name: string) => searchFullest(name, "male")),
    unknown: remembered((name: string) => searchFullest(name, null)),
  };
  const fullestForm = (name: string, gender: Gender | null): string =>
    fullest[gender ?? "unknown"](name);

  const genderOf = (fullName: string): Gender | null => {
    const given =
      fullName.split(" ").length > 1 ? genderOfGivenName(fullName.split(" ")[0] ?? "") : null;
    if (given !== null) return given;
    return (
      votes.get(fullName)?.gender ?? votes.get(fullName.split(" ").at(-1) ?? "")?.gender ?? null
    );
  };

  const isPerson = remembered((fullName: string): boolean => {
    const words = fullName.split(" ");
    // Longer ones are headings, words all in capitals abbreviations.
    if (isBody(fullName) || words.length > 4) return false;
    if (words.some((word) => /^\p{Lu}{3,}$/u.test(word))) return false;
    if (votes.get(fullName)?.titled === true) return true;
    const last = words.at(-1) ?? "";
    if (words.length === 1) return byLast.has(last) && !isBody(fullestForm(fullName, null));
    return (
      genderOfGivenName(words[0] ?? "") !== null ||
      votes.has(last) ||
      votes.get(last)?.titled === true
    );
  });

  return { mentions, fullestForm, genderOf, isPerson };
}
