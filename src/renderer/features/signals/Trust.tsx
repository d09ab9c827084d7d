import { accuracyWords } from "./words.ts";
import { useChecked } from "./useAccuracy.ts";

/** How far a measure can be trusted in this library: stands wherever the measure is shown. */
export function Trust({ measure }: { readonly measure: string }) {
  const checked = useChecked(measure);
  return <>{checked === null ? "not checked in this library" : accuracyWords(checked.whole)}</>;
}
