import { ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { contentBlocks } from "./page/content.ts";
import { parsePage } from "./page/dom.ts";
import { pageMetadata } from "./page/metadata.ts";
import { savedPage } from "./page/single-file.ts";
import { walkPage } from "./page/walk.ts";
import type { Reading } from "./reading.ts";

/**
 * Reads a saved web page. Its markup is parsed into a tree and never rendered or run; nothing it
 * names is loaded. Metadata is read first, for finding the main text rearranges the tree.
 */
export function readPage(markup: string): Result<Reading> {
  const parsed = parsePage(markup);
  if (!parsed.ok) return parsed;
  const page = parsed.value;
  const blocks = walkPage(page.root);
  const lines = blocks.map((block) => block.text);
  const metadata = pageMetadata(page.root, lines, savedPage(markup));
  return ok({ blocks: contentBlocks(page, blocks), metadata, format: "html" });
}
