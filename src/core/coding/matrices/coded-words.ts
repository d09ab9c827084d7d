import type { Coding } from "../../model/coding.ts";
import { countWords } from "../../text/words.ts";

const known = new WeakMap<object, number>();

/**
 * How many words codings of one code cover, each word once a coder: where a coder's codings
 * overlap they are joined. Needs no text, for each coding holds its words.
 */
export function codedWords(codings: readonly Coding[]): number {
  const [only] = codings;
  if (only !== undefined && codings.length === 1) return wordsOf(only);
  const layers = Map.groupBy(
    codings.filter(({ anchor }) => !anchor.orphan),
    ({ coder, anchor }) => `${coder} ${anchor.span.field}`,
  );
  let sum = 0;
  for (const layer of layers.values()) {
    let words = "";
    let end = -1;
    for (const { anchor } of [...layer].sort((a, b) => a.anchor.span.start - b.anchor.span.start)) {
      const { span, quote } = anchor;
      if (span.start >= end) {
        sum += countWords(words);
        words = quote.exact;
        end = span.end;
      } else if (span.end > end) {
        words += quote.exact.slice(end - span.start);
        end = span.end;
      }
    }
    sum += countWords(words);
  }
  return sum;
}

function wordsOf({ anchor }: Coding): number {
  if (anchor.orphan) return 0;
  const found = known.get(anchor) ?? countWords(anchor.quote.exact);
  known.set(anchor, found);
  return found;
}
