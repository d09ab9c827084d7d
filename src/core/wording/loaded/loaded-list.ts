import type { Lexicon, WordList } from "../lexicon.ts";
import { lexiconOf } from "../lexicon.ts";

/** Words and phrases of one kind of loaded wording. */
export interface LoadedList {
  readonly rule: `loaded.${string}`;
  readonly lexicon: Lexicon;
  /** True where the words begin large by nature ("Marxist"): a capital makes no name of them. */
  readonly names: boolean;
}

/** A list of loaded words under a rule's name. */
export function loadedList(rule: LoadedList["rule"], list: WordList, names = false): LoadedList {
  return { rule, lexicon: lexiconOf(list), names };
}
