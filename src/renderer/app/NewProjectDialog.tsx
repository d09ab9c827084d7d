import { useState } from "react";
import { api } from "../project/api.ts";
import { useStore } from "../project/context.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";

/** Asks for a new project's name; where to keep it is asked by the system's own dialog. */
export function NewProjectDialog(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const store = useStore();
  const [name, setName] = useState("");
  const make = () => {
    if (name.trim() === "") return;
    void api.createProject({ name: name.trim() }).then((result) => {
      if (store.shown(result).ok) props.onClose();
    });
  };
  return (
    <Dialog
      title="New project"
      size="small"
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={name.trim() === ""} onPress={make}>
            Choose where to keep it
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextField label="Name" value={name} onChange={setName} takesFocus />
      </form>
    </Dialog>
  );
}
