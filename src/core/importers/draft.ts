import type { Metadata } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import type { Problem } from "../model/result.ts";

/** One article as imported, before an analyst has looked at it. `format` is the registry's name. */
export interface Draft {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly format: string;
}

/** What a file held, and what of it could not be read. */
export interface ImportResult {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}
