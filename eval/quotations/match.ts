import type { Quotation } from "../../src/core/extract/quotation.ts";
import type { Range } from "../../src/core/model/range.ts";
import { charactersOf, goldKind, shared } from "./gold.ts";
import type { GoldArticle, GoldAttribution, Kind } from "./gold.ts";

/** A quotation found, or those of one cue as one. */
export interface Predicted {
  readonly characters: ReadonlySet<number>;
  readonly source: Range | null;
}

/**
 * Each quotation alone, and those of one cue together: the set joins "A," she said. "B." into
 * one. A quotation without a cue goes with the one before it that has the same speaker's mention.
 */
function predictions(text: string, quotations: readonly Quotation[]): Predicted[] {
  const groups: Quotation[][] = [];
  const marked = quotations.filter((each) => each.kind !== "indirect");
  const reported = quotations.filter((each) => each.kind === "indirect");
  for (const quotation of [...marked, ...reported]) {
    const group = groups.findLast(
      (each) =>
        (each[0]?.kind === "indirect") === (quotation.kind === "indirect") &&
        (quotation.cue === null
          ? quotation.speaker !== null && each[0]?.speaker?.start === quotation.speaker.start
          : each[0]?.cue?.start === quotation.cue.start),
    );
    if (group === undefined) groups.push([quotation]);
    else group.push(quotation);
  }
  const predicted: Predicted[] = [];
  for (const group of groups) {
    predicted.push({ characters: charactersOf(text, group), source: group[0]?.speaker ?? null });
    if (group.length === 1) continue;
    for (const each of group) {
      predicted.push({ characters: charactersOf(text, [each]), source: each.speaker });
    }
  }
  return predicted;
}

/** An annotated attribution, and what was found for it. */
export interface Match {
  readonly attribution: GoldAttribution;
  readonly kind: Kind;
  /** Its letters and digits, and how many of them the nearest quotation has. */
  readonly characters: number;
  readonly covered: number;
  /** The nearest quotation where it overlaps by half (intersection over union). */
  readonly best: Predicted | null;
  /** Whether the mention named as speaker touches the annotated one; null where none is. */
  readonly isRightSource: boolean | null;
}

/** The attributions that have content, each with the quotation that overlaps it most. */
export function matchesIn(
  { text, attributions }: GoldArticle,
  quotations: readonly Quotation[],
): Match[] {
  const predicted = predictions(text, quotations);
  return attributions.flatMap((attribution): Match[] => {
    const wanted = charactersOf(text, attribution.content);
    if (wanted.size === 0) return [];
    let best: Predicted | null = null;
    let [bestOverlap, covered] = [0, 0];
    for (const each of predicted) {
      const common = shared(wanted, each.characters);
      const overlap = common / (wanted.size + each.characters.size - common);
      if (overlap > bestOverlap) [best, bestOverlap, covered] = [each, overlap, common];
    }
    if (bestOverlap < 0.5) best = null;
    const source = best?.source ?? null;
    const touches = attribution.source.some(
      (each) => source !== null && each.start < source.end && source.start < each.end,
    );
    return [
      {
        attribution,
        kind: goldKind(text, attribution),
        characters: wanted.size,
        covered,
        best,
        isRightSource: best === null || attribution.source.length === 0 ? null : touches,
      },
    ];
  });
}
