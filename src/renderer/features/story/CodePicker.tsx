import { useState } from "react";
import { codesAbove } from "../../../core/coding/codebook-tree.ts";
import type { Code } from "../../../core/model/codebook.ts";
import type { CodeId } from "../../../core/model/ids.ts";
import { useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { fuzzyFilter } from "../../ui/fuzzy.ts";
import { List } from "../../ui/List.tsx";
import { SearchField } from "../../ui/TextField.tsx";

interface CodePickerProps {
  readonly title?: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly codes: readonly Code[];
  readonly onPick: (code: CodeId) => void;
}

/**
 * Chooses a code by typing a part of its name or of those above it, or makes one of that name;
 * its own key does the same without this.
 */
export function CodePicker(props: CodePickerProps) {
  const { title = "Code the selection", isOpen, onClose } = props;
  return (
    <Dialog title={title} size="small" isOpen={isOpen} onClose={onClose}>
      <Choice {...props} />
    </Dialog>
  );
}

/** Within the dialog, so that what was typed goes when it closes. */
function Choice({ codes, onPick }: CodePickerProps) {
  const store = useStore();
  const [query, setQuery] = useState("");
  const codable = codes.filter((code) => code.codable);
  const found = fuzzyFilter(query, codable, (code) => pathOf(codes, code));
  const [first] = found;
  const name = query.trim();
  const isNew = name !== "" && !codes.some((code) => sameName(code.name, name));
  const create = () => {
    void store.run("addCode", { name }).then((result) => {
      if (result.ok && result.value.focus !== null) onPick(result.value.focus as CodeId);
    });
  };
  return (
    <>
      <SearchField
        label="Find a code"
        value={query}
        onChange={setQuery}
        onSubmit={() => {
          if (first !== undefined) onPick(first.id);
          else if (isNew) create();
        }}
      />
      <div className="code-picker-list">
        <List
          label="Codes"
          items={found}
          idOf={({ id }) => id}
          textOf={(code) => pathOf(codes, code)}
          selected={null}
          onSelect={({ id }) => onPick(id)}
          empty={<EmptyState command="go.codebook">No code has this name.</EmptyState>}
        >
          {(code) => (
            <span className="code-choice">
              <span className="code-line">
                <span className="code-swatch" data-colour={code.colour} aria-hidden="true" />
                {pathOf(codes, code)}
                {code.key !== null && <kbd>{code.key}</kbd>}
              </span>
              {code.definition !== "" && <span className="code-definition">{code.definition}</span>}
            </span>
          )}
        </List>
      </div>
      {isNew && <Button onPress={create}>Make the code “{name}” and use it</Button>}
    </>
  );
}

/** A code with those it stands under: `Economy › Jobs`. */
function pathOf(codes: readonly Code[], code: Code): string {
  return [
    ...codesAbove(codes, code.id)
      .map((above) => above.name)
      .reverse(),
    code.name,
  ].join(" › ");
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
