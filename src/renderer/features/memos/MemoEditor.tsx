import { useState } from "react";
import { useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { PassagePicker } from "./PassagePicker.tsx";
import { useKeepKey } from "./useKeepKey.ts";

/** Writes the coder's memo about a record; links to passages are put into its words. */
export function MemoEditor(props: {
  readonly about: string;
  readonly text: string;
  readonly onDone: () => void;
}) {
  const { about, text, onDone } = props;
  const store = useStore();
  const [draft, setDraft] = useState(text);
  const [isLinking, setLinking] = useState(false);
  const keep = () => {
    void store.run("writeMemo", { about, text: draft }).then((result) => {
      if (result.ok) onDone();
    });
  };
  const isSame = draft.trim() === text.trim();
  const keepKey = useKeepKey(isSame ? null : keep);
  return (
    <div className="memo-editor" {...keepKey}>
      <TextField label="Memo" hideLabel lines={6} value={draft} onChange={setDraft} takesFocus />
      <div className="memo-actions">
        <Button variant="quiet" onPress={() => setLinking(true)}>
          Link a passage…
        </Button>
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" isDisabled={isSame} onPress={keep}>
          {draft.trim() === "" && text !== "" ? "Remove the memo" : "Keep the memo"}{" "}
          <KeyHint command="memo.keep" />
        </Button>
      </div>
      {isLinking && (
        <PassagePicker
          onClose={() => setLinking(false)}
          onPick={(address) => {
            setLinking(false);
            setDraft(`${draft}${/\S$/u.test(draft) ? " " : ""}${address}`);
          }}
        />
      )}
    </div>
  );
}
