// npm run eval [-- --json] [-- name…]: analysis quality on real annotated data.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { evaluateAlignment } from "./alignment.ts";
import { evaluateConflicts } from "./conflicts.ts";
import { evaluateExtraction } from "./extraction.ts";
import { evaluateFigures } from "./figures.ts";
import { evaluateQuotations } from "./quotations.ts";
import { formatScores } from "./format.ts";
import { evaluateLabels } from "./labels.ts";
import { evaluateNames } from "./names.ts";
import { evaluateReuse } from "./reuse.ts";
import { evaluateRevisions } from "./revisions.ts";
import type { Evaluation, Score } from "./score.ts";
import { evaluateSentences } from "./sentences.ts";
import { evaluateStories } from "./stories.ts";
import { evaluateUtterances } from "./utterances.ts";

const evaluations: Readonly<Record<string, Evaluation>> = {
  sentences: evaluateSentences,
  quotations: evaluateQuotations,
  extraction: evaluateExtraction,
  stories: evaluateStories,
  alignment: evaluateAlignment,
  figures: evaluateFigures,
  reuse: evaluateReuse,
  revisions: evaluateRevisions,
  utterances: evaluateUtterances,
  conflicts: evaluateConflicts,
  names: evaluateNames,
  labels: evaluateLabels,
};

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in evaluations));
if (unknown.length > 0) {
  console.error(
    `There is no evaluation ${unknown.join(", ")}; there are: ${Object.keys(evaluations).join(", ")}.`,
  );
  process.exit(2);
}

const shared = process.env["PARALLAX_SHARED"] ?? join(import.meta.dirname, "..", "..", "shared");
const data = resolve(shared, "data");
if (!existsSync(data)) {
  console.error(
    `Skipped: there is no annotated data at ${data}; set PARALLAX_SHARED to its folder.`,
  );
} else {
  const scores: Score[] = [];
  for (const [name, evaluate] of Object.entries(evaluations)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.error(`${name} …`);
    scores.push(...(await evaluate(data)));
  }
  console.log(values.json ? JSON.stringify(scores) : formatScores(scores));
}
