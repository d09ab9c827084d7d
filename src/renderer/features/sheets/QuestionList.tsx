import { answerLabel } from "../../../core/coding/sheets/variable-values.ts";
import type { Variable } from "../../../core/model/sheet.ts";
import type { GivenAnswer } from "./sheet-unit.ts";

/** All questions that are asked, with what was answered; each leads to its question. */
export function QuestionList(props: {
  readonly asked: readonly Variable[];
  readonly answers: ReadonlyMap<Variable["id"], GivenAnswer>;
  readonly current: Variable | null;
  readonly onGo: (variable: Variable) => void;
}) {
  return (
    <ol className="sheet-list" aria-label="Questions">
      {props.asked.map((variable) => {
        const answer = props.answers.get(variable.id);
        return (
          <li key={variable.id}>
            <button
              type="button"
              aria-current={variable === props.current}
              onClick={() => props.onGo(variable)}
            >
              <span>{variable.name}</span>
              <span className="sheet-answer" data-missing={answer === undefined}>
                {answer === undefined
                  ? variable.required
                    ? "missing"
                    : "not answered"
                  : shortened(answerLabel(variable, answer))}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function shortened(words: string): string {
  return words.length > 32 ? `${words.slice(0, 30)}…` : words;
}
