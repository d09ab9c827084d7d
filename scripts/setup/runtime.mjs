import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { findChromium } from "./find-chromium.mjs";
import { node, root, say, SetupError } from "./project.mjs";
import { run } from "./run.mjs";

/**
 * What runs the built app: Electron's own binary, or the stand-in on an installed Chromium.
 * @typedef {{ kind: "electron" | "chromium", executable: string }} Runtime
 */

const electronFolder = join(root, "node_modules", "electron");
const failureStamp = join(root, "node_modules", ".cache", "parallax", "electron-not-available");
const downloadLimit = 180_000;

/** Is there a screen to show a window on? */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {Runtime | null} */
function installedElectron() {
  try {
    const name = readFileSync(join(electronFolder, "path.txt"), "utf8");
    const executable = join(electronFolder, "dist", name);
    return existsSync(executable) ? { kind: "electron", executable } : null;
  } catch {
    return null;
  }
}

/** Downloads Electron's binary, once: a failure is remembered until dependencies change. */
async function downloadedElectron() {
  if (existsSync(failureStamp)) return null;
  say("Downloading Electron (about 120 MB, once) …");
  const code = await run(node, [join(electronFolder, "install.js")], {
    output: "chatter",
    limit: downloadLimit,
    environment: { ELECTRON_SKIP_BINARY_DOWNLOAD: undefined },
  });
  const electron = code === 0 ? installedElectron() : null;
  if (electron === null) {
    say("Electron could not be downloaded; an installed Chromium will stand in for it.");
    mkdirSync(dirname(failureStamp), { recursive: true });
    writeFileSync(failureStamp, "delete this file to try the download again\n");
  }
  return electron;
}

/** @returns {Runtime | null} */
function standIn() {
  if (findChromium() === null) return null;
  return { kind: "chromium", executable: join(root, "runtime", "electron") };
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.some((folder) => folder !== "" && existsSync(join(folder, name)));
}

/** Installs Chromium where that can be done without asking anybody: as root on Debian. */
async function installedChromium() {
  const canInstall = process.getuid?.() === 0 && onPath("apt-get");
  if (!canInstall || existsSync("/snap")) return null;
  say("Installing chromium and fonts-liberation (apt-get) …");
  const environment = { DEBIAN_FRONTEND: "noninteractive" };
  const options = /** @type {const} */ ({ output: "chatter", environment });
  await run("apt-get", ["update"], options);
  const packages = ["chromium", "fonts-liberation"];
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], options);
  return standIn();
}

/**
 * Finds what runs the app, fetching it where that is possible. PARALLAX_RUNTIME (electron or
 * chromium) allows one kind only.
 * @returns {Promise<Runtime>}
 */
export async function findRuntime() {
  const wanted = process.env.PARALLAX_RUNTIME;
  const electron =
    wanted === "chromium" ? null : (installedElectron() ?? (await downloadedElectron()));
  if (electron !== null) return electron;
  const chromium = wanted === "electron" ? null : (standIn() ?? (await installedChromium()));
  if (chromium !== null) return chromium;
  throw new SetupError(
    wanted === "electron"
      ? "Electron's binary is not there and could not be downloaded from github.com."
      : "Nothing to run the app with: Electron could not be downloaded, and no Chromium, Chrome or Edge is installed; install one of them (or name it in PARALLAX_CHROMIUM) and start again.",
  );
}

/**
 * Returns the switches that a runtime needs here. Electron's binary refuses to run as root with
 * its sandbox, and without a display.
 * @param {Runtime} runtime
 * @returns {string[]}
 */
export function switchesFor({ kind }) {
  if (kind === "chromium") return [];
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const noDisplay = hasDisplay() || onPath("xvfb-run") ? [] : ["--ozone-platform=headless"];
  return [...asRoot, ...noDisplay];
}

/**
 * Gives a program that runs Electron's binary a virtual display where there is none. The stand-in
 * needs none: PARALLAX_HEADLESS tells it not even to use the one there is.
 * @param {Runtime} runtime
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {{ program: string, args: readonly string[] }}
 */
export function withoutWindow({ kind }, program, args) {
  if (kind === "chromium" || hasDisplay() || !onPath("xvfb-run")) return { program, args };
  return { program: "xvfb-run", args: ["-a", program, ...args] };
}

/**
 * Runs the built app as a batch job: nothing is shown, and no display is needed.
 * @param {Runtime} runtime
 * @param {readonly string[]} job the job's own arguments
 * @param {string} folder the folder that its paths are relative to
 * @returns {Promise<number>} its exit code
 */
export function runBatch(runtime, job, folder) {
  const app = [...switchesFor(runtime), root, "--batch", ...job];
  const { program, args } = withoutWindow(runtime, runtime.executable, app);
  const environment = { PARALLAX_HEADLESS: "1", INIT_CWD: folder };
  return run(program, args, { output: "results", folder, environment });
}
