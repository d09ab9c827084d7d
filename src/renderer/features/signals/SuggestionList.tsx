import { memo, useId } from "react";
import { measureId } from "../../../core/findings/measures.ts";
import { firstWords } from "../../../core/text/shorten.ts";
import type { Passage } from "../../shell/address.ts";
import { Awaited } from "../../ui/Awaited.tsx";
import { IconButton } from "../../ui/Button.tsx";
import type { SuggestionItem } from "./finding-items.ts";
import { useLayers } from "./layers.ts";
import { Trust } from "./Trust.tsx";
import type { Findings } from "./useFindings.ts";
import "./signals.css";

const sourceWords = { cues: "cue words", learned: "your codings" } as const;

/** The codes suggested for the article being read, each with what speaks for it. */
export const SuggestionList = memo(function SuggestionList(
  props: Pick<Findings, "suggestions" | "asked" | "take" | "reject"> & {
    readonly onOpen: (passage: Passage) => void;
  },
) {
  const { suggestions, asked, take, reject, onOpen } = props;
  const { on } = useLayers();
  const title = useId();
  const isOn = on.has("suggestion:cues") || on.has("suggestion:learned");
  if (!isOn) return null;
  return (
    <section className="inspector-section" aria-labelledby={title}>
      <h2 id={title}>Suggestions ({suggestions.length})</h2>
      <p className="inspector-hint">
        Unvalidated; they count for nothing until taken. <kbd>.</kbd> goes to the next, <kbd>y</kbd>{" "}
        takes it, <kbd>x</kbd> rejects it, a code’s key puts that code in its place.
      </p>
      {asked.value === null && (
        <Awaited
          asked={asked}
          waiting="Looking for suggestions…"
          undone="No suggestions were looked for"
        />
      )}
      <ul className="signal-list">
        {suggestions.map((item) => (
          <SuggestionLine key={item.id} item={item} onOpen={onOpen} take={take} reject={reject} />
        ))}
      </ul>
    </section>
  );
});

function SuggestionLine(
  props: Pick<Findings, "take" | "reject"> & {
    readonly item: SuggestionItem;
    readonly onOpen: (passage: Passage) => void;
  },
) {
  const { item, onOpen, take, reject } = props;
  const { suggestion, code, words } = item;
  const { start, end, score, cues, source } = suggestion;
  const why = useId();
  return (
    <li className="signal-line">
      <button
        type="button"
        className="coding-button"
        aria-describedby={why}
        onClick={() => onOpen({ field: "text", start, end })}
      >
        <span
          className="suggestion-swatch"
          style={{ borderColor: `var(--code-${code.colour})` }}
          aria-hidden="true"
        />
        <span className="coding-code">{code.name}</span>
        <q className="coding-quote">{firstWords(words, 90)}</q>
      </button>
      <span className="signal-actions">
        <IconButton
          icon="check"
          label={`Take ${code.name}`}
          command="finding.take"
          onPress={() => take(item)}
        />
        <IconButton
          icon="close"
          label={`Reject ${code.name}`}
          command="finding.reject"
          onPress={() => reject(item)}
        />
      </span>
      <p id={why} className="suggestion-why">
        score {score.toFixed(2)} by {sourceWords[source]}:{" "}
        {cues
          .slice(0, 6)
          .map(({ text, weight }) => `${text} (${weight.toFixed(1)})`)
          .join(", ")}
        ; <Trust measure={measureId({ kind: "suggestion", source, code: code.id })} />
      </p>
    </li>
  );
}
