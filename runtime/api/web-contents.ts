import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Protocol } from "../../node_modules/playwright-core/types/protocol.d.ts";
import { fromChromium, toChromium } from "../addresses.ts";
import type { AttachedPage } from "../chromium.ts";
import { electronVersion } from "../command-line.ts";
import type { DevTools } from "../devtools.ts";
import { answerFilePaths } from "../files.ts";
import { preloadScript, preloadWorldName, pageScript } from "../page/scripts.ts";
import type { FromPage, ToPage } from "../page/worlds.ts";
import { printParameters } from "../print-options.ts";
import type { PrintOptions } from "../print-options.ts";
import { interceptRequests } from "../requests.ts";
import { CheckedEmitter, missing, strict, strictInstances, strictStatics } from "../strict.ts";
import { valueCodec } from "../values.ts";
import { ipcEvent, ipcMain, invocationError } from "./ipc-main.ts";
import { followTheme } from "./native-theme.ts";
import { ownSchemes } from "./session.ts";
import type { Session } from "./session.ts";

const codec = valueCodec();
const all = new Set<WebContents>();
let lastId = 0;

export const webContentsEvents: ReadonlySet<string> = new Set([
  "did-start-navigation",
  "did-navigate",
  "dom-ready",
  "did-finish-load",
  "did-fail-load",
  "will-navigate",
  "will-frame-navigate",
  "will-redirect",
  "render-process-gone",
  "destroyed",
  // Never emitted, and rightly: there is no <webview> unless a window asks for it.
  "will-attach-webview",
]);

/** What a window does for its contents. */
export interface Host {
  readonly close: () => void;
  readonly resized: (width: number, height: number) => void;
}

interface WindowOpenDetails {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: string;
}
type WindowOpenHandler = (details: WindowOpenDetails) => { readonly action: "deny" | "allow" };

/** Electron's `WebContents`: the page inside a window. */
export class WebContents extends CheckedEmitter {
  readonly id = ++lastId;
  readonly session: Session;
  readonly mainFrame: {
    readonly url: string;
    readonly routingId: number;
    readonly processId: number;
  };
  private readonly host: Host;
  private readonly opened: Promise<AttachedPage>;
  private page: AttachedPage | undefined;
  private address = "";
  private expected: string | undefined;
  private preloadContext: number | undefined;
  private openHandler: WindowOpenHandler | undefined;
  private destroyed = false;

  constructor(session: Session, host: Host, opening: Promise<AttachedPage>, preload?: string) {
    super("webContents", webContentsEvents);
    this.session = session;
    this.host = host;
    this.mainFrame = strict("WebFrameMain", frameOf(this));
    all.add(this);
    this.opened = opening.then((page) => this.setUp(page, preload));
    // Whoever waits for the page is told; that nobody does is no reason to end the process.
    this.opened.catch(() => undefined);
  }

  static getAllWebContents(): WebContents[] {
    return [...all];
  }

  static fromId(id: number): WebContents | undefined {
    return [...all].find((contents) => contents.id === id);
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...all].find((contents) => contents.page?.targetId === targetId);
  }

  getURL(): string {
    return this.address;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  close(): void {
    this.host.close();
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.checkAlive();
    this.post({ kind: "event", channel, args });
  }

  /** Resolves when the page has loaded; rejects as Electron does when it cannot be. */
  async loadURL(url: string): Promise<void> {
    const { devtools } = await this.openedPage();
    const target = toChromium(url, ownSchemes);
    this.expected = target;
    const finished = new Promise<void>((resolve) => this.once("did-finish-load", () => resolve()));
    const { errorText } = await devtools.send("Page.navigate", { url: target });
    if (errorText === undefined) return finished;
    this.emit("did-fail-load", cancelable("did-fail-load"), -2, errorText, url, true);
    throw new Error(`${errorText} loading '${url}'`);
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const { devtools } = await this.openedPage();
    const { result, exceptionDetails } = await devtools.send("Runtime.evaluate", {
      expression: code,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails === undefined) return result.value as unknown;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  async printToPDF(options: PrintOptions): Promise<Buffer> {
    const parameters = printParameters(options);
    const { devtools } = await this.openedPage();
    const { stream: handle = "" } = await devtools.send("Page.printToPDF", parameters);
    const parts: Buffer[] = [];
    for (let eof = false; !eof;) {
      const chunk = await devtools.send("IO.read", { handle });
      parts.push(Buffer.from(chunk.data, chunk.base64Encoded === true ? "base64" : "utf8"));
      eof = chunk.eof;
    }
    devtools.tell("IO.close", { handle });
    return Buffer.concat(parts);
  }

  /** The page's protocol session, for the rest of the stand-in. */
  async openedPage(): Promise<AttachedPage> {
    this.checkAlive();
    return this.opened;
  }

  /** Ends the page's life as seen by the app. */
  markDestroyed(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    all.delete(this);
    this.emit("destroyed");
  }

  /** Decides whether a request may navigate the page; what is no navigation always may. */
  allowsNavigation(paused: Protocol.Events["Fetch.requestPaused"], url: string): boolean {
    if (paused.resourceType !== "Document") return true;
    const isMainFrame = paused.frameId === this.page?.targetId;
    const details = { url, isSameDocument: false, isMainFrame, frame: this.mainFrame };
    const asked = (name: string): boolean => {
      const event = Object.assign(cancelable(name), details);
      this.emit(name, event, url, false, isMainFrame);
      return !event.defaultPrevented;
    };
    if (paused.redirectedRequestId !== undefined) return asked("will-redirect");
    const own = paused.request.url === this.expected?.split("#")[0];
    if (own) this.expected = undefined;
    // Reloading is not navigating away, and looks the same from here whoever asks for it.
    if (isMainFrame && (own || url === this.address.split("#")[0])) return true;
    return asked("will-frame-navigate") && (!isMainFrame || asked("will-navigate"));
  }

  /** Tells the app of a window that the page tried to open; none ever is. */
  private deniedWindow(details: WindowOpenDetails): void {
    if (this.openHandler?.(details).action === "deny") return;
    throw missing("a window opened by a page (webContents.setWindowOpenHandler must deny it)");
  }

  private checkAlive(): void {
    if (this.destroyed) throw new TypeError("Object has been destroyed");
  }

  private post(message: ToPage): void {
    const { preloadContext } = this;
    // As in Electron, a message to a page that has no preload running goes nowhere.
    const argument = JSON.stringify(codec.encode(message));
    if (preloadContext === undefined) return;
    this.page?.devtools.tell("Runtime.evaluate", {
      contextId: preloadContext,
      expression: `standInReceive(${argument})`,
    });
  }

  /**
   * Prepares the page before it runs anything. Every answer is awaited: Chromium's browser process
   * could otherwise navigate before the page's own process knows of the scripts.
   */
  private async setUp(page: AttachedPage, preload: string | undefined): Promise<AttachedPage> {
    const { devtools } = page;
    this.page = page;
    this.follow(devtools);
    followTheme(devtools);
    devtools.on("Target.attachedToTarget", ({ sessionId }) => {
      const worker = page.related(sessionId);
      // Some kinds of worker make their requests as the page's: nothing to intercept there.
      interceptRequests(worker, this).catch(() => undefined);
      worker.tell("Runtime.runIfWaitingForDebugger");
    });
    await Promise.all([
      devtools.send("Page.enable"),
      interceptRequests(devtools, this),
      devtools.send("Target.setAutoAttach", {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
      }),
      ...(preload === undefined ? [] : this.addPreload(devtools, preload)),
      this.session.applyPermissions(this),
      devtools.send("Runtime.runIfWaitingForDebugger"),
    ]);
    return page;
  }

  private addPreload(devtools: DevTools, preload: string): Promise<unknown>[] {
    const secret = randomUUID();
    const facts = {
      type: "renderer",
      sandboxed: true,
      contextIsolated: true,
      platform: process.platform,
      arch: process.arch,
      versions: { electron: electronVersion, node: process.versions.node },
    };
    devtools.on("Runtime.executionContextCreated", ({ context }) => {
      const { frameId } = context.auxData as { readonly frameId?: string };
      if (context.name === preloadWorldName && frameId === this.page?.targetId) {
        this.preloadContext = context.id;
      }
    });
    devtools.on("Runtime.executionContextsCleared", () => {
      this.preloadContext = undefined;
    });
    devtools.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
      if (name !== "standInSend" || executionContextId !== this.preloadContext) return;
      this.receive(codec.decode(payload) as FromPage);
    });
    return [
      answerFilePaths(devtools),
      devtools.send("Runtime.enable"),
      devtools.send("Runtime.addBinding", {
        name: "standInSend",
        executionContextName: preloadWorldName,
      }),
      devtools.send("Page.addScriptToEvaluateOnNewDocument", { source: pageScript(secret) }),
      devtools.send("Page.addScriptToEvaluateOnNewDocument", {
        source: preloadScript(secret, readFileSync(preload, "utf8"), facts),
        worldName: preloadWorldName,
      }),
    ];
  }

  private receive(message: FromPage): void {
    switch (message.kind) {
      case "send":
        ipcMain.emit(message.channel, ipcEvent(this), ...message.args);
        return;
      case "invoke":
        void ipcMain
          .answer(message, ipcEvent(this))
          .then((reply) => this.reply(message.channel, reply));
        return;
      case "open": {
        const { url, frameName, features } = message;
        this.deniedWindow({ url, frameName, features, disposition: "new-window" });
        return;
      }
      case "resized":
        this.host.resized(message.width, message.height);
    }
  }

  private reply(channel: string, reply: Extract<ToPage, { id: number }>): void {
    try {
      this.post(reply);
    } catch (error) {
      this.post({ kind: "failure", id: reply.id, message: invocationError(channel, error) });
    }
  }

  private follow(devtools: DevTools): void {
    devtools.on("Page.frameNavigated", ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.address = fromChromium(frame.url + (frame.urlFragment ?? ""), ownSchemes);
      this.emit("did-navigate", cancelable("did-navigate"), this.address);
    });
    // By links and forms; the page's window.open is the page script's and never gets this far.
    devtools.on("Page.windowOpen", ({ url, windowName, windowFeatures }) => {
      const features = windowFeatures.join(",");
      this.deniedWindow({ url, frameName: windowName, features, disposition: "foreground-tab" });
    });
    devtools.on("Page.navigatedWithinDocument", ({ url }) => {
      this.address = fromChromium(url, ownSchemes);
    });
    devtools.on("Page.domContentEventFired", () => this.emit("dom-ready", cancelable("dom-ready")));
    devtools.on("Page.loadEventFired", () => {
      // The page that every window starts with is nobody's and is not told of.
      if (this.address !== "") this.emit("did-finish-load", cancelable("did-finish-load"));
    });
    devtools.on("Inspector.targetCrashed", () => {
      const details = { reason: "crashed", exitCode: 1 };
      this.emit("render-process-gone", cancelable("render-process-gone"), details);
    });
  }
}
strictInstances("webContents", WebContents);
strictStatics("webContents", WebContents);

function cancelable(name: string): Event {
  return new Event(name, { cancelable: true });
}

function frameOf(contents: WebContents): WebContents["mainFrame"] {
  return {
    get url() {
      return contents.getURL();
    },
    get origin() {
      const { protocol, host } = new URL(contents.getURL());
      return `${protocol}//${host}`;
    },
    parent: null,
    routingId: 1,
    processId: contents.id,
  } as WebContents["mainFrame"];
}
