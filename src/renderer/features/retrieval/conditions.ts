import { PROJECT_ID } from "../../../core/model/ids.ts";
import type { State } from "../../../core/model/records.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { Condition, Relation } from "../../../core/retrieval/query.ts";
import { codesOf } from "../../project/selectors.ts";

export type ConditionKind = Exclude<Condition["kind"], "not">;

/** What a condition asks about, as the list of kinds has it. */
export const kindNames: Readonly<Record<ConditionKind, string>> = {
  code: "Code",
  related: "Where it lies",
  words: "Words",
  voice: "Voice",
  outlet: "Outlet",
  story: "Story",
  time: "Published",
  undated: "Date unknown",
  variable: "Coding sheet",
  coder: "Coder",
  pass: "Pass",
  complete: "Article complete",
  all: "All of these",
  any: "Any of these",
};

export const relationNames: Readonly<Record<Relation["how"], string>> = {
  within: "within",
  overlaps: "overlaps",
  "near-words": "at most so many words from",
  "near-sentences": "at most so many sentences from",
  "same-paragraph": "in the paragraph of",
};

/** A relation of this kind, as it is first offered. */
export function newRelation(how: Relation["how"]): Relation {
  if (how === "near-words") return { how, count: 10 };
  return how === "near-sentences" ? { how, count: 1 } : { how };
}

/** A condition of this kind, as it is first offered. */
export function newCondition(kind: ConditionKind, state: State): Condition {
  const [code] = codesOf(state);
  switch (kind) {
    case "code":
      // Without a code there is nothing to choose; any code then.
      return code === undefined
        ? { kind: "all", of: [] }
        : { kind: "code", code: code.id, below: true };
    case "variable": {
      const [variable] = recordsOf(state, "variable");
      return variable === undefined
        ? { kind: "all", of: [] }
        : { kind: "variable", variable: variable.id, values: [], from: null, to: null };
    }
    case "voice":
      return { kind, voices: ["own"] };
    case "outlet":
      return {
        kind,
        outlets: recordsOf(state, "outlet")
          .slice(0, 1)
          .map(({ id }) => id),
      };
    case "story":
      return {
        kind,
        stories: recordsOf(state, "story")
          .slice(0, 1)
          .map(({ id }) => id),
      };
    case "time":
      return { kind, from: null, to: null };
    case "coder":
      return {
        kind,
        coders: recordsOf(state, "coder")
          .slice(0, 1)
          .map(({ id }) => id),
      };
    case "pass": {
      const project = state.get(PROJECT_ID);
      const chosen = project?.type === "project" ? project.pass : null;
      const first = recordsOf(state, "pass")[0]?.id;
      return { kind, passes: chosen !== null ? [chosen] : first === undefined ? [] : [first] };
    }
    case "undated":
    case "complete":
      return { kind };
    case "words":
      return { kind, text: "", match: "word", in: "span" };
    case "related":
      return { kind, relation: { how: "overlaps" }, to: newCondition("code", state) };
    case "all":
    case "any":
      return { kind, of: [newCondition("code", state)] };
  }
}
