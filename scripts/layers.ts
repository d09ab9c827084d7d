import type { IForbiddenRuleType } from "dependency-cruiser";

const library = (name: string): string => `node_modules/${name}/`;

/** Libraries core may use: pure ones, without a clock, a disk or a window. */
const pureLibraries = [
  "@noble/hashes",
  "@mozilla/readability",
  "chrono-node",
  "linkedom",
  "stemmer",
  "zod",
];

/** Libraries of the window, besides the contract's zod. */
const windowLibraries = ["react", "react-dom", "react-aria-components", "zod"];

/** Tests and what only they use: they may know other layers, and nothing else may know them. */
const tests = "\\.test\\.tsx?$|/testing/|/fixture\\.ts$";

/** A rule that what is in `from` may import nothing but `allowed`, libraries and Node included. */
function only(
  name: string,
  from: string,
  allowed: readonly string[],
  comment: string,
): IForbiddenRuleType {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from, pathNot: tests },
    to: { path: ".", pathNot: [...allowed] },
  };
}

/** A rule that nothing in `from` may import what is in `to`. */
function never(name: string, from: string, to: string, comment: string): IForbiddenRuleType {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from, pathNot: tests },
    to: { path: to },
  };
}

/**
 * The architecture's arrows (docs/ARCHITECTURE.md): renderer → preload → main → core, shared
 * between. Imports of types count: a layer that names another's types knows it.
 */
export const layerRules: IForbiddenRuleType[] = [
  only(
    "core-is-pure",
    "^src/core/",
    ["^src/core/", ...pureLibraries.map(library)],
    "the domain: values in, values out; no Electron, React, disk, clock or network",
  ),
  only(
    "shared-is-a-contract",
    "^src/shared/",
    ["^src/(shared|core)/", library("zod")],
    "the contract is between the layers, not of one of them",
  ),
  only(
    "channels-are-names",
    "^src/shared/channels\\.ts$",
    [],
    "the sandboxed preload imports them",
  ),
  only(
    "preload-is-a-bridge",
    "^src/preload/",
    ["^src/preload/", "^src/shared/channels\\.ts$", library("electron")],
    "the sandboxed preload is names and one bridge",
  ),
  only(
    "renderer-is-a-page",
    "^src/renderer/",
    ["^src/(renderer|core|shared)/", ...windowLibraries.map(library)],
    "the window asks through the contract; it has no Node and no Electron",
  ),
  never(
    "main-knows-no-window",
    "^src/main/",
    "^src/(renderer|preload)/",
    "main does not know who shows what it does",
  ),
  {
    name: "without-electron",
    comment: "workers and the command line run on plain Node",
    severity: "error",
    from: { path: "^src/main/(store|project|import|search|work|batch)/|^src/main/batch\\.ts$" },
    to: { path: library("electron"), reachable: true },
  },
  never("runtime-stands-alone", "^runtime/", "^src/", "the stand-in knows no product"),
  never(
    "product-stands-alone",
    "^src/",
    "^(runtime|e2e|bench|eval|scripts)/",
    "the product is plain Electron",
  ),
  never("product-knows-no-tests", "^src/", tests, "what only tests need is not shipped"),
  {
    name: "no-unknown-imports",
    comment: "no rule sees behind what cannot be found; Electron is imported as electron alone",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "no-cycles",
    comment: "what needs each other is one thing; types alone may refer back",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
];
