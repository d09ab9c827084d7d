import { firstWords } from "../../text/shorten.ts";
import type { ChartMark } from "./chart.ts";

/** How wide a letter of a chart's text is, in the mean, with room to spare. */
export const LETTER = 6.6;
/** Heads wider than their columns are slanted, ending at them, and are then at most so long. */
const SLANT = 40;
const SLANTED_MOST = 26;
/** The height of level heads. */
const LEVEL = 22;

/**
 * The names over columns that begin at `left` and are each `step` wide, and the height they take:
 * level where each fits its column, else all slanted, over the room that is free left of the first.
 */
export function headsOf(
  names: readonly string[],
  left: number,
  step: number,
): { readonly height: number; readonly marks: readonly ChartMark[] } {
  const longest = Math.max(...names.map((name) => name.length));
  const x = (at: number): number => left + (at + 0.5) * step;
  const head = { kind: "text", tone: "ink" } as const;
  if (longest * LETTER <= step) {
    const level = { ...head, y: 12, anchor: "middle" } as const;
    return { height: LEVEL, marks: names.map((words, at) => ({ ...level, x: x(at), words })) };
  }
  const rise = Math.sin((SLANT * Math.PI) / 180) * Math.min(longest, SLANTED_MOST) * LETTER;
  const y = Math.ceil(rise) + 12;
  const slanted = { ...head, y, anchor: "end", turned: SLANT } as const;
  return {
    height: y + 6,
    marks: names.map((name, at) => {
      return { ...slanted, x: x(at), words: firstWords(name, SLANTED_MOST) };
    }),
  };
}
