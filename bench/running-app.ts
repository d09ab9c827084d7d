import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { ensureBuilt } from "../scripts/setup/build.mjs";
import { findRuntime, switchesFor } from "../scripts/setup/runtime.mjs";

const root = join(import.meta.dirname, "..");

/** What runs the app here, with the switches it needs. */
export interface AppRuntime {
  readonly executable: string;
  readonly switches: readonly string[];
}

/** Builds the app where it is not built as its sources are, and finds what runs it. */
export async function runtimeOf(): Promise<AppRuntime> {
  const runtime = await findRuntime();
  await ensureBuilt();
  return { executable: runtime.executable, switches: switchesFor(runtime) };
}

/** Starts the built app, without a window to see, on a project at an address in it. */
export async function launchApp(
  { executable, switches }: AppRuntime,
  at: { readonly userData: string; readonly folder: string; readonly address: string },
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const layouts = { [at.folder]: { navigation: true, inspector: true, address: at.address } };
  const preferences = { preferences: { layouts }, recent: [] };
  await writeFile(join(at.userData, "preferences.json"), JSON.stringify(preferences));
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const app = await _electron.launch({
    executablePath: executable,
    args: [...switches, root, at.folder],
    env: {
      ...Object.fromEntries(inherited),
      PARALLAX_USER_DATA: at.userData,
      PARALLAX_DOCUMENTS: at.userData,
      PARALLAX_HEADLESS: "1",
    },
  });
  return { app, page: await app.firstWindow() };
}
