import type { ReactNode } from "react";
import type { CommandId } from "../../shared/shortcuts.ts";
import { KeyHint } from "./KeyHint.tsx";
import "./empty.css";

interface EmptyStateProps {
  /** One sentence that teaches the next step. */
  readonly children: ReactNode;
  /** The command that takes that step. */
  readonly command?: CommandId;
  /** A button for the same step. */
  readonly action?: ReactNode;
}

/** What stands where there is nothing yet. */
export function EmptyState({ children, command, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>
        {children} {command !== undefined && <KeyHint command={command} />}
      </p>
      {action}
    </div>
  );
}
