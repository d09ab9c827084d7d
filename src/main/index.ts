import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { app, BrowserWindow } from "electron";
import type { AppContext } from "./app-context.ts";
import { runBatch } from "./batch/run.ts";
import { openFirstProject } from "./first-project.ts";
import { ImportPreviews } from "./import/previews.ts";
import { tell } from "./ipc/handle.ts";
import { setupArticles } from "./ipc/setup-articles.ts";
import { setupFindings } from "./ipc/setup-findings.ts";
import { setupCodebook } from "./ipc/setup-codebook.ts";
import { setupImport } from "./ipc/setup-import.ts";
import { setupCoders } from "./ipc/setup-coders.ts";
import { setupProject } from "./ipc/setup-project.ts";
import { setupRetrieval } from "./ipc/setup-retrieval.ts";
import { setupReport } from "./ipc/setup-report.ts";
import { setupSheets } from "./ipc/setup-sheets.ts";
import { setupMenu } from "./menu.ts";
import { PreferenceStore } from "./preferences.ts";
import { MergePreviews } from "./project/merge-previews.ts";
import { snapshotOf, Workspace } from "./project/workspace.ts";
import { reportFontCss } from "./report/fonts.ts";
import { printPdf } from "./report/pdf.ts";
import { MadePages, registerScheme, serveScheme } from "./security/scheme.ts";
import { blockNetwork, denyNavigation, denyPermissions } from "./security/session.ts";
import { openWindow } from "./window.ts";
import { Comparisons } from "./project/comparisons.ts";
import { Jobs } from "./work/jobs.ts";
import { WorkerPool } from "./work/pool.ts";

// This file is the entry, so these paths hold: a bundler moves other modules about.
const built = join(import.meta.dirname, "..");
const rendererFolder = join(built, "renderer");
const preload = join(built, "preload", "index.cjs");
const workerScript = new URL("worker.js", pathToFileURL(`${import.meta.dirname}/`));
const sampleFolder = join(app.getAppPath(), "resources", "sample");

const batchFlag = process.argv.indexOf("--batch");

registerScheme();
const userData = process.env["PARALLAX_USER_DATA"];
if (userData !== undefined) app.setPath("userData", userData);

// Not awaited here: Electron becomes ready only after this module has run to its end.
if (batchFlag !== -1) {
  void batch(process.argv.slice(batchFlag + 1));
} else if (app.requestSingleInstanceLock()) {
  void start();
} else {
  app.quit();
}

async function start(): Promise<void> {
  denyNavigation();
  await app.whenReady();
  const context = await makeContext();
  setupSecurity(context);
  setupMenu();
  setupProject(context);
  setupCoders(context);
  setupArticles(context);
  setupFindings(context);
  setupImport(context);
  setupCodebook(context);
  setupRetrieval(context);
  setupSheets(context);
  setupReport(context);
  setupLifetime(context);
  const window = openWindow(preload);
  const named = process.argv.find((argument) => argument.endsWith(".parallax")) ?? null;
  const opened = await openFirstProject(context, sampleFolder, named);
  await window;
  if (opened.ok) tell("projectOpened", snapshotOf(opened.value));
  else tell("projectFailed", opened.problem);
}

async function makeContext(): Promise<AppContext> {
  const pool = new WorkerPool(workerScript);
  const preferences = await PreferenceStore.open(join(app.getPath("userData"), "preferences.json"));
  return {
    version: app.getVersion(),
    documents: process.env["PARALLAX_DOCUMENTS"] ?? app.getPath("documents"),
    fontCss: reportFontCss,
    pool,
    comparisons: new Comparisons(pool),
    jobs: new Jobs((job) => {
      tell("jobChanged", job);
    }),
    workspace: new Workspace(
      pool,
      (change) => {
        tell("projectChanged", change);
      },
      preferences,
    ),
    previews: new ImportPreviews(pool),
    preferences,
    merges: new MergePreviews(pool),
    made: new MadePages(),
  };
}

function setupSecurity({ made }: Pick<AppContext, "made">): void {
  blockNetwork();
  denyPermissions();
  serveScheme(rendererFolder, made);
}

/** Leaving waits until everything is on disk; a second start shows the window of the first. */
function setupLifetime({ workspace, jobs, pool }: AppContext): void {
  let closed = false;
  app.on("before-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    jobs.cancelAll();
    void workspace
      .close()
      .then(() => pool.close())
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
  app.on("window-all-closed", () => {
    app.quit();
  });
  app.on("second-instance", () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

async function batch(args: readonly string[]): Promise<void> {
  denyNavigation();
  await app.whenReady();
  const made = new MadePages();
  setupSecurity({ made });
  const pool = new WorkerPool(workerScript);
  const code = await runBatch(args, {
    folder: process.env["INIT_CWD"] ?? process.cwd(),
    pool,
    version: app.getVersion(),
    fontCss: reportFontCss,
    printPdf: (html) => printPdf(html, made),
    write: (text) => process.stdout.write(text),
    say: (line) => process.stderr.write(`${line}\n`),
    now: () => new Date(),
  });
  await pool.close();
  app.exit(code);
}
