import { useState } from "react";
import type { Span } from "../../../core/model/span.ts";
import { around } from "../../../core/text/shorten.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import { useProject, useStore, useVeil } from "../../project/context.ts";
import type { Passage } from "../../shell/address.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { effectOf, effectWords, previewOf } from "./effect.ts";
import "./correct.css";

/** How much of the text before and after the words the preview shows, in code units. */
const AROUND = 80;

/** The button and the dialog by which the selected words of an article are corrected. */
export function CorrectText(props: {
  readonly read: ArticleText;
  readonly selection: Passage | null;
  readonly onCorrected: (passage: Passage | null) => void;
}) {
  const { read, selection, onCorrected } = props;
  const [isOpen, setOpen] = useState(false);
  // What a masked pass hides must not be written into the text.
  const isMasked = useVeil()?.masked != null;
  useCommands(selection === null || isMasked ? {} : { "selection.correct": () => setOpen(true) });
  return (
    <>
      <Button isDisabled={selection === null || isMasked} onPress={() => setOpen(true)}>
        Correct the text…
      </Button>
      {isOpen && selection !== null && (
        <CorrectDialog
          read={read}
          span={{ ...selection, article: read.article, revision: read.revision }}
          onClose={() => setOpen(false)}
          onCorrected={(passage) => {
            setOpen(false);
            onCorrected(passage);
          }}
        />
      )}
    </>
  );
}

function CorrectDialog(props: {
  readonly read: ArticleText;
  readonly span: Span;
  readonly onClose: () => void;
  readonly onCorrected: (passage: Passage | null) => void;
}) {
  const { read, span, onClose, onCorrected } = props;
  const { records } = useProject();
  const store = useStore();
  const within = span.field === "headline" ? (read.headline ?? "") : read.text;
  const was = within.slice(span.start, span.end);
  const [words, setWords] = useState(was);
  const correct = () => {
    void store.run("correctText", { span, replacement: words }).then((result) => {
      const { field, start } = span;
      const end = start + words.length;
      if (result.ok) onCorrected(start < end ? { field, start, end } : null);
    });
  };
  const { before, after } = around(within, span, AROUND);
  return (
    <Dialog
      title="Correct the text"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={words === was} onPress={correct}>
            Correct
          </Button>
        </>
      }
    >
      <form
        className="correct"
        onSubmit={(event) => {
          event.preventDefault();
          if (words !== was) correct();
        }}
      >
        <TextField
          label="The words as they should be"
          value={words}
          onChange={setWords}
          lines={was.length > AROUND ? 4 : 1}
          takesFocus
        />
        <div className="correct-preview" role="group" aria-label="How it will read">
          <span className="view-quiet">{before}</span>
          {previewOf(was, words).map(({ kind, text }, index) =>
            kind === "same" ? (
              <span key={index}>{text}</span>
            ) : kind === "removed" ? (
              <del key={index}>{text}</del>
            ) : (
              <ins key={index}>{text}</ins>
            ),
          )}
          <span className="view-quiet">{after}</span>
        </div>
        <p className="correct-effect" aria-live="polite">
          {words === was
            ? "The text as it was stays among the article’s versions, and the imported file as it is."
            : effectWords(effectOf(records, span, within, words))}
        </p>
      </form>
    </Dialog>
  );
}
