import { useState } from "react";
import { choicesOf } from "../../../core/coding/sheets/variable-values.ts";
import type { Variable } from "../../../core/model/sheet.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { scopes } from "./sheet-records.ts";
import { hasValues, valuesOf } from "./variable-draft.ts";
import type { VariableDraft, VariableValues } from "./variable-draft.ts";

const kinds: readonly { readonly id: Variable["kind"]; readonly label: string }[] = [
  { id: "yes-no", label: "Yes or no" },
  { id: "nominal", label: "One of several values" },
  { id: "ordinal", label: "Values in an order" },
  { id: "number", label: "A number" },
  { id: "text", label: "Words" },
];

const ALWAYS = "";

interface VariableFormProps {
  readonly title: string;
  readonly draft: VariableDraft;
  /** The variable being changed; null for a new one. */
  readonly variable?: Variable;
  /** The variables in use, of which rules name one. */
  readonly variables: readonly Variable[];
  readonly action: string;
  readonly onKeep: (values: VariableValues) => Promise<void>;
}

/** The fields of a question. */
export function VariableForm(props: VariableFormProps) {
  const { title, variables, variable, action, onKeep } = props;
  const [draft, setDraft] = useState(props.draft);
  const set = (part: Partial<VariableDraft>) => setDraft({ ...draft, ...part });
  const gates = variables.filter(
    (one) => one.scope === draft.scope && one.id !== variable?.id && choicesOf(one) !== null,
  );
  const gate = gates.find(({ id }) => id === draft.rule);
  const isReady = draft.name.trim() !== "" && draft.question.trim() !== "";
  return (
    <form
      className="variable-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void onKeep(valuesOf(draft, variables));
      }}
    >
      <TextField
        label="Name, for tables"
        placeholder="conflict_1"
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <Select
        label="Answered by"
        options={kinds}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      {variable === undefined && (
        <Select
          label="Asked of each"
          options={scopes.map((scope) => ({ id: scope, label: scope }))}
          value={draft.scope}
          onChange={(scope) => set({ scope, rule: ALWAYS, ruleValues: [] })}
        />
      )}
      <TextField
        label="Scale it adds to"
        placeholder="none"
        value={draft.scale}
        onChange={(scale) => set({ scale })}
      />
      <div className="variable-wide">
        <TextField
          label="Question"
          value={draft.question}
          onChange={(question) => set({ question })}
        />
      </div>
      {hasValues(draft.kind) && (
        <div className="variable-wide">
          <TextField
            label="Values, one a line"
            lines={4}
            description="value = what coders read (what it counts on a scale)"
            value={draft.values}
            onChange={(values) => set({ values })}
          />
        </div>
      )}
      {gates.length > 0 && (
        <div className="variable-rule variable-wide">
          <Select
            label="Asked"
            options={[
              { id: ALWAYS, label: "always" },
              ...gates.map(({ id, name }) => ({ id, label: `by the answer to ${name}` })),
            ]}
            value={draft.rule}
            onChange={(rule) => set({ rule, ruleValues: [] })}
          />
          {gate !== undefined && (
            <fieldset>
              <legend>if it is</legend>
              {(choicesOf(gate) ?? []).map(({ value, label }) => (
                <Checkbox
                  key={value}
                  isSelected={draft.ruleValues.includes(value)}
                  onChange={(isIn) =>
                    set({
                      ruleValues: isIn
                        ? [...draft.ruleValues, value]
                        : draft.ruleValues.filter((one) => one !== value),
                    })
                  }
                >
                  {label === "" ? value : label}
                </Checkbox>
              ))}
            </fieldset>
          )}
        </div>
      )}
      <div className="variable-foot variable-wide">
        <Checkbox isSelected={draft.required} onChange={(required) => set({ required })}>
          Must be answered before the article is complete
        </Checkbox>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {action}
        </Button>
      </div>
    </form>
  );
}
