import type { Line } from "./lines.ts";

const BULLET = /^\s*(?:[•·‣▪◦●○■□]|[*–—-](?=\s))\s*(?=\S)/u;
/** A dash before a sentence opens speech in many languages; a bullet's item seldom ends as one. */
const DASHED_SPEECH = /^\s*[–—-]\s.*[.!?»”"]\s*$/u;
const QUOTED = /^\s*>\s?/u;

/** A line of plain text: a bullet makes it a list item, a mail's `>` a quotation. */
export function plainLine(raw: string): Line {
  const indented = /^\s/u.test(raw);
  if (raw.trim() === "") return { kind: "blank", text: "", indented };
  if (QUOTED.test(raw)) return { kind: "quote", text: raw.replace(QUOTED, "").trim(), indented };
  if (BULLET.test(raw) && !DASHED_SPEECH.test(raw)) {
    return { kind: "list", text: raw.replace(BULLET, "").trim(), indented };
  }
  return { kind: "paragraph", text: raw.trim(), indented };
}
