import { useId, useState } from "react";
import { codeLabels } from "../../../core/coding/codebook-tree.ts";
import { codesWithCues } from "../../../core/coding/suggestions/suggest-by-cues.ts";
import { LEAST_SENTENCES } from "../../../core/coding/suggestions/learn.ts";
import { layers, measureId } from "../../../core/findings/measures.ts";
import type { LayerFacts, SuggestionSource } from "../../../core/findings/measures.ts";
import type { Code } from "../../../core/model/codebook.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import { useProject } from "../../project/context.ts";
import { codesOf } from "../../project/selectors.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { CheckStart } from "./CheckStart.tsx";
import { useLayers } from "./layers.ts";
import { Trust } from "./Trust.tsx";
import "./signals.css";

/** What the program marks and suggests by itself: switched on and off, and checked, here. */
export function MeasuresView() {
  const { records } = useProject();
  const { isHidden } = useLayers();
  if (isHidden) {
    return (
      <p className="inspector-section">
        While you code blind nothing found by machine is shown or counted.
      </p>
    );
  }
  const signals = layers.filter(({ layer }) => layer.startsWith("signal:"));
  const suggestions = layers.filter(({ layer }) => layer.startsWith("suggestion:"));
  return (
    <div className="measures">
      <h2>Wording signals</h2>
      <p className="measure-facts">
        Marked in the text and counted for the outlet’s own words and its headlines; what others say
        is shown apart. What was scored against annotated data is on at first, all else is
        unvalidated.
      </p>
      {signals.map((facts) => (
        <LayerCard key={facts.layer} facts={facts}>
          <MeasureLine measure={facts.layer} label={facts.name} />
        </LayerCard>
      ))}
      <h2>Suggestions</h2>
      <p className="measure-facts">
        Shown as hollow stripes beside the text. They count for nothing until a coder takes them.
      </p>
      {suggestions.map((facts) => (
        <LayerCard key={facts.layer} facts={facts}>
          <SuggestedCodes
            source={facts.layer.endsWith("cues") ? "cues" : "learned"}
            state={records}
          />
        </LayerCard>
      ))}
      <h2>Quotations</h2>
      <MeasureLine measure="quotations" label="Quotations found" isNamed />
      <MeasureLine measure="speakers" label="Speakers found" isNamed />
    </div>
  );
}

function LayerCard(props: { readonly facts: LayerFacts; readonly children: React.ReactNode }) {
  const { facts, children } = props;
  const { on, toggle } = useLayers();
  const about = useId();
  return (
    <section className="measure-card" aria-label={facts.name} aria-describedby={about}>
      <div className="measure-head">
        <Checkbox isSelected={on.has(facts.layer)} onChange={(isOn) => toggle(facts.layer, isOn)}>
          {facts.name}
        </Checkbox>
        {facts.scoredOn === null && <span className="unvalidated">unvalidated</span>}
      </div>
      <p id={about} className="measure-facts">
        {facts.marks[0]?.toUpperCase()}
        {facts.marks.slice(1)}; {facts.source}
        {facts.scoredOn === null ? "" : `; scored on ${facts.scoredOn}`}.
      </p>
      {children}
    </section>
  );
}

/** What is known of one measure here, and how to find out more. */
function MeasureLine(props: {
  readonly measure: string;
  readonly label: string;
  readonly isNamed?: boolean;
}) {
  const { measure, label, isNamed = false } = props;
  return (
    <div className="measure-actions">
      <span className="measure-facts">
        {isNamed && `${label}: `}
        <Trust measure={measure} />
      </span>
      <CheckStart measure={measure} label={label} />
    </div>
  );
}

/** Each code a source of suggestions may suggest is a measure of its own. */
function SuggestedCodes(props: { readonly source: SuggestionSource; readonly state: State }) {
  const { source, state } = props;
  const [isOpen, setOpen] = useState(false);
  const labels = codeLabels(codesOf(state));
  const codes = source === "cues" ? codesWithCues(codesOf(state)) : taughtCodes(state);
  if (codes.length === 0) {
    return (
      <p className="measure-facts">
        {source === "cues"
          ? "No code of the codebook has the name of a ready-made frame."
          : `A code is learned once it stands on ${LEAST_SENTENCES} passages; none does yet.`}
      </p>
    );
  }
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{codes.length === 1 ? "1 code" : `${codes.length} codes`}</summary>
      {isOpen &&
        codes.map((code) => (
          <MeasureLine
            key={code.id}
            measure={measureId({ kind: "suggestion", source, code: code.id })}
            label={labels.get(code.id) ?? code.name}
            isNamed
          />
        ))}
    </details>
  );
}

function taughtCodes(state: State): readonly Code[] {
  const counts = new Map<string, number>();
  for (const { code } of recordsOf(state, "coding")) counts.set(code, (counts.get(code) ?? 0) + 1);
  return codesOf(state).filter(
    ({ id, retired }) => !retired && (counts.get(id) ?? 0) >= LEAST_SENTENCES,
  );
}
