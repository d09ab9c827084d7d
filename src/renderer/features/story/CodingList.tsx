import { memo, useEffect, useRef, useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import { useStore } from "../../project/context.ts";
import type { CodingView } from "../../project/selectors.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";

const voiceWords = {
  own: "the outlet’s own words",
  headline: "headline",
  direct: "quoted words",
  indirect: "reported words",
} as const;

/** How many codings are listed at a time: there may be thousands in one article. */
const STEP = 60;

/** The stretch of the list that is shown: round which coding, how many before and after it. */
interface Grown {
  readonly at: string | null;
  readonly before: number;
  readonly after: number;
}

/** The codings of the article being read; the one chosen shows its memo. */
export function CodingList(props: {
  readonly codings: readonly CodingView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const { codings, chosen, onChoose } = props;
  // Where the list is looked at: the coding last chosen, or its beginning.
  const [grown, setGrown] = useState<Grown>({ at: null, before: STEP / 2, after: STEP });
  if (chosen !== null && grown.at !== chosen) {
    setGrown({ at: chosen, before: STEP / 2, after: STEP });
  }
  const place = Math.max(
    0,
    codings.findIndex(({ coding }) => coding.id === grown.at),
  );
  const from = Math.max(0, place - grown.before);
  const to = Math.min(codings.length, place + grown.after);
  return (
    <section className="inspector-section" aria-labelledby="codings-title">
      <h2 id="codings-title">Codings ({codings.length})</h2>
      {codings.length === 0 && (
        <p className="inspector-hint">
          Select words (Shift with the arrow keys) and press a code’s key, or <kbd>c</kbd> to choose
          a code.
        </p>
      )}
      {from > 0 && (
        <Button variant="quiet" onPress={() => setGrown({ ...grown, before: grown.before + STEP })}>
          Show {Math.min(STEP, from)} before
        </Button>
      )}
      <ul className="coding-list">
        {codings.slice(from, to).map((view) => (
          <li key={view.coding.id} data-chosen={view.coding.id === chosen}>
            <CodingLine view={view} isChosen={view.coding.id === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {to < codings.length && (
        <Button variant="quiet" onPress={() => setGrown({ ...grown, after: grown.after + STEP })}>
          Show {Math.min(STEP, codings.length - to)} after
        </Button>
      )}
    </section>
  );
}

/** One of many: drawn anew only when it is another, or chosen. */
const CodingLine = memo(function CodingLine(props: {
  readonly view: CodingView;
  readonly isChosen: boolean;
  readonly onChoose: (id: string | null) => void;
}) {
  const { view, isChosen, onChoose } = props;
  const { coding, code, memo } = view;
  const store = useStore();
  const { go, address } = useNavigator();
  const { exact } = coding.anchor.quote;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const show = () => {
    onChoose(isChosen ? null : coding.id);
    if (address.kind !== "read") return;
    const { field, start, end } = coding.anchor.span;
    go({ ...address, at: { field, start, end } });
  };
  return (
    <div className="coding-line" ref={element}>
      <button type="button" className="coding-button" aria-expanded={isChosen} onClick={show}>
        <span className="code-swatch" data-colour={code?.colour ?? 0} aria-hidden="true" />
        <span className="coding-code">{code?.name ?? "unknown code"}</span>
        <q className="coding-quote">{exact.length > 90 ? `${exact.slice(0, 88)}…` : exact}</q>
        <span className="coding-voice">
          {voiceWords[coding.voice]}
          {coding.anchor.orphan && " · orphan: its words are no longer in the text"}
          {memo !== null && !isChosen && " · memo"}
        </span>
      </button>
      {isChosen && (
        <div className="coding-detail">
          <MemoField key={coding.id} about={coding.id} text={memo?.text ?? ""} />
          <IconButton
            icon="close"
            label={`Remove the code ${code?.name ?? ""}`}
            onPress={() => void store.run("removeCoding", { coding: coding.id })}
          />
        </div>
      )}
    </div>
  );
});

function MemoField({ about, text }: { readonly about: string; readonly text: string }) {
  const store = useStore();
  const [draft, setDraft] = useState(text);
  return (
    <div className="memo-field">
      <TextField label="Memo" lines={3} value={draft} onChange={setDraft} />
      <Button
        isDisabled={draft.trim() === text}
        onPress={() => void store.run("writeMemo", { about, text: draft })}
      >
        Keep the memo
      </Button>
    </div>
  );
}
