import type { Range } from "../../model/range.ts";
import type { NameToken } from "./name-tokens.ts";

/** A sequence of words that is a name, and where it stands in its sentence. */
export interface Chain extends Range {
  readonly words: readonly NameToken[];
  /** The words in lower case: what the same name elsewhere is told by. */
  readonly key: string;
  /** The title before it, if it has one. */
  readonly title: Range | null;
  /** The sentence's tokens, and the indexes of the chain's first and last among them. */
  readonly tokens: readonly NameToken[];
  readonly first: number;
  readonly last: number;
  /** Between quotation marks and written as titles of works are. */
  readonly work: boolean;
  /** In front of a person's title: what the office is of. */
  readonly office: boolean;
}

/** The chain of the tokens from `first` to `last`, both taken in. */
export function chainOf(
  tokens: readonly NameToken[],
  first: number,
  last: number,
  title: Range | null,
  work = false,
): Chain {
  const words = tokens.slice(first, last + 1);
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const key = words.map(({ low }) => low).join(" ");
  return { words, key, title, tokens, first, last, work, office: false, start, end };
}
