import { codebookTree } from "../../coding/codebook-tree.ts";
import type { NewCode } from "../../coding/new-codes.ts";
import type { Code } from "../../model/codebook.ts";
import { codeIdSchema } from "../../model/ids.ts";
import { failed, ok } from "../../model/result.ts";
import type { Result } from "../../model/result.ts";
import { csvOf } from "../csv.ts";
import { readCsv } from "../read-csv.ts";
import { isHexColour, nearestColour } from "./code-colour.ts";
import type { PaletteColour } from "./code-colour.ts";
import { codeFault } from "./read-codebook.ts";
import type { ReadCodebook } from "./read-codebook.ts";

/** The columns, in order, with other names they are known by. */
const columns = {
  id: ["guid"],
  name: ["code", "code name"],
  parent: ["below", "parent code"],
  definition: ["description", "memo"],
  "when to use": ["includes", "inclusion"],
  "when not to use": ["excludes", "exclusion"],
  example: ["examples"],
  colour: ["color"],
  key: ["shortcut"],
  codable: ["iscodable"],
  retired: [],
  "merged into": [],
  source: ["taken from"],
} as const;
type Column = keyof typeof columns;

const headings = Object.keys(columns) as Column[];

/** The codebook as a table, a row a code, parents before what stands below them. */
export function codebookCsv(codes: readonly Code[], palette: readonly PaletteColour[]): string {
  const named = Map.groupBy(codes, ({ name }) => folded(name));
  // A name where it is enough, for people; the id where two codes share it.
  const nameOf = (id: string | null): string => {
    const code = codes.find((each) => each.id === id);
    if (code === undefined) return "";
    return named.get(folded(code.name))?.length === 1 ? code.name : code.id;
  };
  const rows = codebookTree(codes).map(({ code }) => [
    code.id,
    code.name,
    nameOf(code.parent),
    code.definition,
    code.includes,
    code.excludes,
    code.example,
    palette[code.colour]?.name ?? "",
    code.key ?? "",
    code.codable ? "yes" : "no",
    code.retired ? "yes" : "no",
    nameOf(code.mergedInto),
    code.source ?? "",
  ]);
  return csvOf([headings, ...rows.map((row) => row.map(guarded))]);
}

/** The codes of a table that has a heading `name` and any of the others above. */
export function readCodebookCsv(
  source: string,
  palette: readonly PaletteColour[],
): Result<ReadCodebook> {
  const table = readCsv(source);
  if (!table.ok) return table;
  const [head, ...rows] = table.value;
  const places = new Map<Column, number>();
  const unknown: string[] = [];
  for (const [index, words] of (head?.fields ?? []).entries()) {
    const title = folded(words.trim());
    const column = headings.find(
      (each) => each === title || (columns[each] as readonly string[]).includes(title),
    );
    if (column === undefined || places.has(column)) unknown.push(words.trim());
    else places.set(column, index);
  }
  if (!places.has("name")) {
    return failed(
      "no-codebook",
      "This table is no codebook: its first line must have a column called “name”.",
    );
  }
  if (rows.length === 0) return failed("no-codes", "This codebook has no codes.");
  const wrong = (line: number, why: string): Result<never> =>
    failed("bad-codebook", `This codebook cannot be read: line ${line}, ${why}.`);

  const lines: { readonly line: number; readonly code: NewCode }[] = [];
  for (const { fields, line } of rows) {
    if (fields.slice(head?.fields.length).some((field) => field.trim() !== "")) {
      return wrong(line, "it has more fields than the first line");
    }
    const valueOf = (column: Column): string => {
      const value = fields[places.get(column) ?? -1] ?? "";
      return /^'+[=+\-@\t]/u.test(value) ? value.slice(1) : value;
    };
    const colour = colourOf(valueOf("colour").trim(), palette);
    if (colour === undefined) {
      return wrong(line, `“${valueOf("colour")}” is no colour: write its name or #rrggbb`);
    }
    const key = valueOf("key").trim();
    if (!/^[\p{L}\p{N}]?$/u.test(key)) {
      return wrong(line, `“${key}” is no key: it must be one letter or digit`);
    }
    const [codable, retired] = [truth(valueOf("codable"), true), truth(valueOf("retired"), false)];
    if (codable === null || retired === null) {
      return wrong(line, "whether it is codable or retired must be yes or no");
    }
    const id = valueOf("id").trim();
    const asId = codeIdSchema.safeParse(/^code:/u.test(id) ? id : `code:${id.toLowerCase()}`);
    const code: NewCode = {
      ref: id === "" ? `line ${line}` : id,
      id: asId.success ? asId.data : null,
      name: valueOf("name").trim(),
      definition: valueOf("definition"),
      includes: valueOf("when to use"),
      excludes: valueOf("when not to use"),
      example: valueOf("example"),
      colour,
      key: key === "" ? null : key,
      parent: valueOf("parent").trim() || null,
      mergedInto: valueOf("merged into").trim() || null,
      codable,
      retired,
      source: valueOf("source").trim() || null,
    };
    const fault = codeFault(code);
    if (fault !== null) return wrong(line, fault);
    lines.push({ line, code });
  }

  const byRef = new Map(lines.map(({ code }) => [code.ref, code]));
  if (byRef.size < lines.length)
    return failed("bad-codebook", "Two codes of this table have one id.");
  const byName = Map.groupBy(byRef.values(), ({ name }) => folded(name));
  const codes: NewCode[] = [];
  for (const { line, code } of lines) {
    const refs: Record<"parent" | "mergedInto", string | null> = { parent: null, mergedInto: null };
    for (const field of ["parent", "mergedInto"] as const) {
      const wanted = code[field];
      if (wanted === null) continue;
      const same = byName.get(folded(wanted)) ?? [];
      const found = byRef.get(wanted) ?? (same.length === 1 ? same[0] : undefined);
      if (found === undefined) {
        const why = same.length > 1 ? "is the name of several codes" : "is not in the table";
        return wrong(line, `“${wanted}” ${why}`);
      }
      refs[field] = found.ref;
    }
    codes.push({ ...code, ...refs });
  }
  const placed = new Map(codes.map((code) => [code.ref, code]));
  const below = lines.find(({ code }) => isBelowItself(code.ref, placed));
  if (below !== undefined) return wrong(below.line, `${below.code.name} stands below itself`);
  return ok({
    codes,
    notes:
      unknown.length === 0
        ? []
        : [`Columns that are not known here were left out: ${unknown.join(", ")}.`],
  });
}

function isBelowItself(ref: string, byRef: ReadonlyMap<string, NewCode>): boolean {
  let parent = byRef.get(ref)?.parent ?? null;
  for (let steps = 0; parent !== null && steps <= byRef.size; steps += 1) {
    if (parent === ref) return true;
    parent = byRef.get(parent)?.parent ?? null;
  }
  return false;
}

/** A colour's index by its name or value; null where none is given, undefined where it is none. */
function colourOf(words: string, palette: readonly PaletteColour[]): number | null | undefined {
  if (words === "") return null;
  if (isHexColour(words)) return nearestColour(words, palette).colour;
  const index = palette.findIndex(({ name }) => name === folded(words));
  return index === -1 ? undefined : index;
}

function truth(words: string, otherwise: boolean): boolean | null {
  const word = folded(words.trim());
  if (word === "") return otherwise;
  if (["yes", "true", "1"].includes(word)) return true;
  return ["no", "false", "0"].includes(word) ? false : null;
}

function folded(words: string): string {
  return words.normalize("NFKC").toLowerCase();
}

/** A spreadsheet takes a field that begins like a formula for one; a leading ' keeps it words. */
function guarded(words: string): string {
  return /^'*[=+\-@\t]/u.test(words) ? `'${words}` : words;
}
