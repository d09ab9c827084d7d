// npm test: sets the project up as far as needed and runs the unit tests, then the end-to-end
// tests on the built app, without a display. --unit or --e2e runs one of the two; other arguments
// go to the test runners. The last line says how many passed and failed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./setup/build.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { main } from "./setup/main.mjs";
import { node, root, say } from "./setup/project.mjs";
import { run } from "./setup/run.mjs";
import { findRuntime, switchesFor, withoutWindow } from "./setup/runtime.mjs";

/** @typedef {{ passed: number, failed: number }} Tally */

const results = mkdtempSync(join(tmpdir(), "parallax-test-"));
const given = process.argv.slice(2);
const forRunners = given.filter((argument) => argument !== "--unit" && argument !== "--e2e");

/**
 * Reads a runner's results; a runner that failed without a failing test (or without results: it
 * could not run at all) counts as one failure.
 * @param {number} code
 * @param {string} file
 * @param {(results: any) => Tally} count
 * @returns {Tally}
 */
function tally(code, file, count) {
  let counted = { passed: 0, failed: 0 };
  try {
    counted = count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    say(`There are no results in ${file}.`);
  }
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

async function unitTests() {
  const file = join(results, "unit.json");
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(node, [vitest, "run", ...reporters, ...forRunners], { output: "results" });
  return tally(code, file, ({ numPassedTests, numFailedTests, testResults }) => {
    // A file that could not be loaded has no tests to fail.
    const unloaded = testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ each) =>
        each.status === "failed" && each.assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  });
}

async function endToEndTests() {
  const runtime = await findRuntime();
  await ensureBuilt();
  const file = join(results, "e2e.json");
  const playwright = join(root, "node_modules", "@playwright", "test", "cli.js");
  const test = [playwright, "test", "--reporter=list,json", ...forRunners];
  const { program, args } = withoutWindow(runtime, node, test);
  const code = await run(program, args, {
    output: "results",
    environment: {
      PARALLAX_EXECUTABLE: runtime.executable,
      PARALLAX_SWITCHES: switchesFor(runtime).join(" "),
      PARALLAX_HEADLESS: "1",
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  });
  return tally(code, file, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));
}

await main(async () => {
  await ensureDependencies();
  const only = given.includes("--unit") ? "unit" : given.includes("--e2e") ? "e2e" : null;
  const suites = [
    ...(only === "e2e" ? [] : [unitTests]),
    ...(only === "unit" ? [] : [endToEndTests]),
  ];
  let passed = 0;
  let failed = 0;
  for (const suite of suites) {
    const counted = await suite();
    passed += counted.passed;
    failed += counted.failed;
  }
  rmSync(results, { recursive: true });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});
