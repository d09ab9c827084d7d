import { BrowserWindow } from "electron";
import { APP_ADDRESS } from "./security/scheme.ts";

/** Opens the app's window. The page is sandboxed and gets nothing but the preload's methods. */
export async function openWindow(preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 800,
    minHeight: 560,
    title: "Parallax",
    show: false,
    backgroundColor: "#faf8f3",
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.once("ready-to-show", () => {
    window.show();
  });
  await window.loadURL(APP_ADDRESS);
  return window;
}
