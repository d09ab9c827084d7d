import type { Address } from "../../shell/address.ts";

/** A passage as an address, with its words. */
interface LastPassage {
  readonly address: Extract<Address, { readonly kind: "read" }>;
  readonly words: string;
}

let last: LastPassage | null = null;

/** Remembers what is selected in a text, so that a memo written next can link it. */
export function rememberPassage(passage: LastPassage): void {
  last = passage;
}

/**
 * Forgets it. Its words are as they stood when they were selected: a mask that falls since, or is
 * lifted, would not change them, and another project does not have them.
 */
export function forgetPassage(): void {
  last = null;
}

/** What was last selected in a text; null before anything was. */
export function lastPassage(): LastPassage | null {
  return last;
}
