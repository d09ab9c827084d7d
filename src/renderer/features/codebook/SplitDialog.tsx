import { useState } from "react";
import type { Code } from "../../../core/model/codebook.ts";
import type { CodeId, CodingId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { useProject, useStore } from "../../project/context.ts";
import { articleView } from "../../project/selectors.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SearchField, TextField } from "../../ui/TextField.tsx";
import { passages } from "./codebook-records.ts";

/** More than anybody ticks by hand; the filter brings the others. */
const MOST_SHOWN = 200;

/** Chooses the passages a new code takes over, and names it. */
export function SplitDialog(props: {
  readonly code: Code;
  readonly onSplit: (made: CodeId | null) => void;
  readonly onClose: () => void;
}) {
  const { code, onSplit, onClose } = props;
  const store = useStore();
  const { records } = useProject();
  const [name, setName] = useState("");
  const [query, setQuery] = useState("");
  const [ticked, setTicked] = useState<ReadonlySet<CodingId>>(new Set());
  const wanted = query.trim().toLowerCase();
  const found = recordsOf(records, "coding")
    .filter((coding) => coding.code === code.id)
    .map(({ id, anchor }) => {
      const view = articleView(records, anchor.span.article);
      const where = [view?.outlet?.name, view?.label].filter((part) => part !== undefined);
      return { id, quote: anchor.quote.exact, where: where.join(", ") };
    })
    .filter(({ quote, where }) => `${quote} ${where}`.toLowerCase().includes(wanted));
  const shown = found.slice(0, MOST_SHOWN);
  const tick = (ids: readonly CodingId[], on: boolean) => {
    const next = new Set(ticked);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setTicked(next);
  };
  const split = () => {
    const chosen = { code: code.id, codings: [...ticked], name };
    void store.run("splitCode", chosen).then((result) => {
      if (result.ok) onSplit(result.value.focus as CodeId | null);
    });
  };
  return (
    <Dialog
      title={`Split ${code.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={ticked.size === 0 || name.trim() === ""}
            onPress={split}
          >
            {ticked.size === 0 ? "Split" : `Move ${passages(ticked.size)}`}
          </Button>
        </>
      }
    >
      <TextField label="The new code’s name" value={name} onChange={setName} takesFocus />
      <SearchField label="Find among its passages" value={query} onChange={setQuery} />
      <Checkbox
        isSelected={shown.length > 0 && shown.every(({ id }) => ticked.has(id))}
        isIndeterminate={shown.some(({ id }) => ticked.has(id))}
        isDisabled={shown.length === 0}
        onChange={(on) =>
          tick(
            shown.map(({ id }) => id),
            on,
          )
        }
      >
        All that are shown ({shown.length}
        {found.length > shown.length ? ` of ${found.length}` : ""})
      </Checkbox>
      <ul className="split-passages">
        {shown.map(({ id, quote, where }) => (
          <li key={id}>
            <Checkbox isSelected={ticked.has(id)} onChange={(on) => tick([id], on)}>
              <span>
                <q>{quote}</q> <span className="codebook-hint">{where}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
