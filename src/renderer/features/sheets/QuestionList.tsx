import { useEffect, useRef } from "react";
import { answerLabel } from "../../../core/coding/sheets/variable-values.ts";
import type { Variable } from "../../../core/model/sheet.ts";
import { firstWords } from "../../../core/text/shorten.ts";
import type { GivenAnswer } from "./sheet-unit.ts";

/** All questions that are asked, with what was answered; each leads to its question. */
export function QuestionList(props: {
  readonly asked: readonly Variable[];
  readonly answers: ReadonlyMap<Variable["id"], GivenAnswer>;
  /** Whether the article waits for what is required: it does not for a quotation not begun. */
  readonly isAwaited: boolean;
  readonly current: Variable | null;
  readonly onGo: (variable: Variable) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const { current } = props;
  // The list alone is moved, not what it stands in: the question above it stays in sight.
  useEffect(() => {
    const shown = list.current;
    const at = shown?.querySelector<HTMLElement>("[aria-current='true']");
    if (shown == null || at == null) return;
    const top = at.offsetTop - shown.offsetTop;
    if (top < shown.scrollTop) shown.scrollTop = top;
    const below = top + at.offsetHeight - shown.clientHeight;
    if (below > shown.scrollTop) shown.scrollTop = below;
  }, [current]);
  return (
    <ol ref={list} className="sheet-list" aria-label="Questions">
      {props.asked.map((variable) => {
        const answer = props.answers.get(variable.id);
        return (
          <li key={variable.id}>
            <button
              type="button"
              aria-current={variable === current}
              onClick={() => props.onGo(variable)}
            >
              <span>{variable.name}</span>
              <span className="sheet-answer" data-missing={answer === undefined}>
                {answer === undefined
                  ? variable.required && props.isAwaited
                    ? "missing"
                    : "not answered"
                  : firstWords(answerLabel(variable, answer), 32)}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
