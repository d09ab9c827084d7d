import { useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import { api } from "../../project/api.ts";
import { useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { CheckedOutlets } from "./CheckedOutlets.tsx";
import { useLastSample } from "./useAccuracy.ts";

/** How many of each are drawn unless one says otherwise, and the most. */
const USUAL = 30;
const MOST = 500;

/** Draws a sample to check a measure with, or goes on with the one that was begun. */
export function CheckStart(props: { readonly measure: string; readonly label: string }) {
  const { measure, label } = props;
  const { go } = useNavigator();
  const store = useStore();
  const last = useLastSample(measure);
  const [isOpen, setOpen] = useState(false);
  const [size, setSize] = useState(String(USUAL));
  const [seed, setSeed] = useState(() => String(Math.floor(Math.random() * 1_000_000)));
  const [count, from] = [Number(size), Number(seed)];
  const isReady =
    Number.isInteger(count) && count >= 1 && count <= MOST && /^\d{1,9}$/u.test(seed.trim());
  const done = last?.items.filter(({ isThere }) => isThere !== null).length ?? 0;
  const draw = () => {
    if (!isReady) return;
    void api.drawSample({ measure, size: count, seed: from }).then((result) => {
      const shown = store.shown(result);
      if (!shown.ok) return;
      setOpen(false);
      go({ kind: "check", sample: shown.value.sample });
    });
  };
  return (
    <>
      {last !== null && (
        <Button onPress={() => go({ kind: "check", sample: last.id })}>
          {done < last.items.length
            ? `Go on checking (${done} of ${last.items.length})`
            : `See the check (${done})`}
          <span className="visually-hidden">: {label}</span>
        </Button>
      )}
      <Button onPress={() => setOpen(true)}>
        {last === null ? "Validate here…" : "Draw another…"}
        <span className="visually-hidden">: {label}</span>
      </Button>
      <CheckedOutlets measure={measure} label={label} />
      <Dialog
        title={`Validate ${label} here`}
        size="small"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Cancel</Button>
            <Button variant="primary" isDisabled={!isReady} onPress={draw}>
              {isReady ? `Draw ${count} found and ${count} not found` : "Draw"}
            </Button>
          </>
        }
      >
        <form
          className="check-start"
          onSubmit={(event) => {
            event.preventDefault();
            draw();
          }}
        >
          <p>
            A random sample of this library: so many of what was found, and so many sentences in
            which nothing was. Mark each right or wrong, and precision and recall are estimated.
          </p>
          <TextField label="How many of each" value={size} onChange={setSize} takesFocus />
          <TextField label="Seed (the same draws the same)" value={seed} onChange={setSeed} />
          <button type="submit" hidden />
        </form>
      </Dialog>
    </>
  );
}
