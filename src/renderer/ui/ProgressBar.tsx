import { ProgressBar as AriaProgressBar } from "react-aria-components";
import { Button } from "./Button.tsx";
import "./progress.css";

interface ProgressBarProps {
  /** What is being done: "Importing articles". */
  readonly label: string;
  readonly done: number;
  /** null while the amount is not known yet. */
  readonly total: number | null;
  /** Seconds still to go, once that is known and over ten in all. */
  readonly secondsLeft?: number | null;
  readonly onCancel?: () => void;
}

function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`;
}

/** How far work has come, as a count, with its way out. */
export function ProgressBar({ label, done, total, secondsLeft, onCancel }: ProgressBarProps) {
  const count =
    total === null
      ? done.toLocaleString()
      : `${done.toLocaleString()} of ${total.toLocaleString()}`;
  const rest = typeof secondsLeft === "number" ? ` · ${timeLeft(secondsLeft)}` : "";
  return (
    <div className="progress">
      <AriaProgressBar
        aria-label={label}
        value={done}
        maxValue={Math.max(total ?? 1, 1)}
        isIndeterminate={total === null}
        valueLabel={count}
        className="progress-bar"
      >
        {({ percentage }) => (
          <>
            <span>
              {label}: {count}
              {rest}
            </span>
            <span className="progress-track">
              <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </AriaProgressBar>
      {onCancel !== undefined && (
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
