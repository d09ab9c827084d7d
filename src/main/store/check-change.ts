import { z } from "zod";
import { changesOf, diffSchema, isEmptyDiff } from "../../core/history/diff.ts";
import type { Diff } from "../../core/history/diff.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { documentOf } from "./layout.ts";
import type { Vault } from "./vault.ts";

/**
 * Refuses what the project could not be read back from: `nothing-changed`, `record-invalid`
 * (a document with such a record would be taken for damaged), `record-moved` (from one
 * document to another), `text-missing` and `original-missing` (named but never kept).
 */
export function checkChange(diff: Diff, vault: Vault): Result<Diff> {
  if (isEmptyDiff(diff)) return failed("nothing-changed", "There is nothing to change.");
  const parsed = diffSchema.safeParse(diff);
  if (!parsed.success) {
    return failed(
      "record-invalid",
      `The change was refused because a record in it is not valid: ${z.prettifyError(parsed.error)}.`,
    );
  }
  for (const { id, before, after } of changesOf(diff)) {
    if (after === null) continue;
    if (before !== null && documentOf(before) !== documentOf(after)) {
      return failed("record-moved", `The record ${id} cannot be given to another article.`);
    }
    if (after.type === "revision" && !vault.hasText(after.text)) {
      return failed("text-missing", `The text of ${id} was not kept; import the article anew.`);
    }
    if ((after.type === "article" || after.type === "revision") && after.original !== null) {
      const { hash, extension } = after.original;
      if (!vault.hasOriginal(hash, extension)) {
        const file = after.type === "article" ? after.file : `of ${after.id}`;
        return failed(
          "original-missing",
          `The file ${file} was not kept; import the article anew.`,
        );
      }
    }
  }
  return ok(parsed.data);
}
