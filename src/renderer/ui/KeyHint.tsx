import { useCommandKeys } from "./ShortcutContext.ts";
import type { CommandId } from "../../shared/shortcuts.ts";
import "./key-hint.css";

/** Keys that are not in the table of commands, one string a step. */
function Keys({ steps }: { readonly steps: readonly string[] }) {
  return (
    <span className="key-hint">
      {steps.map((step, index) => (
        <kbd key={index}>{step}</kbd>
      ))}
    </span>
  );
}

/** A command's keys as they are now. */
export function KeyHint({ command }: { readonly command: CommandId }) {
  return <Keys steps={useCommandKeys(command).steps} />;
}
