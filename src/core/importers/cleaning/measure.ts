import type { Block, RemovalReason } from "../../model/block.ts";

/** One cleaning measure: the same blocks in the same order, some of them set aside. */
export type Measure = (blocks: readonly Block[]) => readonly Block[];

/** The block set aside for the reason given; one already set aside keeps its first reason. */
export function setAside(block: Block, reason: RemovalReason): Block {
  return block.kept ? { kind: block.kind, text: block.text, kept: false, reason } : block;
}

/** A measure that sets aside each kept block the test picks. */
export function removing(
  reason: RemovalReason,
  picks: (block: Block, index: number, blocks: readonly Block[]) => boolean,
): Measure {
  return (blocks) =>
    blocks.map((block, index) =>
      block.kept && picks(block, index, blocks) ? setAside(block, reason) : block,
    );
}

/** "…, the mayor told the crowd": a clause behind a comma that says who said the words before it. */
const ATTRIBUTION =
  /[,!?]["”’']? (?:[\p{L}\p{M}\p{N}.'’-]+ ){1,8}?(?:said|says|told|wrote|warned|advised|asked|added|announced|explained|argued|insisted|found|replied)(?!\p{L})/iu;

/** True for a sentence that attributes its words to a speaker: prose, for no notice has one. */
export function isAttributed(text: string): boolean {
  return text.length <= MAX_NOTICE && endsAsSentence(text) && ATTRIBUTION.test(text);
}

/**
 * A test that is true when one of the patterns matches a whole text, but for closing marks, and
 * the text is not attributed to a speaker. Patterns are written in lower case with straight
 * apostrophes; texts are folded to that.
 */
export function wholly(patterns: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(
    `^[\\p{P}\\p{S}\\s]*(?:${patterns.join("|")})[\\s.!?:;…*›»>→|+-]*$`,
    "u",
  );
  return (text) =>
    text.length <= MAX_NOTICE &&
    pattern.test(foldQuotes(text.toLowerCase())) &&
    !isAttributed(text);
}

/** No notice is longer than this many code units; what is, is somebody's prose. */
const MAX_NOTICE = 600;

function foldQuotes(text: string): string {
  return text.replace(/[‘’ʼ´`]/g, "'").replace(/[“”]/g, '"');
}

/** How many words a text has, by white space. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** True when a text has at most so many words; long texts are told by their length alone. */
export function hasAtMost(text: string, words: number): boolean {
  return text.length <= words * LONGEST_WORD && wordCount(text) <= words;
}

/** Code units that no text's words exceed on average, addresses among them. */
const LONGEST_WORD = 25;

/** True when a text ends as a sentence does, closing quotation marks and brackets aside. */
export function endsAsSentence(text: string): boolean {
  return /[.!?。！？][)\]"'”’»]*$/u.test(text);
}

/** True for the first block kept: it may be the headline, which no thread or picture precedes. */
export function isFirstKept(blocks: readonly Block[], index: number): boolean {
  return blocks.findIndex((block) => block.kept) === index;
}

/**
 * The index behind the run of list items and unpunctuated short lines that begins at `start`:
 * what a label such as "Related articles" stands over. The last short line before prose is
 * left out, for it is more likely the heading of that prose.
 */
export function endOfRun(
  blocks: readonly Block[],
  start: number,
  isItem: (text: string) => boolean,
): number {
  let end = start;
  let lastWasList = true;
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    if (!block.kept) {
      if (index === end) end = index + 1;
      continue;
    }
    if (block.kind === "list") lastWasList = true;
    else if (isItem(block.text)) lastWasList = false;
    else return lastWasList ? end : Math.max(start, end - 1);
    end = index + 1;
  }
  return end;
}
