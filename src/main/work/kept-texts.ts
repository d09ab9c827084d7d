import type { Quotation } from "../../core/extract/quotation.ts";
import { extractQuotations } from "../../core/extract/quotations.ts";
import { Forms, WordList } from "../../core/retrieval/word-list.ts";
import { segmentSentences } from "../../core/text/sentences.ts";
import { LeastRecentlyUsed } from "../project/least-recently-used.ts";

/** How many code units of text are kept, with what was found out about them. */
const UNITS_KEPT = 48 * 1024 * 1024;

const forms = new Forms();

/** What was found out about a text, when it was first asked for. */
class KeptText {
  readonly text: string;
  #words: WordList | null = null;
  #quotations: readonly Quotation[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  words(): WordList {
    this.#words ??= new WordList(this.text, forms);
    return this.#words;
  }

  quotations(): readonly Quotation[] {
    this.#quotations ??= extractQuotations(this.text, segmentSentences(this.text));
    return this.#quotations;
  }
}

const kept = new LeastRecentlyUsed<KeptText>(UNITS_KEPT, ({ text }) => text.length + 1);

/**
 * A text with what this worker knows of it, by its hash: the next question is usually put to the
 * same texts, and cutting them into words and quotations is most of what the first one costs.
 */
export function keptText(hash: string, text: string): KeptText {
  const known = kept.get(hash);
  // A masked pass shows other words under the same hash.
  if (known?.text === text) return known;
  const made = new KeptText(text);
  kept.set(hash, made);
  return made;
}
