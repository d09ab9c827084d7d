// npm start: sets the project up as far as needed and opens the app; it starts on the sample
// project. With no display, it does the sample's report instead.
import { join, relative } from "node:path";
import { ensureBuilt } from "./setup/build.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { main } from "./setup/main.mjs";
import { root, say } from "./setup/project.mjs";
import { run } from "./setup/run.mjs";
import { findRuntime, hasDisplay, runBatch, switchesFor } from "./setup/runtime.mjs";

await main(async () => {
  await ensureDependencies();
  const runtime = await findRuntime();
  await ensureBuilt();
  if (hasDisplay()) {
    const app = [...switchesFor(runtime), root, ...process.argv.slice(2)];
    return run(runtime.executable, app, { output: "results" });
  }
  say("There is no display to open a window on: reporting the sample project instead.");
  const folder = process.env.INIT_CWD ?? process.cwd();
  const pdf = join(root, "out", "sample-report.pdf");
  const job = ["report", join(root, "resources", "sample"), "--pdf", pdf];
  const code = await runBatch(runtime, job, folder);
  if (code === 0) say(`The report is at ${relative(folder, pdf)}`);
  return code;
});
