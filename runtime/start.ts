import { pathToFileURL } from "node:url";
import { app } from "./api/app.ts";
import { BrowserWindow } from "./api/browser-window.ts";
import { electron } from "./api/index.ts";
import { WebContents } from "./api/web-contents.ts";
import { headless } from "./chromium.ts";
import type { Chromium } from "./chromium.ts";
import { electronVersion, parseCommandLine } from "./command-line.ts";
import { answerElectronWith } from "./hooks.ts";
import { chromium, killChromium, onLaunch, startedWith } from "./running.ts";

/** Connects what happens to Chromium's pages with the app's windows. */
function watchPages(launched: Chromium): void {
  // Paused before it could load anything; its opener's webContents tells the app.
  launched.onPopup(({ targetId }) => launched.devtools.tell("Target.closeTarget", { targetId }));
  launched.onClosed((targetId) => {
    const contents = WebContents.fromDevToolsTargetId(targetId);
    if (contents !== undefined) BrowserWindow.fromWebContents(contents)?.gone();
  });
  void launched.ended.then(() => {
    for (const window of BrowserWindow.getAllWindows()) window.gone();
  });
}

/**
 * Waits for the app's main module. Electron is ready only after it has run, so one that awaits
 * app.whenReady() at its top level waits for ever there, silently; here it is told so.
 */
async function evaluated(main: Promise<unknown>): Promise<void> {
  const limit = setTimeout(() => {
    if (!app.isAwaited()) return;
    console.error("the main module awaits app.whenReady() at its top level: Electron would hang");
    process.exit(1);
  }, 5000);
  await main;
  clearTimeout(limit);
}

async function start(): Promise<void> {
  const commandLine = parseCommandLine(process.argv.slice(2));
  startedWith(commandLine);
  process.argv = [...commandLine.argv];
  Object.defineProperties(process, {
    type: { value: "browser" },
    defaultApp: { value: true },
  });
  Object.defineProperty(process.versions, "electron", { value: electronVersion, enumerable: true });
  answerElectronWith(electron);
  onLaunch(watchPages);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => app.quit());
  }
  process.on("exit", killChromium);
  // An app lives until it quits, whether it waits for anything or not.
  setInterval(() => undefined, 0x7fffffff);
  await evaluated(import(pathToFileURL(commandLine.entry).href));
  // Playwright waits for Chromium before it does anything, a person for the window; a batch job
  // may never need one.
  if (!headless || commandLine.switches.has("remote-debugging-port")) await chromium();
  app.start();
}

start().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
