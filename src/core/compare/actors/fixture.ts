import { analyseText } from "../../extract/analyse.ts";
import type { Member } from "../member.ts";

/** An article with this text and nothing else known of it, for tests. */
export function memberOf(id: string, text: string, outlet: string | null = null): Member {
  return {
    id,
    headline: null,
    outlet,
    text,
    analysis: analyseText(text),
    published: null,
    role: "article",
    completeness: "full",
    origin: null,
    originalSource: null,
  };
}
