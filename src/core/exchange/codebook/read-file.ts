import { MOST_NEW_CODES } from "../../commands/add-codes.ts";
import { decode } from "../../importers/encoding.ts";
import { failed } from "../../model/result.ts";
import type { Result } from "../../model/result.ts";
import { readCodebookCsv } from "./csv.ts";
import type { PaletteColour } from "./code-colour.ts";
import { readQdc } from "./qdc.ts";
import type { ReadCodebook } from "./read-codebook.ts";

/** The most bytes a codebook may have: thousands of codes with long definitions. */
export const LARGEST_CODEBOOK = 20_000_000;

/** The codes of a .qdc, a `project.qde` or a table, told apart by what they begin with. */
export function readCodebookFile(
  bytes: Uint8Array,
  palette: readonly PaletteColour[],
): Result<ReadCodebook> {
  if (bytes.length > LARGEST_CODEBOOK) {
    return failed("too-large", "This file is too large to be a codebook: more than 20 megabytes.");
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return failed(
      "no-codebook",
      "This is an archive: a .qdpx holds its codebook in the file project.qde; unpack it and choose that.",
    );
  }
  const { text } = decode(bytes, true);
  if (text.includes("\0")) return failed("no-codebook", "This file is neither .qdc nor a table.");
  const read = /^\uFEFF?\s*</u.test(text)
    ? readQdc(text.trimStart(), palette)
    : readCodebookCsv(text, palette);
  if (read.ok && read.value.codes.length > MOST_NEW_CODES) {
    return failed("too-large", `This codebook has more than ${MOST_NEW_CODES} codes.`);
  }
  return read;
}
