import type { Range } from "../model/range.ts";
import { attribute, rangeOf } from "./attribution.ts";
import { lastBefore } from "./bisect.ts";
import { withBlocks } from "./blocks.ts";
import { reportedIn } from "./indirect.ts";
import { labelledIn } from "./labels.ts";
import { findMarked } from "./marks.ts";
import type { Marked } from "./marks.ts";
import { nominalReportingIn } from "./nominals.ts";
import { findPeople } from "./people.ts";
import { withNegation } from "./polarity.ts";
import { reportingIn } from "./reporting.ts";
import type { Cue, Quotation, Speaker } from "./quotation.ts";
import { describedPeople, resolveSpeaker } from "./speakers.ts";
import type { Around, Scene } from "./speakers.ts";
import { unitsOf } from "./tokens.ts";
import type { Unit } from "./tokens.ts";

interface Found extends Quotation {
  /** Which marked words it is, and which those stand in; null for indirect ones. */
  readonly marked: Marked | null;
}

/** The stretches of text that say who speaks, and that they do. */
interface Evidence {
  readonly source: Range | null;
  readonly cue: Range | null;
}

/** Makes speakers and cues of the stretches that name them; each mention is resolved once. */
function attributor(
  scene: Scene,
  around: Around | null,
): (evidence: Evidence) => { speaker: Speaker | null; cue: Cue | null } {
  const resolved = new Map<number, Speaker>();
  return ({ source, cue }) => {
    const text = cue === null ? "" : scene.text.slice(cue.start, cue.end);
    if (source === null) return { speaker: null, cue: cue === null ? null : { ...cue, text } };
    let speaker = resolved.get(source.start);
    if (speaker?.end !== source.end) speaker = resolveSpeaker(scene, source, around);
    resolved.set(source.start, speaker);
    return { speaker, cue: cue === null ? null : { ...cue, text } };
  };
}

/** The quotations in marks among units of one level of nesting. */
function quotedIn(
  scene: Scene,
  units: readonly Unit[],
  marked: readonly Marked[],
  around: Around | null,
): Found[] {
  const attributed = attributor(scene, around);
  const found: Found[] = [];
  for (const { marked: index, kind, source, cue } of attribute(scene.text, units, marked)) {
    const words = marked[index];
    if (words === undefined) continue;
    const { start, end } = words;
    const parent = null;
    found.push({ start, end, kind, parent, marked: words, ...attributed({ source, cue }) });
  }
  return found;
}

function beginsParagraph(text: string, { start }: Unit): boolean {
  return start === 0 || text[start - 1] === "\n";
}

/** The indirect quotations of the article's own text. They may hold mixed ones. */
function reportedOutside(scene: Scene, units: readonly Unit[]): Found[] {
  const attributed = attributor(scene, null);
  const found: Found[] = [];
  for (const unit of units) {
    const { tokens } = unit;
    const labelled = beginsParagraph(scene.text, unit) ? labelledIn(tokens) : null;
    if (labelled !== null) {
      const { source, colon, content } = labelled;
      const words = rangeOf(tokens, content);
      const alone = tokens[content.first]?.kind === "quote" && content.first === content.last;
      if (words !== null && !alone) {
        const cue = rangeOf(tokens, { first: colon, last: colon });
        const shape = { kind: "indirect", parent: null, marked: null } as const;
        found.push({ ...words, ...shape, ...attributed({ source: rangeOf(tokens, source), cue }) });
      }
    }
    const reporting = [...reportingIn(tokens), ...nominalReportingIn(tokens)];
    for (const { first, last, reporting: own } of reportedIn(tokens, reporting)) {
      const content = rangeOf(tokens, { first, last });
      if (content === null) continue;
      const cue = rangeOf(tokens, withNegation(tokens, own.cue));
      const evidence = { source: rangeOf(tokens, own.subject), cue };
      const shape = { kind: "indirect", parent: null, marked: null } as const;
      found.push({ ...content, ...shape, ...attributed(evidence) });
    }
  }
  return found;
}

function byParent(marked: readonly Marked[]): ReadonlyMap<number | null, readonly Marked[]> {
  const children = new Map<number | null, Marked[]>();
  for (const each of marked) {
    const siblings = children.get(each.parent);
    if (siblings === undefined) children.set(each.parent, [each]);
    else siblings.push(each);
  }
  return children;
}

/**
 * The quotations of a text in order of their beginning (an outer one before those inside it),
 * with kind, speaker and cue as `Quotation` states. `sentences` are the text's, as
 * `segmentSentences` cuts them. Words in marks that nobody is said to have spoken (titles,
 * names, words used at a distance) are not returned. Linear in the length of the text.
 */
export function extractQuotations(text: string, sentences: readonly Range[]): Quotation[] {
  const marked = withBlocks(text, sentences, findMarked(text));
  const children = byParent(marked);
  const outermost = children.get(null) ?? [];
  const people = findPeople(text);
  const scene: Scene = {
    text,
    sentences,
    people,
    described: describedPeople(text, people),
    isQuoted: (offset) => offset < (outermost[lastBefore(outermost, offset)]?.outer.end ?? 0),
  };
  const whole = unitsOf(text, { start: 0, end: text.length }, sentences, outermost);
  const found: Found[] = reportedOutside(scene, whole);
  const read = (units: readonly Unit[], around: Around | null): void => {
    for (const quotation of quotedIn(scene, units, marked, around)) {
      found.push(quotation);
      const inside = children.get(quotation.marked?.index ?? null);
      if (inside === undefined || quotation.marked === null) continue;
      const { speaker } = quotation;
      read(unitsOf(text, quotation, sentences, inside), { content: quotation, speaker });
    }
  };
  read(whole, null);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const place = new Map(found.map((each, index) => [each.marked?.index ?? -1, index]));
  return found.map(({ start, end, kind, speaker, cue, marked: words }) => {
    const parent = words?.parent == null ? null : (place.get(words.parent) ?? null);
    return { start, end, kind, parent, speaker, cue };
  });
}
