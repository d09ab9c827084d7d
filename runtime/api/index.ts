import { missing, strict } from "../strict.ts";
import { app } from "./app.ts";
import { BrowserWindow } from "./browser-window.ts";
import { clipboard } from "./clipboard.ts";
import { dialog } from "./dialog.ts";
import { ipcMain } from "./ipc-main.ts";
import { Menu, MenuItem } from "./menu.ts";
import { nativeTheme } from "./native-theme.ts";
import { screen } from "./screen.ts";
import { protocol, session } from "./session.ts";
import { shell } from "./shell.ts";
import { WebContents } from "./web-contents.ts";

/** What the stand-in has of Electron's main-process modules. */
export const supported = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents: WebContents,
};

/** The rest of what electron.d.ts declares for the main process: importable, but for nothing. */
export const unsupportedNames = [
  "autoUpdater",
  "BaseWindow",
  "BrowserView",
  "ClipboardItem",
  "contentTracing",
  "crashReporter",
  "desktopCapturer",
  "globalShortcut",
  "ImageView",
  "inAppPurchase",
  "IpcMainServiceWorker",
  "MessageChannelMain",
  "nativeImage",
  "net",
  "netLog",
  "Notification",
  "powerMonitor",
  "powerSaveBlocker",
  "pushNotifications",
  "safeStorage",
  "ShareMenu",
  "systemPreferences",
  "TouchBar",
  "Tray",
  "utilityProcess",
  "View",
  "webFrameMain",
  "WebContentsView",
  "WebSocket",
];

function absent(name: string): object {
  const refuse = (): never => {
    throw missing(name);
  };
  return new Proxy(refuse, {
    construct: refuse,
    get(target, key) {
      if (typeof key === "symbol" || key === "then") return Reflect.get(target, key) as unknown;
      throw missing(`${name}.${key}`);
    },
  });
}

/** Electron's module as the app's main process gets it. */
export const electron: object = strict("electron", {
  ...Object.fromEntries(unsupportedNames.map((name) => [name, absent(name)])),
  ...supported,
});
