import { writeSync } from "node:fs";
import { createProject, openProject } from "../open.ts";
import { Random } from "./random.ts";
import { must, runCommands } from "./run.ts";
import { stateSum } from "./state-sum.ts";

/**
 * Works on a project until it is killed: `node crash-child.ts <folder> <create|open> <seed>`.
 * Says on its standard output, at once: `open <seq> <sum of the state>`, then for each change
 * `begun <sum of the state it leads to>` and `confirmed`.
 */
const [, , folder = "", how, seed] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);
const ports = { flushAfter: 5 };
const store = must(
  how === "create"
    ? await createProject(folder, { name: "Crash" }, ports)
    : await openProject(folder, ports),
);
say(`open ${store.seq} ${stateSum(store.state)}`);
await runCommands(store, () => openProject(folder, ports), new Random(Number(seed)), Infinity, {
  begun: (state) => say(`begun ${stateSum(state)}`),
  confirmed: () => say("confirmed"),
});
