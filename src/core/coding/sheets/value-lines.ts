import type { VariableValue } from "../../model/sheet.ts";

/**
 * Values as they are written, one a line: `negative = Told against them (-1)`. The label may be
 * left out, and so may the score, the number in brackets at the end.
 */
export function valuesAsLines(values: readonly VariableValue[]): string {
  return values
    .map(({ value, label, score }) => {
      const counts = score === null ? "" : ` (${score})`;
      return label === "" && score === null ? value : `${value} = ${label}${counts}`;
    })
    .join("\n");
}

/** The values that lines name; lines without words are left out. A label may end in no number in brackets. */
export function valuesFromLines(lines: string): VariableValue[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const at = line.indexOf("=");
      const name = at === -1 ? line : line.slice(0, at).trimEnd();
      const rest = at === -1 ? "" : line.slice(at + 1).trim();
      const counted = /^(.*?)\s*\(([-−]?\d+(?:\.\d+)?)\)$/u.exec(rest);
      return {
        // A value has no spaces: what it is written with becomes one word.
        value: name.trim().replace(/\s+/gu, "_"),
        label: (counted?.[1] ?? rest).trim(),
        score: counted?.[2] === undefined ? null : Number(counted[2].replace("−", "-")),
      };
    });
}
