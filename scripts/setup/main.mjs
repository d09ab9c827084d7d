import { say, SetupError } from "./project.mjs";

/**
 * Runs a script's work and ends the process with its exit code; what cannot be set up is said in
 * its one sentence.
 * @param {() => Promise<number>} work
 */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
