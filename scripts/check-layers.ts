// npm run check:layers: the architecture's arrows hold, and the check really saw the code.
import { globSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { layerRules } from "./layers.ts";

const folders = ["src", "runtime"];
const sources = globSync("{src,runtime}/**/*.{ts,tsx}", {
  exclude: (path) => path.endsWith(".d.ts"),
}).filter((path) => !path.endsWith(".d.ts"));

const config = "tsconfig.web.json";
const result = await cruise(
  folders,
  {
    ruleSet: { forbidden: layerRules },
    validate: true,
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: config },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
  {},
  { tsConfig: extractConfig(config) },
);
if (typeof result.output === "string") throw new Error("expected the modules, not a text");
const { modules, summary } = result.output;

const seen = new Set(modules.map(({ source }) => source));
const unseen = sources.filter((source) => !seen.has(source));
for (const { from, to, rule } of summary.violations) {
  console.error(`${rule.name}: ${from} → ${to}`);
}
for (const source of unseen) console.error(`not seen by the check: ${source}`);
if (summary.violations.length > 0 || unseen.length > 0) {
  console.error(`${summary.violations.length} violations, ${unseen.length} files not seen`);
  process.exitCode = 1;
} else {
  console.log(`${sources.length} source files, no violation of the layers`);
}
