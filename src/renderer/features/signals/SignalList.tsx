import { memo, useId, useState } from "react";
import type { ReactNode } from "react";
import { factsOfSignal } from "../../../core/findings/measures.ts";
import { useNavigator } from "../../app/navigation.ts";
import { useStore } from "../../project/context.ts";
import type { Passage } from "../../shell/address.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { voiceNames } from "./finding-items.ts";
import type { SignalItem } from "./finding-items.ts";
import { useLayers } from "./layers.ts";
import { Trust } from "./Trust.tsx";
import type { Findings } from "./useFindings.ts";
import "./signals.css";

/** More than these are shown when asked for. */
const SHOWN = 60;

/**
 * The wording signals of the article being read, by whose words they are in. Drawn anew only when
 * they change: a code put on a passage is no reason to.
 */
export const SignalList = memo(function SignalList(
  props: Pick<Findings, "signals" | "judge"> & { readonly onOpen: (passage: Passage) => void },
) {
  const { signals, judge } = props;
  const { on, isHidden } = useLayers();
  const { go } = useNavigator();
  const title = useId();
  if (isHidden) return null;
  const standing = signals.filter(({ signal }) => signal.review?.verdict !== "wrong");
  const wrong = signals.filter(({ signal }) => signal.review?.verdict === "wrong");
  const inVoice = (...voices: readonly string[]) =>
    standing.filter(({ signal }) => voices.includes(signal.voice));
  const counted = inVoice("own", "headline");
  const hasKinds = [...on].some((layer) => layer.startsWith("signal:"));
  const line = (item: SignalItem) => (
    <SignalLine key={item.id} item={item} onOpen={props.onOpen} onJudge={judge} />
  );
  return (
    <section className="inspector-section signal-section" aria-labelledby={title}>
      <h2 id={title}>Wording ({counted.length})</h2>
      <Button variant="quiet" onPress={() => go({ kind: "measures" })}>
        Choose what is marked…
      </Button>
      {!hasKinds && <p className="inspector-hint">All kinds of signal are switched off.</p>}
      {hasKinds && standing.length === 0 && (
        <p className="inspector-hint">No signal of the kinds chosen was found in this text.</p>
      )}
      <Voice name="Headline" items={inVoice("headline")} line={line} />
      <Voice name="The outlet’s own words" items={inVoice("own")} line={line} />
      <Voice
        name="Quoted and reported words, not counted"
        items={inVoice("direct", "indirect")}
        line={line}
      />
      <Voice name="Called wrong, not counted" items={wrong} line={line} />
    </section>
  );
});

function Voice(props: {
  readonly name: string;
  readonly items: readonly SignalItem[];
  readonly line: (item: SignalItem) => ReactNode;
}) {
  const { name, items, line } = props;
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, SHOWN);
  return (
    <>
      <h3>
        {name} ({items.length})
      </h3>
      <ul className="signal-list" aria-label={name}>
        {shown.map(line)}
      </ul>
      {shown.length < items.length && (
        <Button variant="quiet" onPress={() => setWhole(true)}>
          Show all {items.length}
        </Button>
      )}
    </>
  );
}

const SignalLine = memo(function SignalLine(props: {
  readonly item: SignalItem;
  readonly onOpen: (passage: Passage) => void;
  readonly onJudge: (item: SignalItem, verdict: "right" | "wrong") => void;
}) {
  const { item, onOpen, onJudge } = props;
  const { field, start, end, kind, rule, cue, voice, review } = item.signal;
  const store = useStore();
  const why = useId();
  const facts = factsOfSignal(kind);
  const isWrong = review?.verdict === "wrong";
  return (
    <li className="signal-line">
      <button
        type="button"
        className="coding-button"
        aria-describedby={why}
        onClick={() => onOpen({ field, start, end })}
      >
        <q className="signal-words" data-signal={kind}>
          {item.words}
        </q>{" "}
        <span className="coding-voice">
          {facts.name.toLowerCase()}
          {review !== null && ` · called ${review.verdict}`}
        </span>
      </button>
      <span className="signal-actions">
        {isWrong ? (
          <IconButton
            icon="undo"
            label={`Count “${item.words}” again`}
            onPress={() => void store.run("reopenFinding", { review: review.id })}
          />
        ) : (
          <>
            <IconButton
              icon="check"
              label={`“${item.words}” is right`}
              command="finding.take"
              onPress={() => onJudge(item, "right")}
            />
            <IconButton
              icon="close"
              label={`“${item.words}” is wrong`}
              command="finding.reject"
              onPress={() => onJudge(item, "wrong")}
            />
          </>
        )}
      </span>
      <p id={why} className="signal-why">
        {facts.marks}; rule {rule}, “{cue}”; {voiceNames[voice]}; {facts.source}
        {facts.scoredOn === null ? "; unvalidated" : ""}; <Trust measure={`signal:${kind}`} />
      </p>
    </li>
  );
});
