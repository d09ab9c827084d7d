import { analyseText } from "../../extract/analyse.ts";
import type { Member } from "../member.ts";

/** For tests: an article with this text, analysed; what is not given is unknown. */
export function memberOf(id: string, text: string, known: Partial<Member> = {}): Member {
  return {
    id,
    headline: null,
    outlet: null,
    text,
    analysis: analyseText(text),
    published: null,
    role: "article",
    completeness: "full",
    origin: null,
    originalSource: null,
    ...known,
  };
}
