import type { Id, OutletId } from "../model/ids.ts";
import { OUTLET_COLOURS } from "../model/outlet.ts";
import type { RecordType } from "../model/records.ts";
import type { Draft } from "./draft.ts";

/** What an outlet's spellings share: case, a leading article and punctuation do not count. */
export function outletKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^the\s+/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The outlet of this name, made if there is none yet. */
export function outletNamed(
  draft: Draft,
  name: string,
  context: { readonly newId: <Type extends RecordType>(type: Type) => Id<Type> },
): OutletId {
  const outlets = draft.all("outlet");
  const key = outletKey(name);
  const known = outlets.find((outlet) => outletKey(outlet.name) === key);
  if (known !== undefined) return known.id;
  const used = new Set(outlets.map((outlet) => outlet.mark));
  const id = context.newId("outlet");
  draft.put({
    id,
    type: "outlet",
    name,
    mark: markFor(name, used),
    colour: outlets.length % OUTLET_COLOURS,
  });
  return id;
}

/** A two-letter mark for an outlet, from its words' first letters, that no other outlet has. */
export function markFor(name: string, used: ReadonlySet<string>): string {
  const words = name
    .toUpperCase()
    .replace(/^THE\s+/u, "")
    .match(/[\p{L}\p{N}]+/gu) ?? ["X"];
  const letters = Array.from(words.join(""));
  const first = letters[0] ?? "X";
  const candidates = [
    words.length > 1
      ? words.slice(0, 2).map((word) => Array.from(word)[0] ?? "")
      : letters.slice(0, 2),
    ...letters.slice(1).map((letter) => [first, letter]),
    ..."123456789".split("").map((digit) => [first, digit]),
  ].map((pair) => pair.join(""));
  const free = candidates.find((mark) => mark.length > 0 && !used.has(mark));
  if (free !== undefined) return free;
  for (let number = 10; ; number += 1) {
    const mark = `${first}${number}`;
    if (!used.has(mark)) return mark;
  }
}
