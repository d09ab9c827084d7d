import { cueOf, findEntries } from "../lexicon.ts";
import type { ReadSentence } from "../read-sentence.ts";
import type { Cue } from "../signal.ts";
import { appeals } from "./appeals.ts";
import { attacks } from "./attacks.ts";
import { compounds } from "./compounds.ts";
import { doubts } from "./doubts.ts";
import { epithets } from "./epithets.ts";
import { images } from "./images.ts";
import { insults } from "./insults.ts";
import { intensifiers } from "./intensifiers.ts";
import { judgements } from "./judgements.ts";
import { labels } from "./labels.ts";
import { motives } from "./motives.ts";
import { personified } from "./personified.ts";
import { praise } from "./praise.ts";

const LISTS = [
  labels,
  epithets,
  insults,
  attacks,
  motives,
  images,
  judgements,
  praise,
  intensifiers,
];
const PATTERNS = [compounds, personified, doubts, appeals];

/**
 * The loaded words of a sentence, in order, none overlapping another (the longer one stays): words
 * that carry a judgement where a plain word would tell the same. Words that are plain as often as
 * not ("attack", "liberal", "crisis") are on no list; the context of a pattern may load them.
 */
export function loadedWords(sentence: ReadSentence): Cue[] {
  const listed = LISTS.flatMap(({ rule, lexicon, names }) =>
    findEntries(sentence, lexicon, { names }).map((match) =>
      cueOf(sentence, match, "loaded", rule),
    ),
  );
  const patterned = PATTERNS.flatMap((find) => find(sentence));
  const kept: Cue[] = [];
  for (const cue of [...listed, ...patterned].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || cue.start >= last.end) kept.push(cue);
  }
  return kept;
}
