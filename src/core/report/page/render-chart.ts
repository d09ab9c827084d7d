import type { Chart, ChartMark } from "../../coding/matrices/chart.ts";
import { assertNever } from "../../model/result.ts";
import { element } from "./html.ts";
import type { Html } from "./html.ts";

const INK = "#1c1b19";
const SOFT = "#5b5750";
const RULE = "#8a8375";

/** A chart as SVG; its figures are in the table that follows it. `colours` are codes', by index. */
export function renderChart(chart: Chart, colours: readonly string[]): Html {
  const size = `0 0 ${chart.width} ${chart.height}`;
  return element(
    "figure",
    { class: "chart" },
    element(
      "svg",
      {
        ...{ viewBox: size, role: "img", xmlns: "http://www.w3.org/2000/svg" },
        "aria-label": `${chart.label}. The figures are in the table that follows.`,
      },
      ...chart.marks.map((mark) => renderMark(mark, colours)),
    ),
  );
}

function renderMark(mark: ChartMark, colours: readonly string[]): Html {
  const colour = (index: number): string => {
    const found = colours[index] ?? INK;
    return /^#[0-9a-f]{6}$/iu.test(found) ? found : INK;
  };
  switch (mark.kind) {
    case "text": {
      const { x, y, anchor, tone, words, turned } = mark;
      const fill = tone === "ink" ? INK : SOFT;
      const transform = turned === undefined ? null : `rotate(${turned} ${x} ${y})`;
      const attributes = { x, y, "text-anchor": anchor, fill, "font-size": 11, transform };
      return element("text", attributes, words);
    }
    case "bar": {
      const { x, y, width, height } = mark;
      return element("rect", { x, y, width, height, fill: colour(mark.colour) });
    }
    case "disc":
      return element("circle", {
        cx: mark.x,
        cy: mark.y,
        r: mark.radius,
        fill: colour(mark.colour),
      });
    case "line":
      return element("polyline", {
        points: mark.points.map((point) => point.join(",")).join(" "),
        stroke: mark.colour === null ? RULE : colour(mark.colour),
        "stroke-width": mark.colour === null ? 1 : 2,
        "stroke-dasharray": mark.dash,
        fill: "none",
      });
    default:
      return assertNever(mark);
  }
}
