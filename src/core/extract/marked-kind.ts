import type { Stretch, Tokens } from "./phrases.ts";

/** Where the words stand that say whose some marked words are. */
export interface Choice {
  readonly source: Stretch | null;
  readonly cue: Stretch | null;
  readonly placed: "before" | "after";
}

/** How many words there are in some marked words. */
export function wordsIn(content: string): number {
  return content.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}

/** True where only punctuation stands from one token up to another. */
export function onlyMarks(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind !== "mark") return false;
  return true;
}

const TITLE_LEAD =
  /^(?:on|in|of|the|'s|book|film|movie|show|song|album|program|programme|magazine|article|series|documentary|play|novel|titled|entitled|called|host|episode|column|headlined|and|,|to|as|.+s')$/u;

/** Title case without an end: the name of a work or a broadcast. */
export function isTitle(tokens: Tokens, quote: number, content: string): boolean {
  if (/[.?!,]$/u.test(content) && !TITLE_LEAD.test(tokens[quote - 1]?.form ?? "")) return false;
  if (!TITLE_LEAD.test(tokens[quote - 1]?.form ?? "")) return false;
  const words = content.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const large = words.filter((word) => word.length > 3 || words.length === 1);
  const lead = tokens[quote - 1]?.form ?? "";
  if (/^(?:and|,|the|as|to|of)$/u.test(lead) && words.length < 2) return false;
  return large.length > 0 && large.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Whether marked words make an utterance, or a part set apart, or a fragment of the reporter's clause. */
export function kindOf(
  tokens: Tokens,
  choice: Choice,
  quote: number,
  content: string,
): "direct" | "mixed" {
  const left = tokens[quote - 1];
  const right = tokens[quote + 1];
  if (choice.placed === "after") {
    return left === undefined || onlyMarks(tokens, 0, quote) || left.kind === "quote"
      ? "direct"
      : "mixed";
  }
  const setApart =
    left === undefined ||
    /^[,:—–]$/u.test(left.text) ||
    choice.cue?.last === quote - 1 ||
    left.kind === "quote";
  const ends = right === undefined || right.kind !== "word" || /^(?:and|but)$/u.test(right.form);
  const large = /^[\p{Lu}\p{N}.…]/u.test(content);
  const sentence = large && wordsIn(content) > 2;
  if (left?.text === ":" && ends) return "direct";
  if (setApart && ends && large && /[.?!]$/u.test(content)) return "direct";
  // “The dam,” she said, “is old.”: the second part is as direct as the first.
  if (left?.text === "," && ends && tokens[0]?.kind === "quote" && choice.cue?.last !== quote - 1) {
    return "direct";
  }
  if (setApart && ends && (sentence || wordsIn(content) > 4)) return "direct";
  if (sentence && ends && left?.form !== "that" && /[.?!]$/u.test(content)) return "direct";
  return "mixed";
}
