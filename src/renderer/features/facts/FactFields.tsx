import { useState } from "react";
import type { Metadata } from "../../../core/model/article.ts";
import { FieldRow } from "../../ui/FieldRow.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { factText, facts, factValue } from "./facts.ts";
import type { Fact } from "./facts.ts";

const UNKNOWN = "unknown";

/**
 * An article's metadata, each value with where it came from, to be corrected. A typed value is
 * handed on when the field is left or Enter is pressed; an empty one means unknown.
 */
export function FactFields(props: {
  readonly metadata: Metadata;
  readonly onCorrect: (name: keyof Metadata, value: unknown) => void;
}) {
  const { metadata, onCorrect } = props;
  return (
    <dl className="fact-fields">
      {facts.map((fact) => (
        <FieldRow key={fact.name} label={fact.label} source={metadata[fact.name].source}>
          <FactField
            key={factText(metadata, fact)}
            fact={fact}
            metadata={metadata}
            onCorrect={(value) => onCorrect(fact.name, value)}
          />
        </FieldRow>
      ))}
    </dl>
  );
}

function FactField(props: {
  readonly fact: Fact;
  readonly metadata: Metadata;
  readonly onCorrect: (value: unknown) => void;
}) {
  const { fact, metadata, onCorrect } = props;
  const before = factText(metadata, fact);
  const [text, setText] = useState(before);
  if (fact.form.kind === "choice") {
    return (
      <Select
        label={fact.label}
        hideLabel
        options={[{ id: UNKNOWN, label: "not stated" }, ...fact.form.options]}
        value={before === "" ? UNKNOWN : before}
        onChange={(value) => onCorrect(value === UNKNOWN ? null : value)}
      />
    );
  }
  const keep = () => {
    if (text.trim() !== before) onCorrect(factValue(fact, text, metadata));
  };
  const hint = fact.form.kind === "line" ? (fact.form.hint ?? "") : "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={fact.label}
        hideLabel
        placeholder={fact.form.kind === "names" ? "several with ; between" : hint || "not stated"}
        value={text}
        onChange={setText}
        onLeave={keep}
      />
    </form>
  );
}
