import { accuracyOf, sampleOf } from "../../../core/findings/estimate.ts";
import type { Accuracy } from "../../../core/findings/estimate.ts";
import type { SampleCheck } from "../../../core/model/finding.ts";
import type { OutletId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import { useProject, useRecords } from "../../project/context.ts";
import { perState } from "../../project/per-state.ts";
import { compareText } from "../../project/selectors.ts";

const samplesOf = perState((state) => recordsOf(state, "samplecheck"), ["samplecheck"]);

/** What a sample says of a measure: in the library, and in each outlet it was drawn from. */
export interface Checked {
  readonly sample: SampleCheck;
  readonly whole: Accuracy;
  readonly byOutlet: readonly {
    readonly outlet: OutletId | null;
    readonly name: string;
    readonly accuracy: Accuracy;
  }[];
}

function outletOf(state: State, item: SampleCheck["items"][number]): OutletId | null {
  const article = state.get(item.anchor.span.article);
  return article?.type === "article" ? article.outlet : null;
}

function checkedOf(state: State, measure: string): Checked | null {
  const sample = sampleOf(samplesOf(state), measure);
  if (sample === null) return null;
  const outlets = [...new Set(sample.items.map((item) => outletOf(state, item)))];
  const byOutlet = outlets
    .map((outlet) => {
      const record = outlet === null ? undefined : state.get(outlet);
      return {
        outlet,
        name: record?.type === "outlet" ? record.name : "Outlet unknown",
        accuracy: accuracyOf(sample, (item) => outletOf(state, item) === outlet),
      };
    })
    .sort((a, b) => compareText(a.name, b.name));
  return { sample, whole: accuracyOf(sample), byOutlet };
}

/** How a measure did in this library as a whole; null: it was not checked. Stands by every finding. */
export function useAccuracy(measure: string): Accuracy | null {
  const sample = sampleOf(useRecords(samplesOf), measure);
  return sample === null ? null : accuracyOf(sample);
}

/** What was found out about a measure in this library; null: it was not checked. */
export function useChecked(measure: string): Checked | null {
  return checkedOf(useProject().records, measure);
}

/** The last sample drawn for a measure, looked at or not; null: none. */
export function useLastSample(measure: string): SampleCheck | null {
  const samples = samplesOf(useProject().records).filter((each) => each.measure === measure);
  return samples.sort((a, b) => (a.drawnAt < b.drawnAt ? 1 : -1))[0] ?? null;
}
