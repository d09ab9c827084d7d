import { useRef, useState } from "react";
import type { ReactNode } from "react";
import "./split.css";

interface SplitPanesProps {
  /** Names of the two panes, said by their separator. */
  readonly startLabel: string;
  readonly endLabel: string;
  readonly start: ReactNode;
  readonly end: ReactNode;
  /** Share of the width the first pane begins with, in percent. */
  readonly initial?: number;
}

const SMALLEST = 20;
const LARGEST = 80;
const STEP = 2;

function clamped(percent: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, percent));
}

/** Two panes side by side; the rule between them moves by mouse and by arrow keys. */
export function SplitPanes({ startLabel, endLabel, start, end, initial = 50 }: SplitPanesProps) {
  const [percent, setPercent] = useState(clamped(initial));
  const frame = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={frame}
      className="split"
      style={{ gridTemplateColumns: `minmax(0, ${percent}fr) 5px minmax(0, ${100 - percent}fr)` }}
    >
      <section aria-label={startLabel} className="split-pane">
        {start}
      </section>
      {/* A separator that can be focused and has a value is a widget (WAI-ARIA 1.2). */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="separator"
        className="split-rule"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={`Width of ${startLabel}`}
        aria-valuenow={Math.round(percent)}
        aria-valuemin={SMALLEST}
        aria-valuemax={LARGEST}
        onKeyDown={(event) => {
          const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          setPercent(clamped(percent + step));
        }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          const box = frame.current?.getBoundingClientRect();
          if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
          setPercent(clamped(((event.clientX - box.left) / box.width) * 100));
        }}
      />
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <section aria-label={endLabel} className="split-pane">
        {end}
      </section>
    </div>
  );
}
