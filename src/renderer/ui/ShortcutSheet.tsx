import { shortcuts } from "../../shared/shortcuts.ts";
import type { CommandId, ShortcutScope } from "../../shared/shortcuts.ts";
import { Dialog } from "./Dialog.tsx";
import { KeyHint } from "./KeyHint.tsx";
import "./sheet.css";

const scopeTitles: readonly (readonly [ShortcutScope, string])[] = [
  ["compare", "Comparing"],
  ["text", "In a text"],
  ["selection", "While text is selected"],
  ["list", "In a list"],
  ["sheet", "In the coding sheet"],
  ["check", "While checking a measure"],
  ["memo", "While writing a memo"],
  ["global", "Everywhere"],
];

interface ShortcutSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The commands this view answers to. */
  readonly commands: readonly CommandId[];
}

/** The keys of this view, its own before those of the whole app. */
export function ShortcutSheet({ isOpen, onClose, commands }: ShortcutSheetProps) {
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={onClose} size="large">
      <div className="sheet">
        {scopeTitles.map(([scope, title]) => {
          const here = commands.filter((id) => shortcuts[id].scope === scope);
          if (here.length === 0) return null;
          return (
            <section key={scope} className="sheet-group">
              <h3>{title}</h3>
              <dl>
                {here.map((id) => (
                  <div key={id}>
                    <dt>{shortcuts[id].label}</dt>
                    <dd>
                      <KeyHint command={id} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
