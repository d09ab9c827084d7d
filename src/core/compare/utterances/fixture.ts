import { analyseText } from "../../extract/analyse.ts";
import { extractQuotations } from "../../extract/quotations.ts";
import type { Utterance } from "../comparison.ts";
import type { Member } from "../member.ts";
import { alignArticles } from "../rows/align.ts";
import { findUtterances } from "./find.ts";

/** For tests: an article whose outlet is called as its id, with quotations of all kinds. */
export function memberOf(id: string, text: string, role: Member["role"] = "article"): Member {
  const analysis = analyseText(text);
  return {
    id,
    headline: null,
    outlet: id,
    text,
    analysis: { ...analysis, quotations: extractQuotations(text, analysis.sentences) },
    published: null,
    role,
    completeness: "full",
    origin: null,
    originalSource: null,
  };
}

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
