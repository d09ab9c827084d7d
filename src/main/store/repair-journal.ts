import { replaceFile } from "./file-system.ts";
import type { FileSystem } from "./file-system.ts";
import type { Line } from "./journal-line.ts";
import type { Quarantine } from "./quarantine.ts";
import type { JournalPart, Segment } from "./read-journal.ts";

const LINE_END = new Uint8Array([10]);

/**
 * Rewrites the segments that hold anything but whole lines of the project's history, so that
 * later entries never stand behind a torn one. What is taken out is quarantined and named.
 * Returns the segments as they now are.
 */
export async function repairJournal(
  fs: FileSystem,
  segments: readonly Segment[],
  history: readonly Line[],
  quarantine: Quarantine,
  newId: () => string,
): Promise<Segment[]> {
  const sums = new Set(history.map(({ sum }) => sum));
  const repaired: Segment[] = [];
  for (const segment of segments) {
    const stays = ({ line }: JournalPart) => line !== null && sums.has(line.sum);
    const out = segment.parts.filter((part) => !stays(part));
    if (out.length === 0 && segment.finished) {
      repaired.push(segment);
      continue;
    }
    if (out.length > 0) {
      const { code, message } = describe(segment, out);
      await quarantine.keep(segment.path, joined(out), code, message);
    }
    const parts = segment.parts.filter(stays);
    const bytes = joined(parts);
    if (parts.length > 0) await replaceFile(fs, segment.path, bytes, newId());
    else {
      await fs.remove(segment.path);
      await fs.sync("journal");
      continue;
    }
    repaired.push({ ...segment, parts, size: bytes.length, finished: true });
  }
  return repaired;
}

function describe(
  { path, parts, finished }: Segment,
  out: readonly JournalPart[],
): { code: string; message: string } {
  if (out.some(({ line }) => line !== null)) {
    return {
      code: "journal-forked",
      message: `Two copies of the project were changed apart and their files put together: ${out.length} changes in ${path} are of the other copy and not in this project.`,
    };
  }
  if (!finished && out.length === 1 && out[0] === parts.at(-1)) {
    return {
      code: "journal-tail-cut",
      message: `The program stopped while a change was being written to ${path}; it had not been confirmed and was left out.`,
    };
  }
  return {
    code: "journal-damaged",
    message: `${path} is damaged: ${out.length} changes in it cannot be read.`,
  };
}

function joined(parts: readonly JournalPart[]): Uint8Array {
  return Buffer.concat(parts.flatMap(({ bytes }) => [bytes, LINE_END]));
}
