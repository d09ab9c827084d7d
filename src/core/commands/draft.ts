import { diffOfChanges } from "../history/diff.ts";
import type { Diff } from "../history/diff.ts";
import type { AnyId, AnyRecord, RecordOf, RecordType, State } from "../model/records.ts";
import { recordsOf, typeOfId } from "../model/records.ts";

/** Removes a record, the memos about it and the answers to questions about it. */
export function removeWithMemos(draft: Draft, id: AnyId): void {
  removeAllWithMemos(draft, new Set([id]));
}

/**
 * Removes records, the memos about them and the answers to questions about them, looking through
 * memos and answers once for all.
 */
export function removeAllWithMemos(draft: Draft, ids: ReadonlySet<AnyId>): void {
  const about = new Set<string>(ids);
  for (const { id, article, coding } of draft.all("answer")) {
    if (!about.has(article) && (coding === null || !about.has(coding))) continue;
    about.add(id);
    draft.remove(id);
  }
  for (const memo of draft.all("memo")) {
    if (about.has(memo.about)) draft.remove(memo.id);
  }
  for (const id of ids) draft.remove(id);
}

/** Lets the memos about one record be about another. */
export function moveMemos(draft: Draft, from: AnyId, to: AnyId): void {
  for (const memo of draft.all("memo")) {
    if (memo.about === from) draft.put({ ...memo, about: to });
  }
}

/**
 * A state being changed: reads see what was put, and `diff` is the difference to where it
 * began. A command works on one, so that no command builds a diff by hand.
 */
export class Draft {
  readonly #base: State;
  readonly #changes = new Map<AnyId, AnyRecord | null>();

  constructor(base: State) {
    this.#base = base;
  }

  /** The record with this id as it now stands, or null. */
  get<Type extends RecordType>(type: Type, id: string): RecordOf<Type> | null {
    const key = id as AnyId;
    const changed = this.#changes.get(key);
    const found = changed === undefined ? this.#base.get(key) : changed;
    return found?.type === type ? (found as RecordOf<Type>) : null;
  }

  /** Adds the record, or replaces the one with its id. */
  put(record: AnyRecord): void {
    this.#changes.set(record.id, record);
  }

  /** Removes the record; removing what is not there changes nothing. */
  remove(id: AnyId): void {
    this.#changes.set(id, null);
  }

  /** All records of one type as they now stand. */
  all<Type extends RecordType>(type: Type): RecordOf<Type>[] {
    const found: RecordOf<Type>[] = [];
    for (const record of this.#base.values()) {
      if (record.type !== type) continue;
      const changed = this.#changes.get(record.id);
      if (changed === undefined) found.push(record as RecordOf<Type>);
      else if (changed !== null) found.push(changed as RecordOf<Type>);
    }
    for (const [id, record] of this.#changes) {
      if (record !== null && typeOfId(id) === type && !this.#base.has(id)) {
        found.push(record as RecordOf<Type>);
      }
    }
    return found;
  }

  /** All records of one type as they stood in the state this began with. */
  before<Type extends RecordType>(type: Type): RecordOf<Type>[] {
    return recordsOf(this.#base, type);
  }

  /** What changed since the state this began with. */
  diff(): Diff {
    const changes = [...this.#changes].map(([id, after]) => ({
      id,
      before: this.#base.get(id) ?? null,
      after,
    }));
    return diffOfChanges(changes);
  }
}
