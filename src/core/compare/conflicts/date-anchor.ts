import { AUXILIARIES, isAdverb, PREPOSITIONS, PRONOUNS } from "../../extract/word-classes.ts";
import type { Range } from "../../model/range.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import {
  ARRANGED,
  clauseAfter,
  clauseBefore,
  headOf,
  isVerb,
  joinsClauses,
  stemsIn,
} from "./date-clauses.ts";
import { sameWord } from "./same-words.ts";
import { isPastForm, verbStem } from "./verbs.ts";

/** What a date dates: the verb it stands with, or the noun it is put before or behind. */
export interface Anchor {
  readonly kind: "verb" | "noun" | "speech";
  /** Forms of one verb have one key, a noun its stem, all verbs of speaking "say". */
  readonly key: string;
  readonly words: Range;
  /** How the date lies to it: on it, from it on, up to it. */
  readonly relation: "on" | "from" | "until";
  /** Stems of the clause around, verb and dates aside: what else is told of it. */
  readonly stems: ReadonlySet<string>;
  /** Of these, the ones of the verb's subject; null where that is a pronoun; all of a noun's. */
  readonly subject: ReadonlySet<string> | null;
}

/** Words that may stand between a verb and its date: with more, the date is mostly another's. */
const MOST_BETWEEN = 8;
/** Characters beside a date in which its clause is looked for: none of news is longer. */
const LONGEST_CLAUSE = 400;
/** Between a verb and its date: "on", "early on", "late". */
const BEFORE_DATE =
  /(?:^|[\s,(])(?<word>on|in|at|for|to|by|from|since|until|till|through|of|between|and|or|before|after|starting|beginning|effective|the|a|an|this|last|next|his|her|its|their|our)(?<time>\s+(?:early|late|earlier|later|mid))?[\s-]*$/iu;
const RELATIONS: Readonly<Record<string, Anchor["relation"] | null>> = {
  on: "on",
  this: "on",
  last: "on",
  next: "on",
  in: "on",
  at: "on",
  for: "on",
  to: "on",
  from: "from",
  since: "from",
  starting: "from",
  beginning: "from",
  effective: "from",
  until: "until",
  till: "until",
  through: "until",
  by: "until",
};
/** What is done, or is so, on many days. */
const MANY_TIMES = new Set(
  `be have do think believe know see show want get go come make take give put let use continue
  remain become seem appear include follow happen work look thought knew saw got went came made
  took gave put became`
    .split(/\s+/u)
    .map(verbStem),
);
/** What words are told with: which words, on which day, only the words themselves tell. */
const SPEECH = new Set(
  `say tell add speak talk ask write note reply answer tweet remark stress insist argue claim warn
  report explain describe respond call said told spoke wrote`
    .split(/\s+/u)
    .map(verbStem),
);

/** Verbs that tell the same of a date, by the one that stands for them. */
const SAME = new Map(
  ["begin start open commence", "schedule set slate", "end close conclude"].flatMap((line) => {
    const keys = line.split(" ").map(verbStem);
    return keys.map((key) => [key, keys[0] ?? key] as const);
  }),
);
/** Verbs that only say that something was so: what is dated is their subject. */
const TAKES_PLACE = new Set(
  ["happen", "occur", "unfold", "took place", "take place"].map(verbStem),
);

function nounAnchor(head: Word, relation: Anchor["relation"], stems: ReadonlySet<string>): Anchor {
  return { kind: "noun", key: sameWord(head.form), words: head, relation, stems, subject: stems };
}

interface Clause {
  readonly text: string;
  readonly words: readonly Word[];
  readonly verb: number;
  readonly relation: Anchor["relation"];
  /** All that is told of it, beyond the words before the date. */
  readonly around: readonly Word[];
}

/** What the verb of a clause makes the date a date of: its own doing, or its subject's being. */
function verbAnchor({ text, words, verb: at, relation, around }: Clause): Anchor | null {
  const word = words[at];
  if (word === undefined) return null;
  const plain = verbStem(ARRANGED.get(word.form) ?? word.form);
  const next = words[at + 1]?.form ?? "";
  const takes = /^t(?:ake|ook)$/u.test(plain) && /^(?:place|effect|office|power)$/u.test(next);
  const key = takes ? `take ${next}` : (SAME.get(plain) ?? plain);
  const stems = stemsIn(around.filter((each) => each !== word));
  const before = words.slice(0, at);
  const subject = stemsIn(before.filter(({ form }) => !isAdverb(form) && !isPastForm(form)));
  if (TAKES_PLACE.has(key)) {
    const told = words.findLastIndex(({ form }, index) => index < at && isTold(form));
    const head = headOf(text, words.slice(told + 1, at));
    return head && nounAnchor(head, relation, stems);
  }
  if (MANY_TIMES.has(key)) return null;
  if (SPEECH.has(key)) return { kind: "speech", key: "say", words: word, relation, stems, subject };
  // "who ran again, won": who did it stands before the clause, if anywhere.
  const isPronoun = before.some(({ form }) => PRONOUNS.has(form));
  if (subject.size === 0 && !isPronoun) return null;
  return {
    kind: "verb",
    key,
    words: word,
    relation,
    stems,
    subject: subject.size > 0 ? subject : null,
  };
}

function isTold(form: string): boolean {
  return SPEECH.has(verbStem(form));
}

/** "Friday's vote", "the Tuesday hearing": the noun behind a date, if it is put before one. */
function ownedBy(text: string, date: Range, after: readonly Word[], lead: string): Word | null {
  const gap = /^(?:['’]s)?\s+(?=\p{Ll})/u.exec(text.slice(date.end, date.end + 8))?.[0];
  if (gap === undefined) return null;
  const isDetermined = /\b(?:the|an?|his|her|its|their|our)\s+$/iu.test(lead);
  return isDetermined || /['’]/u.test(gap)
    ? headOf(text, clauseAfter(text, after, date.end))
    : null;
}

/** How a date lies to what is dated, by the word before it; null where that is not plain. */
function relationOf(lead: string): { relation: Anchor["relation"]; words: number } | null {
  const groups = BEFORE_DATE.exec(lead)?.groups;
  const word = groups?.["word"]?.toLowerCase();
  if (groups === undefined || word === undefined) {
    return { relation: "on", words: /\b(?:early|late|earlier|later)\s+$/iu.test(lead) ? 1 : 0 };
  }
  const relation = RELATIONS[word] ?? null;
  return relation && { relation, words: groups["time"] === undefined ? 1 : 2 };
}

/** Who "who" stands for: the name just before it, or the noun. */
function antecedent(text: string, words: readonly Word[], at: number): readonly Word[] {
  if (!/^(?:who|which|that)$/u.test(words[at]?.form ?? "")) return [];
  let first = at;
  while (first > 0 && /^\p{Lu}/u.test(text.charAt(words[first - 1]?.start ?? 0))) first -= 1;
  return words.slice(first === at ? Math.max(0, at - 1) : first, at);
}

/**
 * What a date in a sentence dates; null where that is not plain: a date far from its verb, inside
 * what the verb is about, or in a list of dates.
 */
export function anchorOf(text: string, sentence: Range, date: Range): Anchor | null {
  const [start, end] = [date.start - LONGEST_CLAUSE, date.end + LONGEST_CLAUSE];
  const before = segmentWords(text, { start: Math.max(sentence.start, start), end: date.start });
  const after = segmentWords(text, { start: date.end, end: Math.min(sentence.end, end) });
  const lead = text.slice(Math.max(sentence.start, date.start - 40), date.start);
  const owned = ownedBy(text, date, after, lead);
  if (owned !== null) {
    const stems = stemsIn([...clauseBefore(text, before), ...clauseAfter(text, after, date.end)]);
    return nounAnchor(owned, "on", stems);
  }
  const placed = relationOf(lead);
  if (placed === null) return null;
  const { relation } = placed;
  const clause = clauseBefore(text, before.slice(0, before.length - placed.words));
  const opener = before.length - placed.words - clause.length - 1;
  const words = clause.length === 0 ? clause : [...antecedent(text, before, opener), ...clause];
  if (words.length === 0) {
    // "On Friday, the council voted": the clause begins with the date.
    const last = before.at(-1 - placed.words);
    const opens = last === undefined || (joinsClauses(last.form) && !lead.includes(","));
    const comma = /^\s*,?/u.exec(text.slice(date.end))?.[0].length ?? 0;
    const main = opens ? clauseAfter(text, after, date.end + comma) : [];
    const verb = main.findIndex((_, at) => isVerb(text, main, at));
    return verbAnchor({ text, words: main, verb, relation, around: main });
  }
  if (placed.words === 0 && !/[\p{L}\d]\s*$/u.test(lead)) return null;
  const behind = clauseAfter(text, after, date.end);
  const around = [...words, ...behind];
  const verb = words.findLastIndex((_, at) => isVerb(text, words, at));
  if (verb >= 0) {
    const between = words.slice(verb + 1);
    // "disputed a report Thursday that…": the date is in the middle of what the verb is about.
    const goesOn = /^\s+(?:that|which|who|of|about|to)\b/u.test(
      text.slice(date.end, date.end + 10),
    );
    if (between.length > 0 && goesOn) return null;
    // "received papers relating to the closure last year": the date is of something nearer.
    const isFar =
      between.length > MOST_BETWEEN || between.some(({ form }) => /\p{Ll}{3}ing$/u.test(form));
    return isFar ? null : verbAnchor({ text, words, verb, relation, around });
  }
  // "Ada Lund on Friday reversed the decision": between who and what.
  const next = behind.findIndex(({ form }) => !AUXILIARIES.has(form) && !isAdverb(form));
  // "The attack on the mosque on Friday left nine dead": of the noun, not of who.
  const isPlain = !words.some(({ form }) => form !== "of" && PREPOSITIONS.has(form));
  if (isPlain && next >= 0 && isVerb(text, behind, next)) {
    return verbAnchor({ text, words: around, verb: words.length + next, relation, around });
  }
  const head = headOf(text, words);
  return head && nounAnchor(head, relation, stemsIn(around));
}
