import { segmentSentences } from "../../src/core/text/sentences.ts";

/**
 * A stretch of text whose code units each know where they stood at first: -1 where they did not,
 * and {@link copyOf} that place where they are a copy of what stood there.
 */
export interface Tracked {
  readonly text: string;
  readonly origins: readonly number[];
}

/** Text that was not there at first. */
export function foreign(text: string): Tracked {
  return { text, origins: Array.from({ length: text.length }, () => -1) };
}

/** What a copy of a code unit from there is known by; a copy of a copy, by the first. */
export function copyOf(origin: number): number {
  return origin >= 0 ? -2 - origin : origin;
}

/** Where a code unit, or what it is a copy of, stood at first; -1: nowhere. */
export function firstPlace(origin: number): number {
  return origin < -1 ? -2 - origin : origin;
}

export function part({ text, origins }: Tracked, start: number, end: number): Tracked {
  return { text: text.slice(start, end), origins: origins.slice(start, end) };
}

export function joined(parts: readonly Tracked[], separator = ""): Tracked {
  const all = parts.flatMap((each, index) =>
    index === 0 || separator === "" ? [each] : [foreign(separator), each],
  );
  return {
    text: all.map(({ text }) => text).join(""),
    origins: all.flatMap(({ origins }) => origins),
  };
}

/** The stretch with `start` to `end` replaced by text that was not there. */
export function replaced(of: Tracked, start: number, end: number, by: string): Tracked {
  return joined([part(of, 0, start), foreign(by), part(of, end, of.text.length)]);
}

/** A text in paragraphs of sentences, every code unit at its first place. */
export function trackedParagraphs(text: string): Tracked[][] {
  const whole = { text, origins: Array.from({ length: text.length }, (_, at) => at) };
  const paragraphs: Tracked[][] = [];
  let start = 0;
  for (const words of text.split("\n\n")) {
    const end = start + words.length;
    paragraphs.push(
      segmentSentences(words).map((range) => part(whole, start + range.start, start + range.end)),
    );
    start = end + 2;
  }
  return paragraphs.filter((sentences) => sentences.length > 0);
}

/** The paragraphs as one text. */
export function wholeOf(paragraphs: readonly (readonly Tracked[])[]): Tracked {
  return joined(
    paragraphs.filter((each) => each.length > 0).map((sentences) => joined(sentences, " ")),
    "\n\n",
  );
}
