import { expect, test } from "vitest";
import type { Chart } from "../../coding/matrices/chart.ts";
import { renderChart } from "./render-chart.ts";

test("a slanted name is turned about its own place, a level one is not", () => {
  const mark = { kind: "text", x: 200, y: 90, anchor: "end", tone: "ink" } as const;
  const chart: Chart = {
    width: 640,
    height: 200,
    label: "Coded passages",
    marks: [
      { ...mark, words: "Vask Valley Herald", turned: 40 },
      { ...mark, words: "Level" },
    ],
  };
  const { html } = renderChart(chart, []);
  expect(html).toMatch(/<text [^>]*transform="rotate\(40 200 90\)">Vask Valley Herald</u);
  expect(html.match(/transform/gu)).toHaveLength(1);
});
