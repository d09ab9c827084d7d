import { choicesOf } from "../../../core/coding/sheets/variable-values.ts";
import type { Variable } from "../../../core/model/sheet.ts";
import type { CommandHandlers } from "../../shell/registry.ts";
import type { GivenAnswer } from "./sheet-unit.ts";

/** The keys that answer a question. */
export function answerKeys(
  variable: Variable,
  isAnswered: boolean,
  answer: (value: GivenAnswer | null, goesOn?: boolean) => void,
): CommandHandlers {
  const choices = choicesOf(variable) ?? [];
  const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
  return {
    ...(variable.kind === "yes-no"
      ? { "sheet.yes": () => answer("yes"), "sheet.no": () => answer("no") }
      : {}),
    ...Object.fromEntries(
      keys.flatMap((key, index) => {
        const choice = choices[index];
        return choice === undefined ? [] : [[`sheet.choose${key}`, () => answer(choice.value)]];
      }),
    ),
    ...(isAnswered ? { "sheet.clear": () => answer(null, false) } : {}),
  };
}
