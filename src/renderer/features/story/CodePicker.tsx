import { useState } from "react";
import type { Code } from "../../../core/model/codebook.ts";
import type { CodeId } from "../../../core/model/ids.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { fuzzyFilter } from "../../ui/fuzzy.ts";
import { List } from "../../ui/List.tsx";
import { SearchField } from "../../ui/TextField.tsx";

/** Chooses a code by typing a part of its name; its own key does the same without this. */
export function CodePicker(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly codes: readonly Code[];
  readonly onPick: (code: CodeId) => void;
}) {
  const [query, setQuery] = useState("");
  const found = fuzzyFilter(query, props.codes, ({ name }) => name);
  const [first] = found;
  return (
    <Dialog title="Code the selection" size="small" isOpen={props.isOpen} onClose={props.onClose}>
      <SearchField
        label="Find a code"
        value={query}
        onChange={setQuery}
        onSubmit={() => {
          if (first !== undefined) props.onPick(first.id);
        }}
      />
      <div className="code-picker-list">
        <List
          label="Codes"
          items={found}
          idOf={({ id }) => id}
          textOf={({ name }) => name}
          selected={null}
          onSelect={({ id }) => props.onPick(id)}
          empty={<EmptyState command="go.codebook">No code has this name.</EmptyState>}
        >
          {(code) => (
            <span className="code-line">
              <span className="code-swatch" data-colour={code.colour} aria-hidden="true" />
              {code.name}
              {code.key !== null && <kbd>{code.key}</kbd>}
            </span>
          )}
        </List>
      </div>
    </Dialog>
  );
}
