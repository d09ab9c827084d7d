import { useEffect } from "react";
import { isModifierPress, matchShortcut, stepOf } from "../../shared/keys.ts";
import { shortcuts } from "../../shared/shortcuts.ts";
import type { CommandId, KeyBindings, ShortcutScope } from "../../shared/shortcuts.ts";
import { platform } from "../ui/ShortcutContext.ts";

/** How long the first step of a sequence waits for the second, in milliseconds. */
const SEQUENCE_WAIT = 1500;

/** What the keyboard looks handlers up in. */
interface Handlers {
  readonly handler: (id: CommandId) => (() => void) | undefined;
  readonly codeKey: (key: string) => (() => void) | undefined;
}

const scopes: readonly ShortcutScope[] = [
  "text",
  "selection",
  "compare",
  "list",
  "sheet",
  "check",
  "memo",
];

/**
 * The scope a press falls in: that of the region around it, named by `data-scope`. With
 * nothing focused, or something beside such a region in the work, it is that of the work.
 */
function scopeOf(target: Element): ShortcutScope {
  const isInWork = target === document.body || target.closest("main") !== null;
  const region =
    target.closest("[data-scope]") ??
    (isInWork ? document.querySelector("main [data-scope]") : null);
  const name = region?.getAttribute("data-scope");
  return scopes.find((scope) => scope === name) ?? "global";
}

function isTyping(target: Element): boolean {
  // A box to tick takes no letters: keys act there as on a button.
  const fields =
    "input:not([type='checkbox'], [type='radio']), textarea, select, [contenteditable='true']";
  return target.closest(fields) !== null;
}

/** Is it in a dialog, or in what stands over an open one? */
function isOverWork(target: Element): boolean {
  const isInTopLayer = target.closest("[data-react-aria-top-layer]") !== null;
  return (
    target.closest("[role='dialog']") !== null ||
    (isInTopLayer && document.querySelector("[role='dialog']") !== null)
  );
}

function actsOverWork(id: CommandId): boolean {
  return shortcuts[id].scope === "memo" || id === "region.next" || id === "region.previous";
}

/** The commands a text field answers to itself. */
const fieldCommands: readonly CommandId[] = ["edit.undo", "edit.redo"];

/**
 * Runs commands by their keys. In a field only combinations with Mod and function keys act;
 * in a dialog, and in the notices over it, only those of a memo that is written there and those
 * that go from the one to the other: the work beneath cannot be reached.
 */
export function useShortcuts(handlers: Handlers, bindings: KeyBindings): void {
  useEffect(() => {
    let pending = "";
    let since = 0;

    function onKeyDown(event: KeyboardEvent): void {
      if (isModifierPress(event)) return;
      const steps = event.timeStamp - since > SEQUENCE_WAIT ? "" : pending;
      pending = "";
      const target = event.target;
      if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
      if (target.closest("[role='menu']") !== null) return;
      const isOver = isOverWork(target);
      const typing = isTyping(target);
      const step = stepOf(event, platform);
      if (typing && !step.includes("Mod+") && !/F\d+$/.test(step)) return;

      const scope = scopeOf(target);
      const match = matchShortcut(typing ? "" : steps, event, scope, bindings, platform);
      if (isOver && (match.kind !== "command" || !actsOverWork(match.id))) return;
      if (match.kind === "pending") {
        pending = match.steps;
        since = event.timeStamp;
        return;
      }
      if (match.kind === "command" && typing && fieldCommands.includes(match.id)) return;
      const run =
        match.kind === "command"
          ? handlers.handler(match.id)
          : scope === "selection"
            ? handlers.codeKey(step)
            : undefined;
      if (run === undefined) return;
      event.preventDefault();
      run();
    }

    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [handlers, bindings]);
}
