import type { Utterance } from "../comparison.ts";
import type { Member } from "../member.ts";
import { alignArticles } from "../rows/align.ts";
import { findUtterances } from "./find.ts";

/** For tests: the utterances of the members, their rows aligned first. */
export function utterancesOf(members: readonly Member[]): Utterance[] {
  const compared = members.map(({ id, text, analysis: { sentences, quotations } }) => ({
    id,
    text,
    sentences,
    quotations,
  }));
  return findUtterances(members, alignArticles(compared), []);
}
