import { isAbsolute } from "node:path";
import { closeChromium, startedAs, switches } from "../running.ts";
import { knownPath } from "../paths.ts";
import type { PathName } from "../paths.ts";
import { SingleInstance } from "../single-instance.ts";
import { CheckedEmitter, missing, strict, strictInstances } from "../strict.ts";
import { openWindows } from "./window-list.ts";

export const appEvents: ReadonlySet<string> = new Set([
  "will-finish-launching",
  "ready",
  "window-all-closed",
  "before-quit",
  "will-quit",
  "quit",
  "browser-window-created",
  "web-contents-created",
  "second-instance",
  // Only macOS has these, and tells them to packaged apps: listened for in vain, as elsewhere.
  "activate",
  "open-file",
]);

/** Electron's `app`: the life of the process. */
class App extends CheckedEmitter {
  readonly isPackaged = false;
  readonly commandLine = strict("app.commandLine", {
    appendSwitch(name: string, value = ""): void {
      switches.set(name, value);
    },
    hasSwitch: (name: string): boolean => switches.has(name),
    getSwitchValue: (name: string): string => switches.get(name) ?? "",
  });
  private readonly ready = Promise.withResolvers<undefined>();
  private readonly paths = new Map<PathName, string>();
  private isNowReady = false;
  private awaited = false;
  private name: string | undefined;
  private quitting = false;
  private exiting = false;
  private instance: SingleInstance | undefined;

  constructor() {
    super("app", appEvents);
  }

  isReady(): boolean {
    return this.isNowReady;
  }

  whenReady(): Promise<undefined> {
    this.awaited = true;
    return this.ready.promise;
  }

  getName(): string {
    return this.name ?? startedAs().name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return startedAs().version;
  }

  getAppPath(): string {
    return startedAs().appPath;
  }

  getLocale(): string {
    return "en-US";
  }

  getPath(name: PathName): string {
    return this.paths.get(name) ?? knownPath(name, this.getName(), (other) => this.getPath(other));
  }

  setPath(name: PathName, path: string): void {
    if (!isAbsolute(path)) throw new Error("Path must be absolute");
    this.paths.set(name, path);
  }

  requestSingleInstanceLock(additionalData: unknown = null): boolean {
    this.instance ??= new SingleInstance(this.getPath("userData"), (other) => {
      const event = new Event("second-instance");
      this.emit("second-instance", event, other.argv, other.cwd, other.additionalData);
    });
    if (this.instance.owned) return true;
    this.instance.announce({ argv: process.argv, cwd: process.cwd(), additionalData });
    return false;
  }

  hasSingleInstanceLock(): boolean {
    return this.instance?.owned ?? false;
  }

  releaseSingleInstanceLock(): void {
    this.instance?.release();
    this.instance = undefined;
  }

  /** Every window of the stand-in is sandboxed as it is. */
  enableSandbox(): void {
    if (this.isNowReady)
      throw new Error("app.enableSandbox() can only be called before app is ready");
  }

  setAppUserModelId(_id: string): void {
    if (process.platform === "win32") throw missing("app.setAppUserModelId on Windows");
  }

  focus(): void {
    for (const window of openWindows) window.focus();
  }

  quit(): void {
    if (this.quitting || this.exiting) return;
    if (!this.allows("before-quit")) return;
    this.quitting = true;
    if (openWindows.size === 0) this.finish();
    else for (const window of [...openWindows]) window.close();
  }

  exit(code = 0): void {
    if (this.exiting) return;
    this.exiting = true;
    for (const window of [...openWindows]) window.destroy();
    this.emit("quit", new Event("quit"), code);
    void closeChromium().finally(() => {
      this.instance?.release();
      process.exit(code);
    });
  }

  /** Has the app asked to be told when it is ready? */
  isAwaited(): boolean {
    return this.awaited;
  }

  /** Starts the app's life; the rest of the stand-in calls it once the main module has run. */
  start(): void {
    if (this.exiting) return;
    this.isNowReady = true;
    this.emit("will-finish-launching");
    this.ready.resolve(undefined);
    this.emit("ready", new Event("ready"), strict("launchInfo", {}));
  }

  /** A window refused to close: quitting is off. */
  closePrevented(): void {
    this.quitting = false;
  }

  windowClosed(): void {
    if (openWindows.size > 0 || this.exiting) return;
    if (this.quitting) this.finish();
    else if (!this.emit("window-all-closed")) this.quit();
  }

  private finish(): void {
    if (this.allows("will-quit")) this.exit(0);
    else this.quitting = false;
  }

  private allows(name: "before-quit" | "will-quit"): boolean {
    const event = new Event(name, { cancelable: true });
    this.emit(name, event);
    return !event.defaultPrevented;
  }
}
strictInstances("app", App);

export const app = new App();
