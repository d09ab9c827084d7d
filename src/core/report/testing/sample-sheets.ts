import type { PassCounts } from "../../coding/sheets/by-outlet.ts";
import type { SheetCounts } from "../../coding/sheets/frequencies.ts";
import type { Variable } from "../../model/sheet.ts";

const question: Variable = {
  id: "variable:1",
  type: "variable",
  name: "conflict_1",
  question: "Does the article show disagreement?",
  scope: "article",
  kind: "yes-no",
  values: [],
  required: true,
  askedIf: null,
  scale: "conflict",
  order: 1,
  retired: false,
  source: null,
};

const counts = (yes: number, no: number): SheetCounts => ({
  sheets: yes + no,
  frequencies: [
    {
      variable: question,
      counts: [
        { value: "yes", count: yes },
        { value: "no", count: no },
      ],
      n: yes + no,
      missing: 1,
      skipped: 0,
      mean: yes / (yes + no),
    },
  ],
  scales: [{ scale: "conflict", mean: yes / (yes + no), n: yes + no }],
});

/** The sheets of one pass of the sample report. */
export const sampleSheets: readonly PassCounts[] = [
  {
    pass: "First round",
    scope: "article",
    articles: 4,
    coders: 1,
    all: counts(3, 1),
    written: [],
    isMasked: false,
    byOutlet: [
      { outlet: "Corvania Today", counts: counts(2, 0) },
      { outlet: "Vask Valley Herald", counts: counts(1, 1) },
    ],
  },
];
