// npm run eval [-- --json] [--errors] [name…]: analysis quality on annotated data. With --errors
// the worst errors of the evaluations that tell them stand on standard error.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { evaluateAlignment } from "./alignment.ts";
import { evaluateAnchoring } from "./anchoring.ts";
import { evaluateConflicts } from "./conflicts.ts";
import { evaluateExtraction } from "./extraction.ts";
import { evaluateFigures } from "./figures.ts";
import { evaluateQuotations } from "./quotations.ts";
import { formatScores } from "./format.ts";
import { evaluateLabels } from "./labels.ts";
import { evaluateNames } from "./names.ts";
import { evaluateReuse } from "./reuse.ts";
import { evaluatePassive } from "./passive.ts";
import { evaluateRevisions } from "./revisions.ts";
import { formatMistakes } from "./mistakes.ts";
import type { Mistake } from "./mistakes.ts";
import type { Evaluation, GoldEvaluation, Score } from "./score.ts";
import { evaluateSentences } from "./sentences.ts";
import { evaluateStories } from "./stories.ts";
import { evaluateUtterances } from "./utterances.ts";
import { evaluateWording } from "./wording.ts";

/** Those with a gold set in this repository, which they score where there is no shared data. */
const withGold: Readonly<Record<string, GoldEvaluation>> = {
  alignment: evaluateAlignment,
  utterances: evaluateUtterances,
  conflicts: evaluateConflicts,
  anchoring: evaluateAnchoring,
};

const evaluations: Readonly<Record<string, Evaluation>> = {
  sentences: evaluateSentences,
  quotations: evaluateQuotations,
  extraction: evaluateExtraction,
  stories: evaluateStories,
  figures: evaluateFigures,
  reuse: evaluateReuse,
  revisions: evaluateRevisions,
  ...withGold,
  names: evaluateNames,
  labels: evaluateLabels,
  wording: evaluateWording,
  passive: evaluatePassive,
};

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    errors: { type: "boolean", default: false },
  },
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
const folder = resolve(shared, "data");
const data = existsSync(folder) ? folder : null;
if (data === null) {
  console.error(`There is no annotated data at ${folder}; set PARALLAX_SHARED to its folder.`);
}
const scores: Score[] = [];
for (const [name, evaluate] of Object.entries(evaluations)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const mistakes: Mistake[] = [];
  const tell = (mistake: Mistake): void => void mistakes.push(mistake);
  if (data !== null) {
    console.error(`${name} …`);
    scores.push(...(await evaluate(data, tell)));
  } else if (withGold[name] === undefined) {
    console.error(`${name}: skipped, it needs the annotated data.`);
  } else {
    console.error(`${name}: on the gold set alone …`);
    scores.push(...(await withGold[name](null, tell)));
  }
  if (values.errors && mistakes.length > 0) console.error(`\n${formatMistakes(mistakes)}\n`);
}
console.log(values.json ? JSON.stringify(scores) : formatScores(scores));
