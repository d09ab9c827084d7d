import { useState } from "react";
import type { KeyboardEvent } from "react";
import { choicesOf } from "../../../core/coding/sheets/variable-values.ts";
import type { Variable } from "../../../core/model/sheet.ts";
import type { GivenAnswer } from "./sheet-unit.ts";

interface QuestionCardProps {
  readonly variable: Variable;
  readonly place: number;
  readonly of: number;
  readonly answer: GivenAnswer | null;
  /** The article is complete: nothing can be answered. */
  readonly isClosed: boolean;
  readonly onAnswer: (value: GivenAnswer | null, goesOn?: boolean) => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** The question one is at, with its values or a field for the answer. */
export function QuestionCard(props: QuestionCardProps) {
  const { variable, place, of, answer, isClosed, onAnswer } = props;
  const choices = choicesOf(variable);
  const group = {
    className: "sheet-question",
    role: "group",
    "aria-labelledby": "sheet-words",
    "aria-describedby": "sheet-place",
  };
  const words = (
    <>
      <p id="sheet-place" className="sheet-place">
        {place} of {of} · {variable.name}
        {variable.required ? " · required" : ""}
      </p>
      <p id="sheet-words" className="sheet-words">
        {variable.question}
      </p>
    </>
  );
  if (choices === null) {
    return (
      <div {...group}>
        {words}
        <AnswerField {...props} />
      </div>
    );
  }
  return (
    // Its keys are those of the sheet; it takes the focus so that they act.
    <div {...group} tabIndex={-1} data-current>
      {words}
      <ol className="sheet-choices">
        {choices.map(({ value, label }, index) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === answer}
              disabled={isClosed}
              onClick={() => onAnswer(value)}
            >
              <kbd>{keyOf(variable, value, index)}</kbd>
              <span>{label === "" ? value : label}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The key of a value: y and n, or its number; nothing from the tenth on. */
function keyOf({ kind }: Variable, value: string, index: number): string {
  if (kind === "yes-no") return value.charAt(0).toUpperCase();
  return index < 9 ? String(index + 1) : "";
}

/** A number or words: Enter keeps them and goes on; so does leaving the field, without going on. */
function AnswerField({ variable, answer, isClosed, onAnswer, onMove }: QuestionCardProps) {
  const [draft, setDraft] = useState(answer === null ? "" : String(answer));
  const isNumber = variable.kind === "number";
  const value = valueOf(draft, isNumber);
  const isWrong = value === undefined;
  const keep = (goesOn: boolean) => {
    if (value === undefined) return;
    if (value !== answer) onAnswer(value, goesOn);
    else if (goesOn) onMove(1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value: text } = event.currentTarget;
    // A number is one line: its arrows lead to other questions wherever the caret is.
    const isAtStart = isNumber || (selectionStart === 0 && selectionEnd === 0);
    const isAtEnd = isNumber || selectionStart === text.length;
    if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey) keep(true);
    else if (event.key === "ArrowUp" && isAtStart) onMove(-1);
    else if (event.key === "ArrowDown" && isAtEnd) onMove(1);
    else return;
    event.preventDefault();
  };
  const common = {
    className: "field-input",
    "data-current": true,
    "aria-labelledby": "sheet-words",
    "aria-describedby": isWrong ? "sheet-place sheet-wrong" : "sheet-place",
    "aria-invalid": isWrong,
    value: draft,
    readOnly: isClosed,
    onBlur: () => keep(false),
    onKeyDown,
  };
  return (
    <>
      {isNumber ? (
        <input {...common} inputMode="decimal" onChange={(event) => setDraft(event.target.value)} />
      ) : (
        <textarea {...common} rows={3} onChange={(event) => setDraft(event.target.value)} />
      )}
      {isWrong && (
        <p id="sheet-wrong" className="field-error">
          Write a number.
        </p>
      )}
    </>
  );
}

/** What was written; null: nothing, undefined: not a number where one is wanted. */
function valueOf(draft: string, isNumber: boolean): GivenAnswer | null | undefined {
  const text = draft.trim();
  if (text === "") return null;
  if (!isNumber) return text;
  const number = Number(text.replace(",", "."));
  return Number.isFinite(number) ? number : undefined;
}
