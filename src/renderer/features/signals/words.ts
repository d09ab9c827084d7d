import type { Accuracy } from "../../../core/findings/estimate.ts";
import type { Estimate } from "../../../core/findings/interval.ts";

function percent(share: number): string {
  return String(Math.round(share * 100));
}

/** "83 % (64–93)": a share with its 95 % interval. */
export function estimateWords({ value, low, high }: Estimate): string {
  return `${percent(value)} % (${percent(low)}–${percent(high)})`;
}

/** What a check of this library says of a measure, in a sentence's part. */
export function accuracyWords(accuracy: Accuracy): string {
  const { precision, recall, hitsSeen, othersSeen } = accuracy;
  const parts = [
    precision === null ? "precision unknown" : `precision ${estimateWords(precision)}`,
    recall === null ? "recall unknown" : `estimated recall ${estimateWords(recall)}`,
  ];
  return `${parts.join(", ")}; 95 % intervals, n = ${hitsSeen} found, ${othersSeen} not found`;
}

/** "12.4": so many in a thousand words; a dash where there are none. */
export function rateWords(rate: number | null): string {
  return rate === null ? "–" : rate.toFixed(1);
}
