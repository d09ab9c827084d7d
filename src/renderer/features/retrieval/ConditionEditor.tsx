import type { Condition } from "../../../core/retrieval/query.ts";
import { useProject } from "../../project/context.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Select } from "../../ui/Select.tsx";
import { ConditionFields } from "./ConditionFields.tsx";
import { kindNames, newCondition } from "./conditions.ts";
import type { ConditionKind } from "./conditions.ts";

interface EditorProps<Kind> {
  readonly condition: Kind;
  readonly onChange: (condition: Condition) => void;
}

type Group = Extract<Condition, { readonly kind: "all" | "any" }>;

/** Conditions joined by "all" or "any": lines that can be negated, removed, and be groups again. */
export function ConditionGroup(props: EditorProps<Group> & { readonly label: string }) {
  const { condition, onChange, label } = props;
  const { records } = useProject();
  const parts = condition.of;
  const add = (kind: ConditionKind) =>
    onChange({ ...condition, of: [...parts, newCondition(kind, records)] });
  return (
    <fieldset className="condition-group" aria-label={label}>
      <div className="condition-join">
        <Select<"all" | "any">
          label={`${label}: how they are joined`}
          hideLabel
          options={[
            { id: "all", label: "All of these" },
            { id: "any", label: "Any of these" },
          ]}
          value={condition.kind}
          onChange={(kind) => onChange({ kind, of: parts })}
        />
      </div>
      <ol className="condition-parts">
        {parts.map((part, index) => (
          <li key={index}>
            <ConditionLine
              label={`${label === "Query" ? "" : `${label}, `}condition ${index + 1}`}
              condition={part}
              onChange={(changed) =>
                onChange({
                  ...condition,
                  of: parts.map((old, at) => (at === index ? changed : old)),
                })
              }
              onRemove={() => onChange({ ...condition, of: parts.filter((_, at) => at !== index) })}
            />
          </li>
        ))}
      </ol>
      <div className="condition-add">
        <Button variant="quiet" icon="plus" onPress={() => add("code")}>
          Add a condition
        </Button>
        <Button
          variant="quiet"
          icon="plus"
          onPress={() => add(condition.kind === "all" ? "any" : "all")}
        >
          Add a group
        </Button>
      </div>
    </fieldset>
  );
}

/** One condition: not or so, of what kind, and its fields. */
function ConditionLine(
  props: EditorProps<Condition> & {
    readonly label: string;
    readonly onRemove: (() => void) | null;
  },
) {
  const { label, onChange, onRemove } = props;
  const { records } = useProject();
  const isNot = props.condition.kind === "not";
  const inner = props.condition.kind === "not" ? props.condition.of : props.condition;
  const put = (changed: Condition) => onChange(isNot ? { kind: "not", of: changed } : changed);
  // A negated negation is written as the condition itself.
  if (inner.kind === "not") {
    return <ConditionLine {...props} condition={inner.of} />;
  }
  const { kind } = inner;
  const nested =
    kind === "all" || kind === "any" ? (
      <ConditionGroup label={label} condition={inner} onChange={put} />
    ) : kind === "related" ? (
      <ConditionLine
        label={`${label}, the other`}
        condition={inner.to}
        onChange={(to) => put({ ...inner, to })}
        onRemove={null}
      />
    ) : null;
  return (
    <div className="condition-line" role="group" aria-label={label}>
      <div className="condition-fields">
        <Checkbox
          isSelected={isNot}
          onChange={(not) => onChange(not ? { kind: "not", of: inner } : inner)}
        >
          not
        </Checkbox>
        <Select<ConditionKind>
          label={`${label}: what it asks about`}
          hideLabel
          options={Object.entries(kindNames).map(([id, name]) => ({
            id: id as ConditionKind,
            label: name,
          }))}
          value={kind}
          onChange={(chosen) => {
            if (chosen !== kind) put(newCondition(chosen, records));
          }}
        />
        <ConditionFields label={label} condition={inner} onChange={put} />
        {onRemove !== null && (
          <IconButton icon="close" label={`Remove ${label}`} onPress={onRemove} />
        )}
      </div>
      {nested !== null && <div className="condition-nested">{nested}</div>}
    </div>
  );
}
