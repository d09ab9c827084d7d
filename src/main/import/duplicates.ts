import { fingerprintOf } from "../../core/importers/duplicates.ts";
import { hashText } from "../../core/model/hash.ts";

/**
 * Recognises articles that were there before, by their words alone. Fingerprints are made once
 * a text and kept by the text's hash.
 */
export class Fingerprints {
  readonly #byHash = new Map<string, string>();

  /** The fingerprint of a text; `hash` names the text, so that it is read only once. */
  of(hash: string, text: string): string {
    const known = this.#byHash.get(hash);
    if (known !== undefined) return known;
    // The hash of it: a library of whole folded texts would fill the memory.
    const made = hashText(fingerprintOf(text));
    this.#byHash.set(hash, made);
    return made;
  }

  /** The fingerprint of the text with this hash, if it was made before. */
  known(hash: string): string | undefined {
    return this.#byHash.get(hash);
  }
}
