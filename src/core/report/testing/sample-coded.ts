import type { ReportCoded } from "../input/coded-input.ts";

/** Matrices, memos and saved queries on the fixture's articles. */
export const sampleCoded: ReportCoded = {
  colours: ["#204aad", "#c87123"],
  matrices: [
    {
      pass: "First round",
      articles: 3,
      left: 2,
      matrices: [
        {
          title: "Coded passages by outlet",
          rows: ["Conflict", "Human interest"],
          columns: Array.from({ length: 8 }, (_, index) => ({
            name: `Outlet number ${index}`,
            base: "1 article",
          })),
          cells: [
            ["2", "0", "1", "0", "0", "0", "0", "3"],
            ["0", "1", "0", "0", "0", "0", "0", "0"],
          ],
          note: "No intervals: the pass declares no random sample.",
          chart: {
            width: 640,
            height: 60,
            label: "Coded passages, codes by outlet",
            marks: [
              { kind: "text", x: 10, y: 10, words: "Conflict", anchor: "start", tone: "ink" },
              { kind: "bar", x: 150, y: 10, width: 40, height: 10, colour: 0 },
              { kind: "disc", x: 300, y: 20, radius: 4, colour: 1 },
              {
                kind: "line",
                points: [
                  [0, 0],
                  [5, 5],
                ],
                colour: null,
                dash: null,
              },
            ],
          },
        },
        {
          title: "Coded passages that overlap",
          rows: [],
          columns: [],
          cells: [],
          note: "",
          chart: null,
        },
      ],
    },
  ],
  memos: [
    {
      kind: "project",
      about: "Kelmar",
      quote: null,
      text: "Begun with the local outlets.",
      coder: "RM",
      updatedAt: "2026-03-02T10:00:00.000Z",
    },
    {
      kind: "coding",
      about: "Conflict",
      quote: "faces down hecklers",
      text: "Compare story/s1/read/a2?at=text.0-10, which has another verb.",
      coder: "TK",
      updatedAt: "2026-03-03T10:00:00.000Z",
    },
  ],
  queries: [
    {
      name: "Own conflict",
      asked: "coded Conflict and in the outlet’s own words",
      found: 3,
      lines: [],
      passages: [
        {
          article: "a2",
          quote: "minister faces down hecklers",
          orphan: false,
          former: null,
          codes: ["Conflict"],
          voice: "headline",
        },
      ],
    },
    {
      name: "Ministers",
      asked: "“minister*”",
      found: 1,
      passages: [],
      lines: [{ article: "a1", left: "The ", match: "minister", right: " said so.", voice: "own" }],
    },
  ],
};
