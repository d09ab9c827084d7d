import type { IForbiddenRuleType, IRegularForbiddenRuleType } from "dependency-cruiser";

/** Libraries core may use: pure ones, without a clock, a disk or a window. */
const pureLibraries = [
  "@noble/hashes",
  "@mozilla/readability",
  "chrono-node",
  "linkedom",
  "stemmer",
  "zod",
];

const tests = "\\.test\\.tsx?$|/testing/";
const outside = (...allowed: readonly string[]): { pathNot: string[] } => ({
  pathNot: allowed.map((folder) => `^src/${folder}`),
});

/** A rule that nothing in `from` may import what `to` names. */
function forbid(
  name: string,
  from: string,
  to: IRegularForbiddenRuleType["to"],
  comment: string,
): IForbiddenRuleType {
  return { name, comment, severity: "error", from: { path: from, pathNot: tests }, to };
}

/**
 * The architecture's arrows (docs/ARCHITECTURE.md): renderer → preload → main → core, shared
 * between. Imports of types count: a layer that names another's types knows it.
 */
export const layerRules: IForbiddenRuleType[] = [
  forbid(
    "core-knows-only-core",
    "^src/core/",
    { path: "^src/", ...outside("core/") },
    "core is the domain: values in, values out",
  ),
  forbid(
    "core-uses-pure-libraries",
    "^src/core/",
    {
      dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "npm-unknown", "core", "undetermined"],
      pathNot: pureLibraries.map((library) => `node_modules/${library}/`),
    },
    "no Electron, React, disk, clock or network in core",
  ),
  forbid(
    "shared-knows-core",
    "^src/shared/",
    { path: "^src/", ...outside("shared/", "core/") },
    "the contract is between the layers, not of one of them",
  ),
  forbid(
    "preload-knows-names",
    "^src/preload/",
    { path: "^src/", ...outside("preload/", "shared/channels\\.ts") },
    "the sandboxed preload is names and one bridge",
  ),
  forbid(
    "main-knows-core-and-shared",
    "^src/main/",
    { path: "^src/", ...outside("main/", "core/", "shared/") },
    "main does not know who shows what it does",
  ),
  forbid(
    "renderer-knows-core-and-shared",
    "^src/renderer/",
    { path: "^src/", ...outside("renderer/", "core/", "shared/") },
    "the window asks through the contract",
  ),
  forbid(
    "renderer-is-a-page",
    "^src/renderer/",
    { dependencyTypes: ["core"] },
    "the window has no Node",
  ),
  forbid(
    "renderer-has-no-electron",
    "^src/renderer/",
    { path: "node_modules/electron/" },
    "the window has no Electron",
  ),
  {
    name: "without-electron",
    comment: "workers and the command line run on plain Node",
    severity: "error",
    from: { path: "^src/main/(store|project|import|search|work|batch)/|^src/main/batch\\.ts$" },
    to: { path: "node_modules/electron/", reachable: true },
  },
  forbid("runtime-stands-alone", "^runtime/", { path: "^src/" }, "the stand-in knows no product"),
  forbid(
    "product-knows-no-stand-in",
    "^src/",
    { path: "^(runtime|e2e|bench|eval|scripts)/" },
    "the product is plain Electron",
  ),
  {
    name: "no-cycles",
    comment: "what needs each other is one thing; types alone may refer back",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
];
