import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { shortcuts } from "../../shared/shortcuts.ts";
import type { CommandId, KeyBindings } from "../../shared/shortcuts.ts";
import { CommandPalette } from "../ui/CommandPalette.tsx";
import type { PaletteEntry } from "../ui/CommandPalette.tsx";
import { ShortcutContext } from "../ui/ShortcutContext.ts";
import { ShortcutSheet } from "../ui/ShortcutSheet.tsx";
import { CommandRegistry } from "./registry.ts";
import type { CodeKeys, CommandHandlers } from "./registry.ts";
import { useShortcuts } from "./useShortcuts.ts";

const RegistryContext = createContext<CommandRegistry | null>(null);
const noCodeKeys: CodeKeys = new Map();

/** Answers to commands, and to codes' keys, as long as the component is mounted. */
export function useCommands(handlers: CommandHandlers, codeKeys: CodeKeys = noCodeKeys): void {
  const registry = useContext(RegistryContext);
  const [owner] = useState(() => ({}));
  // On every render: handlers close over what was rendered.
  useEffect(() => {
    registry?.set(owner, { handlers, codeKeys });
  });
  useEffect(() => () => registry?.delete(owner), [registry, owner]);
}

/** Runs a command as its key would; nothing happens where nothing answers to it. */
export function useRunCommand(): (id: CommandId) => void {
  const registry = useContext(RegistryContext);
  return (id) => registry?.handler(id)?.();
}

interface CommandProviderProps {
  readonly bindings: KeyBindings;
  /** Entries of the palette that have no key: an article to open, a theme to choose. */
  readonly entries: () => readonly PaletteEntry[];
  readonly children: ReactNode;
}

/** The keyboard of the whole app, with its palette and its sheet of keys. */
export function CommandProvider({ bindings, entries, children }: CommandProviderProps) {
  const registry = useMemo(() => new CommandRegistry(), []);
  return (
    <ShortcutContext value={bindings}>
      <RegistryContext value={registry}>
        {children}
        <Keyboard registry={registry} bindings={bindings} entries={entries} />
      </RegistryContext>
    </ShortcutContext>
  );
}

type Open =
  | { readonly kind: "palette"; readonly commands: readonly CommandId[] }
  | { readonly kind: "sheet"; readonly commands: readonly CommandId[] };

function Keyboard(props: {
  readonly registry: CommandRegistry;
  readonly bindings: KeyBindings;
  readonly entries: () => readonly PaletteEntry[];
}) {
  const { registry, bindings, entries } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  useShortcuts(registry, bindings);
  useCommands({
    "palette.open": () => setOpen({ kind: "palette", commands: registry.available() }),
    "shortcuts.show": () => setOpen({ kind: "sheet", commands: registry.available() }),
  });
  const commandEntries =
    open?.kind === "palette"
      ? open.commands
          .filter((id) => id !== "palette.open" && !("movement" in shortcuts[id]))
          .map((id) => ({
            id,
            label: shortcuts[id].label,
            command: id,
            run: () => registry.handler(id)?.(),
          }))
      : [];
  return (
    <>
      <CommandPalette
        isOpen={open?.kind === "palette"}
        onClose={close}
        entries={open?.kind === "palette" ? [...commandEntries, ...entries()] : []}
      />
      <ShortcutSheet
        isOpen={open?.kind === "sheet"}
        onClose={close}
        commands={open?.commands ?? []}
      />
    </>
  );
}
