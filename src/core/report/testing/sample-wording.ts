import { noWording } from "../../findings/count-signals.ts";
import { accuracyOf } from "../../findings/estimate.ts";
import type { SampleCheck } from "../../model/finding.ts";
import type { ReportWording } from "../input/wording-input.ts";

type Item = SampleCheck["items"][number];

function items(count: number, isHit: boolean, isThere: boolean): Item[] {
  const span = { article: "article:a", revision: "revision:a", field: "text" } as const;
  const quote = { exact: "claimed", prefix: "", suffix: "" };
  const anchor = { span: { ...span, start: 0, end: 7 }, quote, orphan: false };
  return Array.from({ length: count }, () => ({ anchor, isHit, isThere }));
}

const accuracy = accuracyOf({
  hits: 40,
  others: 90,
  items: [...items(16, true, true), ...items(4, true, false), ...items(20, false, false)],
});

/** Wording of the sample's articles, one kind checked and one not. */
export const sampleWording: ReportWording = {
  kinds: [
    {
      kind: "loaded",
      checked: { whole: accuracy, byOutlet: [{ outlet: "Corvania Today", accuracy }] },
    },
    { kind: "hedge", checked: null },
  ],
  outlets: ["Corvania Today", "Vask Valley Herald"].map((outlet, at) => ({
    outlet,
    articles: at + 1,
    counts: {
      words: { own: 380, headline: 20, direct: 90, indirect: 10 },
      signals: {
        ...noWording.signals,
        loaded: { own: 4, headline: 2, direct: 1, indirect: 0 },
      },
    },
  })),
};
