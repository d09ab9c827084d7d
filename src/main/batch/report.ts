import { basename, resolve } from "node:path";
import { markFor } from "../../core/commands/outlets.ts";
import type { Result } from "../../core/model/result.ts";
import { failed, ok } from "../../core/model/result.ts";
import { buildReport } from "../../core/report/build.ts";
import { reportInputOf } from "../../core/report/input/input-of.ts";
import type { ReportSource } from "../../core/report/input/input-of.ts";
import type { ReportOutlet } from "../../core/report/input/input.ts";
import { nobodysWork } from "../../core/report/input/coded-input.ts";
import { noFindingSource } from "../../core/report/input/wording-input.ts";
import { renderReport } from "../../core/report/page/render.ts";
import { sectionIds } from "../../core/report/sections.ts";
import type { SectionId } from "../../core/report/sections.ts";
import { Comparisons } from "../project/comparisons.ts";
import { ProjectSession } from "../project/session.ts";
import { reportSourceOf } from "../report/source.ts";
import { openProject } from "../store/open.ts";
import type { BatchAnalysis, InputAnalysis } from "./analyse.ts";
import type { BatchRequest } from "./command-line.ts";
import { exitCodes } from "./environment.ts";
import type { BatchEnvironment } from "./environment.ts";
import { isProject } from "./inputs.ts";
import { writeResult } from "./write-result.ts";

type ReportRequest = Extract<BatchRequest, { kind: "report" }>;

/**
 * Writes the report asked for; returns the exit code. Of one project it is the report the
 * window makes, codings and notes included; of anything else what analysis finds.
 */
export async function writeReport(
  request: ReportRequest,
  environment: BatchEnvironment,
  analyse: () => Promise<InputAnalysis | number>,
): Promise<number> {
  const [only] = request.inputs;
  const folder = only === undefined ? "" : resolve(environment.folder, only);
  if (request.inputs.length === 1 && isProject(folder)) {
    const source = await projectSource(folder, environment);
    if (!source.ok) {
      environment.say(source.problem.message);
      return source.problem.code === "project-locked" ? exitCodes.locked : exitCodes.failed;
    }
    return await print(request, source.value, sectionIds, environment, true);
  }
  const analysis = await analyse();
  if (typeof analysis === "number") return analysis;
  const sections = sectionIds.filter((id) => !coded.includes(id));
  const source = analysisSource(analysis, titleOf(request.inputs, environment), environment);
  return await print(request, source, sections, environment, analysis.isWhole);
}

/** What only a project has: files have been neither coded nor noted. */
const coded: readonly SectionId[] = [
  "codebook",
  "passes",
  "sheets",
  "codings",
  "matrices",
  "queries",
  "memos",
  "agreement",
  "notes",
];

async function print(
  request: ReportRequest,
  source: ReportSource,
  sections: readonly SectionId[],
  environment: BatchEnvironment,
  isWhole: boolean,
): Promise<number> {
  const report = buildReport(reportInputOf(source), { sections: [...sections] });
  const { fontCss } = environment;
  if (request.html !== null) {
    const html = renderReport(report, { fontCss });
    if (!(await writeResult(request.html, html, environment))) return exitCodes.failed;
  }
  if (request.pdf !== null) {
    if (environment.printPdf === null) {
      environment.say(
        "A PDF needs the app's own runtime; use --html, or call it through npm run parallax.",
      );
      return exitCodes.failed;
    }
    environment.say("printing");
    const pdf = await environment.printPdf(renderReport(report, { fontCss, hasPages: true }));
    if (!(await writeResult(request.pdf, pdf, environment))) return exitCodes.failed;
  }
  return isWhole ? exitCodes.everything : exitCodes.someInputs;
}

async function projectSource(
  folder: string,
  environment: BatchEnvironment,
): Promise<Result<ReportSource>> {
  const store = await openProject(folder);
  if (!store.ok) return store;
  const session = new ProjectSession(folder, store.value, environment.pool);
  try {
    const source = await reportSourceOf(session, new Comparisons(environment.pool), {
      stories: [],
      layers: null,
      version: environment.version,
      now: environment.now(),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    return source === null ? failed("cancelled", "The report was cancelled.") : ok(source);
  } finally {
    await session.close();
  }
}

function analysisSource(
  analysis: BatchAnalysis,
  project: string,
  environment: BatchEnvironment,
): ReportSource {
  return {
    project,
    madeAt: environment.now().toISOString(),
    coder: null,
    version: environment.version,
    articles: withOutlets(analysis),
    stories: analysis.stories.map((story) => ({ ...story, reviews: new Map() })),
    ...nobodysWork,
    findings: noFindingSource,
    problems: analysis.problems,
  };
}

function titleOf(inputs: readonly string[], { folder }: BatchEnvironment): string {
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
