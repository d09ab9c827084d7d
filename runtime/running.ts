import { launchChromium } from "./chromium.ts";
import type { Chromium } from "./chromium.ts";
import type { CommandLine } from "./command-line.ts";

let commandLine: CommandLine | undefined;

/** Switches for Chromium: the command line's, and what the app adds before it is ready. */
export const switches = new Map<string, string>();

/** Says once, before the app runs, how this process was started. */
export function startedWith(line: CommandLine): void {
  commandLine = line;
  for (const [name, value] of line.switches) switches.set(name, value);
}

/** Returns how this process was started. */
export function startedAs(): CommandLine {
  if (commandLine === undefined) throw new Error("the stand-in has not been started");
  return commandLine;
}

let running: Promise<Chromium> | undefined;
let current: Chromium | undefined;

const launchListeners: ((launched: Chromium) => void)[] = [];

/** Calls the listener with each Chromium that is started. */
export function onLaunch(listener: (launched: Chromium) => void): void {
  launchListeners.push(listener);
}

/** Returns the running Chromium, starting it when it is first needed. */
export function chromium(): Promise<Chromium> {
  running ??= launchChromium(switches).then((launched) => {
    current = launched;
    for (const listener of launchListeners) listener(launched);
    void launched.ended.then(() => {
      running = undefined;
      current = undefined;
    });
    return launched;
  });
  return running;
}

/** Ends Chromium if it runs. */
export async function closeChromium(): Promise<void> {
  await current?.close();
}

/** Ends Chromium without waiting, for an exit that nothing announced. */
export function killChromium(): void {
  current?.kill();
}
