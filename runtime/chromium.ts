import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { findChromium } from "../scripts/setup/find-chromium.mjs";
import { DevToolsPipe } from "./devtools.ts";
import type { DevTools } from "./devtools.ts";

const noDisplay =
  process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];

/** Is there nobody to see a window (or is none wanted)? Then Chromium runs without one. */
export const headless = noDisplay || process.env["PARALLAX_HEADLESS"] === "1";

/** What a headless Chromium believes its screen to be. */
export const headlessScreen = { width: 1920, height: 1080 };

const quiet = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-breakpad",
  "--disable-dev-shm-usage",
  "--disable-popup-blocking",
  "--disable-search-engine-choice-screen",
  // No bar that warns of the switches we start it with.
  "--test-type",
  "--disable-hang-monitor",
  "--password-store=basic",
  "--use-mock-keychain",
  // Hidden windows work like shown ones, as they do in Electron's print windows.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,NetworkTimeServiceQuerying,Translate,MediaRouter,LocalNetworkAccessChecks",
];

/** A page of Chromium that came to be: its protocol session, and the page that opened it, if any. */
export interface AttachedPage {
  readonly targetId: string;
  readonly devtools: DevTools;
  readonly openerId: string | undefined;
  /** The protocol session of something that belongs to the page, such as a worker. */
  readonly related: (sessionId: string) => DevTools;
}

/** A running Chromium and its pages. */
export class Chromium {
  readonly devtools: DevTools;
  private readonly child: ChildProcess;
  private readonly profile: string;
  private readonly pipe: DevToolsPipe;
  private readonly pages = new Map<string, AttachedPage>();
  private readonly popupListeners: ((page: AttachedPage) => void)[] = [];
  private readonly closedListeners: ((targetId: string) => void)[] = [];
  private unclaimed: AttachedPage | undefined;
  readonly ended: Promise<void>;

  constructor(child: ChildProcess, profile: string) {
    this.child = child;
    this.profile = profile;
    const [, , , input, output] = child.stdio;
    this.pipe = new DevToolsPipe(output as Readable, input as Writable);
    this.devtools = this.pipe.browser;
    this.ended = new Promise((resolve) => child.once("exit", () => resolve()));
    this.devtools.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      const { targetId, openerId } = targetInfo;
      const related = (id: string): DevTools => this.pipe.session(id);
      const page = { targetId, openerId, devtools: related(sessionId), related };
      this.pages.set(targetId, page);
      if (openerId !== undefined) for (const listener of this.popupListeners) listener(page);
    });
    this.devtools.on("Target.detachedFromTarget", ({ sessionId }) => {
      const gone = [...this.pages.values()].find((page) => page.devtools.sessionId === sessionId);
      if (gone === undefined) return;
      this.pages.delete(gone.targetId);
      for (const listener of this.closedListeners) listener(gone.targetId);
    });
  }

  /** Waits until Chromium answers; afterwards every page is attached before it runs anything. */
  async connect(): Promise<void> {
    const first = Promise.withResolvers<undefined>();
    this.devtools.on("Target.attachedToTarget", () => first.resolve(undefined));
    await this.devtools.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: "page" }, { exclude: true }],
    });
    if (headless) return;
    // The window of --app comes a little later than the protocol.
    await Promise.race([first.promise, this.ended]);
    this.unclaimed = [...this.pages.values()][0];
  }

  /** Calls the listener for each page that a page opened; it waits, having loaded nothing. */
  onPopup(listener: (page: AttachedPage) => void): void {
    this.popupListeners.push(listener);
  }

  /** Calls the listener with the id of each page that is closed, by whomever. */
  onClosed(listener: (targetId: string) => void): void {
    this.closedListeners.push(listener);
  }

  /** Opens an empty page, paused: the one that a visible Chromium starts with, or a new one. */
  async openPage(options: {
    readonly width: number;
    readonly height: number;
    readonly hidden: boolean;
    readonly browserContextId: string | undefined;
  }): Promise<AttachedPage> {
    const { width, height, browserContextId } = options;
    const first = this.unclaimed;
    if (first !== undefined && browserContextId === undefined) {
      this.unclaimed = undefined;
      return first;
    }
    const { targetId } = await this.devtools.send("Target.createTarget", {
      url: "about:blank",
      ...(browserContextId === undefined ? {} : { browserContextId }),
      ...(options.hidden && !headless ? { hidden: true } : { newWindow: true, width, height }),
    });
    const page = this.pages.get(targetId);
    if (page === undefined) throw new Error("Chromium opened a page and closed it at once");
    return page;
  }

  /** Ends Chromium, politely for a moment and then firmly, and removes its profile. */
  async close(): Promise<void> {
    this.devtools.tell("Browser.close");
    const limit = setTimeout(() => this.child.kill("SIGKILL"), 2000);
    await this.ended;
    clearTimeout(limit);
    this.discardProfile();
  }

  /** The same when there is no time to wait, as in an exit handler. */
  kill(): void {
    this.child.kill("SIGKILL");
    this.discardProfile();
  }

  private discardProfile(): void {
    try {
      rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Chromium's last processes may still hold files there: it is a temporary folder.
    }
  }
}

/**
 * Starts Chromium on an empty profile of its own (what a page stores does not outlive the run: the
 * app keeps its state in files) and passes its "DevTools listening on" line on, for Playwright.
 * @throws when no Chromium is installed.
 */
export async function launchChromium(switches: ReadonlyMap<string, string>): Promise<Chromium> {
  const executable = findChromium();
  if (executable === null) {
    throw new Error("no Chromium, Chrome or Edge is installed; PARALLAX_CHROMIUM can name one");
  }
  const profile = mkdtempSync(join(tmpdir(), "parallax-chromium-"));
  const asRoot = process.getuid?.() === 0;
  const given = [...switches]
    .filter(([name]) => !name.startsWith("inspect"))
    .map(([name, value]) => (value === "" ? `--${name}` : `--${name}=${value}`));
  const { width, height } = headlessScreen;
  const child = spawn(
    executable,
    [
      ...quiet,
      ...given,
      "--remote-debugging-pipe",
      `--user-data-dir=${profile}`,
      ...(asRoot ? ["--no-sandbox"] : []),
      ...(headless
        ? ["--headless", "--no-startup-window", `--screen-info={${width}x${height}}`]
        : ["--app=data:text/html,"]),
    ],
    { stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"] },
  );
  const said: string[] = [];
  createInterface({ input: child.stderr as Readable }).on("line", (line) => {
    if (line.startsWith("DevTools listening on")) process.stderr.write(`${line}\n`);
    said.push(line);
    if (said.length > 20) said.shift();
  });
  child.once("error", () => undefined);
  const chromium = new Chromium(child, profile);
  try {
    await chromium.connect();
  } catch {
    throw new Error(`Chromium (${executable}) did not start:\n${said.join("\n")}`);
  }
  return chromium;
}
