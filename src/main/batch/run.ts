import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { markFor } from "../../core/commands/outlets.ts";
import { buildReport } from "../../core/report/build.ts";
import { byPublication, reportInputOf } from "../../core/report/input-of.ts";
import type { ReportOutlet } from "../../core/report/input.ts";
import { renderReport } from "../../core/report/render.ts";
import { sectionIds } from "../../core/report/sections.ts";
import { analyseArticles } from "./analyse.ts";
import type { BatchAnalysis } from "./analyse.ts";
import { parseCommandLine, USAGE } from "./command-line.ts";
import type { BatchRequest } from "./command-line.ts";
import { exitCodes } from "./environment.ts";
import type { BatchEnvironment } from "./environment.ts";
import { importIntoProject } from "./import.ts";
import { readInputs } from "./inputs.ts";

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
      return await report(request, environment);
    case "import":
      return await importIntoProject(request, environment);
  }
}

async function analyze(
  request: Extract<BatchRequest, { kind: "analyze" }>,
  environment: BatchEnvironment,
): Promise<number> {
  const analysis = await analyseInputs(request.inputs, environment);
  if (typeof analysis === "number") return analysis;
  const text = `${JSON.stringify(analysis.json, null, 2)}\n`;
  if (request.json === "-") environment.write(text);
  else await writeResult(request.json, text, environment);
  return exitCodeFor(analysis);
}

async function report(
  request: Extract<BatchRequest, { kind: "report" }>,
  environment: BatchEnvironment,
): Promise<number> {
  const analysis = await analyseInputs(request.inputs, environment);
  if (typeof analysis === "number") return analysis;
  const html = renderReport(
    buildReport(
      reportInputOf({
        project: titleOf(request.inputs, environment.folder),
        madeAt: environment.now().toISOString(),
        coder: null,
        version: environment.version,
        articles: withOutlets(analysis),
        stories: analysis.json.stories.map((story) => ({
          ...story,
          articles: inOrder(story.articles, analysis.articles),
        })),
        codes: [],
        codings: [],
        notes: [],
        problems: analysis.problems,
      }),
      { sections: sectionIds.filter((id) => id !== "codings" && id !== "notes") },
    ),
    { fontCss: environment.fontCss },
  );
  if (request.html !== null) await writeResult(request.html, html, environment);
  if (request.pdf !== null) {
    if (environment.printPdf === null) {
      environment.say(
        "A PDF needs the app's own runtime; use --html, or call it through npm run parallax.",
      );
      return exitCodes.failed;
    }
    environment.say("printing");
    await writeResult(request.pdf, await environment.printPdf(html), environment);
  }
  return exitCodeFor(analysis);
}

/** Reads and analyses the inputs, or says why not and returns the exit code. */
async function analyseInputs(
  inputs: readonly string[],
  environment: BatchEnvironment,
): Promise<BatchAnalysis | number> {
  const paths = inputs.map((path) => resolve(environment.folder, path));
  const read = await readInputs(paths, environment.pool, environment.say);
  if (!read.ok) {
    environment.say(read.problem.message);
    return read.problem.code === "project-locked" ? exitCodes.locked : exitCodes.failed;
  }
  const { articles, problems } = read.value;
  const analysis = await analyseArticles(articles, problems, environment.pool, environment.say);
  for (const problem of analysis.json.problems) environment.say(problem.message);
  return analysis;
}

/** Writes a result where the person said, making the folder if need be. */
async function writeResult(
  file: string,
  content: string | Uint8Array,
  environment: BatchEnvironment,
): Promise<void> {
  const path = resolve(environment.folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  environment.say(`wrote ${path}`);
}

/** A remark about a file whose article was read (its encoding was guessed) is no failure. */
function exitCodeFor({ problems, articles, json }: BatchAnalysis): number {
  const read = new Set([...articles, ...json.duplicates].map(({ file }) => file));
  const lost = problems.some(({ file }) => file === undefined || !read.has(file));
  return lost ? exitCodes.someInputs : exitCodes.everything;
}

function titleOf(inputs: readonly string[], folder: string): string {
  const [first] = inputs;
  if (first === undefined || inputs.length > 1) return `${inputs.length} inputs`;
  return basename(resolve(folder, first)).replace(/\.[a-z]+$/iu, "");
}

/** The analysed articles with a mark for every outlet, in the order outlets first appear. */
function withOutlets(analysis: BatchAnalysis): (BatchAnalysis["articles"][number] & {
  readonly outlet: ReportOutlet | null;
})[] {
  const marks = new Map<string, string>();
  return analysis.articles.map((article) => {
    const name = article.metadata.outlet.value;
    if (name === null) return { ...article, outlet: null };
    const mark = marks.get(name) ?? markFor(name, new Set(marks.values()));
    marks.set(name, mark);
    return { ...article, outlet: { name, mark } };
  });
}

function inOrder(ids: readonly string[], articles: BatchAnalysis["articles"]): string[] {
  return articles
    .filter(({ id }) => ids.includes(id))
    .sort(byPublication)
    .map(({ id }) => id);
}
