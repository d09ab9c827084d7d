import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { evaluateAnchoring } from "./anchoring.ts";
import { formatScores } from "./format.ts";

const shared = process.env["PARALLAX_SHARED"] ?? resolve(import.meta.dirname, "../../shared");
const data = join(shared, "data");

test("T6: over 1,000 random edits of real texts no coding is placed on words further from its quote than stated", async () => {
  const isThere = existsSync(join(data, "scale", "articles.jsonl.gz"));
  if (!isThere) console.log(`No articles at ${data}: edited is the sample of this repository.`);
  const scores = await evaluateAnchoring(isThere ? data : null, () => undefined);
  console.log(formatScores(scores));
  const of = (beginning: string): number =>
    scores.find(({ measure }) => measure.startsWith(beginning))?.value ?? Number.NaN;
  expect(scores[0]?.items).toBeGreaterThan(7_000);
  expect(of("wrong: words further")).toBe(0);
  // Words that stand twice may change places so that nothing in the texts tells them apart.
  expect(of("placed on the like of")).toBeLessThan(0.001);
  expect(of("placed on their very words") + of("placed on words changed")).toBeGreaterThan(0.75);
}, 240_000);
