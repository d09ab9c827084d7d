import { strict } from "../strict.ts";
import { BrowserWindow } from "./browser-window.ts";

let copied = "";

/** Electron's `clipboard`, text only: kept here, and given to the system through a shown window. */
export const clipboard = strict("clipboard", {
  writeText(text: string): void {
    copied = text;
    const contents = BrowserWindow.getFocusedWindow()?.webContents;
    const code = `navigator.clipboard.writeText(${JSON.stringify(text)})`;
    // Refused without permission or focus; what the app itself reads back is right in any case.
    contents?.executeJavaScript(code, true).catch(() => undefined);
  },
  readText: (): string => copied,
  clear(): void {
    copied = "";
  },
});
