import type { Block, RemovalReason } from "../model/block.ts";

/** What is removed by the dozen and restored by nobody word by word: menus and rows of buttons. */
const MERGED: ReadonlySet<RemovalReason> = new Set<RemovalReason>(["navigation", "share-bar"]);
const BETWEEN = " · ";

/**
 * The blocks with neighbours that were set aside as parts of one menu or bar made one block, so
 * that what was removed can be looked over. Nothing is left out.
 */
export function mergeRuns(blocks: readonly Block[]): Block[] {
  const merged: Block[] = [];
  let run: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.kept || !MERGED.has(block.reason)) {
      merged.push(block);
      continue;
    }
    run.push(block.text);
    if (next !== undefined && !next.kept && next.reason === block.reason) continue;
    merged.push(run.length === 1 ? block : { ...block, kind: "list", text: run.join(BETWEEN) });
    run = [];
  }
  return merged;
}
