import { decodeLine } from "./journal-line.ts";
import type { Line } from "./journal-line.ts";
import type { FileSystem } from "./file-system.ts";

/** A stretch of a journal file between line ends; `line` is null where it cannot be read. */
export interface JournalPart {
  readonly bytes: Uint8Array;
  readonly line: Line | null;
}

/** One file of the journal. */
export interface Segment {
  readonly path: string;
  readonly replica: string;
  readonly parts: readonly JournalPart[];
  readonly size: number;
  /** Its last line has its line end. */
  readonly finished: boolean;
  /** It holds lines of a newer program. */
  readonly newer: boolean;
}

const LINE_END = 10;
const segmentPattern = /^([0-9a-z-]{1,64})-(\d{1,15})\.ndjson$/;

/** The path of the segment whose first entry is `seq`. */
export function segmentPath(replica: string, seq: number): string {
  return `journal/${replica}-${seq}.ndjson`;
}

/**
 * The segments that may hold entries after `after`, in the order of their first entries, and
 * the names in the folder that are no segment's.
 */
export async function readJournal(
  fs: FileSystem,
  after: number,
): Promise<{ readonly segments: readonly Segment[]; readonly strangers: readonly string[] }> {
  const strangers: string[] = [];
  const found: { path: string; replica: string; first: number }[] = [];
  for (const name of await fs.list("journal")) {
    const [, replica, first] = segmentPattern.exec(name) ?? [];
    if (replica === undefined) {
      // A segment that was being replaced when the program stopped; the old one stands.
      if (!name.endsWith(".tmp")) strangers.push(`journal/${name}`);
    } else found.push({ path: `journal/${name}`, replica, first: Number(first) });
  }
  found.sort((a, b) => a.first - b.first || (a.path < b.path ? -1 : 1));
  const segments: Segment[] = [];
  for (const [index, { path, replica }] of found.entries()) {
    const next = found[index + 1];
    if (next !== undefined && next.first <= after) continue;
    segments.push(readSegment(path, replica, (await fs.read(path)) ?? new Uint8Array()));
  }
  return { segments, strangers };
}

function readSegment(path: string, replica: string, bytes: Uint8Array): Segment {
  const parts: JournalPart[] = [];
  let newer = false;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found < 0 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    const line = decodeLine(new TextDecoder().decode(part));
    newer ||= line === "newer";
    parts.push({ bytes: part, line: line === "newer" ? null : line });
    start = end + 1;
  }
  const finished = bytes.length === 0 || bytes.at(-1) === LINE_END;
  return { path, replica, parts, size: bytes.length, finished, newer };
}

/** All lines of some segments that can be read. */
export function linesOf(segments: readonly Segment[]): Line[] {
  return segments.flatMap(({ parts }) => parts.flatMap(({ line }) => line ?? []));
}

/**
 * The project's history among all lines that can be read, oldest first: the longest way back
 * from a last entry, along `previous`. Where entries are missing, it goes on at the latest
 * entry before them. Where the history forks (two copies of the project were changed and
 * their files put together), the branch that holds `head` is taken, else the longer one;
 * the other's lines are not in the result.
 */
export function historyOf(lines: readonly Line[], head: string): Line[] {
  const bySum = new Map(lines.map((line) => [line.sum, line]));
  const followed = new Set(lines.map((line) => line.previous));
  const ends = [...bySum.values()]
    .filter((line) => !followed.has(line.sum))
    .sort((a, b) => b.entry.seq - a.entry.seq || (a.sum < b.sum ? -1 : 1));
  const branches = ends.map((end) => branchTo(end, bySum));
  const preferred = branches.findIndex((branch) => branch.some(({ sum }) => sum === head));
  if (preferred > 0) branches.unshift(...branches.splice(preferred, 1));
  const chosen: Line[][] = [];
  for (const branch of branches) {
    if (chosen.every((other) => !overlap(branch, other))) chosen.push(branch);
  }
  return chosen.flat().sort((a, b) => a.entry.seq - b.entry.seq);
}

/** Whether two branches, each newest first, share a place in the history. */
function overlap(a: readonly Line[], b: readonly Line[]): boolean {
  const ends = (branch: readonly Line[]) =>
    [branch.at(-1)?.entry.seq ?? 0, branch[0]?.entry.seq ?? 0] as const;
  const [aFirst, aLast] = ends(a);
  const [bFirst, bLast] = ends(b);
  return aFirst <= bLast && bFirst <= aLast;
}

/** From an entry back to the first whose predecessor is not there. */
function branchTo(end: Line, bySum: ReadonlyMap<string, Line>): Line[] {
  const branch: Line[] = [];
  let line: Line | undefined = end;
  while (line !== undefined) {
    branch.push(line);
    const previous: Line | undefined = bySum.get(line.previous);
    // A sum cannot name a later entry, but a made-up file could: it would never end.
    line = previous && previous.entry.seq === line.entry.seq - 1 ? previous : undefined;
  }
  return branch;
}
