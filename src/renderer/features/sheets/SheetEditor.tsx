import { useState } from "react";
import { questionnaireNames, questionnaires } from "../../../core/coding/sheets/questionnaires.ts";
import { api } from "../../project/api.ts";
import { useRecords, useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { allVariables, answerCounts, scopes } from "./sheet-records.ts";
import type { Scope } from "./sheet-records.ts";
import { emptyDraft } from "./variable-draft.ts";
import { VariableForm } from "./VariableForm.tsx";
import { VariableLine } from "./VariableLine.tsx";
import "./sheets.css";

const scopeTitles: Readonly<Record<Scope, string>> = {
  article: "Asked of each article",
  quotation: "Asked of quotations",
  coding: "Asked of codings",
};

/** The questions of the coding sheet: written, ordered, taken from ready-made sets, exported. */
export function SheetEditor() {
  const store = useStore();
  const variables = useRecords(allVariables);
  const counts = useRecords(answerCounts);
  const [added, setAdded] = useState(0);
  const inUse = variables.filter(({ retired }) => !retired);
  const retired = variables.filter((variable) => variable.retired);
  const exportAnswers = () => {
    void api.exportSheetTable(null).then((result) => {
      if (store.shown(result).ok && result.ok && result.value !== null) {
        store.say(`The answers were written to ${result.value.path}.`);
      }
    });
  };
  const lines = (of: typeof variables) => (
    <ol className="variable-list">
      {of.map((variable, index) => (
        <li key={variable.id}>
          <VariableLine
            variable={variable}
            variables={inUse}
            answers={counts.get(variable.id) ?? 0}
            above={of[index - 1] ?? null}
            below={of[index + 1] ?? null}
          />
        </li>
      ))}
    </ol>
  );
  return (
    <div className="sheet-editor" data-scope="list">
      <header className="sheet-editor-head">
        <h2>Coding sheet</h2>
        <span>{inUse.length === 1 ? "1 question" : `${inUse.length} questions`}</span>
        <Button icon="export" isDisabled={counts.size === 0} onPress={exportAnswers}>
          Export the answers for R…
        </Button>
      </header>
      {inUse.length === 0 && (
        <EmptyState>
          Questions are answered beside the text, one after the other, by keys alone. Take a
          ready-made set below, or write your own.
        </EmptyState>
      )}
      {scopes.map((scope) => {
        const here = inUse.filter((variable) => variable.scope === scope);
        if (here.length === 0) return null;
        return (
          <section key={scope} aria-label={scopeTitles[scope]}>
            <h3>{scopeTitles[scope]}</h3>
            {lines(here)}
          </section>
        );
      })}
      {retired.length > 0 && (
        <section aria-label="Retired">
          <h3>Retired</h3>
          {lines(retired)}
        </section>
      )}
      <section aria-label="A new question">
        <h3>A new question</h3>
        <VariableForm
          // Anew for each question that was added.
          key={added}
          title="A new question"
          draft={emptyDraft}
          variables={inUse}
          action="Add the question"
          onKeep={async ({ name, question, kind, scope, ...rest }) => {
            const result = await store.run("addVariable", { name, question, kind, scope, ...rest });
            if (result.ok) setAdded(added + 1);
          }}
        />
      </section>
      <ReadyMade taken={new Set(variables.map(({ name }) => name))} />
    </div>
  );
}

function ReadyMade({ taken }: { readonly taken: ReadonlySet<string> }) {
  const store = useStore();
  return (
    <section aria-label="Ready-made questions">
      <h3>Ready-made questions</h3>
      <p className="sheet-hint">In our own words after the works cited; adapted, not validated.</p>
      <ul className="sheet-ready">
        {questionnaireNames.map((questionnaire) => {
          const { title, source, variables } = questionnaires[questionnaire];
          const isThere = variables.some(({ name }) => taken.has(name));
          const count = variables.length === 1 ? "1 question" : `${variables.length} questions`;
          return (
            <li key={questionnaire}>
              <div>
                <strong>{title}</strong>
                <span className="sheet-hint">{source}</span>
              </div>
              <Button
                isDisabled={isThere}
                aria-label={`${isThere ? "In the sheet" : `Add ${count}`}: ${title}`}
                onPress={() => void store.run("addQuestionnaire", { questionnaire })}
              >
                {isThere ? "In the sheet" : `Add ${count}`}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
