import { existsSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { startedAs } from "./running.ts";
import { missing } from "./strict.ts";

/** The names that app.getPath knows here. */
export type PathName =
  | "home"
  | "appData"
  | "userData"
  | "sessionData"
  | "temp"
  | "exe"
  | "documents"
  | "downloads"
  | "desktop";

function appData(home: string): string {
  if (process.platform === "darwin") return join(home, "Library/Application Support");
  return process.env["XDG_CONFIG_HOME"] ?? join(home, ".config");
}

/** A person's folder: as their desktop has it (xdg-user-dirs, on Linux), or by its English name. */
function personFolder(home: string, key: string, name: string): string {
  const file = join(appData(home), "user-dirs.dirs");
  const lines = existsSync(file) ? readFileSync(file, "utf8") : "";
  const [, folder] = new RegExp(`^XDG_${key}_DIR="(.*)"$`, "m").exec(lines) ?? [];
  return folder?.replace("$HOME", home) ?? join(home, name);
}

/** Returns where Electron has a folder; `current` gives the app's current choice for another. */
export function knownPath(
  name: PathName,
  appName: string,
  current: (name: PathName) => string,
): string {
  switch (name) {
    case "home":
      return homedir();
    case "appData":
      return appData(homedir());
    case "userData":
      return join(current("appData"), appName);
    case "sessionData":
      return current("userData");
    case "temp":
      return tmpdir();
    case "exe":
      return startedAs().argv[0] ?? "";
    case "documents":
      return personFolder(homedir(), "DOCUMENTS", "Documents");
    case "downloads":
      return personFolder(homedir(), "DOWNLOAD", "Downloads");
    case "desktop":
      return personFolder(homedir(), "DESKTOP", "Desktop");
    default:
      throw missing(`app.getPath("${String(name)}")`);
  }
}
