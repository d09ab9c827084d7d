/**
 * A table as CSV (RFC 4180): comma, CRLF, quotation marks where a field holds one, a comma or a
 * line end. null is an empty field. In UTF-8 with a byte-order mark when written to disk, which
 * is what spreadsheets need to see it as such; R reads it with `fileEncoding = "UTF-8-BOM"`.
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function field(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
