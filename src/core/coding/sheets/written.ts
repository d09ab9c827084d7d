import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { Variable } from "../../model/sheet.ts";
import { askedVariables, variablesOf } from "./asked.ts";
import type { SheetUnit } from "./units.ts";
import type { SheetWork } from "./works.ts";

/** One answer in a coder's own words. */
export interface WrittenAnswer {
  readonly article: string;
  /** The words of the quotation or the coding it is about; null: it is about the article. */
  readonly about: string | null;
  readonly coder: string;
  readonly words: string;
}

/** What was answered in words to one question: it is read, not counted. */
export interface WrittenAnswers {
  readonly variable: Variable;
  readonly answers: readonly WrittenAnswer[];
}

/**
 * The answers in words of the complete works, by question in their order; of each in the order of
 * the works. What a skip rule hides is left out, as is a question nobody answered.
 */
export function writtenAnswers(
  state: State,
  works: readonly SheetWork[],
  scope: Variable["scope"],
): readonly WrittenAnswers[] {
  const inUse = variablesOf(recordsOf(state, "variable"), scope);
  const given = works.flatMap(({ article, coder, state: standing, sheets }) =>
    standing !== "complete"
      ? []
      : sheets
          .filter(({ unit }) => unit.kind === scope)
          .map(({ unit, answers }) => ({
            answers,
            asked: new Set(askedVariables(inUse, answers)),
            of: { article, about: wordsOf(state, unit), coder: nameOf(state, coder) },
          })),
  );
  return inUse
    .filter(({ kind }) => kind === "text")
    .map((variable) => ({
      variable,
      answers: given.flatMap(({ answers, asked, of }): WrittenAnswer[] => {
        const words = asked.has(variable) ? answers.get(variable.id) : undefined;
        return words === undefined ? [] : [{ ...of, words: String(words) }];
      }),
    }))
    .filter(({ answers }) => answers.length > 0);
}

function wordsOf(state: State, unit: SheetUnit): string | null {
  switch (unit.kind) {
    case "article":
      return null;
    case "quotation":
      return unit.quotation.quote.exact;
    case "coding": {
      const coding = state.get(unit.coding);
      return coding?.type === "coding" ? coding.anchor.quote.exact : "";
    }
  }
}

function nameOf(state: State, id: SheetWork["coder"]): string {
  const coder = state.get(id);
  return coder?.type === "coder" ? coder.name : "a coder";
}
