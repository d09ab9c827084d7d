// npm run bench [-- --json] [-- name…]: speed. Times on one machine are noise; ratios of what
// ran in turn in one run are not.
import { parseArgs } from "node:util";
import { alignColumns } from "../eval/format.ts";
import { benchCompare } from "./compare.ts";
import { benchImport } from "./import.ts";
import type { Bench, Measurement } from "./measure.ts";
import { benchStore } from "./store.ts";

const benches: Readonly<Record<string, Bench>> = {
  import: benchImport,
  store: benchStore,
  compare: benchCompare,
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

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function row({ name, unit, median, minimum, maximum, runs, against }: Measurement): string[] {
  const other = against && `${figure(against.median)} ${against.name}`;
  const ratio = against && figure(against.ratio);
  const spread = `${figure(minimum)}–${figure(maximum)}`;
  return [name, figure(median), unit, spread, String(runs), other ?? "", ratio ?? ""];
}

const measurements: Measurement[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.error(`${name} …`);
  measurements.push(...(await bench()));
}
const head = ["bench", "median", "unit", "spread", "runs", "against", "ratio"];
console.log(
  values.json ? JSON.stringify(measurements) : alignColumns([head, ...measurements.map(row)]),
);
