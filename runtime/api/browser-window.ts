import { headless } from "../chromium.ts";
import { CheckedEmitter, missing, strictInstances, strictStatics } from "../strict.ts";
import { checkWindowOptions } from "../window-options.ts";
import type { WindowOptions } from "../window-options.ts";
import { WindowFrame } from "../window-frame.ts";
import type { Bounds } from "../window-frame.ts";
import { app } from "./app.ts";
import { session } from "./session.ts";
import { WebContents } from "./web-contents.ts";
import { openWindows } from "./window-list.ts";

export const browserWindowEvents: ReadonlySet<string> = new Set([
  "close",
  "closed",
  "ready-to-show",
  "show",
  "hide",
  "focus",
  "resize",
  "maximize",
  "unmaximize",
  "minimize",
  "restore",
]);

const windows = new Set<BrowserWindow>();
let focused: BrowserWindow | null = null;
let lastId = 0;

function setFocused(window: BrowserWindow): void {
  focused = window;
}

/** Electron's `BrowserWindow`: a page of Chromium, in a window of its own or headless. */
export class BrowserWindow extends CheckedEmitter {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  private readonly frame: WindowFrame;
  private readonly neverShown: boolean;
  private bounds: Bounds;
  private visible: boolean;
  private state: "normal" | "minimized" | "maximized" = "normal";
  private title: string;

  constructor(options: WindowOptions = {}) {
    super("BrowserWindow", browserWindowEvents);
    if (!app.isReady()) throw new Error("Cannot create BrowserWindow before app is ready");
    checkWindowOptions(options);
    const { webPreferences: preferences = {}, x = 0, y = 0, width = 800, height = 600 } = options;
    const ownSession = preferences.session ?? session.fromPartition(preferences.partition ?? "");
    this.bounds = { x, y, width, height };
    this.visible = options.show !== false;
    this.title = options.title ?? app.getName();
    this.neverShown = !headless && !this.visible && windows.size > 0;
    this.frame = new WindowFrame({
      bounds: this.bounds,
      placed: options.x !== undefined && options.y !== undefined,
      hidden: this.neverShown,
      javascript: preferences.javascript !== false,
      session: ownSession,
    });
    this.webContents = new WebContents(ownSession, this, this.frame.opened, preferences.preload);
    void this.webContents.openedPage().then(
      () => this.frame.fit(),
      () => undefined,
    );
    this.webContents.once("did-finish-load", () => this.emit("ready-to-show"));
    windows.add(this);
    openWindows.add(this);
    if (this.visible) setFocused(this);
    app.emit("browser-window-created", new Event("browser-window-created"), this);
    app.emit("web-contents-created", new Event("web-contents-created"), this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((window) => window.id === id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    if (this.neverShown) throw missing("showing a second window that was created hidden");
    this.visible = true;
    this.emit("show");
    this.focus();
  }

  hide(): void {
    this.visible = false;
    if (focused === this) focused = null;
    this.emit("hide");
  }

  focus(): void {
    if (!this.visible) return;
    setFocused(this);
    this.frame.bringToFront();
    this.emit("focus");
  }

  isFocused(): boolean {
    return focused === this;
  }

  isVisible(): boolean {
    return this.visible;
  }

  isDestroyed(): boolean {
    return !windows.has(this);
  }

  isMinimized(): boolean {
    return this.state === "minimized";
  }

  isMaximized(): boolean {
    return this.state === "maximized";
  }

  minimize(): void {
    this.changeState("minimized", "minimize");
  }

  maximize(): void {
    this.changeState("maximized", "maximize");
  }

  unmaximize(): void {
    this.changeState("normal", "unmaximize");
  }

  restore(): void {
    this.changeState("normal", "restore");
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): void {
    this.title = title;
    this.frame.setTitle(title);
  }

  getBounds(): Bounds {
    return { ...this.bounds };
  }

  getNormalBounds(): Bounds {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.frame.setBounds(this.bounds, bounds.x !== undefined && bounds.y !== undefined);
  }

  /** Menus are not drawn: there is no bar to show or hide. */
  setMenuBarVisibility(_visible: boolean): void {
    return;
  }

  /** Asks to close: the app may prevent it. */
  close(): void {
    if (this.isDestroyed()) return;
    const event = new Event("close", { cancelable: true });
    this.emit("close", event);
    if (event.defaultPrevented) app.closePrevented();
    else setImmediate(() => this.destroy());
  }

  /** Closes without asking. */
  destroy(): void {
    this.frame.close();
    this.gone();
  }

  /** Tells that the window is gone, whoever closed it. */
  gone(): void {
    if (!windows.delete(this)) return;
    openWindows.delete(this);
    if (focused === this) focused = null;
    this.webContents.markDestroyed();
    this.emit("closed");
    app.windowClosed();
  }

  /** The person (or a test) gave the page another size. */
  resized(width: number, height: number): void {
    if (width === this.bounds.width && height === this.bounds.height) return;
    this.bounds = { ...this.bounds, width, height };
    this.emit("resize");
  }

  private changeState(state: "normal" | "minimized" | "maximized", event: string): void {
    this.state = state;
    this.frame.setState(state);
    this.emit(event);
  }
}
strictInstances("BrowserWindow", BrowserWindow);
strictStatics("BrowserWindow", BrowserWindow);
