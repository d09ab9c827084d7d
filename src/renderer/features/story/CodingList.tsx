import { formerWords } from "../../../core/coding/former-words.ts";
import { memo, useEffect, useRef, useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import { useCoder, useRecords, useStore } from "../../project/context.ts";
import { bothEnds } from "../../../core/text/shorten.ts";
import { initialsOf } from "../../project/selectors.ts";
import type { CodingView } from "../../project/selectors.ts";
import type { ArticleCoding } from "./useCoding.ts";
import { useKeepKey } from "../memos/useKeepKey.ts";
import { voiceWords } from "./voice-words.ts";
import { Button } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { TextField } from "../../ui/TextField.tsx";

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
  readonly coding: ArticleCoding;
  /** The chosen coding is to be given another code. */
  readonly onChange: () => void;
}) {
  const { codings, hidden, problem, fixed, scope, setScope, choose, remove } = props.coding;
  const chosen = props.coding.chosen?.coding.id ?? null;
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
      {(hidden > 0 || scope === "all") && (
        <p className="inspector-hint">
          {scope === "all"
            ? "Of all coders and passes."
            : `Yours in this pass; ${hidden} of others or other passes not shown.`}{" "}
          <Button variant="quiet" onPress={() => setScope(scope === "all" ? "own" : "all")}>
            {scope === "all" ? "Show mine only" : "Show all"} <KeyHint command="coding.scope" />
          </Button>
        </p>
      )}
      {problem !== null && <p className="inspector-hint">{problem}</p>}
      {codings.length === 0 && problem === null && (
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
            <CodingLine
              view={view}
              isChosen={view.coding.id === chosen}
              fixed={view.coding.id === chosen ? fixed : null}
              onChoose={choose}
              onRemove={remove}
              onChange={props.onChange}
            />
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
  /** Why it cannot be changed; null: it can. */
  readonly fixed: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onRemove: (view: CodingView) => void;
  readonly onChange: () => void;
}) {
  const { view, isChosen, onChoose } = props;
  const { coding, code, memos } = view;
  const coder = useCoder();
  const initials = useRecords(initialsOf);
  const own = memos.find((one) => one.coder === coder);
  const { go, address } = useNavigator();
  const { exact } = coding.anchor.quote;
  const former = formerWords(coding.anchor);
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
      <button
        type="button"
        id={`line-${coding.id}`}
        aria-details={isChosen ? `memo-${coding.id}` : undefined}
        className="coding-button"
        aria-expanded={isChosen}
        onClick={show}
      >
        <span className="code-swatch" data-colour={code?.colour ?? 0} aria-hidden="true" />
        <span className="coding-code">{code?.name ?? "unknown code"}</span>
        <q className="coding-quote">{bothEnds(exact, 100)}</q>
        <span className="coding-voice">
          {voiceWords[coding.voice]}
          {coding.anchor.orphan && " · orphan: its words are no longer in the text"}
          {isChosen && former !== null && ` · ${former}`}
          {isChosen && ` · codebook version ${coding.codebookVersion}`}
          {coding.coder !== coder && ` · by ${initials.get(coding.coder) ?? "?"}`}
          {memos.length > 0 &&
            !isChosen &&
            (memos.length === 1 ? " · memo" : ` · ${memos.length} memos`)}
        </span>
      </button>
      {isChosen && (
        <div className="coding-detail">
          {memos
            .filter((one) => one !== own)
            .map((one) => (
              <p key={one.id} className="coding-memo">
                {initials.get(one.coder) ?? "?"}: {one.text}
              </p>
            ))}
          <MemoField key={coding.id} about={coding.id} text={own?.text ?? ""} />
          {props.fixed !== null && <p className="inspector-hint">{props.fixed}</p>}
          <Button variant="quiet" isDisabled={props.fixed !== null} onPress={props.onChange}>
            Change the code… <KeyHint command="coding.change" />
          </Button>
          <Button
            variant="quiet"
            isDisabled={props.fixed !== null}
            onPress={() => props.onRemove(view)}
          >
            Remove <span className="visually-hidden">the code {code?.name}</span>{" "}
            <KeyHint command="coding.remove" />
          </Button>
          {code !== null && (
            <Button variant="quiet" onPress={() => go({ kind: "codebook", code: code.id })}>
              Rules of the code
            </Button>
          )}
        </div>
      )}
    </div>
  );
});

function MemoField({ about, text }: { readonly about: string; readonly text: string }) {
  const store = useStore();
  const [draft, setDraft] = useState(text);
  const keep = () => {
    void store.run("writeMemo", { about, text: draft }).then((done) => {
      if (done.ok) backToText(about);
    });
  };
  const isSame = draft.trim() === text;
  const keepKey = useKeepKey(isSame ? null : keep);
  return (
    <div
      id={`memo-${about}`}
      className="memo-field"
      role="group"
      aria-labelledby={`line-${about}`}
      {...keepKey}
    >
      <TextField label="Memo" lines={3} value={draft} onChange={setDraft} />
      <Button isDisabled={isSame} onPress={keep}>
        Keep the memo <KeyHint command="memo.keep" />
      </Button>
    </div>
  );
}

/** Puts the focus into the text the coding is in: the button that kept its memo cannot hold it. */
function backToText(coding: string): void {
  document
    .querySelector<HTMLElement>(`[role='application'][aria-details='line-${coding}']`)
    ?.focus();
}
