import { contains } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import { attribute, leadsTo } from "./attribution.ts";
import type { Attribution } from "./attribution.ts";
import { findMarked } from "./marks.ts";
import type { Marked } from "./marks.ts";
import { findPeople } from "./people.ts";
import type { Cue, Quotation, Speaker } from "./quotation.ts";
import { resolveSpeaker } from "./speakers.ts";
import type { Around, Scene } from "./speakers.ts";
import { unitsOf } from "./tokens.ts";
import type { Unit } from "./tokens.ts";

interface Found extends Range {
  readonly marked: number;
  readonly kind: Quotation["kind"];
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
}

/** A paragraph of speech without marks stands alone after a colon: longer than a label, no list. */
const BLOCK = /^(?!\s*(?:[•*·–—-]|\d{1,3}[.)])\s)(?=.*\p{L}.*\s.*\s)/u;
const OPENING_MARK = /^\s*(?:["“«„]|''|``)/u;

/** Marked words, with each paragraph that is quoted without marks among them. */
function withBlocks(
  text: string,
  marked: readonly Marked[],
  sentences: readonly Range[],
): Marked[] {
  const blocks: Range[] = [];
  for (const match of text.matchAll(/:[ \t]*\n+([^\n]+)/gu)) {
    const paragraph = match[1] ?? "";
    const end = match.index + match[0].length;
    const start = end - paragraph.trimStart().length;
    if (!BLOCK.test(paragraph) || OPENING_MARK.test(paragraph)) continue;
    const from = text.lastIndexOf("\n", match.index - 1) + 1;
    const lead = unitsOf(text, { start: from, end: match.index + 1 }, sentences, marked, null).at(
      -1,
    );
    if (lead === undefined || !leadsTo(lead.tokens)) continue;
    blocks.push({ start, end: start + text.slice(start, end).trimEnd().length });
  }
  if (blocks.length === 0) return [...marked];
  const all: { marked: Marked; parent: Marked | Range | null }[] = marked.map((each) => ({
    marked: each,
    parent:
      each.parent === null
        ? (blocks.find((block) => contains(block, each.outer)) ?? null)
        : (marked[each.parent] ?? null),
  }));
  const whole = new Map<Range, Marked>();
  for (const block of blocks) {
    const made: Marked = { ...block, outer: block, parent: null, closed: true };
    whole.set(block, made);
    all.push({ marked: made, parent: null });
  }
  all.sort(
    (a, b) =>
      a.marked.outer.start - b.marked.outer.start || b.marked.outer.end - a.marked.outer.end,
  );
  const order = all.map((each) => each.marked);
  return all.map(({ marked: each, parent }) => ({
    ...each,
    parent: parent === null ? null : order.indexOf(whole.get(parent) ?? (parent as Marked)),
  }));
}

/** Whether each offset asked for stands in marked words: by bisection over their outermost ranges. */
function quotedTest(marked: readonly Marked[]): (offset: number) => boolean {
  const outermost = marked.filter((each) => each.parent === null);
  return (offset) => {
    let low = 0;
    let high = outermost.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((outermost[middle]?.outer.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = outermost[low - 1];
    return last !== undefined && offset < last.outer.end;
  };
}

/** The quotations at one level of nesting, each with its speaker and cue. */
function quotationsAt(
  scene: Scene,
  units: readonly Unit[],
  marked: readonly Marked[],
  around: Around | null,
): Found[] {
  const found: Found[] = [];
  const resolved = new Map<string, Speaker>();
  for (const attribution of attribute(scene.text, units, marked)) {
    found.push(foundOf(scene, attribution, marked, around, resolved));
  }
  return found;
}

function foundOf(
  scene: Scene,
  attribution: Attribution,
  marked: readonly Marked[],
  around: Around | null,
  resolved: Map<string, Speaker>,
): Found {
  const { start, end } = marked[attribution.marked] ?? { start: 0, end: 0 };
  const { source, cue } = attribution;
  let speaker: Speaker | null = null;
  if (source !== null) {
    const key = `${source.start}-${source.end}`;
    speaker = resolved.get(key) ?? resolveSpeaker(scene, source, around);
    resolved.set(key, speaker);
  }
  return {
    start,
    end,
    marked: attribution.marked,
    kind: attribution.kind,
    speaker,
    cue: cue === null ? null : { ...cue, text: scene.text.slice(cue.start, cue.end) },
  };
}

/**
 * The quotations of a text in order of their beginning (an outer one before those inside it),
 * with kind, speaker and cue as `Quotation` states. `sentences` are the text's, as
 * `segmentSentences` cuts them. Words in marks that nobody is said to have spoken (titles,
 * names, words used at a distance) are not returned.
 */
export function extractQuotations(text: string, sentences: readonly Range[]): Quotation[] {
  const marked = withBlocks(text, findMarked(text), sentences);
  if (marked.length === 0) return [];
  const scene: Scene = { text, sentences, people: findPeople(text), isQuoted: quotedTest(marked) };
  const parents = new Set(marked.map((each) => each.parent));
  const found: Found[] = [];
  const read = (range: Range, level: number | null, around: Around | null): void => {
    const units = unitsOf(text, range, sentences, marked, level);
    for (const quotation of quotationsAt(scene, units, marked, around)) {
      found.push(quotation);
      if (!parents.has(quotation.marked)) continue;
      read(quotation, quotation.marked, { content: quotation, speaker: quotation.speaker });
    }
  };
  read({ start: 0, end: text.length }, null, null);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const place = new Map(found.map((each, index) => [each.marked, index]));
  return found.map(({ start, end, kind, speaker, cue, marked: index }) => {
    const parent = marked[index]?.parent ?? null;
    return {
      start,
      end,
      kind,
      parent: parent === null ? null : (place.get(parent) ?? null),
      speaker,
      cue,
    };
  });
}
