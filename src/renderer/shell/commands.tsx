import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { commandIds, shortcuts } from "../../shared/shortcuts.ts";
import type { CommandId, KeyBindings } from "../../shared/shortcuts.ts";
import { CommandPalette } from "../ui/CommandPalette.tsx";
import type { PaletteEntry } from "../ui/CommandPalette.tsx";
import { ShortcutContext } from "../ui/ShortcutContext.ts";
import { ShortcutSheet } from "../ui/ShortcutSheet.tsx";
import { useShortcuts } from "./useShortcuts.ts";

/** What commands do where a person is now. One command has one handler at a time. */
export type CommandHandlers = Readonly<Partial<Record<CommandId, () => void>>>;
/** What single characters do while text is selected: a code's key puts that code on it. */
export type CodeKeys = ReadonlyMap<string, () => void>;

interface Registration {
  readonly handlers: CommandHandlers;
  readonly codeKeys: CodeKeys;
}

/** Who answers to which command: what is mounted, and nothing else. */
export class CommandRegistry {
  readonly #registrations = new Map<object, Registration>();

  set(owner: object, registration: Registration): void {
    this.#registrations.set(owner, registration);
  }

  delete(owner: object): void {
    this.#registrations.delete(owner);
  }

  handler(id: CommandId): (() => void) | undefined {
    return this.#find((registration) => registration.handlers[id]);
  }

  codeKey(key: string): (() => void) | undefined {
    return this.#find((registration) => registration.codeKeys.get(key));
  }

  /** The commands something answers to, in the order of the table. */
  available(): CommandId[] {
    return commandIds.filter((id) => this.handler(id) !== undefined);
  }

  #find(pick: (registration: Registration) => (() => void) | undefined): (() => void) | undefined {
    for (const registration of [...this.#registrations.values()].reverse()) {
      const found = pick(registration);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

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

export interface CommandProviderProps {
  readonly bindings: KeyBindings;
  /** Entries of the palette that have no key: an article to open, a theme to choose. */
  readonly entries: readonly PaletteEntry[];
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
  readonly entries: readonly PaletteEntry[];
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
        entries={[...commandEntries, ...entries]}
      />
      <ShortcutSheet
        isOpen={open?.kind === "sheet"}
        onClose={close}
        commands={open?.commands ?? []}
      />
    </>
  );
}
