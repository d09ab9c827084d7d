import { appEvents } from "./api/app.ts";
import { BrowserWindow, browserWindowEvents } from "./api/browser-window.ts";
import { dialogOptionNames } from "./api/dialog.ts";
import { supported } from "./api/index.ts";
import { ipcEventMembers } from "./api/ipc-main.ts";
import { menuItemOptionNames } from "./api/menu.ts";
import { nativeThemeEvents } from "./api/native-theme.ts";
import { Protocol, requestDetailNames, Session, WebRequest } from "./api/session.ts";
import { WebContents, webContentsEvents } from "./api/web-contents.ts";
import { printOptionNames } from "./print-options.ts";
import { webPreferenceNames, windowOptionNames } from "./window-options.ts";

// What the stand-in has, by the names that electron.d.ts gives to interfaces and classes. The
// contract test compares it with what the app uses.

const { app, clipboard, dialog, ipcMain, Menu, MenuItem, nativeTheme, screen, session, shell } =
  supported;

/** Objects and classes of which each member can be looked up. */
const objects: Readonly<Record<string, readonly object[]>> = {
  App: [app],
  BrowserWindow: [BrowserWindow, BrowserWindow.prototype, fields("id", "webContents")],
  Clipboard: [clipboard],
  CommandLine: [app.commandLine],
  Dialog: [dialog],
  IpcMain: [ipcMain],
  Menu: [Menu, Menu.prototype, fields("items")],
  MenuItem: [MenuItem.prototype, fields("id", "label", "enabled", "visible", "checked", "submenu")],
  NativeTheme: [nativeTheme],
  Protocol: [Protocol.prototype],
  Screen: [screen],
  Session: [Session.prototype, session, fields("protocol", "webRequest")],
  Shell: [shell],
  WebContents: [WebContents, WebContents.prototype, fields("id", "session", "mainFrame")],
  WebRequest: [WebRequest.prototype],
};

/** What a constructor gives to each instance, and no prototype shows. */
function fields(...names: string[]): object {
  return Object.fromEntries(names.map((name) => [name, true]));
}

const preload: Readonly<Record<string, readonly string[]>> = {
  electron: ["contextBridge", "ipcRenderer", "webUtils"],
  ContextBridge: ["exposeInMainWorld"],
  IpcRenderer: [
    "invoke",
    "send",
    "on",
    "once",
    "addListener",
    "off",
    "removeListener",
    "removeAllListeners",
  ],
  IpcRendererEvent: ["sender"],
  WebUtils: ["getPathForFile"],
};

/** What callbacks are given and promises resolve with. */
const values: Readonly<Record<string, readonly string[]>> = {
  Display: ["id", "size", "workAreaSize", "bounds", "workArea", "scaleFactor"],
  Event: ["preventDefault", "defaultPrevented"],
  HandlerDetails: ["url", "frameName", "features", "disposition"],
  IpcMainEvent: ipcEventMembers,
  IpcMainInvokeEvent: ipcEventMembers,
  MessageBoxReturnValue: ["response", "checkboxChecked"],
  OnBeforeRequestListenerDetails: requestDetailNames,
  OpenDialogReturnValue: ["canceled", "filePaths"],
  Rectangle: ["x", "y", "width", "height"],
  RenderProcessGoneDetails: ["reason", "exitCode"],
  SaveDialogReturnValue: ["canceled", "filePath"],
  Size: ["width", "height"],
  WebContentsWillNavigateEventParams: ["url", "isSameDocument", "isMainFrame", "frame"],
  WebContentsWillRedirectEventParams: ["url", "isSameDocument", "isMainFrame", "frame"],
  WebContentsWillFrameNavigateEventParams: ["url", "isSameDocument", "isMainFrame", "frame"],
  WebFrameMain: ["url", "origin", "parent", "routingId", "processId"],
};

const events: Readonly<Record<string, ReadonlySet<string>>> = {
  App: appEvents,
  BrowserWindow: browserWindowEvents,
  NativeTheme: nativeThemeEvents,
  WebContents: webContentsEvents,
};

const margins = new Set(["top", "bottom", "left", "right"]);
const options: Readonly<Record<string, ReadonlySet<string>>> = {
  BaseWindowConstructorOptions: windowOptionNames,
  BrowserWindowConstructorOptions: windowOptionNames,
  MenuItemConstructorOptions: menuItemOptionNames,
  MessageBoxOptions: dialogOptionNames,
  OpenDialogOptions: dialogOptionNames,
  SaveDialogOptions: dialogOptionNames,
  PrintToPDFOptions: printOptionNames,
  PrintToPDFMargins: margins,
  WebPreferences: webPreferenceNames,
  WindowOpenHandlerResponse: new Set(["action"]),
};

/** Returns a test for the members of one of Electron's interfaces, or undefined if it is not here. */
export function membersOf(owner: string): ((member: string) => boolean) | undefined {
  const own = objects[owner];
  if (own !== undefined) return (member) => own.some((object) => member in object);
  const names = preload[owner] ?? values[owner];
  return names === undefined ? undefined : (member) => names.includes(member);
}

/** Returns the names that the preload's version of an interface (or of the module) has. */
export function preloadMembers(owner: string): ReadonlySet<string> {
  return new Set(preload[owner] ?? []);
}

/** Returns the events that an object of this class emits, or undefined if it emits none. */
export function eventsOf(owner: string): ReadonlySet<string> | undefined {
  return events[owner];
}

/** Returns the options that an options object takes, or undefined if it is none of ours. */
export function optionsOf(owner: string): ReadonlySet<string> | undefined {
  return options[owner];
}
