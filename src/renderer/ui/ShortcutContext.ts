import { createContext, useContext } from "react";
import { defaultBindings } from "../../shared/shortcuts.ts";
import type { CommandId, KeyBindings } from "../../shared/shortcuts.ts";
import { ariaKeys, formatKeys } from "../../shared/keys.ts";
import type { Platform } from "../../shared/keys.ts";

/** The platform keys are named for. */
export const platform: Platform = navigator.userAgent.includes("Macintosh") ? "mac" : "other";

/** The bindings in force: the defaults unless a coder has keys of their own. */
export const ShortcutContext = createContext<KeyBindings>(defaultBindings);

/** A command's keys: `steps` as a person reads them, `aria` for aria-keyshortcuts or null. */
export function useCommandKeys(command: CommandId): {
  readonly steps: readonly string[];
  readonly aria: string | null;
} {
  const keys = useContext(ShortcutContext)[command];
  return { steps: formatKeys(keys, platform), aria: ariaKeys(keys, platform) };
}
