import { spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { node, root } from "./project.mjs";

/**
 * @typedef {object} RunOptions
 * @property {"results" | "chatter"} output where the program's output belongs: "results" leaves
 *   it alone, "chatter" sends all of it to standard error
 * @property {string} [folder] where to run; the project's folder if not given
 * @property {Record<string, string | undefined>} [environment] added to this process's own
 * @property {number} [limit] milliseconds after which the program is ended
 */

/**
 * Runs a program to its end, with the project's own programs first on its PATH.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<number>} its exit code; 127 if it could not be started, 1 if it was ended
 */
export function run(program, args, { output, folder = root, environment = {}, limit }) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`;
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, PATH: path, ...environment },
    stdio: output === "results" ? "inherit" : ["ignore", 2, 2],
    shell: process.platform === "win32",
    ...(limit === undefined ? {} : { timeout: limit }),
  });
  // A terminal's Ctrl+C reaches the child as well: it decides, and this process reports its end.
  const wait = () => undefined;
  process.on("SIGINT", wait);
  const passOn = () => child.kill("SIGTERM");
  process.on("SIGTERM", passOn);
  return new Promise((resolve) => {
    const ended = (/** @type {number} */ code) => {
      process.off("SIGINT", wait);
      process.off("SIGTERM", passOn);
      resolve(code);
    };
    child.once("error", () => ended(127));
    child.once("exit", (code) => ended(code ?? 1));
  });
}
