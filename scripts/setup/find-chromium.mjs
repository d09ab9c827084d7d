import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const applications = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the path of an installed Chromium, Chrome or Edge (PARALLAX_CHROMIUM, if set, names it),
 * or null. Not on Windows: the stand-in does not run there.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env.PARALLAX_CHROMIUM;
  if (named) return isExecutable(named) ? named : null;
  if (process.platform === "win32") return null;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = process.platform === "darwin" ? [...applications, ...onPath] : onPath;
  return candidates.find(isExecutable) ?? null;
}
