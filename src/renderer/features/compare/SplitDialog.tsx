import { useState } from "react";
import type { ComparedStory } from "../../../shared/contract.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { DecidedCell } from "./row-cells.ts";

/** Asks which sentences of a row become a row of their own. */
export function SplitDialog(props: {
  readonly compared: ComparedStory;
  readonly cells: readonly DecidedCell[];
  readonly onClose: () => void;
  readonly onSplit: (parts: readonly DecidedCell[][]) => void;
}) {
  const { compared, cells, onClose, onSplit } = props;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const all = cells.flatMap(({ article, sentences }) =>
    sentences.map((range) => ({ key: `${article} ${range.start}`, article, range })),
  );
  const canSplit = ticked.size > 0 && ticked.size < all.length;
  const part = (isTicked: boolean): DecidedCell[] =>
    cells
      .map((cell) => ({
        ...cell,
        sentences: cell.sentences.filter(
          ({ start }) => ticked.has(`${cell.article} ${start}`) === isTicked,
        ),
      }))
      .filter(({ sentences }) => sentences.length > 0);
  return (
    <Dialog
      title="Split the row"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={!canSplit}
            onPress={() => onSplit([part(false), part(true)])}
          >
            Split
          </Button>
        </>
      }
    >
      <p>Tick what becomes a row of its own.</p>
      <ul className="split-sentences">
        {all.map(({ key, article, range }) => (
          <li key={key}>
            <Checkbox
              isSelected={ticked.has(key)}
              onChange={(on) => {
                const next = new Set(ticked);
                if (on) next.add(key);
                else next.delete(key);
                setTicked(next);
              }}
            >
              {compared.texts
                .find((text) => text.article === article)
                ?.text.slice(range.start, range.end) ?? ""}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
