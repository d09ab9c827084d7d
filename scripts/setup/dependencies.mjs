import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { node, root, say, SetupError } from "./project.mjs";
import { run } from "./run.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @param {string} path
 * @returns {Record<string, LockedPackage> | null}
 */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * Is what is installed what package-lock.json says? npm notes what it installed in a lockfile of
 * its own, written last; packages for other systems are optional and may be missing.
 */
function installedMatches() {
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const installed = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  if (wanted === null || installed === null || !existsSync(node)) return false;
  const paths = Object.keys(wanted).filter((path) => path !== "");
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    paths.every((path) => {
      const there = installed[path];
      if (there === undefined) return wanted[path]?.optional === true;
      return there.version === wanted[path]?.version;
    })
  );
}

/** Installs the project's dependencies if they are missing or not those of package-lock.json. */
export async function ensureDependencies() {
  if (installedMatches()) return;
  say("Installing dependencies (npm ci) …");
  const npm = process.env.npm_execpath;
  // Electron's binary is not needed to install; the scripts look for a runtime afterwards.
  const environment = { ELECTRON_SKIP_BINARY_DOWNLOAD: "1" };
  const options = /** @type {const} */ ({ output: "chatter", environment });
  const code = npm
    ? await run(process.execPath, [npm, "ci"], options)
    : await run("npm", ["ci"], options);
  if (code !== 0) {
    throw new SetupError("The dependencies could not be installed: npm ci failed (see above).");
  }
  if (!existsSync(node)) {
    throw new SetupError(
      'Node 24 was not installed: allow the install script of the package "node" and run npm ci.',
    );
  }
}
