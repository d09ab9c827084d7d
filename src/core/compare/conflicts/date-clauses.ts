import { AUXILIARIES, BE, isAdverb } from "../../extract/word-classes.ts";
import { isFunctionWord } from "../../text/stems.ts";
import type { Word } from "../../text/words.ts";
import { sameWord } from "./same-words.ts";
import { isPastForm } from "./verbs.ts";

/** Behind these another clause begins, or the date is another thing's. */
const CLAUSE_WORDS = new Set(
  `who which that whose where when while because if after before since until although though and
  but or than whether how why following amid despite during`.split(/\s+/u),
);
/** True for a word that may join clauses, whatever follows it. */
export function joinsClauses(form: string): boolean {
  return CLAUSE_WORDS.has(form);
}

const CLAUSE_MARK = /[,;:—–“”"]|\s-\s/u;
/** Past forms without "-ed" that no list of verbs of action has. */
const PASTS = new Set(
  `said told spoke thought knew saw came went made took gave got put let became ran kept set
  stood grew`.split(/\s+/u),
);
/** Present forms in which news tells what is arranged: "the trial begins June 10". */
export const ARRANGED = new Map(
  `begins begin starts start opens open ends end expires expire closes close resumes resume
  returns return takes take runs run happens happen occurs occur`
    .split(/\s+/u)
    .flatMap((form, index, forms) => (index % 2 === 0 ? [[form, forms[index + 1] ?? form]] : [])),
);
/** True where a form of a verb that carries its clause seems to stand. */
export function isVerb(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || /^\p{Lu}/u.test(text.charAt(word.start))) return false;
  const { form } = word;
  if (AUXILIARIES.has(form) || isFunctionWord(form) || isAdverb(form)) return false;
  let back = at - 1;
  while (back >= 0 && isAdverb(words[back]?.form ?? "")) back -= 1;
  const before = words[back]?.form ?? "";
  if (/^(?:a|an|the|his|her|its|their|our|this|that|these|those|of|in|for|by|with)$/u.test(before))
    return false;
  if (isPastForm(form) || PASTS.has(form) || ARRANGED.has(form)) return true;
  if (/^\p{Ll}{2,}ing$/u.test(form)) return BE.has(before);
  return (
    /^(?:will|would|shall|should|can|could|may|might|must|to|did|not)$/u.test(before) ||
    (BE.has(before) && /(?:en|wn|rn|ne|ught|t|d)$/u.test(form))
  );
}

/**
 * True for a word behind which another clause begins. Between names "and" begins none ("Obama and
 * Boehner met"), nor does "as" before an office ("resigned as mayor").
 */
function opensClause(text: string, word: Word, next: Word | undefined): boolean {
  const name = next !== undefined && /^\p{Lu}/u.test(text.charAt(next.start));
  if (word.form === "as") return name || (next !== undefined && isFunctionWord(next.form));
  return CLAUSE_WORDS.has(word.form) && !(word.form === "and" && name);
}

/** The words at the end of a stretch that are of its last clause. */
export function clauseBefore(text: string, words: readonly Word[]): readonly Word[] {
  let first = words.length;
  while (first > 0) {
    const word = words[first - 1];
    const next = words[first];
    if (word === undefined || opensClause(text, word, next)) break;
    if (next !== undefined && CLAUSE_MARK.test(text.slice(word.end, next.start))) break;
    first -= 1;
  }
  return words.slice(first);
}

/** The words of a stretch that go on the clause before it; `from` is where that one stops. */
export function clauseAfter(text: string, words: readonly Word[], from: number): readonly Word[] {
  const [first] = words;
  if (first === undefined || CLAUSE_MARK.test(text.slice(from, first.start))) return [];
  let last = 0;
  while (last < words.length) {
    const word = words[last];
    const before = words[last - 1];
    if (word === undefined || opensClause(text, word, words[last + 1])) break;
    if (before !== undefined && CLAUSE_MARK.test(text.slice(before.end, word.start))) break;
    last += 1;
  }
  return words.slice(0, last);
}

/** The stems that say what: no closed classes, no numbers. */
export function stemsIn(words: readonly Word[]): ReadonlySet<string> {
  return new Set(
    words
      .filter(({ form }) => !isFunctionWord(form) && !AUXILIARIES.has(form) && !/\d/u.test(form))
      .map(({ form }) => sameWord(form)),
  );
}

/** The head of a noun phrase: "attack" of "the attack on the mosque"; null for a name. */
export function headOf(text: string, words: readonly Word[]): Word | null {
  const from = words.findIndex(({ form }) => !isFunctionWord(form));
  const phrase = words.slice(Math.max(0, from));
  const end = phrase.findIndex(({ form }) => isFunctionWord(form) || AUXILIARIES.has(form));
  const head = end < 0 ? phrase.at(-1) : phrase[end - 1];
  if (from < 0 || head === undefined || /^\p{Lu}/u.test(text.charAt(head.start))) return null;
  return head;
}
