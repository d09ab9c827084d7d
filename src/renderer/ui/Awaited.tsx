import { useState } from "react";
import type { ReactNode } from "react";
import type { Problem } from "../../core/model/result.ts";
import { Button } from "./Button.tsx";
import { KeyHint } from "./KeyHint.tsx";
import "./awaited.css";

interface AwaitedProps {
  /** What is under way: "Looking through the texts…". */
  readonly waiting: string;
  /** What is not done once it was stopped, without its full stop: "The texts were not read". */
  readonly undone: string;
  /** Why it was stopped, null where it is under way; and what begins it again. */
  readonly asked: { readonly stopped: Problem | null; readonly again: () => void };
  /** What the button that begins it again says. */
  readonly againLabel?: string;
  /** Cancels it; only where it is known which work it is. */
  readonly onCancel?: () => void;
  /** How far it is. */
  readonly children?: ReactNode;
}

/**
 * What stands where an answer will: that it is under way, or in one sentence that it was stopped
 * and why, with the button that begins it again. Whoever pressed it with the keyboard stays on it.
 */
export function Awaited(props: AwaitedProps) {
  const { waiting, undone, againLabel = "Begin again", onCancel } = props;
  const { stopped, again } = props.asked;
  const [wasStopped, setWasStopped] = useState(false);
  if (stopped !== null && !wasStopped) setWasStopped(true);
  return (
    <div className="awaited">
      <p role="status">{stopped === null ? waiting : stoppedSentence(undone, stopped)}</p>
      {props.children}
      {stopped === null && onCancel !== undefined ? (
        <Button key="only" onPress={onCancel}>
          Cancel <KeyHint command="work.cancel" />
        </Button>
      ) : (
        wasStopped && (
          <Button key="only" isPending={stopped === null} onPress={again}>
            {againLabel}
          </Button>
        )
      )}
    </div>
  );
}

/** That something was not done, and why: cancelled, or what the failure says. */
function stoppedSentence(undone: string, { code, message }: Problem): string {
  return code === "cancelled" ? `${undone}: it was cancelled.` : `${undone}: ${message}`;
}
