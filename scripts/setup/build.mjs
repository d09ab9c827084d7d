import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { node, root, say, SetupError } from "./project.mjs";
import { run } from "./run.mjs";

const stamp = join(root, "out", ".built-from");
const products = ["main/index.js", "main/batch.js", "preload/index.cjs", "renderer/index.html"];
const sources = [
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
  "src",
  "resources",
];

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesUnder(join(path, name)));
}

/** A fingerprint of everything the build is made from: names, sizes and times, not contents. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesUnder(join(root, source)))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function isBuiltFrom(/** @type {string} */ current) {
  const complete = products.every((product) => existsSync(join(root, "out", product)));
  return complete && existsSync(stamp) && readFileSync(stamp, "utf8") === current;
}

/** Builds the app if anything it is made from has changed since it was built. */
export async function ensureBuilt() {
  const current = fingerprint();
  if (isBuiltFrom(current)) return;
  say("Building …");
  const vite = join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");
  const code = await run(node, [vite, "build", "--logLevel", "warn"], { output: "chatter" });
  if (code !== 0) throw new SetupError("The app could not be built (see above).");
  mkdirSync(join(root, "out"), { recursive: true });
  writeFileSync(stamp, current);
}
