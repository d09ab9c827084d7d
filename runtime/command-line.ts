import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** What Electron is told on its command line, and what it finds out about the app there. */
export interface CommandLine {
  /** Everything, as the app sees it in process.argv; the first is the executable. */
  readonly argv: readonly string[];
  /** `--name[=value]` before the app's path: for Chromium. */
  readonly switches: ReadonlyMap<string, string>;
  readonly appPath: string;
  readonly entry: string;
  readonly name: string;
  readonly version: string;
}

/** The Electron release that the stand-in stands in for: the one the project pins. */
export const electronVersion = (
  JSON.parse(
    readFileSync(join(import.meta.dirname, "../node_modules/electron/package.json"), "utf8"),
  ) as { readonly version: string }
).version;

interface PackageJson {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

/**
 * Returns what the arguments say, read as Electron reads them: the first that is not a switch is
 * the app, a folder with a package.json or one script. Run as a script, the app has no name or
 * version of its own and goes by Electron's.
 * @throws when no app is named, or there is none where it says.
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const at = argv.findIndex((argument, index) => index > 0 && !argument.startsWith("-"));
  const path = at === -1 ? undefined : argv[at];
  if (path === undefined)
    throw new Error("usage: electron [switches] <folder or script of an app>");
  const appPath = resolve(path);
  if (!existsSync(appPath)) throw new Error(`cannot find the app at ${appPath}`);
  const switches = new Map(
    argv.slice(1, at).map((argument) => {
      const [name = "", ...value] = argument.replace(/^--?/, "").split("=");
      return [name, value.join("=")] as const;
    }),
  );
  if (!statSync(appPath).isDirectory()) {
    const unnamed = { name: "Electron", version: electronVersion };
    return { argv, switches, entry: appPath, appPath: dirname(appPath), ...unnamed };
  }
  const json = JSON.parse(readFileSync(join(appPath, "package.json"), "utf8")) as PackageJson;
  return {
    argv,
    switches,
    appPath,
    entry: join(appPath, json.main ?? "index.js"),
    name: json.productName ?? json.name ?? basename(appPath),
    version: json.version ?? "0.0.0",
  };
}
