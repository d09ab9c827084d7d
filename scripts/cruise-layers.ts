import { globSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { layerRules } from "./layers.ts";

const repository = join(import.meta.dirname, "..");
const folders = ["src", "runtime", "e2e", "eval", "bench", "scripts"];

/** What the check of the layers found. */
export interface Cruise {
  /** How many source files there are, counted on disk. */
  readonly files: number;
  /** Violations, as `rule: from → to`. */
  readonly violations: readonly string[];
  /** Source files the check did not see: a rule that reads nothing passes. */
  readonly unseen: readonly string[];
}

/** Holds the code under `root` against the layers' rules; folders that are not there are left out. */
export async function cruiseLayers(root: string): Promise<Cruise> {
  const sources = globSync(`{${folders.join(",")}}/**/*.{ts,tsx}`, { cwd: root }).filter(
    (path) => !path.endsWith(".d.ts"),
  );
  const config = join(repository, "tsconfig.web.json");
  const result = await cruise(
    folders.filter((folder) => sources.some((path) => path.startsWith(`${folder}/`))),
    {
      baseDir: root,
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
  return {
    files: sources.length,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    unseen: sources.filter((source) => !seen.has(source)),
  };
}
