import { memo, useLayoutEffect, useState } from "react";
import type { ArticleText } from "../../../shared/contract.ts";
import { choicesOf } from "../../../core/coding/sheets/variable-values.ts";
import type { Variable } from "../../../core/model/sheet.ts";
import type { Passage } from "../../shell/address.ts";
import { useCommands } from "../../shell/commands.tsx";
import type { CommandHandlers } from "../../shell/registry.ts";
import { Button } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { answerKeys } from "./answer-keys.ts";
import { QuestionCard } from "./QuestionCard.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { howToChoose } from "./sheet-unit.ts";
import type { GivenAnswer } from "./sheet-unit.ts";
import { useSheet } from "./useSheet.ts";
import "./sheets.css";

interface SheetPanelProps {
  readonly read: ArticleText;
  readonly selection: Passage | null;
  /** The coding chosen in the list of codings. */
  readonly coding: string | null;
}

/** The coding sheet of the article being read, filled beside the text by keys alone. */
export const SheetPanel = memo(function SheetPanel(props: SheetPanelProps) {
  return <Sheet key={props.read.article} {...props} />;
});

const PANEL = "sheet-panel";

/** Puts the focus back into the text. */
function leave(): void {
  document.querySelector<HTMLElement>("[role='application']")?.focus();
}

function Sheet({ read, selection, coding }: SheetPanelProps) {
  const sheet = useSheet(read, selection, coding);
  const { asked, answers, isComplete, unit, problem } = sheet;
  const hasQuestions = sheet.scopes.length > 0;
  /** The question one is at; null: behind the last one, at the button that completes. */
  const [at, setAt] = useState<Variable["id"] | "first" | null>("first");
  const current = at === null ? null : (asked.find(({ id }) => id === at) ?? asked[0] ?? null);
  const [moves, setMoves] = useState(0);
  // With the drawing itself, so that the next key finds the question it is meant for.
  useLayoutEffect(() => {
    if (moves > 0) document.querySelector<HTMLElement>(`.${PANEL} [data-current]`)?.focus();
  }, [moves]);
  const focusCurrent = () => setMoves((count) => count + 1);
  const goTo = (variable: Variable | null | undefined) => {
    setAt(variable?.id ?? null);
    focusCurrent();
  };
  const next = (from: readonly Variable[] = asked) => {
    const place = from.findIndex(({ id }) => id === current?.id);
    goTo(current === null ? null : from[place + 1]);
  };
  const previous = () => {
    const place = current === null ? asked.length : asked.indexOf(current);
    goTo(asked[Math.max(0, place - 1)]);
  };
  const firstMissing = (behind: Variable | null) => {
    const open = asked.filter(({ id, required }) => required && !answers.has(id));
    const place = behind === null ? -1 : asked.indexOf(behind);
    return open.find((one) => asked.indexOf(one) > place) ?? open[0];
  };
  const answer = (value: GivenAnswer | null, goesOn = true) => {
    if (current === null) return;
    const then = sheet.answer(current, value);
    if (goesOn) next(then);
  };
  const complete = () => {
    if (!isComplete && sheet.missing.count > 0) goTo(firstMissing(null) ?? current);
    sheet.toggleComplete();
  };
  const turn = (by: number) => {
    const scope = sheet.scopes[sheet.scopes.indexOf(sheet.scope) + by];
    if (scope === undefined) return;
    sheet.setScope(scope);
    setAt("first");
    focusCurrent();
  };
  const handlers: CommandHandlers = {
    "sheet.open": () => {
      if (document.activeElement?.closest(`.${PANEL}`) != null) leave();
      else goTo(current ?? firstMissing(null));
    },
    ...(hasQuestions
      ? {
          "sheet.next": () => next(),
          "sheet.previous": previous,
          "sheet.missing": () => goTo(firstMissing(current)),
          "sheet.nextUnit": () => turn(1),
          "sheet.previousUnit": () => turn(-1),
        }
      : {}),
    ...(problem === null ? { "sheet.complete": complete } : {}),
  };
  useCommands({
    ...handlers,
    ...(current === null || isComplete || problem !== null
      ? {}
      : answerKeys(current, answers.has(current.id), answer)),
  });

  return (
    <section
      className={`inspector-section ${PANEL}`}
      aria-labelledby="sheet-title"
      data-scope="sheet"
    >
      <h2 id="sheet-title">
        Coding sheet <KeyHint command="sheet.open" />
      </h2>
      {sheet.scopes.length > 1 && (
        <div className="sheet-scopes" role="group" aria-label="What the questions are about">
          {sheet.scopes.map((scope) => (
            <button
              key={scope}
              type="button"
              aria-pressed={scope === sheet.scope}
              onClick={() => sheet.setScope(scope)}
            >
              {scope}
            </button>
          ))}
        </div>
      )}
      {!hasQuestions && (
        <p className="inspector-hint">
          It asks no questions; <KeyHint command="go.sheets" /> leads to where they are written.
        </p>
      )}
      {problem !== null && <p className="inspector-hint">{problem}</p>}
      {problem === null && unit === null && (
        // It takes the keys while there is no question to take them.
        <p className="inspector-hint" data-current tabIndex={-1}>
          {howToChoose[sheet.scope]}
        </p>
      )}
      {hasQuestions && problem === null && unit !== null && (
        <>
          {unit.words !== null && <q className="coding-quote">{unit.words}</q>}
          {current !== null && (
            <QuestionCard
              key={cardKey(unit.key, current, answers.get(current.id))}
              variable={current}
              place={asked.indexOf(current) + 1}
              of={asked.length}
              answer={answers.get(current.id) ?? null}
              isClosed={isComplete}
              onAnswer={answer}
              onMove={(by) => (by > 0 ? next() : previous())}
            />
          )}
          <ScaleLine scores={sheet.scores} />
          <QuestionList
            asked={asked}
            answers={answers}
            isAwaited={unit.quotation === null || answers.size > 0}
            current={current}
            onGo={goTo}
          />
        </>
      )}
      {problem === null && (
        <div className="sheet-state">
          <p role="status">
            {isComplete
              ? "Complete: it counts in this pass."
              : sheet.missing.count === 0
                ? "Open: nothing is missing."
                : `Open: ${sheet.missing.count} missing: ${sheet.missing.words}.`}
          </p>
          <CompleteButton
            isComplete={isComplete}
            isCurrent={current === null && unit !== null}
            onPress={complete}
          />
        </div>
      )}
    </section>
  );
}

/** A field starts with the answer there is, so it is made anew when undo brings another one. */
function cardKey(unit: string, variable: Variable, answer: GivenAnswer | undefined): string {
  const isField = choicesOf(variable) === null;
  return [unit, variable.id, ...(isField ? [answer ?? ""] : [])].join(" ");
}

function ScaleLine({ scores }: { readonly scores: ReturnType<typeof useSheet>["scores"] }) {
  if (scores.length === 0) return null;
  return (
    <dl className="sheet-scales">
      {scores.map(({ scale, mean, counted, asked }) => (
        <div key={scale}>
          <dt>{scale.replaceAll("_", " ")}</dt>
          <dd>
            {mean === null ? "–" : mean.toFixed(2)}{" "}
            <span>
              {counted} of {asked}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CompleteButton(props: {
  readonly isComplete: boolean;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Button
      variant={props.isComplete ? "plain" : "primary"}
      onPress={props.onPress}
      {...(props.isCurrent ? { "data-current": true } : {})}
    >
      {props.isComplete ? "Reopen the article" : "Complete the article"}
    </Button>
  );
}
