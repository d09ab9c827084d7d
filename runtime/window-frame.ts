import type { AttachedPage } from "./chromium.ts";
import { chromium } from "./running.ts";
import type { Session } from "./api/session.ts";

/** A place on the screen; width and height are those of the page, without any frame. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is asked of a window when it opens. */
export interface FrameOptions {
  readonly bounds: Bounds;
  readonly placed: boolean;
  readonly hidden: boolean;
  readonly javascript: boolean;
  readonly session: Session;
}

/** The window in Chromium that a BrowserWindow stands for. What is asked of it before it is open is done then. */
export class WindowFrame {
  readonly opened: Promise<AttachedPage>;
  private readonly options: FrameOptions;
  private window: Promise<{ windowId: number; left: number; top: number } | undefined> | undefined;

  constructor(options: FrameOptions) {
    this.options = options;
    this.opened = this.open();
  }

  /** Gives the page its size; to be called once it runs. */
  fit(): void {
    this.window = this.measure();
    this.setBounds(this.options.bounds, this.options.placed);
  }

  setBounds({ x, y, width, height }: Bounds, placed: boolean): void {
    this.change(({ left, top }) => ({
      ...(placed ? { left: x, top: y } : {}),
      width: width + left,
      height: height + top,
    }));
  }

  setState(windowState: "normal" | "minimized" | "maximized"): void {
    this.change(() => ({ windowState }));
  }

  bringToFront(): void {
    this.whenOpen(({ devtools }) => devtools.send("Page.bringToFront"));
  }

  setTitle(title: string): void {
    const expression = `document.title = ${JSON.stringify(title)}`;
    this.whenOpen(({ devtools }) => devtools.send("Runtime.evaluate", { expression }));
  }

  close(): void {
    this.whenOpen(async ({ targetId }) => {
      const { devtools } = await chromium();
      await devtools.send("Target.closeTarget", { targetId });
    });
  }

  private async open(): Promise<AttachedPage> {
    const { bounds, hidden, session, javascript } = this.options;
    const browser = await chromium();
    const browserContextId = await session.browserContextId();
    const page = await browser.openPage({ ...bounds, hidden, browserContextId });
    if (!javascript) page.devtools.tell("Emulation.setScriptExecutionDisabled", { value: true });
    return page;
  }

  /** What Chromium's own decorations add to the page's size; undefined for a page in no window. */
  private async measure(): Promise<{ windowId: number; left: number; top: number } | undefined> {
    try {
      const { devtools } = await this.opened;
      const { windowId } = await devtools.send("Browser.getWindowForTarget");
      const expression = "[outerWidth - innerWidth, outerHeight - innerHeight]";
      const { result } = await devtools.send("Runtime.evaluate", {
        expression,
        returnByValue: true,
      });
      const [left, top] = result.value as [number, number];
      return { windowId, left, top };
    } catch {
      return undefined;
    }
  }

  private change(bounds: (decorations: { left: number; top: number }) => object): void {
    this.whenOpen(async ({ devtools }) => {
      const window = await this.window;
      if (window === undefined) return;
      const { windowId } = window;
      await devtools.send("Browser.setWindowBounds", { windowId, bounds: bounds(window) });
    });
  }

  /** Does something once the window is open; that it is closed meanwhile is no error. */
  private whenOpen(action: (page: AttachedPage) => Promise<unknown>): void {
    this.opened.then(action).catch(() => undefined);
  }
}
