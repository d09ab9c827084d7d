import type { Range } from "../model/range.ts";
import { lastBefore } from "./bisect.ts";
import type { Marked } from "./marks.ts";

/** A word, a punctuation mark, or a whole stretch between quotation marks taken as one thing. */
export interface Token extends Range {
  readonly kind: "word" | "mark" | "quote";
  readonly text: string;
  /** The text in lower case with straight apostrophes. */
  readonly form: string;
  /** The index of the marked words a quote stands for; -1 for the others. */
  readonly marked: number;
}

/** A stretch of text read at one time: sentences, with those a quotation holds together as one. */
export interface Unit extends Range {
  readonly tokens: readonly Token[];
}

const TOKEN =
  /(?:\p{L}\.){2,}|(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Col|Gen|Capt|Sgt|Maj|Rev|Prof|St|Jr|Sr|Adm|Hon)\.|\p{Lu}\.(?=\s*\p{Lu})|\$?[\p{L}\p{M}\p{N}]+(?:['’&@.,-][\p{L}\p{M}\p{N}]+)*%?(?:(?<=s)['’](?=\s))?|\S/gu;
/** A clitic that carries the verb or the possessor: "he's", "Trump's", "they've". */
const CLITIC = /^(.+?)((?:['’](?:s|ve|d|ll|re|m))|n['’]t)$/iu;

function pushWord(tokens: Token[], text: string, start: number): void {
  const form = text.toLowerCase().replaceAll("’", "'");
  const kind = /[\p{L}\p{N}]/u.test(text) ? "word" : "mark";
  const clitic = kind === "word" ? CLITIC.exec(text) : null;
  if (clitic === null) {
    tokens.push({ kind, text, form, start, end: start + text.length, marked: -1 });
    return;
  }
  const [, base = "", tail = ""] = clitic;
  pushWord(tokens, base, start);
  const from = start + base.length;
  const tailForm = tail.toLowerCase().replaceAll("’", "'");
  tokens.push({
    kind: "word",
    text: tail,
    form: tailForm,
    start: from,
    end: from + tail.length,
    marked: -1,
  });
}

/** The tokens of a range; marked words inside it (given in order, not nested) are one token each. */
function tokensOf(text: string, range: Range, inside: readonly Marked[]): Token[] {
  const tokens: Token[] = [];
  const plain = (start: number, end: number): void => {
    for (const match of text.slice(start, end).matchAll(TOKEN)) {
      pushWord(tokens, match[0], start + match.index);
    }
  };
  let at = range.start;
  for (const marked of inside) {
    plain(at, marked.outer.start);
    const { start, end } = marked.outer;
    tokens.push({ kind: "quote", text: "", form: "", start, end, marked: marked.index });
    at = end;
  }
  plain(at, range.end);
  return tokens;
}

/** A unit longer than this is no sentence but a list or table: it is read in pieces. */
const LONGEST = 400;

/**
 * The units of a range of text: its sentences, joined where an end falls inside marked words.
 * `inside` are the marked words of the range's own level of nesting, in order.
 */
export function unitsOf(
  text: string,
  range: Range,
  sentences: readonly Range[],
  inside: readonly Marked[],
): Unit[] {
  const units: Unit[] = [];
  const add = (start: number, end: number, marked: readonly Marked[]): void => {
    const tokens = tokensOf(text, { start, end }, marked);
    for (let from = 0; from < tokens.length; from += LONGEST) {
      units.push({ start, end, tokens: tokens.slice(from, from + LONGEST) });
    }
  };
  let next = Math.max(0, lastBefore(inside, range.start - 1) + 1);
  let open: { start: number; end: number; first: number } | null = null;
  for (let at = Math.max(0, lastBefore(sentences, range.start)); at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start >= range.end) break;
    if (sentence.end <= range.start) continue;
    open ??= { start: Math.max(sentence.start, range.start), end: 0, first: next };
    open.end = Math.min(sentence.end, range.end);
    while (next < inside.length && (inside[next]?.outer.start ?? 0) < open.end) next += 1;
    const last = next > open.first ? inside[next - 1] : undefined;
    if (last !== undefined && last.outer.end > open.end) continue;
    add(open.start, open.end, inside.slice(open.first, next));
    open = null;
  }
  if (open !== null) add(open.start, open.end, inside.slice(open.first, next));
  return units;
}
