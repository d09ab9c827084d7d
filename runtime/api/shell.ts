import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { strict } from "../strict.ts";

/** Hands something to the desktop, which knows the program for it. */
function open(target: string): Promise<void> {
  const program = process.platform === "darwin" ? "open" : "xdg-open";
  return new Promise((resolve, reject) => {
    const child = spawn(program, [target], { detached: true, stdio: "ignore" });
    child.once("error", reject);
    child.once("spawn", () => {
      child.unref();
      resolve();
    });
  });
}

/** Electron's `shell`. */
export const shell = strict("shell", {
  async openExternal(url: string): Promise<void> {
    await open(url);
  },

  /** Resolves with an empty string, or with what went wrong. */
  async openPath(path: string): Promise<string> {
    if (!existsSync(path)) return `there is nothing at ${path}`;
    try {
      await open(path);
      return "";
    } catch (error) {
      return String(error);
    }
  },

  /** Opens the folder: which of its items is meant, no desktop can be told alike. */
  showItemInFolder(path: string): void {
    open(dirname(path)).catch((error: unknown) => console.error(`cannot show ${path}:`, error));
  },
});
