// npm run bench [-- --json] [-- name…]: speed. Times on one machine are noise; ratios of what
// ran in turn in one run are not.
import { parseArgs } from "node:util";
import { benchCompare } from "./compare.ts";
import { formatMeasurements } from "./format.ts";
import { benchImport } from "./import.ts";
import type { Bench, Measurement } from "./measure.ts";
import { benchRetrieval } from "./retrieval.ts";
import { benchReuse } from "./reuse.ts";
import { benchStore } from "./store.ts";
import { benchStories } from "./stories.ts";
import { benchTagging } from "./tagging.ts";

const benches: Readonly<Record<string, Bench>> = {
  import: benchImport,
  store: benchStore,
  stories: benchStories,
  compare: benchCompare,
  reuse: benchReuse,
  retrieval: benchRetrieval,
  tagging: benchTagging,
};

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(", ")}; there are: ${Object.keys(benches).join(", ")}.`,
  );
  process.exit(2);
}

const measurements: Measurement[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.error(`${name} …`);
  measurements.push(...(await bench()));
}
console.log(values.json ? JSON.stringify(measurements) : formatMeasurements(measurements));
