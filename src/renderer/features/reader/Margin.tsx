import { layStripes } from "./stripes.ts";
import type { Extent } from "./stripes.ts";
import type { Mark } from "./marks.ts";

/** Height of a name in the margin, and distance of lanes, in pixels; reader.css agrees. */
const LABEL_HEIGHT = 20;
const LANE_WIDTH = 8;

type Coding = Extract<Mark, { kind: "coding" }>;

interface MarginProps {
  readonly codings: readonly Coding[];
  readonly extents: readonly Extent[];
  readonly onOpen: (id: string) => void;
}

/** Codes beside the text: a stripe each, and a name that stays in sight while its span is. */
export function Margin({ codings, extents, onOpen }: MarginProps) {
  const stripes = layStripes(extents, LABEL_HEIGHT);
  const lanes = Math.max(0, ...stripes.map(({ lane }) => lane + 1));
  return (
    <ul className="reader-margin" aria-label="Codings in this text">
      {stripes.map((stripe) => {
        const coding = codings.find(({ id }) => id === stripe.id);
        if (coding === undefined) return null;
        const colour = `var(--code-${coding.colour})`;
        const height = stripe.bottom - stripe.top;
        return (
          <li
            key={stripe.id}
            className="stripe-frame"
            style={{ top: stripe.top, height: Math.max(height, stripe.labelTop + LABEL_HEIGHT) }}
          >
            <span
              className="stripe"
              style={{ background: colour, right: stripe.lane * LANE_WIDTH, height }}
            />
            <button
              type="button"
              className="stripe-label"
              style={{
                marginTop: stripe.labelTop,
                marginRight: lanes * LANE_WIDTH + 2,
                top: 6 + stripe.lane * LABEL_HEIGHT,
              }}
              onClick={() => onOpen(coding.id)}
            >
              <span className="stripe-chip" style={{ background: colour }} />
              <span className="stripe-name">{coding.label}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
