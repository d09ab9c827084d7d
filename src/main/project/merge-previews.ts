import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { changesOf, isEmptyDiff } from "../../core/history/diff.ts";
import type { Diff } from "../../core/history/diff.ts";
import { textsToMerge } from "../../core/merge/merge-projects.ts";
import type { Choices, Copies, Merged } from "../../core/merge/merged.ts";
import { summaryOf } from "../../core/merge/preview.ts";
import type { Original } from "../../core/model/article.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { MergePreview } from "../../shared/contract.ts";
import { readCopy } from "../store/copy.ts";
import type { OtherCopy } from "../store/copy.ts";
import type { OriginalBytes } from "../store/vault.ts";
import type { WorkerPool } from "../work/pool.ts";
import type { Job } from "../work/jobs.ts";
import type { ProjectSession } from "./session.ts";

const noChoices: Choices = new Map();

type Made = Omit<Merged, "state">;

/** A copy that was read, against the state of ours it is to be merged with. */
interface Prepared {
  readonly session: ProjectSession;
  readonly seq: number;
  readonly copy: OtherCopy;
  readonly copies: Copies;
}

/** Merges of other copies that a person looks at before they are taken in: the last one only. */
export class MergePreviews {
  readonly #pool: WorkerPool;
  #last: { readonly id: string; readonly prepared: Prepared } | null = null;

  constructor(pool: WorkerPool) {
    this.#pool = pool;
  }

  /** Reads the copy in a folder and tells what merging it would do. Nothing is changed. */
  async preview(
    session: ProjectSession,
    folder: string,
    { signal, progress }: Job,
  ): Promise<Result<MergePreview>> {
    if (folder === session.folder) {
      return failed("same-copy", "This is the project that is open; choose another copy of it.");
    }
    const copy = await readCopy(folder);
    if (!copy.ok) return copy;
    progress(1, 3);
    const { seq } = session;
    const ours = await session.history();
    if (!ours.ok) return ours;
    const { state, entries } = copy.value;
    const histories = { ours: ours.value, theirs: { state, entries } };
    const base = await this.#pool.run("mergeBase", histories, { signal });
    if (!base.ok) return base;
    if (!base.value.ok) return base.value;
    progress(2, 3);
    const copies = { base: base.value.value, ours: ours.value.state, theirs: state };
    const prepared = { session, seq, copy: copy.value, copies };
    const made = await this.#merge(prepared, noChoices, signal);
    if (!made.ok) return made;
    progress(3, 3);
    const id = randomUUID();
    this.#last = { id, prepared };
    return ok({
      preview: id,
      name: basename(folder),
      sharesHistory: copies.base.size > 0,
      problems: copy.value.problems,
      isEmpty: isEmptyDiff(made.value.diff),
      ...summaryOf(copies, made.value),
    });
  }

  /** Takes the merge in as one change, with what the person chose. */
  async commit(
    session: ProjectSession,
    id: string,
    choices: Choices,
    { signal }: Pick<Job, "signal">,
  ): Promise<Result<{ readonly label: string }>> {
    const prepared = this.#last?.id === id ? this.#last.prepared : null;
    if (prepared?.session !== session) {
      return failed("merge-gone", "This merge is no longer there; choose the copy again.");
    }
    const made = await this.#merge(prepared, choices, signal);
    if (!made.ok) return made;
    const { copy, seq } = prepared;
    const files = await filesFor(session, copy, made.value.diff);
    if (!files.ok) return files;
    const { accounts, conflicts, repairs, twins, diff } = made.value;
    const name = basename(copy.folder);
    const account = {
      version: 1,
      merged: name,
      mergedHead: copy.head,
      ...{ accounts, conflicts, repairs, twins },
    };
    const merged = await session.merge(
      {
        label: `merge ${name}`,
        diff,
        ...files.value,
        merges: copy.head,
        account: `${JSON.stringify(account)}\n`,
      },
      seq,
    );
    if (merged.ok) this.#last = null;
    return merged;
  }

  async #merge(prepared: Prepared, choices: Choices, signal: AbortSignal): Promise<Result<Made>> {
    const { session, copy, copies } = prepared;
    const texts = new Map<string, string>();
    for (const hash of textsToMerge(copies, choices)) {
      const text = await textOf(session, copy, hash);
      if (!text.ok) return text;
      texts.set(hash, text.value);
    }
    return this.#pool.run("mergeProjects", { ...copies, choices, texts }, { signal });
  }
}

/** A text from whichever copy has it unharmed. */
async function textOf(
  session: ProjectSession,
  copy: OtherCopy,
  hash: string,
): Promise<Result<string>> {
  const ours = await session.text(hash);
  return ours.ok ? ours : copy.vault.readText(hash);
}

/** The texts and originals that what comes in names. */
async function filesFor(
  session: ProjectSession,
  copy: OtherCopy,
  diff: Diff,
): Promise<Result<{ readonly texts: string[]; readonly originals: OriginalBytes[] }>> {
  const hashes = new Set<string>();
  const named = new Map<string, Original>();
  for (const { after } of changesOf(diff)) {
    if (after?.type === "revision") hashes.add(after.text);
    if (after?.type !== "revision" && after?.type !== "article") continue;
    if (after.original !== null) named.set(after.original.hash, after.original);
  }
  const texts: string[] = [];
  for (const hash of hashes) {
    const text = await textOf(session, copy, hash);
    if (!text.ok) return text;
    texts.push(text.value);
  }
  const originals: OriginalBytes[] = [];
  for (const { hash, extension } of named.values()) {
    const ours = await session.original(hash, extension);
    const bytes = ours.ok ? ours : await copy.vault.readOriginal(hash, extension);
    if (!bytes.ok) return bytes;
    originals.push({ bytes: bytes.value, extension });
  }
  return ok({ texts, originals });
}
