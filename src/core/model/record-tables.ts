import { LayeredMap } from "./layered-map.ts";
import type { AnyId, AnyRecord, RecordType, State } from "./records.ts";

type Table = LayeredMap<AnyId, AnyRecord>;
type Group = ReadonlyMap<AnyId, AnyRecord>;

/** The types whose records are found by what they are about, without looking through them all. */
export type GroupedType = "coding" | "memo" | "answer" | "passarticle";

const noTable: Table = LayeredMap.of([]);
const noGroup: Group = new Map();

/** What a record is found by besides its id; null: nothing. */
export function aboutOf(record: AnyRecord): string | null {
  switch (record.type) {
    case "coding":
      return record.anchor.span.article;
    case "answer":
    case "passarticle":
      return record.article;
    case "memo":
      return record.about;
    default:
      return null;
  }
}

/** One change of a record; null where there is none before or after. */
interface Change {
  readonly id: AnyId;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/**
 * A state with a table for each type of record: a change costs what it changes and not the
 * size of the project, and the table of a type no change touched is the same object before and
 * after, by which selectors know that they need not look again.
 */
export class RecordTables implements ReadonlyMap<AnyId, AnyRecord> {
  readonly #tables: ReadonlyMap<RecordType, Table>;
  /** Codings, answers and standings by article, memos by what they are about: `coding article:…`. */
  readonly #groups: LayeredMap<string, Group>;
  readonly size: number;

  private constructor(tables: ReadonlyMap<RecordType, Table>, groups: LayeredMap<string, Group>) {
    this.#tables = tables;
    this.#groups = groups;
    this.size = [...tables.values()].reduce((sum, table) => sum + table.size, 0);
  }

  /** The state as tables: itself, where it is already. */
  static of(state: State): RecordTables {
    if (state instanceof RecordTables) return state;
    const tables = new Map<RecordType, [AnyId, AnyRecord][]>();
    const groups = new Map<string, Map<AnyId, AnyRecord>>();
    for (const [id, record] of state) {
      const table = tables.get(record.type);
      if (table === undefined) tables.set(record.type, [[id, record]]);
      else table.push([id, record]);
      const about = aboutOf(record);
      if (about === null) continue;
      const key = `${record.type} ${about}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, new Map([[id, record]]));
      else group.set(id, record);
    }
    const layered = [...tables].map(([type, list]) => [type, LayeredMap.of(list)] as const);
    return new RecordTables(new Map(layered), LayeredMap.of(groups));
  }

  /** The state after these changes, each to another record. */
  with(changes: readonly Change[]): RecordTables {
    const byType = new Map<RecordType, Change[]>();
    const groups = new Map<string, Map<AnyId, AnyRecord>>();
    const group = (record: AnyRecord | null): Map<AnyId, AnyRecord> | null => {
      const about = record === null ? null : aboutOf(record);
      if (record === null || about === null) return null;
      const key = `${record.type} ${about}`;
      const found = groups.get(key) ?? new Map(this.#groups.get(key));
      groups.set(key, found);
      return found;
    };
    for (const change of changes) {
      const { id, before, after } = change;
      const record = after ?? before;
      if (record === null) continue;
      const ofType = byType.get(record.type);
      if (ofType === undefined) byType.set(record.type, [change]);
      else ofType.push(change);
      const from = group(before);
      const to = group(after);
      if (from !== to) from?.delete(id);
      if (after !== null) to?.set(id, after);
    }
    const tables = new Map(this.#tables);
    for (const [type, list] of byType) {
      const changed = list.map(
        ({ id, after }) => [id, after === null ? null : { value: after }] as const,
      );
      tables.set(type, (tables.get(type) ?? noTable).with(changed));
    }
    const regrouped = [...groups].map(
      ([key, found]) => [key, found.size === 0 ? null : { value: found }] as const,
    );
    return new RecordTables(tables, this.#groups.with(regrouped));
  }

  /** The records of one type. */
  table(type: RecordType): Table {
    return this.#tables.get(type) ?? noTable;
  }

  /** The codings of an article, or the memos about a record. */
  group(type: GroupedType, about: string): Group {
    return this.#groups.get(`${type} ${about}`) ?? noGroup;
  }

  get(id: AnyId): AnyRecord | undefined {
    return this.#tables.get(typePart(id))?.get(id);
  }

  has(id: AnyId): boolean {
    return this.get(id) !== undefined;
  }

  *entries(): Generator<[AnyId, AnyRecord], undefined> {
    for (const table of this.#tables.values()) yield* table.entries();
    return undefined;
  }

  *keys(): Generator<AnyId, undefined> {
    for (const table of this.#tables.values()) yield* table.keys();
    return undefined;
  }

  *values(): Generator<AnyRecord, undefined> {
    for (const table of this.#tables.values()) yield* table.values();
    return undefined;
  }

  [Symbol.iterator](): Generator<[AnyId, AnyRecord], undefined> {
    return this.entries();
  }

  forEach(each: (record: AnyRecord, id: AnyId, map: ReadonlyMap<AnyId, AnyRecord>) => void): void {
    for (const [id, record] of this.entries()) each(record, id, this);
  }
}

/** The type in an id; what is no type finds no table. */
function typePart(id: string): RecordType {
  return id.slice(0, Math.max(0, id.indexOf(":"))) as RecordType;
}
