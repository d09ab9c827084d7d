import type { Reuse } from "../../../core/compare/comparison.ts";
import type { Told } from "../story/told.ts";

interface FlowPair {
  readonly pair: Reuse;
  readonly a: Told;
  readonly b: Told;
}

const STEP = 88;
const HEIGHT = 120;
const LINE = 96;

/**
 * The articles in the order of publication on one line, an arc for every pair that shares
 * passages: as thick as the larger share, with an arrowhead where the direction is known. The
 * list beneath says the same in words, so a screen reader passes over it.
 */
export function ReuseFlow(props: {
  readonly articles: readonly Told[];
  readonly pairs: readonly FlowPair[];
}) {
  const { articles, pairs } = props;
  const placeOf = (article: Told): number => (articles.indexOf(article) + 0.5) * STEP;
  const width = articles.length * STEP;
  return (
    <svg
      className="reuse-flow"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      style={{ maxWidth: `${width}px` }}
      aria-hidden
    >
      <defs>
        <marker
          id="reuse-arrow"
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" className="reuse-arrowhead" />
        </marker>
      </defs>
      {pairs.map(({ pair, a, b }) => {
        const backwards = pair.direction === "b-a";
        const [from, to] = backwards ? [placeOf(b), placeOf(a)] : [placeOf(a), placeOf(b)];
        const rise = Math.min(LINE - 8, Math.abs(to - from) / 2.2 + 12);
        const isDirected = pair.direction === "a-b" || backwards;
        return (
          <path
            key={`${pair.a} ${pair.b}`}
            className="reuse-arc"
            data-direction={pair.direction}
            d={`M${from} ${LINE - 14} C${from} ${LINE - 14 - rise} ${to} ${LINE - 14 - rise} ${to} ${LINE - 14}`}
            strokeWidth={1 + 5 * Math.max(pair.shareOfA, pair.shareOfB)}
            {...(isDirected ? { markerEnd: "url(#reuse-arrow)" } : {})}
          />
        );
      })}
      {articles.map((article) => (
        <g key={article.id} transform={`translate(${placeOf(article)} ${LINE})`}>
          <rect
            x={article.outlet.mark.length > 2 ? -18 : -14}
            y="-11"
            width={article.outlet.mark.length > 2 ? 36 : 28}
            height="18"
            rx="3"
            fill={`var(--outlet-${article.outlet.colour})`}
          />
          <text className="reuse-mark" textAnchor="middle" y="3">
            {article.outlet.mark}
          </text>
          <text className="reuse-date" textAnchor="middle" y="21">
            {article.date ?? "undated"}
          </text>
        </g>
      ))}
    </svg>
  );
}
