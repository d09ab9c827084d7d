import { useState } from "react";
import {
  Autocomplete,
  Dialog as AriaDialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField as AriaSearchField,
} from "react-aria-components";
import type { CommandId } from "../../shared/shortcuts.ts";
import { fuzzyFilter } from "./fuzzy.ts";
import { KeyHint } from "./KeyHint.tsx";
import "./palette.css";

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** The command whose keys stand beside it. */
  readonly command?: CommandId;
  readonly run: () => void;
}

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly entries: readonly PaletteEntry[];
}

/** Every command, found by a few of its letters. */
export function CommandPalette({ isOpen, onClose, entries }: CommandPaletteProps) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog-frame palette">
        <AriaDialog className="dialog" aria-label="Find a command">
          <PaletteSearch entries={entries} onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteSearch({ entries, onClose }: Omit<CommandPaletteProps, "isOpen">) {
  const [query, setQuery] = useState("");
  const found = fuzzyFilter(query, entries, (entry) => entry.label);
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      {/* The palette is opened to type in it. */}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
      <AriaSearchField className="search-field" aria-label="Find a command" autoFocus>
        <Input className="palette-input" placeholder="What do you want to do?" />
      </AriaSearchField>
      {/* The field keeps the focus while arrows go through the list; what scrolls must be reached too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="palette-list" role="region" aria-label="Commands found" tabIndex={0}>
        <Menu
          className="list"
          aria-label="Commands"
          items={found}
          renderEmptyState={() => (
            <p className="palette-empty">No command has these letters in this order.</p>
          )}
        >
          {(entry) => (
            <MenuItem
              className="list-item"
              textValue={entry.label}
              onAction={() => {
                onClose();
                entry.run();
              }}
            >
              {entry.label}
              {entry.command !== undefined && <KeyHint command={entry.command} />}
            </MenuItem>
          )}
        </Menu>
      </div>
    </Autocomplete>
  );
}
