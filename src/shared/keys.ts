import { commandIds, scopesFrom, shortcuts } from "./shortcuts.ts";
import type { CommandId, KeyBindings, ShortcutScope } from "./shortcuts.ts";

export type Platform = "mac" | "other";

/** What a keyboard event says, and nothing of the DOM. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** True for a press of a modifier alone, which is a step of nothing. */
export function isModifierPress(press: KeyPress): boolean {
  return ["Control", "Meta", "Alt", "Shift", "AltGraph", "CapsLock"].includes(press.key);
}

/**
 * A press as a step of the table: `Mod+Shift+f`. Shift is left out where it only makes the
 * character (`?`), for keyboards differ in how they make it.
 */
export function stepOf(press: KeyPress, platform: Platform): string {
  const isMod = platform === "mac" ? press.metaKey : press.ctrlKey;
  const isOther = platform === "mac" ? press.ctrlKey : press.metaKey;
  const isCharacter = /^.$/u.test(press.key);
  const isLetter = isCharacter && press.key.toLowerCase() !== press.key.toUpperCase();
  const key = isLetter ? press.key.toLowerCase() : press.key === " " ? "Space" : press.key;
  return [
    isMod ? "Mod" : "",
    isOther ? (platform === "mac" ? "Ctrl" : "Meta") : "",
    press.altKey ? "Alt" : "",
    press.shiftKey && (!isCharacter || isLetter) ? "Shift" : "",
    key,
  ]
    .filter((part) => part !== "")
    .join("+");
}

type Match =
  | { readonly kind: "command"; readonly id: CommandId }
  /** The start of a sequence: keep the steps and wait for the next. */
  | { readonly kind: "pending"; readonly steps: string }
  | { readonly kind: "none" };

/**
 * The command a press means after the `pending` steps, inside `scope`; the innermost scope
 * wins. A press that does not continue a sequence is read again as a first step.
 */
export function matchShortcut(
  pending: string,
  press: KeyPress,
  scope: ShortcutScope,
  bindings: KeyBindings,
  platform: Platform,
): Match {
  const step = stepOf(press, platform);
  const steps = pending === "" ? step : `${pending} ${step}`;
  for (const inner of scopesFrom(scope)) {
    const inScope = commandIds.filter((id) => shortcuts[id].scope === inner);
    const whole = inScope.find((id) => bindings[id] === steps);
    if (whole !== undefined) return { kind: "command", id: whole };
    if (inScope.some((id) => bindings[id].startsWith(`${steps} `))) {
      return { kind: "pending", steps };
    }
  }
  return pending === "" ? { kind: "none" } : matchShortcut("", press, scope, bindings, platform);
}

const macNames: Readonly<Record<string, string>> = {
  Mod: "⌘",
  Ctrl: "⌃",
  Alt: "⌥",
  Shift: "⇧",
};
const otherNames: Readonly<Record<string, string>> = { Mod: "Ctrl" };
const keyNames: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
};

/** Keys as a person reads them, one string a step: `⌘⇧F`, `Ctrl+Shift+F`, `G` then `L`. */
export function formatKeys(keys: string, platform: Platform): string[] {
  const modifiers = platform === "mac" ? macNames : otherNames;
  return keys.split(" ").map((step) => {
    const parts = step === "+" ? ["+"] : step.split("+");
    const named = parts.map((part) => {
      const name = modifiers[part] ?? keyNames[part] ?? part;
      return name.length === 1 ? name.toUpperCase() : name;
    });
    return named.join(platform === "mac" ? "" : "+");
  });
}

/** The same for `aria-keyshortcuts`, which has no word for sequences: null for those. */
export function ariaKeys(keys: string, platform: Platform): string | null {
  if (keys.includes(" ")) return null;
  return keys.replace("Mod", platform === "mac" ? "Meta" : "Control");
}
