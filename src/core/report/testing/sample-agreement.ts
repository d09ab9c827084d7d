import type { Figure } from "../../coding/agreement/figures.ts";
import type { ReportAgreement } from "../input/agreement-input.ts";

const figure = (value: number): Figure => ({
  coefficient: { kind: "value", value },
  interval: {
    kind: "interval",
    low: value - 0.2,
    high: Math.min(1, value + 0.15),
    samples: 998,
    without: 2,
  },
});

const rated = {
  units: 5,
  judgements: 10,
  percent: figure(0.8),
  cohen: figure(0.55),
  fleiss: figure(0.54),
  alpha: figure(0.58),
};

const noVariation = { kind: "undefined", reason: "no-variation" } as const;

/** The agreement of two coders in one pass of the sample report. */
export const sampleAgreement: readonly ReportAgreement[] = [
  {
    pass: "Main coding",
    conditions: ["5 articles drawn for all coders (seed 7)", "blind to the other coding"],
    frozenAt: "2025-03-20T09:30:00.000Z",
    figures: {
      version: 1,
      pass: "pass:main",
      of: "0",
      readers: [
        { id: "coder:rm", label: "Rosa Mell" },
        { id: "coder:tk", label: "Timo Kant" },
      ],
      articles: ["article:a1", "article:a2", "article:a3", "article:a4", "article:a5"],
      planned: 6,
      orphans: 1,
      variables: [
        {
          ...rated,
          variable: "variable:tone",
          name: "tone",
          question: "Is the plan told as settled?",
          scope: "article",
          level: "nominal",
          shares: [
            { value: "yes", share: 0.6 },
            { value: "no", share: 0.4 },
          ],
          alpha: { coefficient: noVariation, interval: noVariation },
        },
      ],
      codes: [
        {
          code: "code:c1",
          name: "Conflict",
          prevalence: { units: 11, readings: 6, allReadings: 10, coverage: 0.034 },
          presence: rated,
          spans: { ...figure(0.47), measure: "unitizing", articles: 5, readers: 2 },
        },
      ],
      gamma: { ...figure(0.51), articles: 5, imprecise: 1 },
    },
    decided: {
      pass: "Main coding, decided",
      disagreements: 4,
      decided: 4,
      as: [
        { label: "Rosa Mell", count: 2 },
        { label: "Timo Kant", count: 1 },
      ],
      otherwise: 1,
    },
  },
];
