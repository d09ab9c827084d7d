import { voiceWords } from "../report/wording.ts";
import { assertNever } from "../model/result.ts";
import type { Condition, Relation, Search } from "./query.ts";

/** The name of a code, outlet, story, coder, pass or variable, by its id. */
export type NameOf = (id: string) => string;

/** A search as a sentence part: "Conflict or below it, in the outlet’s own words, not complete". */
export function describeSearch(search: Search, nameOf: NameOf): string {
  if (search.find === "codings") return describeCondition(search.where, nameOf);
  return search.match === "word" ? `“${search.text}”` : `“${search.text}” in any form`;
}

function describeCondition(condition: Condition, nameOf: NameOf): string {
  const either = (ids: readonly (string | null)[], unknown: string): string =>
    ids.length === 0 ? "any" : ids.map((id) => (id === null ? unknown : nameOf(id))).join(" or ");
  switch (condition.kind) {
    case "all":
    case "any": {
      const parts = condition.of.map((part) => {
        const said = describeCondition(part, nameOf);
        return part.kind === "all" || part.kind === "any" ? `(${said})` : said;
      });
      if (parts.length === 0) return "any coding";
      return parts.join(condition.kind === "all" ? " and " : " or ");
    }
    case "not":
      return `not (${describeCondition(condition.of, nameOf)})`;
    case "code":
      return `coded ${nameOf(condition.code)}${condition.below ? " or below it" : ""}`;
    case "voice":
      return condition.voices.length === 0
        ? "in any voice"
        : `in ${condition.voices.map((voice) => voiceWords[voice]).join(" or ")}`;
    case "outlet":
      return `of ${either(condition.outlets, "an unknown outlet")}`;
    case "story":
      return `in the story ${either(condition.stories, "")}`;
    case "time":
      return `published ${condition.from ?? "…"} to ${condition.to ?? "…"}`;
    case "undated":
      return "of an unknown date";
    case "coder":
      return `by ${either(condition.coders, "")}`;
    case "pass":
      return `in the pass ${either(condition.passes, "")}`;
    case "complete":
      return "in an article its coder completed";
    case "variable": {
      const { values, from, to } = condition;
      const range = from === null && to === null ? [] : [`${from ?? "…"} to ${to ?? "…"}`];
      const said = [...values, ...range].join(" or ");
      return `with ${nameOf(condition.variable)} ${said === "" ? "answered" : said}`;
    }
    case "words": {
      const where = condition.in === "span" ? "holding" : "in an article with";
      return `${where} “${condition.text}”${condition.match === "stem" ? " in any form" : ""}`;
    }
    case "related":
      return `${relationWords(condition.relation)} a passage ${describeCondition(condition.to, nameOf)}`;
    default:
      return assertNever(condition);
  }
}

function relationWords(relation: Relation): string {
  switch (relation.how) {
    case "within":
      return "within";
    case "overlaps":
      return "overlapping";
    case "near-words":
      return `at most ${relation.count} words from`;
    case "near-sentences":
      return relation.count === 0
        ? "in the same sentence as"
        : `at most ${relation.count} sentences from`;
    case "same-paragraph":
      return "in the paragraph of";
    default:
      return assertNever(relation);
  }
}
