import { useState } from "react";
import type { Variable } from "../../../core/model/sheet.ts";
import { useStore } from "../../project/context.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { draftOf } from "./variable-draft.ts";
import { VariableForm } from "./VariableForm.tsx";

const kindWords: Readonly<Record<Variable["kind"], string>> = {
  "yes-no": "yes or no",
  nominal: "one of several",
  ordinal: "in an order",
  number: "a number",
  text: "words",
};

interface VariableLineProps {
  readonly variable: Variable;
  readonly variables: readonly Variable[];
  /** How often it is answered. */
  readonly answers: number;
  /** Its neighbours, to change places with. */
  readonly above: Variable | null;
  readonly below: Variable | null;
}

/** One question of the sheet; opened, it can be changed. */
export function VariableLine(props: VariableLineProps) {
  const { variable, variables, answers, above, below } = props;
  const { name, question, retired } = variable;
  const store = useStore();
  const [isOpen, setOpen] = useState(false);
  const edit = (values: { readonly retired?: boolean; readonly order?: number }) =>
    store.run("editVariable", { variable: variable.id, values });
  return (
    <article className="variable" aria-label={name} data-retired={retired}>
      <div className="variable-line">
        <div className="variable-words">
          <span className="variable-question">{question}</span>
          <span className="sheet-hint">{about(variable, variables, answers)}</span>
        </div>
        {!retired && (
          <>
            <IconButton
              icon="movedUp"
              label={`Move ${name} up`}
              isDisabled={above === null}
              onPress={() => void edit({ order: placeBefore(above, variables) })}
            />
            <IconButton
              icon="movedDown"
              label={`Move ${name} down`}
              isDisabled={below === null}
              onPress={() => void edit({ order: placeBehind(below, variables) })}
            />
          </>
        )}
        <Button variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? "Close" : "Change…"}
        </Button>
      </div>
      {isOpen && (
        <>
          <VariableForm
            title={`Change ${name}`}
            draft={draftOf(variable)}
            variable={variable}
            variables={variables}
            action="Keep"
            onKeep={async ({ scope: _, ...values }) => {
              const kept = await store.run("editVariable", { variable: variable.id, values });
              if (kept.ok) setOpen(false);
            }}
          />
          <div className="variable-foot">
            {variable.source !== null && <span className="sheet-hint">{variable.source}</span>}
            <Button variant="quiet" onPress={() => void edit({ retired: !retired })}>
              {retired ? "Take back into use" : "Retire"}
            </Button>
            {answers === 0 && (
              <Button
                variant="quiet"
                onPress={() => void store.run("removeVariable", { variable: variable.id })}
              >
                Remove
              </Button>
            )}
          </div>
        </>
      )}
    </article>
  );
}

/** "conflict_1 · yes or no · required · if fire is yes · scale conflict · 12 answers". */
function about(variable: Variable, variables: readonly Variable[], answers: number): string {
  const { name, kind, required, askedIf, scale } = variable;
  const gate = variables.find(({ id }) => id === askedIf?.variable);
  return [
    name,
    kindWords[kind],
    ...(required ? ["required"] : []),
    ...(askedIf === null ? [] : [`if ${gate?.name ?? "?"} is ${askedIf.values.join(" or ")}`]),
    ...(scale === null ? [] : [`scale ${scale}`]),
    ...(answers === 0 ? [] : [answers === 1 ? "1 answer" : `${answers} answers`]),
  ].join(" · ");
}

/** The order that puts a question before this one and behind the one above it. */
function placeBefore(one: Variable | null, variables: readonly Variable[]): number {
  if (one === null) return 0;
  const before = variables.filter(({ order }) => order < one.order).map(({ order }) => order);
  return before.length === 0 ? one.order - 1 : (one.order + Math.max(...before)) / 2;
}

function placeBehind(one: Variable | null, variables: readonly Variable[]): number {
  if (one === null) return 0;
  const behind = variables.filter(({ order }) => order > one.order).map(({ order }) => order);
  return behind.length === 0 ? one.order + 1 : (one.order + Math.min(...behind)) / 2;
}
