import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { importFile } from "../../src/core/importers/import-file.ts";
import { cleanText } from "../../src/core/model/block.ts";
import { normaliseText } from "../../src/core/text/normalise.ts";

const lineSchema = z.object({ text: z.string() });

/** Texts under 1,200 code units have too few sentences to be edited; over 12,000 they are slow. */
const fits = (text: string): boolean => text.length >= 1_200 && text.length <= 12_000;

/** So many real articles of the shared data (its folder `data`), from all over the set; null: none there. */
export function sharedArticles(data: string, count: number): string[] | null {
  const file = join(data, "scale", "articles.jsonl.gz");
  if (!existsSync(file)) return null;
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  const step = Math.max(1, Math.floor(lines.length / (count * 1.6)));
  return lines
    .filter((line, at) => line !== "" && at % step === 0)
    .map((line) => normaliseText(lineSchema.parse(JSON.parse(line)).text))
    .filter(fits)
    .slice(0, count);
}

/** The articles of the sample this repository comes with. */
export function sampleArticles(): string[] {
  const folder = join(import.meta.dirname, "..", "..", "resources", "sample");
  return readdirSync(folder).flatMap((name) =>
    importFile({ name, bytes: readFileSync(join(folder, name)) }).drafts.map(({ blocks }) =>
      cleanText(blocks),
    ),
  );
}
