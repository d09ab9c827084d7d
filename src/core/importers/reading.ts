import type { Metadata } from "../model/article.ts";
import type { Block } from "../model/block.ts";

/**
 * What a format's reader found, before cleaning: the blocks in document order, and what the
 * format itself says of the article. `html` readers may have set blocks aside already.
 */
export interface Reading {
  readonly blocks: readonly Block[];
  readonly metadata: Partial<Metadata>;
  readonly format: string;
}
