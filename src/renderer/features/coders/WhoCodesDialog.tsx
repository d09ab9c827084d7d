import { useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { CoderId } from "../../../core/model/ids.ts";
import { coderIdSchema, NOBODY } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { useProject, useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import "./coders.css";

const SOMEONE_ELSE = "someone-else";

/**
 * Asks who codes where several coders are and none was chosen on this machine. Left unanswered,
 * the project is only read until one is chosen in the status line.
 */
export function WhoCodesDialog() {
  const { records, coder } = useProject();
  const store = useStore();
  const [isLeft, setLeft] = useState(false);
  const [isNew, setNew] = useState(false);
  const coders = recordsOf(records, "coder");
  if (coder !== NOBODY || coders.length === 0 || isLeft) return null;
  const choose = (id: CoderId) => void store.setCoder(id);
  return (
    <Dialog title="Who codes here?" size="small" isOpen onClose={() => setLeft(true)}>
      <p className="who-codes-hint">
        What is coded, answered and written goes into the layer of whom you choose. This machine
        remembers it for this folder; Escape leaves the project only to be read.
      </p>
      {isNew ? (
        <SomeoneElse onAdded={choose} />
      ) : (
        <ListBox
          className="list who-codes"
          aria-label="Who codes here?"
          // The list is what the dialog is opened for.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus="first"
          onAction={(key) => {
            const chosen = coders.find(({ id }) => id === key);
            if (chosen === undefined) setNew(true);
            else choose(chosen.id);
          }}
        >
          {[
            ...coders.map(({ id, name, initials }) => (
              <ListBoxItem key={id} id={id} className="list-item" textValue={name}>
                {name} ({initials})
              </ListBoxItem>
            )),
            <ListBoxItem key={SOMEONE_ELSE} id={SOMEONE_ELSE} className="list-item">
              Someone else…
            </ListBoxItem>,
          ]}
        </ListBox>
      )}
    </Dialog>
  );
}

/** Adds a coder, who is chosen at once. */
function SomeoneElse({ onAdded }: { readonly onAdded: (coder: CoderId) => void }) {
  const store = useStore();
  const [name, setName] = useState("");
  const [initials, setInitials] = useState("");
  return (
    <form
      className="who-codes-new"
      aria-label="Someone else"
      onSubmit={(event) => {
        event.preventDefault();
        void store.run("addCoder", { name, initials }).then((result) => {
          if (!result.ok) return;
          const added = coderIdSchema.safeParse(result.value.focus);
          if (added.success) onAdded(added.data);
        });
      }}
    >
      <TextField label="Your name" value={name} onChange={setName} takesFocus />
      <TextField
        label="Your initials"
        value={initials}
        onChange={(value) => setInitials(value.slice(0, 4))}
      />
      <Button
        type="submit"
        variant="primary"
        isDisabled={name.trim() === "" || initials.trim() === ""}
      >
        Code as this coder
      </Button>
    </form>
  );
}
