import { anchorAt, moveAnchor, sureWords } from "../../src/core/coding/anchor.ts";
import { mostEdits } from "../../src/core/coding/anchoring/near-places.ts";
import { levenshtein } from "../../src/core/coding/anchoring/testing/levenshtein.ts";
import type { Revision } from "../../src/core/model/article.ts";
import type { Range } from "../../src/core/model/range.ts";
import type { Anchor } from "../../src/core/model/span.ts";
import { segmentSentences } from "../../src/core/text/sentences.ts";
import { editKinds, kindNames } from "./random-edits.ts";
import type { EditKind } from "./random-edits.ts";
import { firstPlace, foreign, trackedParagraphs, wholeOf } from "./tracked-text.ts";
import type { Tracked } from "./tracked-text.ts";

const CODINGS = 12;
const VERSIONS = 3;

/**
 * What became of a coding in an edited text. `differs`: placed on words further from its quote
 * than is stated, which is wrong. `copy`: on a copy of its own words that the edits made;
 * `elsewhere`: on words as near to its own that stood at another place. `rightly` orphaned:
 * fewer than half of its words' code units are left together.
 */
export type Outcome =
  "unchanged" | "changed" | "copy" | "differs" | "elsewhere" | "rightly" | "orphaned";

/** One coding in one edited text. */
export interface Placed {
  readonly outcome: Outcome;
  readonly edits: readonly EditKind[];
  readonly quote: string;
  /** What it was placed on; null for an orphan. */
  readonly on: string | null;
  readonly score: number | null;
}

const revisionOf = (number: number, text: string): Revision => ({
  id: `revision:${number}`,
  type: "revision",
  article: "article:a",
  number,
  madeBy: "reimport",
  madeAt: "2025-01-01T00:00:00.000Z",
  from: null,
  edits: null,
  original: null,
  headline: null,
  text: "",
  length: text.length,
  words: 0,
  layout: [],
});

/** Ranges as coders mark them: words, phrases, sentences, several sentences, a paragraph. */
function someRanges(text: string, random: () => number): Range[] {
  const below = (most: number): number => Math.floor(random() * most);
  const words = [...text.matchAll(/\S+/gu)];
  const sentences = segmentSentences(text);
  return Array.from({ length: CODINGS }, (_, at): Range => {
    if (at % 2 === 0) {
      const first = below(words.length);
      const last = words[Math.min(words.length - 1, first + below(at % 4 === 0 ? 3 : 12))];
      const start = words[first]?.index ?? 0;
      return { start, end: last === undefined ? text.length : last.index + last[0].length };
    }
    const first = below(sentences.length);
    const last = Math.min(sentences.length - 1, first + (at % 4 === 1 ? 0 : below(3)));
    return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? text.length };
  });
}

/**
 * Edits an article at random, version after version, and follows codings through: what became
 * of each in each version, against where its own code units went. Deterministic in `random`.
 */
export function followCodings(
  article: string,
  sentences: readonly string[],
  random: () => number,
): Placed[] {
  const below = (most: number): number => Math.floor(random() * most);
  const sentence = (): string => {
    const drawn = sentences[below(sentences.length)] ?? "";
    return article.includes(drawn) ? sentence() : drawn;
  };
  let paragraphs = trackedParagraphs(article);
  if (paragraphs.length < 2) return [];
  // What stands twice from the beginning is where anchoring goes wrong most easily.
  if (below(4) === 0) {
    const repeated = paragraphs[0]?.[0];
    if (repeated !== undefined) paragraphs.push([foreign(repeated.text)]);
    paragraphs = trackedParagraphs(wholeOf(paragraphs).text);
  }
  let text = wholeOf(paragraphs).text;
  // Separators are new where paragraphs are put together; places are counted in this text.
  paragraphs = trackedParagraphs(text);
  const ranges = someRanges(text, random);
  let anchors: Anchor[] = ranges.map((range) =>
    anchorAt({ article: "article:a", revision: "revision:0", field: "text", ...range }, text),
  );
  const found: Placed[] = [];
  for (let version = 1; version <= VERSIONS; version += 1) {
    const edits = Array.from({ length: 1 + below(5) }, () => kindNames[below(kindNames.length)]);
    const kinds = edits.filter((kind) => kind !== undefined);
    for (const kind of kinds) editKinds[kind](paragraphs, { random, sentence });
    const edited = wholeOf(paragraphs);
    const revision = revisionOf(version, edited.text);
    anchors = anchors.map((anchor) =>
      moveAnchor(anchor, revision, edited.text, null, { text, headline: null }),
    );
    text = edited.text;
    for (const [index, anchor] of anchors.entries()) {
      const range = ranges[index];
      if (range !== undefined) found.push(judged(anchor, range, edited, kinds));
    }
  }
  return found;
}

function judged(anchor: Anchor, range: Range, edited: Tracked, edits: readonly EditKind[]): Placed {
  const isOwn = (origin: number): boolean => origin >= range.start && origin < range.end;
  const sure = sureWords(anchor).exact;
  const { quote, span, orphan, former } = anchor;
  if (orphan) {
    const first = edited.origins.findIndex(isOwn);
    const last = edited.origins.findLastIndex(isOwn);
    const left = edited.origins.slice(first, last + 1).filter(isOwn).length;
    const isTorn = first === -1 || last + 1 - first > 2 * sure.length;
    const outcome = isTorn || left < sure.length / 2 ? "rightly" : "orphaned";
    return { outcome, edits, quote: sure, on: null, score: null };
  }
  const on = edited.text.slice(span.start, span.end);
  const origins = edited.origins.slice(span.start, span.end);
  const isMostly = (count: number): boolean => count >= on.length / 2;
  const isOwned = isMostly(origins.filter(isOwn).length);
  const isCopied = isMostly(origins.filter((origin) => isOwn(firstPlace(origin))).length);
  const isFar = on !== sure && levenshtein(sure, on) > mostEdits(sure);
  const differs = on !== quote.exact || isFar;
  const score = former?.score ?? null;
  const placed = on === sure ? "unchanged" : "changed";
  const outcome = differs ? "differs" : isOwned ? placed : isCopied ? "copy" : "elsewhere";
  return { outcome, edits, quote: sure, on, score };
}
