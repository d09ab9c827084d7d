/** A record of any schema version, before it is known to be valid in ours. */
export type OldRecord = Readonly<Record<string, unknown>>;

/**
 * What turns a record of the version before into one of version `to`. One record at a time,
 * so that the same step serves documents, backups and the diffs in the journal; a change
 * that needs more than one record is a command, not a migration.
 */
interface Migration {
  readonly to: number;
  readonly up: (record: OldRecord) => OldRecord;
}

/** What version 3 says of records that version 2 said nothing of, by their type. */
const sinceVersion3: Readonly<Record<string, OldRecord>> = {
  project: { pass: null },
  code: { includes: "", excludes: "", example: "", codable: true, mergedInto: null, source: null },
  pass: {
    articles: null,
    sample: null,
    codebookVersion: null,
    coders: [],
    mask: null,
    doubleCoded: null,
    recoding: null,
    decides: null,
    recodes: null,
    closedAt: null,
    guesses: [],
    frozen: null,
  },
  passarticle: { completedAt: null },
};

/** In order, without gaps, never changed once released. */
const migrations: readonly Migration[] = [
  {
    // Version 0, before the first release: a code could be deleted but not retired.
    to: 1,
    up: (record) => (record["type"] === "code" ? { retired: false, ...record } : record),
  },
  {
    // Version 1 had no decisions on comparisons, no files of newer versions, and called a removed
    // block a restored one.
    to: 2,
    up: (record) =>
      record["type"] === "revision"
        ? { original: null, ...record, ...(isRemoval(record) ? { madeBy: "removal" } : {}) }
        : record,
  },
  {
    // Version 2 had one open pass for everybody, and codes with nothing but a definition.
    to: 3,
    up: (record) => ({ ...sinceVersion3[String(record["type"])], ...record }),
  },
  {
    // In version 3 every pass followed the codebook.
    to: 4,
    up: (record) => (record["type"] === "pass" ? { heldTo: null, ...record } : record),
  },
];

/** True for a revision of version 1 that took a block away: its one edit only removes. */
function isRemoval({ madeBy, edits }: OldRecord): boolean {
  if (madeBy !== "restore" || !Array.isArray(edits)) return false;
  const [edit] = edits as readonly Partial<Record<string, unknown>>[];
  return edit?.["inserted"] === 0 && edit["removed"] !== 0;
}

/** The schema version this program writes. */
export const SCHEMA = migrations.length;

/** What is said of anything with a higher one. */
export const NEWER =
  "This project was changed by a newer version of Parallax; open it with that version.";

/** A record brought from the given schema version to ours; what is not a record stays as it is. */
export function migrateRecord(record: unknown, from: number): unknown {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return record;
  let migrated = record as OldRecord;
  for (const { to, up } of migrations) if (to > from) migrated = up(migrated);
  return migrated;
}

/** A diff brought from the given schema version to ours; what is not one stays as it is. */
export function migrateDiff(diff: unknown, from: number): unknown {
  if (from === SCHEMA || typeof diff !== "object" || diff === null) return diff;
  return Object.fromEntries(
    Object.entries(diff).map(([part, records]: [string, unknown]) => [
      part,
      typeof records === "object" && records !== null ? migrateAll(records, from) : records,
    ]),
  );
}

function migrateAll(records: object, from: number): unknown {
  return Object.fromEntries(
    Object.entries(records).map(([id, record]: [string, unknown]) => [
      id,
      Array.isArray(record)
        ? record.map((side) => migrateRecord(side, from))
        : migrateRecord(record, from),
    ]),
  );
}
