import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// These scripts run before anything is installed, on whatever Node (20 or later) is there:
// plain JavaScript, no packages.

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const binaries = join(root, "node_modules", ".bin");

/** Node as the project has it installed; the Node that runs this script may be older. */
export const node = join(binaries, process.platform === "win32" ? "node.cmd" : "node");

/**
 * Tells the person what is going on: on standard error, so that standard output carries nothing
 * but results.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A reason why the project cannot be set up: one sentence for the person, no stack. */
export class SetupError extends Error {}
