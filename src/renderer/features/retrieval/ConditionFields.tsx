import type { VariableId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { voices } from "../../../core/model/span.ts";
import { voiceWords } from "../../../core/report/wording.ts";
import type { Condition, Relation } from "../../../core/retrieval/query.ts";
import { useProject } from "../../project/context.ts";
import { codeChoices, outletsOf, storiesOf } from "../../project/selectors.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { newRelation, relationNames } from "./conditions.ts";

/** The fields of one condition; groups and the other of a relation are drawn around it. */
export function ConditionFields(props: {
  readonly label: string;
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}) {
  const { label, condition, onChange } = props;
  const { records } = useProject();
  const one = <Id extends string>(
    what: string,
    options: readonly { readonly id: Id; readonly label: string }[],
    value: Id | undefined,
    put: (id: Id) => void,
  ) => (
    <Select<Id>
      label={`${label}: ${what}`}
      hideLabel
      options={options}
      value={value ?? null}
      onChange={put}
    />
  );
  const line = (what: string, value: string, put: (value: string) => void, holder = what) => (
    <TextField
      label={`${label}: ${what}`}
      hideLabel
      placeholder={holder}
      value={value}
      onChange={put}
    />
  );
  switch (condition.kind) {
    case "code":
      return (
        <>
          {one("code", codeChoices(records), condition.code, (code) =>
            onChange({ ...condition, code }),
          )}
          <Checkbox
            isSelected={condition.below}
            onChange={(below) => onChange({ ...condition, below })}
          >
            and below it
          </Checkbox>
        </>
      );
    case "voice":
      return one(
        "voice",
        voices.map((id) => ({ id, label: voiceWords[id] })),
        condition.voices[0],
        (voice) => onChange({ ...condition, voices: [voice] }),
      );
    case "outlet":
      return one(
        "outlet",
        [
          ...outletsOf(records).map(({ id, name }) => ({ id, label: name })),
          { id: "none" as const, label: "unknown outlet" },
        ],
        condition.outlets[0] === null ? "none" : condition.outlets[0],
        (outlet) => onChange({ ...condition, outlets: [outlet === "none" ? null : outlet] }),
      );
    case "story":
      return one(
        "story",
        storiesOf(records).map(({ story }) => ({ id: story.id, label: story.label })),
        condition.stories[0],
        (story) => onChange({ ...condition, stories: [story] }),
      );
    case "coder":
      return one(
        "coder",
        recordsOf(records, "coder").map(({ id, name }) => ({ id, label: name })),
        condition.coders[0],
        (coder) => onChange({ ...condition, coders: [coder] }),
      );
    case "pass":
      return one(
        "pass",
        recordsOf(records, "pass").map(({ id, name }) => ({ id, label: name })),
        condition.passes[0],
        (pass) => onChange({ ...condition, passes: [pass] }),
      );
    case "time":
      return (
        <>
          <DayField
            label={`${label}: from`}
            value={condition.from}
            onChange={(from) => onChange({ ...condition, from })}
          />
          <DayField
            label={`${label}: to`}
            value={condition.to}
            onChange={(to) => onChange({ ...condition, to })}
          />
        </>
      );
    case "words":
      return (
        <>
          {line(
            "words",
            condition.text,
            (text) => onChange({ ...condition, text }),
            "troop* | army",
          )}
          {one(
            "where",
            [
              { id: "span", label: "in the passage" },
              { id: "article", label: "in its article" },
            ],
            condition.in,
            (where) => onChange({ ...condition, in: where }),
          )}
          {one(
            "how",
            [
              { id: "word", label: "as written" },
              { id: "stem", label: "in any form" },
            ],
            condition.match,
            (match) => onChange({ ...condition, match }),
          )}
        </>
      );
    case "related": {
      const { relation } = condition;
      return (
        <>
          {one<Relation["how"]>(
            "relation",
            Object.entries(relationNames).map(([id, name]) => ({
              id: id as Relation["how"],
              label: name,
            })),
            relation.how,
            (how) => onChange({ ...condition, relation: newRelation(how) }),
          )}
          {"count" in relation &&
            line("how many", String(relation.count), (value) => {
              const count = Number(value);
              if (/^\d{1,3}$/u.test(value)) {
                onChange({ ...condition, relation: { ...relation, count } });
              }
            })}
        </>
      );
    }
    case "variable":
      return <VariableFields label={label} condition={condition} onChange={onChange} />;
    default:
      return null;
  }
}

/** A day to write; what is no day yet is kept as nothing and said to be wrong. */
function DayField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  // Held as it is typed: half a date is not a value of the condition.
  return (
    <label className="day-field">
      <span className="visually-hidden">{props.label} (day)</span>
      <input
        type="date"
        className="field-input"
        value={props.value ?? ""}
        onChange={(event) => props.onChange(event.target.value === "" ? null : event.target.value)}
      />
    </label>
  );
}

function VariableFields(props: {
  readonly label: string;
  readonly condition: Extract<Condition, { readonly kind: "variable" }>;
  readonly onChange: (condition: Condition) => void;
}) {
  const { label, condition, onChange } = props;
  const { records } = useProject();
  const variables = recordsOf(records, "variable");
  const variable = variables.find(({ id }) => id === condition.variable);
  const values =
    variable?.kind === "yes-no"
      ? ["yes", "no"].map((id) => ({ id, label: id }))
      : (variable?.values ?? []).map((each) => ({
          id: each.value,
          label: each.label || each.value,
        }));
  const bound = (what: "from" | "to") => (
    <TextField
      label={`${label}: ${what}`}
      hideLabel
      placeholder={what}
      value={condition[what] === null ? "" : String(condition[what])}
      onChange={(written) => {
        const number = written.trim() === "" ? null : Number(written);
        if (number === null || Number.isFinite(number)) onChange({ ...condition, [what]: number });
      }}
    />
  );
  return (
    <>
      <Select<VariableId>
        label={`${label}: question`}
        hideLabel
        options={variables.map(({ id, name }) => ({ id, label: name }))}
        value={condition.variable}
        onChange={(chosen) =>
          onChange({ kind: "variable", variable: chosen, values: [], from: null, to: null })
        }
      />
      {values.length > 0 && (
        <Select
          label={`${label}: answer`}
          hideLabel
          options={[{ id: " any", label: "any answer" }, ...values]}
          value={condition.values[0] ?? " any"}
          onChange={(value) => onChange({ ...condition, values: value === " any" ? [] : [value] })}
        />
      )}
      {variable?.kind === "number" && (
        <>
          {bound("from")}
          {bound("to")}
        </>
      )}
    </>
  );
}
