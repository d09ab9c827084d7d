import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { normaliseText } from "../text/normalise.ts";
import { segmentSentences } from "../text/sentences.ts";
import { findCitedOutlets } from "./cited-outlets.ts";
import { extractQuotations } from "./quotations.ts";

const shared = process.env["PARALLAX_SHARED"] ?? join(import.meta.dirname, "../../../../shared");
const folder = join(shared, "seeds");
const present = existsSync(folder);
if (!present) process.stderr.write(`Skipped: no articles under ${folder} (PARALLAX_SHARED).\n`);

function textOf(number: string): string {
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? "";
  const lines = normaliseText(readFileSync(join(folder, file), "utf8")).split("\n");
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n\n");
}

/** The quotations in marks or blocks: speaker, first word, the place of the one around it. */
function quoted(number: string): string[] {
  const text = textOf(number);
  const found = extractQuotations(text, segmentSentences(text));
  const shown = found.filter(({ kind }) => kind !== "indirect");
  return shown.map(({ start, end, speaker, parent }) => {
    const outer = parent === null ? undefined : found[parent];
    const place = outer === undefined ? "" : ` in ${shown.indexOf(outer)}`;
    return `${speaker?.name ?? "?"}: ${text.slice(start, end).split(/[\s,]/u)[0] ?? ""}${place}`;
  });
}

describe.skipIf(!present)("the real articles", () => {
  it("have these quotations and no others, each with its speaker", () => {
    expect(quoted("000")).toEqual(["Ronald Johnson: This", "Claudia Sheinbaum: invade"]);
    expect(quoted("001")).toEqual([
      "Claudia Sheinbaum: We",
      "Claudia Sheinbaum: No",
      "Anna Kelly: We",
    ]);
    expect(quoted("002")).toEqual([
      "Claudia Sheinbaum: The",
      "White House: protecting",
      "Claudia Sheinbaum: No",
      "Ronald Johnson: going",
    ]);
    expect(quoted("003")).toEqual(["Claudia Sheinbaum: The", "Arturo Rocha: They"]);
    expect(quoted("004")).toEqual([
      "Claudia Sheinbaum: He",
      "Trump: How in 0",
      "Claudia Sheinbaum: No in 0",
      "Nayib Bukele: Mexico",
    ]);
  });

  it("cite these outlets", () => {
    const names = (number: string): string[] => [
      ...new Set(findCitedOutlets(textOf(number)).map(({ name }) => name)),
    ];
    expect(names("000")).toEqual(["24brussels", "New York Times"]);
    expect(names("001")).toEqual(["Wall Street Journal"]);
    expect(names("002")).toEqual(["New York Times"]);
    expect(names("003")).toEqual(["New York Times"]);
    expect(names("004")).toEqual(["USA Herald"]);
  });
});
