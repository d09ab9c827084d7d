import { pathToFileURL } from "node:url";
import { version } from "../../package.json";
import { runBatch } from "./batch/run.ts";
import { reportFontCss } from "./report/fonts.ts";
import { WorkerPool } from "./work/pool.ts";

// The command line on plain Node, for everything that needs no browser to print with.
const pool = new WorkerPool(new URL("worker.js", pathToFileURL(`${import.meta.dirname}/`)));
process.exitCode = await runBatch(process.argv.slice(2), {
  folder: process.env["INIT_CWD"] ?? process.cwd(),
  pool,
  version,
  fontCss: reportFontCss,
  printPdf: null,
  write: (text) => process.stdout.write(text),
  say: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
});
await pool.close();
