import { missing, strictOptions } from "./strict.ts";
import type { Session } from "./api/session.ts";
import type { Bounds } from "./window-frame.ts";

interface WebPreferences {
  readonly preload?: string;
  readonly session?: Session;
  readonly partition?: string;
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
  readonly webSecurity?: boolean;
  readonly webviewTag?: boolean;
  readonly javascript?: boolean;
}

/** What the BrowserWindow constructor is given, as far as it has an effect here. */
export interface WindowOptions extends Partial<Bounds> {
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences?: WebPreferences;
}

/** How a window looks is the window manager's: what only decorates is accepted without effect. */
export const windowOptionNames: ReadonlySet<string> = new Set([
  "width",
  "height",
  "x",
  "y",
  "minWidth",
  "minHeight",
  "show",
  "title",
  "center",
  "useContentSize",
  "backgroundColor",
  "autoHideMenuBar",
  "icon",
  "titleBarStyle",
  "webPreferences",
]);

/** Web preferences that are obeyed, or that are harmless at the only value checkWindowOptions lets pass. */
export const webPreferenceNames: ReadonlySet<string> = new Set([
  "preload",
  "session",
  "partition",
  "sandbox",
  "contextIsolation",
  "nodeIntegration",
  "nodeIntegrationInWorker",
  "nodeIntegrationInSubFrames",
  "webSecurity",
  "webviewTag",
  "allowRunningInsecureContent",
  "javascript",
  "spellcheck",
  "devTools",
  "backgroundThrottling",
  "navigateOnDragDrop",
  "safeDialogs",
]);

/** @throws by name for an option without effect here, and for a window less closed than ours. */
export function checkWindowOptions(options: WindowOptions): void {
  strictOptions("BrowserWindow", options, windowOptionNames);
  strictOptions("webPreferences", options.webPreferences, webPreferenceNames);
  const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
    options.webPreferences ?? {};
  const closed = sandbox !== false && contextIsolation !== false && webSecurity !== false;
  if (!closed || nodeIntegration === true || webviewTag === true) {
    throw missing("a window that is not sandboxed and isolated");
  }
}
