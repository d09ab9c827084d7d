import { sketchOf } from "../../core/compare/revisions/sketch.ts";
import { fingerprintOf } from "../../core/importers/duplicates.ts";
import { importFile, importPasted } from "../../core/importers/import-file.ts";
import type { Draft, ImportResult } from "../../core/importers/import-file.ts";
import { cleanText } from "../../core/model/block.ts";
import { hashText } from "../../core/model/hash.ts";
import type { Problem } from "../../core/model/result.ts";
import { countWords } from "../../core/text/words.ts";

/** By what a clean text is recognised among others, whatever else is known of its article. */
export interface TextPrints {
  /** The hash of its folded form: that of its copies. */
  readonly copy: string;
  /** Its sketch, by which newer versions of it are found. */
  readonly sketch: readonly number[];
}

/**
 * A draft with what showing it needs of its clean text as cleaning left it. Found where it is
 * read, so that the main process need not go through the words of thousands; a command that
 * imports it goes by the blocks alone, which a person may have changed since.
 */
export interface ReadDraft {
  readonly draft: Draft;
  readonly hash: string;
  readonly words: number;
  readonly prints: TextPrints;
}

/** What was read of a file or of pasted text. */
export interface ReadResult {
  readonly drafts: readonly ReadDraft[];
  readonly problems: readonly Problem[];
}

/** What workers do for importing. */
export const importTasks = {
  importFile: (input: { readonly name: string; readonly bytes: Uint8Array }): ReadResult =>
    withFacts(importFile(input)),
  importPasted: (input: { readonly text: string }): ReadResult =>
    withFacts(importPasted(input.text)),
  textPrints: (input: { readonly texts: readonly string[] }): readonly TextPrints[] =>
    input.texts.map(printsOf),
} as const;

function withFacts({ drafts, problems }: ImportResult): ReadResult {
  return {
    drafts: drafts.map((draft) => {
      const text = cleanText(draft.blocks);
      return { draft, hash: hashText(text), words: countWords(text), prints: printsOf(text) };
    }),
    problems,
  };
}

/** The prints of a clean text. Linear in its length. */
export function printsOf(text: string): TextPrints {
  // The hash of it: a library of whole folded texts would fill the memory.
  return { copy: hashText(fingerprintOf(text)), sketch: sketchOf(text) };
}
