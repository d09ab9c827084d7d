import { useId } from "react";
import type { Choice } from "../../../core/merge/merged.ts";
import type { ShownConflict } from "../../../core/merge/preview.ts";
import type { Chosen } from "./MergeView.tsx";

interface Side {
  readonly choice: Choice;
  readonly label: string;
  readonly words: string;
}

/** One conflict, both sides beside each other, with the choice between them. */
export function ConflictChoice(props: {
  readonly conflict: ShownConflict;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const { conflict, chosen, onChoose } = props;
  const { fields, removedBy, taken } = conflict;
  if (fields.length === 0) {
    const words = (side: "ours" | "theirs") =>
      removedBy === side ? "removed" : "kept, as it was changed";
    const sides: Side[] = [
      { choice: "ours", label: "Here", words: words("ours") },
      { choice: "theirs", label: "In the other copy", words: words("theirs") },
    ];
    return (
      <div className="merge-conflict">
        <h4>{conflict.about}</h4>
        <Sides
          legend="Removed in one copy, changed in the other"
          sides={sides}
          taken={typeof chosen === "string" ? chosen : taken}
          onChoose={onChoose}
        />
      </div>
    );
  }
  const byField = typeof chosen === "object" && chosen !== null ? chosen : {};
  return (
    <div className="merge-conflict">
      <h4>{conflict.about}</h4>
      {fields.map((field) => (
        <Sides
          key={field.name}
          legend={`${field.name}, before: ${field.base}`}
          sides={[
            { choice: "ours", label: "Here", words: field.ours },
            { choice: "theirs", label: "In the other copy", words: field.theirs },
            ...(field.canBeBoth
              ? [{ choice: "both" as const, label: "Both", words: "one after the other" }]
              : []),
          ]}
          taken={byField[field.name] ?? field.taken}
          onChoose={(choice) => onChoose({ ...byField, [field.name]: choice })}
        />
      ))}
    </div>
  );
}

function Sides(props: {
  readonly legend: string;
  readonly sides: readonly Side[];
  readonly taken: string;
  readonly onChoose: (choice: Choice) => void;
}) {
  const name = useId();
  return (
    <fieldset className="merge-sides">
      <legend>{props.legend}</legend>
      {props.sides.map(({ choice, label, words }) => (
        <label key={choice} className="merge-side" data-chosen={props.taken === choice}>
          <input
            type="radio"
            name={name}
            checked={props.taken === choice}
            onChange={() => props.onChoose(choice)}
          />
          <span className="merge-side-label">{label}</span>
          <span className="merge-side-words">{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
