// npm run -s parallax -- analyze|report|import …: the command line. It sets itself up; standard
// output carries nothing but results.
import { join } from "node:path";
import { ensureBuilt } from "./setup/build.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { main } from "./setup/main.mjs";
import { node, root } from "./setup/project.mjs";
import { run } from "./setup/run.mjs";
import { findRuntime, runBatch } from "./setup/runtime.mjs";

await main(async () => {
  const job = process.argv.slice(2);
  const folder = process.env.INIT_CWD ?? process.cwd();
  await ensureDependencies();
  // Only a PDF needs a browser to print it; everything else runs on Node alone.
  const prints = job.includes("--pdf") || job.some((argument) => argument.startsWith("--pdf="));
  const runtime = prints ? await findRuntime() : null;
  await ensureBuilt();
  if (runtime !== null) return runBatch(runtime, job, folder);
  const environment = { INIT_CWD: folder };
  const batch = join(root, "out", "main", "batch.js");
  return run(node, [batch, ...job], { output: "results", folder, environment });
});
