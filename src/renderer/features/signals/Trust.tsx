import { accuracyWords } from "./words.ts";
import { useAccuracy } from "./useAccuracy.ts";

/** How far a measure can be trusted in this library: stands wherever the measure is shown. */
export function Trust({ measure }: { readonly measure: string }) {
  const accuracy = useAccuracy(measure);
  return <>{accuracy === null ? "not checked in this library" : accuracyWords(accuracy)}</>;
}
