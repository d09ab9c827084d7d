import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";

/** A row of a table as it stands in a file: its fields, and the line it begins on. */
export interface CsvRow {
  readonly fields: readonly string[];
  readonly line: number;
}

/**
 * Reads a table of fields set apart by commas, semicolons or tabs (whichever the first line has
 * most of), quoted as in RFC 4180. Empty lines are passed over. Fails where a quotation mark is
 * never closed or stands where none may.
 */
export function readCsv(source: string): Result<CsvRow[]> {
  const text = source.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  const separator = separatorOf(text);
  const ends = new RegExp(`[${separator}\n]`, "gu");
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let line = 1;
  let began = 1;
  let at = 0;
  const wrong = (why: string): Result<never> =>
    failed("bad-csv", `This table cannot be read: line ${line}, ${why}.`);
  while (at < text.length || fields.length > 0) {
    let value = "";
    if (text[at] === '"') {
      const start = line;
      let end = at + 1;
      for (;;) {
        const mark = text.indexOf('"', end);
        if (mark === -1) {
          line = start;
          return wrong("a quotation mark that is never closed");
        }
        value += text.slice(end, mark);
        end = mark + 1;
        if (text[end] !== '"') break;
        value += '"';
        end += 1;
      }
      line += value.split("\n").length - 1;
      at = end;
      const next = text[at];
      if (next !== undefined && next !== separator && next !== "\n") {
        return wrong("words behind a closing quotation mark");
      }
    } else {
      ends.lastIndex = at;
      const end = ends.exec(text)?.index ?? text.length;
      value = text.slice(at, end);
      at = end;
    }
    fields.push(value);
    const isLast = at >= text.length || text[at] === "\n";
    if (isLast) {
      if (fields.length > 1 || fields[0]?.trim() !== "") rows.push({ fields, line: began });
      fields = [];
      line += 1;
      began = line;
    }
    at += 1;
  }
  return ok(rows);
}

function separatorOf(text: string): string {
  const [first = ""] = text.split("\n", 1);
  const bare = first.replace(/"[^"]*"/gu, "");
  const counts = [",", ";", "\t"].map((mark) => [mark, bare.split(mark).length] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
