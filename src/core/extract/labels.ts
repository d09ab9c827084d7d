import { isName } from "./phrases.ts";
import type { Stretch, Tokens } from "./phrases.ts";

/** A paragraph of the form "Brandt: The dam must go": who says it, the colon, what. */
interface Labelled {
  readonly source: Stretch;
  readonly colon: number;
  readonly content: Stretch;
}

/** How many words a label has at most. */
const LONGEST_LABEL = 5;

/** Labels that name a part of the page, not a speaker. */
const PAGE_PART =
  /^(?:photos?|video|image|picture|caption|sources?|related|updated?|correction|clarification|editor|notes?|read|watch|listen|see|by|contact|tags?|topics?|share|location|date|time|e-?mail|phone|copyright|credit|breaking|exclusive|opinion|analysis|live|more|advertisement|subscribe|follow|click|warning|summary|background|fact|myth|question|answer|q|a|part|chapter|step|figure|table|total|result|results|where|when|what|who|why|how)$/u;

/**
 * What the paragraph that the tokens make says behind a name and a colon, as headlines and
 * transcripts give speech; null where it has no such form.
 */
export function labelledIn(tokens: Tokens): Labelled | null {
  const colon = tokens.findIndex(({ text }) => text === ":");
  if (colon < 1 || colon > LONGEST_LABEL || tokens.length < colon + 4) return null;
  const label = tokens.slice(0, colon);
  if (!label.every((token) => isName(token) || token.form === "of" || token.form === "'s")) {
    return null;
  }
  if (label.some(({ form }) => PAGE_PART.test(form))) return null;
  const first = tokens[colon + 1];
  const opens =
    first?.kind === "quote" || (first?.kind === "word" && /^[\p{Lu}\p{N}]/u.test(first.text));
  if (!opens) return null;
  let last = tokens.length - 1;
  while (last > colon + 1 && /^[.!?]$/u.test(tokens[last]?.text ?? "")) last -= 1;
  return {
    source: { first: 0, last: colon - 1 },
    colon,
    content: { first: colon + 1, last },
  };
}
