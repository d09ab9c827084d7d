import { useMemo, useState } from "react";
import {
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  SearchField as AriaSearchField,
} from "react-aria-components";
import { codePath } from "../../../core/coding/codebook-tree.ts";
import type { Code, CodebookVersion } from "../../../core/model/codebook.ts";
import type { Coding } from "../../../core/model/coding.ts";
import type { CodeId } from "../../../core/model/ids.ts";
import { useProject, useStore } from "../../project/context.ts";
import { codesFor, codesOf } from "../../project/selectors.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { fuzzyFilter } from "../../ui/fuzzy.ts";
import { Icon } from "../../ui/Icon.tsx";

/** What stands in the list for making a code of the name that was typed. */
const NEW_CODE = "new";

interface Entry {
  readonly id: string;
  readonly code: Code | null;
}

interface CodePickerProps {
  readonly title?: string;
  /** The coding that is given another code, one of its own pass; else one is put on passages. */
  readonly recoded?: Coding | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPick: (code: CodeId) => void;
}

/**
 * Chooses a code by typing a part of its name or of those above it, or makes one of that name;
 * its own key does the same without this.
 */
export function CodePicker(props: CodePickerProps) {
  const { recoded = null, isOpen, onClose } = props;
  const what = recoded === null ? "Code the selection" : "Give the coding another code";
  const { title = what } = props;
  return (
    <Dialog title={title} size="small" isOpen={isOpen} onClose={onClose}>
      <Choice {...props} />
    </Dialog>
  );
}

/** Within the dialog, so that what was typed goes when it closes. */
function Choice({ recoded = null, onPick }: CodePickerProps) {
  const store = useStore();
  const { records } = useProject();
  const now = codesOf(records);
  const { codes, held } = useMemo(() => codesFor(records, recoded), [records, recoded]);
  const all = held?.codes ?? now;
  const [query, setQuery] = useState("");
  const codable = codes.filter((code) => code.codable);
  const found = fuzzyFilter(query, codable, (code) => codePath(all, code));
  const name = query.trim();
  // A pass that holds to a version takes in no code that this has not.
  const isNew = held === null && name !== "" && !codes.some((code) => sameName(code.name, name));
  const create = () => {
    void store.run("addCode", { name }).then((result) => {
      if (result.ok && result.value.focus !== null) onPick(result.value.focus as CodeId);
    });
  };
  const entries = found.map((code): Entry => ({ id: code.id, code }));
  const offered = isNew ? [...entries, { id: NEW_CODE, code: null }] : entries;
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      {/* The picker is opened to type in it. */}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
      <AriaSearchField className="search-field" aria-label="Find a code" autoFocus>
        <Icon name="search" />
        <Input className="field-input" placeholder="Find a code" />
      </AriaSearchField>
      <Menu
        className="list code-picker-list"
        aria-label="Codes"
        items={offered}
        renderEmptyState={() => <p className="inspector-hint">{noneWords(held)}</p>}
      >
        {({ id, code }) =>
          code === null ? (
            <MenuItem
              id={id}
              className="list-item"
              textValue={`Make the code ${name}`}
              onAction={create}
            >
              Make the code “{name}” and use it
            </MenuItem>
          ) : (
            <MenuItem
              id={id}
              className="list-item code-choice"
              textValue={codePath(all, code)}
              onAction={() => onPick(code.id)}
            >
              <span className="code-line">
                <span className="code-swatch" data-colour={code.colour} aria-hidden="true" />
                {codePath(all, code)}
                {code.key !== null && <kbd>{code.key}</kbd>}
              </span>
              {code.definition !== "" && <span className="code-definition">{code.definition}</span>}
              {renamed(code, now) !== null && (
                <span className="code-definition">Now named {renamed(code, now)}.</span>
              )}
            </MenuItem>
          )
        }
      </Menu>
    </Autocomplete>
  );
}

function noneWords(held: CodebookVersion | null): string {
  return held === null
    ? "There is no code yet; name one."
    : `Version ${held.version} of the codebook, which this pass holds to, has no such code.`;
}

/** What a code of an older version is called now, where that is another name; else null. */
function renamed({ id, name }: Code, now: readonly Code[]): string | null {
  const current = now.find((each) => each.id === id)?.name ?? name;
  return current === name ? null : current;
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
