import { rangeSentence } from "../../../core/outlets/rate-range.ts";
import type { RateRange } from "../../../core/outlets/rate-range.ts";

const WIDTH = 220;
const EDGE = 10;
const LINE = 12;

/**
 * A measure of an outlet on the strip of its peers: theirs are rings, its own is filled and larger.
 * The sentence beneath says the same.
 */
export function RangePlot(props: {
  readonly name: string;
  readonly range: RateRange;
  /** Index of the outlet's colour. */
  readonly colour: number;
  readonly nameOf: (peer: string) => string;
}) {
  const { name, range, colour, nameOf } = props;
  const { rate, peers } = range;
  const most = Math.max(rate ?? 0, peers.at(-1)?.rate ?? 0);
  const placeOf = (value: number): number =>
    EDGE + (most === 0 ? 0 : (value / most) * (WIDTH - 2 * EDGE));
  return (
    <li className="range">
      <h3>{name}</h3>
      <svg className="range-plot" viewBox={`0 0 ${WIDTH} 36`} aria-hidden>
        <line x1={EDGE} x2={WIDTH - EDGE} y1={LINE} y2={LINE} className="range-line" />
        {peers.map((peer) => (
          <circle key={peer.id} cx={placeOf(peer.rate)} cy={LINE} r="4" className="range-peer">
            <title>{`${nameOf(peer.id)}: ${peer.rate.toFixed(1)}`}</title>
          </circle>
        ))}
        {rate !== null && (
          <circle cx={placeOf(rate)} cy={LINE} r="6" fill={`var(--outlet-${colour})`} />
        )}
        <text x={EDGE} y="33" textAnchor="middle" className="range-end">
          0
        </text>
        {most > 0 && (
          <text x={WIDTH - EDGE} y="33" textAnchor="middle" className="range-end">
            {most.toFixed(1)}
          </text>
        )}
      </svg>
      <p>{rangeSentence(range)}</p>
    </li>
  );
}
