import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";

/** Asks why a conflict is none: a dismissal keeps its reason. */
export function DismissDialog(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDismiss: (reason: string) => void;
}) {
  const { isOpen, onClose, onDismiss } = props;
  const [reason, setReason] = useState("");
  const dismiss = () => {
    if (reason.trim() === "") return;
    onDismiss(reason.trim());
    setReason("");
    onClose();
  };
  return (
    <Dialog
      title="Dismiss the conflict"
      size="small"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={reason.trim() === ""} onPress={dismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          dismiss();
        }}
      >
        <TextField label="Why it is none" value={reason} onChange={setReason} takesFocus />
      </form>
    </Dialog>
  );
}
