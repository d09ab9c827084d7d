import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { EVERYTHING, moduleNames } from "./module-names.ts";
import type { ModuleNames } from "./module-names.ts";

/** Started by Electron, the bundler, a shell script or a thread. The rest is in package.json. */
const productEntries = [
  /^src\/main\/(index|batch)\.ts$/u,
  /^src\/main\/work\/worker\.ts$/u,
  /^src\/preload\/index\.ts$/u,
  /^src\/renderer\/main\.tsx$/u,
  /^runtime\/start\.ts$/u,
  /\.d\.ts$/u,
];

/** Started by the test runners, or by a test as a program of its own. */
const testEntries = [/\.(test|spec)\.tsx?$/u, /\/crash-child\.ts$/u, /^runtime\/fixture\//u];

/** Where files may be that only tests import. */
const testPlaces = [/\/testing\//u, /\/fixture\.ts$/u, /^e2e\//u, /^runtime\/contract\.ts$/u];

/** What nobody uses under a folder, and how many files were looked at. */
export interface Unused {
  readonly files: number;
  /** A line for each: the file, and what about it. */
  readonly findings: readonly string[];
}

/**
 * Files that no entry reaches, and exports that no other file imports. An export that only a
 * test imports counts as used: it is the piece under test of a file the product uses. A file
 * that only tests import must be in a folder `testing` or be called `fixture.ts`. A type that
 * its own file uses counts as used: it names a part of what the file exports.
 */
export function findUnused(root: string): Unused {
  const files = globSync("{src,runtime,e2e,bench,eval,scripts}/**/*.{ts,tsx,mjs}", { cwd: root });
  const modules = new Map(
    files.sort().map((file) => [file, moduleNames(file, readFileSync(join(root, file), "utf8"))]),
  );
  const started = startedByPackage(root);
  const isProduct = (file: string): boolean =>
    started.has(file) || productEntries.some((pattern) => pattern.test(file));
  const isTest = (file: string): boolean => testEntries.some((pattern) => pattern.test(file));
  const product = reachedFrom(files.filter(isProduct), modules);
  const all = reachedFrom(
    files.filter((file) => isProduct(file) || isTest(file)),
    modules,
  );
  const used = namesUsed(modules, all);

  const findings: string[] = [];
  for (const [file, { exported, ownTypes }] of modules) {
    if (isProduct(file) || isTest(file)) continue;
    if (!all.has(file)) {
      findings.push(`${file}: nothing that is started reaches this file`);
      continue;
    }
    if (!product.has(file) && !testPlaces.some((pattern) => pattern.test(file))) {
      findings.push(`${file}: only tests reach this file`);
    }
    const names = used.get(file) ?? new Set<string>();
    if (names.has(EVERYTHING)) continue;
    for (const name of exported) {
      if (names.has(name) || ownTypes.has(name)) continue;
      findings.push(`${file}: nobody imports ${name}`);
    }
  }
  return { files: files.length, findings };
}

/** The files that the commands of package.json start. */
function startedByPackage(root: string): ReadonlySet<string> {
  const text = readFileSync(join(root, "package.json"), "utf8");
  return new Set(Array.from(text.matchAll(/\bnode ([\w/.-]+)/gu), (match) => match[1] ?? ""));
}

function targetOf(file: string, specifier: string): string | null {
  return specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : null;
}

function reachedFrom(
  entries: readonly string[],
  modules: ReadonlyMap<string, ModuleNames>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const { specifier } of modules.get(file)?.taken ?? []) {
      const target = targetOf(file, specifier);
      if (target !== null && modules.has(target)) waiting.push(target);
    }
  }
  return reached;
}

/** For each file the names that other files, themselves reached, take from it. */
function namesUsed(
  modules: ReadonlyMap<string, ModuleNames>,
  reached: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const [file, { taken }] of modules) {
    if (!reached.has(file)) continue;
    for (const { specifier, names } of taken) {
      const target = targetOf(file, specifier);
      if (target === null || target === file) continue;
      const known = used.get(target) ?? new Set<string>();
      for (const name of names) known.add(name);
      used.set(target, known);
    }
  }
  return used;
}
