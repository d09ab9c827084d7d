import { quotedRanges } from "../reuse/quoted.ts";
import { matchSequences } from "../words/matches.ts";
import { tokensOf } from "../words/tokens.ts";
import { withPlainDates } from "./dates-in-words.ts";
import { isSlip, plainSpelling } from "./spelling.ts";
import { isArticle, isModal, isNegation, numberIn } from "./telling-words.ts";

/** Whether an edit changes what is said, and what it is, in one sentence. */
export interface Weight {
  readonly weight: "trivial" | "substantive";
  readonly reason: string;
}

/** One side of an edit. */
export interface Wording {
  readonly text: string;
  /** True when it begins inside a quotation that was opened before it. */
  readonly inQuotation: boolean;
}

/** What both versions as a whole tell of their words. */
export interface Usage {
  /** Folded words that stand capitalised inside sentences. */
  readonly names: ReadonlySet<string>;
  /** Folded words of the newer version. */
  readonly newer: ReadonlySet<string>;
}

interface Token {
  readonly key: string;
  readonly word: string;
  readonly quoted: boolean;
}

/** Words that were exchanged for others, left out or put in at one place. */
interface Exchange {
  readonly removed: readonly Token[];
  readonly added: readonly Token[];
}

/** What can be told of an exchange; the first of those found is the reason given. */
const substantive = ["quotation", "number", "negation", "modality", "name", "wording"] as const;
const trivial = ["number-form", "spelling", "slip", "article"] as const;
type Kind = (typeof substantive)[number] | (typeof trivial)[number];

function tokensIn({ text, inQuotation }: Wording): Token[] {
  const plain = withPlainDates(text).replace(/(?<=\d) ?per ?cent\b/giu, "%");
  const opened = inQuotation ? `“${plain}` : plain;
  const quoted = quotedRanges(opened, []);
  return tokensOf(opened).map(({ key, start, end }) => ({
    key,
    word: opened.slice(start, end),
    quoted: quoted.some((range) => range.start <= start && start < range.end),
  }));
}

function exchangesOf(
  older: readonly Token[],
  newer: readonly Token[],
): {
  readonly exchanges: readonly Exchange[];
  readonly matches: readonly (readonly [Token, Token])[];
} {
  const numbers = new Map<string, number>();
  const numbered = (tokens: readonly Token[]): number[] =>
    tokens.map(({ key }) => {
      const known = numbers.get(key) ?? numbers.size;
      numbers.set(key, known);
      return known;
    });
  const exchanges: Exchange[] = [];
  const matches: (readonly [Token, Token])[] = [];
  let [here, there] = [0, 0];
  const upTo = (one: number, other: number): void => {
    const exchange = { removed: older.slice(here, one), added: newer.slice(there, other) };
    if (exchange.removed.length + exchange.added.length > 0) exchanges.push(exchange);
  };
  for (const [one, other] of matchSequences(numbered(older), numbered(newer))) {
    upTo(one, other);
    const [before, after] = [older[one], newer[other]];
    if (before !== undefined && after !== undefined) matches.push([before, after]);
    [here, there] = [one + 1, other + 1];
  }
  upTo(older.length, newer.length);
  return { exchanges, matches };
}

const keysOf = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);

/** True when the two have the same items, in whatever order. */
function isSame(one: readonly (number | string)[], other: readonly (number | string)[]): boolean {
  return [...one].sort().join(" ") === [...other].sort().join(" ");
}

/** What an exchange changes. */
function kindOf({ removed, added }: Exchange, { names, newer }: Usage): Kind {
  const all = [...removed, ...added];
  const isName = ({ key }: Token): boolean => names.has(key.replace(/'s$/u, ""));
  const numbers = [removed, added].map((side) =>
    keysOf(side).flatMap((key) => numberIn(key) ?? []),
  );
  const [before = [], after = []] = numbers;
  if (all.every(({ key }) => isArticle(key))) return "article";
  if (before.length + after.length > 0 && isSame(before, after)) {
    const rest = [removed, added].map((side) =>
      keysOf(side).filter((key) => numberIn(key) === null),
    );
    if (isSame(rest[0] ?? [], rest[1] ?? [])) return "number-form";
  }
  const joined = [removed, added].map((side) => plainSpelling(keysOf(side).join("")));
  if (joined[0] === joined[1] && !all.some(isName)) return "spelling";
  if (all.some(({ quoted }) => quoted)) return "quotation";
  if (!isSame(before, after)) return "number";
  const told = (test: (key: string) => boolean): boolean =>
    !isSame(keysOf(removed).filter(test), keysOf(added).filter(test));
  if (told(isNegation)) return "negation";
  if (told(isModal)) return "modality";
  if (all.some(isName)) return "name";
  const isSlips =
    removed.length === added.length &&
    removed.every(({ key }, at) => !newer.has(key) && isSlip(key, added[at]?.key ?? ""));
  return isSlips ? "slip" : "wording";
}

const LONGEST = 60;

/** Below this share of common words (of both sides') single words tell nothing. */
const REWRITTEN_BELOW = 0.35;

/** "“six” became “eight”", "“not” was added". */
function inWords({ removed, added }: Exchange): string {
  const quote = (tokens: readonly Token[]): string => {
    const words = tokens.map(({ word }) => word).join(" ");
    return `“${words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words}”`;
  };
  if (added.length === 0) return `${quote(removed)} was removed`;
  if (removed.length === 0) return `${quote(added)} was added`;
  return `${quote(removed)} became ${quote(added)}`;
}

const LEADS: Readonly<Record<Kind, string>> = {
  quotation: "The words of a quotation changed",
  number: "A number changed",
  negation: "A negation changed",
  name: "A name changed",
  modality: "How certain or binding it is changed",
  wording: "The wording changed",
  "number-form": "A number is only written in another way",
  spelling: "Only the spelling changed",
  slip: "Only a slip of the keys",
  article: "Only an article changed",
};

/** What differs where all words are the same. */
function formOf(older: string, newer: string): string {
  const bare = (text: string): string => text.replace(/\s+/gu, "");
  if (bare(older) === bare(newer)) return "Only white space changed.";
  const lower = (text: string): string => bare(text).toLowerCase();
  if (lower(older) === lower(newer)) return "Only letter case changed.";
  if (withPlainDates(older) !== older || withPlainDates(newer) !== newer) {
    if (lower(withPlainDates(older)) === lower(withPlainDates(newer))) {
      return "A date is only written in another way.";
    }
  }
  return "Only punctuation or the form of words changed.";
}

/**
 * Whether the edit from the older wording to the newer is trivial (white space, letter case,
 * punctuation, spelling, a slip of the keys, another way to write a date or a number, an article)
 * or substantive (a quotation, number, negation, name, modality, any other word), and why. What
 * is not surely trivial is substantive.
 */
export function weighEdit(older: Wording, newer: Wording, usage: Usage): Weight {
  const [before, after] = [tokensIn(older), tokensIn(newer)];
  const { exchanges, matches } = exchangesOf(before, after);
  if (2 * matches.length < REWRITTEN_BELOW * (before.length + after.length)) {
    return { weight: "substantive", reason: "Most of its words changed." };
  }
  const moved = matches.find(([one, other]) => one.quoted !== other.quoted);
  const kinds = exchanges.map((exchange) => ({ exchange, kind: kindOf(exchange, usage) }));
  for (const kind of substantive) {
    const found = kinds.find((each) => each.kind === kind);
    if (found !== undefined) {
      return { weight: "substantive", reason: `${LEADS[kind]}: ${inWords(found.exchange)}.` };
    }
  }
  if (moved !== undefined) {
    const where = moved[1].quoted ? "put in quotation marks" : "taken out of quotation marks";
    return { weight: "substantive", reason: `Words were ${where}: “${moved[1].word}”.` };
  }
  for (const kind of trivial) {
    const found = kinds.find((each) => each.kind === kind);
    if (found !== undefined) {
      return { weight: "trivial", reason: `${LEADS[kind]}: ${inWords(found.exchange)}.` };
    }
  }
  return { weight: "trivial", reason: formOf(older.text, newer.text) };
}
