import { useState } from "react";
import type { NoteId, OutletId } from "../../../core/model/ids.ts";
import type { Outlet } from "../../../core/model/outlet.ts";
import type { Span } from "../../../core/model/span.ts";
import { useProject, useStore } from "../../project/context.ts";
import { notesOf, outletsOf } from "../../project/selectors.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";

/** Makes a passage evidence: of a new note on an outlet, or of one there is. */
export function EvidenceDialog(props: {
  readonly span: Span | null;
  readonly quote: string;
  readonly outlet: Outlet | null;
  readonly onClose: () => void;
}) {
  const { span, quote, onClose } = props;
  const store = useStore();
  const { records } = useProject();
  const [outlet, setOutlet] = useState<OutletId | null>(props.outlet?.id ?? null);
  const [note, setNote] = useState<NoteId | "new">("new");
  const [text, setText] = useState("");
  const notes = outlet === null ? [] : notesOf(records, outlet);
  const isReady = span !== null && outlet !== null && (note !== "new" || text.trim() !== "");
  const keep = () => {
    if (span === null || outlet === null) return;
    const done =
      note === "new"
        ? store.run("addNote", { outlet, text, evidence: [span] })
        : store.run("addEvidence", { note, span });
    void done.then((result) => {
      if (result.ok) onClose();
    });
  };
  return (
    <Dialog
      title="Use the passage as evidence"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={keep}>
            {note === "new" ? "Write the note" : "Add to the note"}
          </Button>
        </>
      }
    >
      <blockquote className="evidence-quote">{quote}</blockquote>
      <Select
        label="Outlet"
        options={outletsOf(records).map(({ id, name }) => ({ id, label: name }))}
        value={outlet}
        onChange={(chosen) => {
          setOutlet(chosen);
          setNote("new");
        }}
      />
      {notes.length > 0 && (
        <Select<NoteId | "new">
          label="Note"
          options={[
            { id: "new", label: "A new note" },
            ...notes.map(({ id, text: words }) => ({ id, label: words.slice(0, 80) })),
          ]}
          value={note}
          onChange={setNote}
        />
      )}
      {note === "new" && (
        <TextField
          label="What the passage shows of the outlet"
          lines={4}
          value={text}
          onChange={setText}
        />
      )}
    </Dialog>
  );
}
