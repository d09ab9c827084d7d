import { z } from "zod";
import { changesOf, diffSchema, emptyDiff, isEmptyDiff } from "../../core/history/diff.ts";
import type { Diff } from "../../core/history/diff.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { breather } from "../work/breathe.ts";
import { documentOf } from "./layout.ts";
import type { Vault } from "./vault.ts";

/**
 * Refuses what the project could not be read back from: `nothing-changed`, `record-invalid`
 * (a document with such a record would be taken for damaged), `record-moved` (from one
 * document to another), `text-missing` and `original-missing` (named but never kept).
 */
export async function checkChange(diff: Diff, vault: Vault): Promise<Result<Diff>> {
  if (isEmptyDiff(diff)) return failed("nothing-changed", "There is nothing to change.");
  const parsed = await parsedInParts(diff);
  if (!parsed.ok) return parsed;
  const breathe = breather();
  for (const { id, before, after } of changesOf(diff)) {
    if (after === null) continue;
    await breathe();
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
  return parsed;
}

/** Records read at once: a change may be of thousands, and nothing is answered meanwhile. */
const AT_ONCE = 50;

/** The diff as its schema reads it, a few records at a time. */
async function parsedInParts(diff: Diff): Promise<Result<Diff>> {
  const breathe = breather();
  const whole: Diff = { added: {}, updated: {}, removed: {} };
  const ids = new Set<string>();
  for (const kind of ["added", "updated", "removed"] as const) {
    const entries = Object.entries(diff[kind]);
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      await breathe();
      const part = Object.fromEntries(entries.slice(from, from + AT_ONCE));
      const parsed = diffSchema.safeParse({ ...emptyDiff, [kind]: part });
      if (!parsed.success) return invalid(z.prettifyError(parsed.error));
      Object.assign(whole[kind], parsed.data[kind]);
    }
    for (const [id] of entries) {
      if (ids.has(id)) return invalid(`${id} is changed twice`);
      ids.add(id);
    }
  }
  return ok(whole);
}

function invalid(why: string): Result<never> {
  return failed(
    "record-invalid",
    `The change was refused because a record in it is not valid: ${why}.`,
  );
}
