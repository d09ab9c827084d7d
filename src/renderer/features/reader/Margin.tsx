import { memo, useMemo } from "react";
import type { RefObject } from "react";
import { useExtents } from "./drawing.ts";
import type { Mark } from "./marks.ts";
import type { Page } from "./page.ts";
import { layStripes } from "./stripes.ts";
import { useInSight } from "./useInSight.ts";

/** Height of a name in the margin, and distance of lanes, in pixels; reader.css agrees. */
const LABEL_HEIGHT = 20;
const LANE_WIDTH = 8;

type Striped = Extract<Mark, { kind: "coding" | "suggestion" }>;

interface MarginProps {
  /** What scrolls: only codes about in sight are drawn, for there may be thousands. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly page: Page;
  /** Codings, and suggestions, whose stripes are hollow. */
  readonly codings: readonly Striped[];
  /** The coding that is chosen; null: none. */
  readonly chosen: string | null;
  readonly onOpen: (id: string) => void;
}

/** Codes beside the text: a stripe each, and a name that stays in sight while its span is. */
export const Margin = memo(function Margin(props: MarginProps) {
  const { frame, sheet, page, codings, chosen, onOpen } = props;
  const extents = useExtents(sheet, page, codings);
  const stripes = useMemo(() => layStripes(extents, LABEL_HEIGHT), [extents]);
  const byId = useMemo(() => new Map(codings.map((coding) => [coding.id, coding])), [codings]);
  const lanes = stripes.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const inSight = useInSight(frame);
  const drawn = stripes.filter(
    ({ top, bottom, labelTop }) =>
      top < inSight.bottom && Math.max(bottom, top + labelTop + LABEL_HEIGHT) > inSight.top,
  );
  return (
    <ul className="reader-margin" aria-label="Codings beside the text">
      {drawn.map(({ id, top, bottom, lane, labelTop }) => {
        const coding = byId.get(id);
        if (coding === undefined) return null;
        return (
          <Stripe
            key={id}
            id={id}
            label={coding.label}
            colour={coding.colour}
            isSuggested={coding.kind === "suggestion"}
            isChosen={id === chosen}
            top={top}
            height={bottom - top}
            lane={lane}
            lanes={lanes}
            labelTop={labelTop}
            onOpen={onOpen}
          />
        );
      })}
    </ul>
  );
});

interface StripeProps extends Pick<Striped, "id" | "label" | "colour"> {
  readonly isSuggested: boolean;
  readonly isChosen: boolean;
  readonly top: number;
  readonly height: number;
  readonly lane: number;
  readonly lanes: number;
  readonly labelTop: number;
  readonly onOpen: (id: string) => void;
}

/** One of a thousand: takes plain values only, so that those that stay are not drawn anew. */
const Stripe = memo(function Stripe(props: StripeProps) {
  const { id, label, top, height, lane, lanes, labelTop, onOpen } = props;
  const colour = `var(--code-${props.colour})`;
  const look = props.isSuggested ? { borderColor: colour } : { background: colour };
  const hollow = props.isSuggested ? " is-hollow" : "";
  return (
    <li
      className="stripe-frame"
      data-chosen={props.isChosen}
      style={{ top, height: Math.max(height, labelTop + LABEL_HEIGHT) }}
    >
      <span className={`stripe${hollow}`} style={{ ...look, right: lane * LANE_WIDTH, height }} />
      <button
        type="button"
        className="stripe-label"
        title={label}
        style={{
          marginTop: labelTop,
          marginRight: lanes * LANE_WIDTH + 2,
          maxWidth: `calc(100% - ${lanes * LANE_WIDTH + 4}px)`,
          top: 6 + lane * LABEL_HEIGHT,
        }}
        onClick={() => onOpen(id)}
      >
        <span className={`stripe-chip${hollow}`} style={look} />
        <span className="stripe-name">
          {props.isSuggested ? `${label}?` : label}
          {props.isSuggested && <span className="visually-hidden"> suggested</span>}
        </span>
      </button>
    </li>
  );
});
