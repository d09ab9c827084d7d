import { segmentWords } from "../../text/words.ts";
import { hashWord, shinglesIn } from "../reuse/shingles.ts";

/** Hashes a sketch holds: the share of common ones is right to about 1/√64 = 12 points. */
const SIZE = 64;

/**
 * A small fingerprint of a text: the 64 smallest hashes of its shingles, ascending (a bottom-k
 * sketch: Broder 1997, "On the resemblance and containment of documents"). The same text gives
 * the same sketch on every machine; texts share about as much of their sketches as of their
 * shingles. Fewer for short texts, none for texts below one shingle.
 */
export function sketchOf(text: string): number[] {
  const forms = Int32Array.from(segmentWords(text), ({ form }) => hashWord(form));
  const hashes = Float64Array.from(new Set(shinglesIn({ forms }))).sort();
  return [...hashes.subarray(0, SIZE)];
}
