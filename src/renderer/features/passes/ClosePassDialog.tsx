import { useState } from "react";
import { outletsOfPass } from "../../../core/coding/passes/guesses.ts";
import { progressOf } from "../../../core/coding/passes/pass-articles.ts";
import type { OutletId } from "../../../core/model/ids.ts";
import type { Pass } from "../../../core/model/pass.ts";
import { useProject, useStore } from "../../project/context.ts";
import { compareText, outletsOf } from "../../project/selectors.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Select.tsx";

const NO_GUESS = "none";

/** Closes a pass; of a masked one it first asks which outlets the letters were taken for. */
export function ClosePassDialog({
  pass,
  onClose,
}: {
  readonly pass: Pass;
  readonly onClose: () => void;
}) {
  const { records } = useProject();
  const store = useStore();
  const [guesses, setGuesses] = useState<ReadonlyMap<OutletId, OutletId>>(new Map());
  const isMasked = pass.mask !== null;
  const left = progressOf(records, pass).reduce((sum, { complete, of }) => sum + of - complete, 0);
  const inPass = new Set(isMasked ? outletsOfPass(records, pass) : []);
  const masked = outletsOf(records).filter(({ id }) => inPass.has(id));
  const options = [
    { id: NO_GUESS, label: "No guess" },
    ...[...store.trueOutlets()]
      .sort((a, b) => compareText(a.name, b.name))
      .map(({ id, name }) => ({ id, label: name })),
  ];
  const guess = (outlet: OutletId, chosen: string) => {
    const next = new Map(guesses);
    const named = store.trueOutlets().find(({ id }) => id === chosen);
    if (named === undefined) next.delete(outlet);
    else next.set(outlet, named.id);
    setGuesses(next);
  };
  const close = () => {
    const said = masked.map(({ id }) => ({ outlet: id, guess: guesses.get(id) ?? null }));
    void store.run("closePass", { pass: pass.id, guesses: said }).then((done) => {
      if (done.ok) onClose();
    });
  };
  return (
    <Dialog
      title={`Close ${pass.name}`}
      size={isMasked ? "medium" : "small"}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Go on coding</Button>
          <Button variant="primary" onPress={close}>
            {isMasked ? "Close the pass and show the outlets" : "Close the pass"}
          </Button>
        </>
      }
    >
      {isMasked ? (
        <>
          <p>
            Which outlet did you take each letter for? The report says how many you named rightly,
            so that readers know how well the masks held. Afterwards the pass cannot be opened
            again.
          </p>
          <div className="pass-guesses">
            {masked.map(({ id, name }) => (
              <Select
                key={id}
                label={name}
                options={options}
                value={guesses.get(id) ?? NO_GUESS}
                onChange={(chosen) => guess(id, chosen)}
              />
            ))}
          </div>
        </>
      ) : (
        <p>Nothing more can be coded in it. What was coded stays.</p>
      )}
      {left > 0 && (
        <p>
          {left === 1 ? "1 reading is" : `${left} readings are`} not complete and will not be
          counted.
        </p>
      )}
    </Dialog>
  );
}
