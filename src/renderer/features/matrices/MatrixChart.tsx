import type { Chart, ChartMark } from "../../../core/coding/matrices/chart.ts";

/** The chart, as SVG that prints. Its figures are in the table before it. */
export function MatrixChart({ chart }: { readonly chart: Chart }) {
  return (
    <figure className="codes-chart">
      <svg
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={`${chart.label}. The figures are in the table above.`}
      >
        {chart.marks.map((mark, index) => (
          <Mark key={index} mark={mark} />
        ))}
      </svg>
    </figure>
  );
}

function Mark({ mark }: { readonly mark: ChartMark }) {
  switch (mark.kind) {
    case "text":
      return (
        <text
          x={mark.x}
          y={mark.y}
          textAnchor={mark.anchor}
          data-tone={mark.tone}
          transform={
            mark.turned === undefined ? undefined : `rotate(${mark.turned} ${mark.x} ${mark.y})`
          }
        >
          {mark.words}
        </text>
      );
    case "bar": {
      const { x, y, width, height, colour } = mark;
      return <rect {...{ x, y, width, height }} fill={`var(--code-${colour})`} />;
    }
    case "disc":
      return <circle cx={mark.x} cy={mark.y} r={mark.radius} fill={`var(--code-${mark.colour})`} />;
    case "line":
      return (
        <polyline
          points={mark.points.map((point) => point.join(",")).join(" ")}
          stroke={mark.colour === null ? "var(--rule-strong)" : `var(--code-${mark.colour})`}
          strokeWidth={mark.colour === null ? 1 : 2}
          strokeDasharray={mark.dash ?? undefined}
          fill="none"
        />
      );
  }
}
