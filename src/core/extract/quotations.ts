import { contains } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import { attribute, leadsTo, rangeOf } from "./attribution.ts";
import type { Attribution } from "./attribution.ts";
import { reportingIn } from "./clauses.ts";
import { reportedIn } from "./indirect.ts";
import { nominalReportingIn } from "./nominals.ts";
import { findMarked } from "./marks.ts";
import type { Marked } from "./marks.ts";
import { findPeople } from "./people.ts";
import type { Cue, Quotation, Speaker } from "./quotation.ts";
import { describedPeople, resolveSpeaker } from "./speakers.ts";
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

function speakerOf(
  scene: Scene,
  source: Range | null,
  around: Around | null,
  resolved: Map<string, Speaker>,
): Speaker | null {
  if (source === null) return null;
  const key = `${source.start}-${source.end}`;
  const speaker = resolved.get(key) ?? resolveSpeaker(scene, source, around);
  resolved.set(key, speaker);
  return speaker;
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
  const speaker = speakerOf(scene, source, around, resolved);
  return {
    start,
    end,
    marked: attribution.marked,
    kind: attribution.kind,
    speaker,
    cue: cue === null ? null : { ...cue, text: scene.text.slice(cue.start, cue.end) },
  };
}

/** Indirect quotations of the article's own text. They may hold mixed ones. */
function reportedOutside(scene: Scene, marked: readonly Marked[]): Found[] {
  const { text, sentences } = scene;
  const found: Found[] = [];
  const resolved = new Map<string, Speaker>();
  for (const { tokens } of unitsOf(text, { start: 0, end: text.length }, sentences, marked, null)) {
    for (const { first, last, reporting } of reportedIn(tokens, [
      ...reportingIn(tokens),
      ...nominalReportingIn(tokens),
    ])) {
      const cue = rangeOf(tokens, reporting.cue);
      const content = rangeOf(tokens, { first, last });
      const source = rangeOf(tokens, reporting.subject);
      if (content === null) continue;
      found.push({
        ...content,
        marked: -1,
        kind: "indirect",
        speaker: speakerOf(scene, source, null, resolved),
        cue: cue === null ? null : { ...cue, text: text.slice(cue.start, cue.end) },
      });
    }
  }
  return found;
}

/**
 * The quotations of a text in order of their beginning (an outer one before those inside it),
 * with kind, speaker and cue as `Quotation` states. `sentences` are the text's, as
 * `segmentSentences` cuts them. Words in marks that nobody is said to have spoken (titles,
 * names, words used at a distance) are not returned.
 */
export function extractQuotations(text: string, sentences: readonly Range[]): Quotation[] {
  const marked = withBlocks(text, findMarked(text), sentences);
  const people = findPeople(text);
  const described = describedPeople(text, people);
  const scene: Scene = { text, sentences, people, described, isQuoted: quotedTest(marked) };
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
  found.push(...reportedOutside(scene, marked));
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
