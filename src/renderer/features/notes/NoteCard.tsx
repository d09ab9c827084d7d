import { useState } from "react";
import type { BiasNote } from "../../../core/model/outlet.ts";
import { useProject, useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { whenWords } from "../../ui/when.ts";
import { Evidence } from "./Evidence.tsx";

/** One note with its evidence beneath. */
export function NoteCard({ note }: { readonly note: BiasNote }) {
  const store = useStore();
  const { records } = useProject();
  const [draft, setDraft] = useState<string | null>(null);
  const outlet = records.get(note.outlet);
  const keep = () => {
    if (draft === null) return;
    void store.run("editNote", { note: note.id, text: draft }).then((result) => {
      if (result.ok) setDraft(null);
    });
  };
  return (
    <article className="note-card" aria-label={note.text.slice(0, 80)}>
      {outlet?.type === "outlet" && (
        <OutletMark name={outlet.name} mark={outlet.mark} colour={outlet.colour} withName />
      )}
      {draft === null ? (
        <p className="note-text">{note.text}</p>
      ) : (
        <TextField label="Note" hideLabel lines={4} value={draft} onChange={setDraft} takesFocus />
      )}
      {note.evidence.length === 0 && (
        <p className="note-bare">No evidence yet: select a passage in an article and press e.</p>
      )}
      <ul className="note-evidence">
        {note.evidence.map((anchor, index) => (
          <li key={`${anchor.span.article} ${anchor.span.start} ${index}`}>
            <Evidence
              anchor={anchor}
              onRemove={() => void store.run("removeEvidence", { note: note.id, index })}
            />
          </li>
        ))}
      </ul>
      <footer className="note-foot">
        <time dateTime={note.updatedAt}>{whenWords(note.updatedAt)}</time>
        {draft === null ? (
          <>
            <Button variant="quiet" onPress={() => setDraft(note.text)}>
              Edit
            </Button>
            <Button variant="quiet" onPress={() => void store.run("removeNote", { note: note.id })}>
              Remove
            </Button>
          </>
        ) : (
          <>
            <Button variant="quiet" onPress={() => setDraft(null)}>
              Cancel
            </Button>
            <Button isDisabled={draft.trim() === ""} onPress={keep}>
              Keep
            </Button>
          </>
        )}
      </footer>
    </article>
  );
}
