import { beginsClause } from "./capitals.ts";
import { isKnownName } from "./capital-words.ts";
import { isCommonWord } from "./common-words.ts";
import { OTHER_NOUNS } from "./kind-words.ts";
import type { NameToken } from "./name-tokens.ts";

const QUOTE = /^["“”]$/u;

/** The last index of a work's title whose opening mark stands at `at`, or null. */
export function workAt(
  tokens: readonly NameToken[],
  at: number,
  named: ReadonlySet<string>,
): number | null {
  if (!QUOTE.test(tokens[at]?.text ?? "")) return null;
  const opener = tokens[at];
  const first = tokens[at + 1];
  if (opener === undefined || first === undefined || opener.end !== first.start) return null;
  if (!first.capital) return null;
  let last = at + 1;
  while (last < tokens.length && last < at + 12 && !QUOTE.test(tokens[last]?.text ?? "")) last += 1;
  if (!QUOTE.test(tokens[last]?.text ?? "")) return null;
  let end = last - 1;
  if (/^[,.]$/u.test(tokens[end]?.text ?? "")) end -= 1;
  const inside = tokens.slice(at + 1, end + 1);
  const content = inside.filter(
    ({ low, text }) =>
      !/^[^\p{L}\p{N}]+$/u.test(text) &&
      !/^(?:a|an|the|of|in|on|at|to|for|and|or|with|from|by|'s)$/u.test(low),
  );
  if (content.length === 0 || content.some(({ capital, text }) => !capital && !/^\d+$/u.test(text)))
    return null;
  const near = tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ low }) => OTHER_NOUNS.has(low.replace(/s$/u, "")));
  if (near || content.length >= 2 || inside.length > content.length) return end;
  const word = first.low;
  const spoken = end < last - 1 || beginsClause(tokens, at) || at === 0;
  return spoken || named.has(word) || isKnownName(first.text) || isCommonWord(word) ? null : end;
}
