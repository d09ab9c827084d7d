import { resolve } from "node:path";
import { analyseArticles } from "./analyse.ts";
import type { BatchAnalysis, InputAnalysis } from "./analyse.ts";
import { parseCommandLine, USAGE } from "./command-line.ts";
import type { BatchRequest } from "./command-line.ts";
import { exitCodes } from "./environment.ts";
import type { BatchEnvironment } from "./environment.ts";
import { importIntoProject } from "./import.ts";
import { readInputs } from "./inputs.ts";
import { writeReport } from "./report.ts";
import { writeResult } from "./write-result.ts";

/** Does what a command line asks for; returns the exit code. */
export async function runBatch(
  args: readonly string[],
  environment: BatchEnvironment,
): Promise<number> {
  const request = parseCommandLine(args);
  if (typeof request === "string") {
    environment.say(`${request}\n${USAGE}`);
    return exitCodes.usage;
  }
  switch (request.kind) {
    case "analyze":
      return await analyze(request, environment);
    case "report":
      return await writeReport(request, environment, () => analyseInputs(request, environment));
    case "import":
      return await importIntoProject(request, environment);
  }
}

async function analyze(
  request: Extract<BatchRequest, { kind: "analyze" }>,
  environment: BatchEnvironment,
): Promise<number> {
  const analysis = await analyseInputs(request, environment);
  if (typeof analysis === "number") return analysis;
  const text = `${JSON.stringify(analysis.json, null, 2)}\n`;
  if (request.json === "-") environment.write(text);
  else if (!(await writeResult(request.json, text, environment))) return exitCodes.failed;
  return analysis.isWhole ? exitCodes.everything : exitCodes.someInputs;
}

/** Reads and analyses the inputs, or says why not and returns the exit code. */
async function analyseInputs(
  { inputs }: Pick<Extract<BatchRequest, { kind: "analyze" | "report" }>, "inputs">,
  environment: BatchEnvironment,
): Promise<InputAnalysis | number> {
  const paths = inputs.map((path) => resolve(environment.folder, path));
  const read = await readInputs(paths, environment.pool, environment.say);
  if (!read.ok) {
    environment.say(read.problem.message);
    return read.problem.code === "project-locked" ? exitCodes.locked : exitCodes.failed;
  }
  const { articles, problems } = read.value;
  const analysis = await analyseArticles(articles, problems, environment.pool, environment.say);
  for (const problem of analysis.problems) environment.say(problem.message);
  return { ...analysis, isWhole: isWhole(analysis) };
}

/** A remark about a file whose article was read (its encoding was guessed) is no failure. */
function isWhole({ problems, articles, json }: BatchAnalysis): boolean {
  const read = new Set([...articles, ...json.duplicates].map(({ file }) => file));
  return problems.every(({ file }) => file !== undefined && read.has(file));
}
