import { diffOfChanges } from "../history/diff.ts";
import type { Diff } from "../history/diff.ts";
import type { AnyId, AnyRecord, RecordOf, RecordType, State } from "../model/records.ts";
import { aboutOf, RecordTables } from "../model/record-tables.ts";
import type { GroupedType } from "../model/record-tables.ts";
import { recordsAbout, recordsOf } from "../model/records.ts";

/** Removes a record, the memos about it and the answers to questions about it. */
export function removeWithMemos(draft: Draft, id: AnyId): void {
  const coding = draft.get("coding", id);
  const article = coding === null ? id : coding.anchor.span.article;
  for (const answer of draft.about("answer", article)) {
    if (coding === null || answer.coding === id) removeWithMemos(draft, answer.id);
  }
  for (const memo of draft.about("memo", id)) draft.remove(memo.id);
  draft.remove(id);
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
  for (const memo of draft.about("memo", from)) draft.put({ ...memo, about: to });
}

/**
 * A state being changed: reads see what was put, and `diff` is the difference to where it
 * began. A command works on one, so that no command builds a diff by hand.
 */
export class Draft {
  readonly #base: State;
  /** The same in tables, made when something is first looked up by what it is about. */
  #tables: RecordTables | null = null;
  readonly #changes = new Map<AnyId, AnyRecord | null>();
  /** What was put and is still there, by type: few, where thousands are removed. */
  readonly #put = new Map<RecordType, Map<AnyId, AnyRecord>>();
  /** The same by what they are about, so that thousands of joins do not look through each other's. */
  readonly #putAbout = new Map<string, Map<AnyId, AnyRecord>>();

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
    const about = groupOf(record);
    this.#leaveGroup(record.id, about);
    this.#changes.set(record.id, record);
    add(this.#put, record.type, record);
    if (about !== null) add(this.#putAbout, about, record);
  }

  /** Removes the record; removing what is not there changes nothing. */
  remove(id: AnyId): void {
    this.#leaveGroup(id, null);
    this.#changes.set(id, null);
    for (const ofType of this.#put.values()) ofType.delete(id);
  }

  /** All records of one type as they now stand. */
  all<Type extends RecordType>(type: Type): RecordOf<Type>[] {
    return this.#changed(recordsOf(this.#base, type), this.#put.get(type));
  }

  /** The codings or answers of an article, or the memos about a record, as they now stand. */
  about<Type extends GroupedType>(type: Type, about: string): RecordOf<Type>[] {
    const put = this.#putAbout.get(`${type} ${about}`);
    this.#tables ??= RecordTables.of(this.#base);
    return this.#changed(recordsAbout(this.#tables, type, about), put).filter(
      (record) => aboutOf(record) === about,
    );
  }

  /** All records of one type as they stood in the state this began with. */
  before<Type extends RecordType>(type: Type): RecordOf<Type>[] {
    return recordsOf(this.#base, type);
  }

  /** What was put is no longer about what it was, unless it is about the same again. */
  #leaveGroup(id: AnyId, about: string | null): void {
    const before = this.#changes.get(id) ?? null;
    const was = before === null ? null : groupOf(before);
    if (was !== null && was !== about) this.#putAbout.get(was)?.delete(id);
  }

  /** These records, and those like them that were put, as they now stand. */
  #changed<Type extends RecordType>(
    records: readonly RecordOf<Type>[],
    put: ReadonlyMap<AnyId, AnyRecord> = new Map(),
  ): RecordOf<Type>[] {
    const found: RecordOf<Type>[] = [];
    const known = new Set<AnyId>();
    for (const record of records) {
      const changed = this.#changes.get(record.id);
      if (changed === undefined) found.push(record);
      else if (changed !== null) found.push(changed as RecordOf<Type>);
      if (changed !== undefined) known.add(record.id);
    }
    for (const [id, record] of put) {
      if (!known.has(id)) found.push(record as RecordOf<Type>);
    }
    return found;
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

/** The name of the group a record is found in by what it is about; null: in none. */
function groupOf(record: AnyRecord): string | null {
  const about = aboutOf(record);
  return about === null ? null : `${record.type} ${about}`;
}

function add<Key>(groups: Map<Key, Map<AnyId, AnyRecord>>, key: Key, record: AnyRecord): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, new Map([[record.id, record]]));
  else group.set(record.id, record);
}
