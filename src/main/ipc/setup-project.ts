import { basename, join } from "node:path";
import { dialog, shell } from "electron";
import { ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { ProjectSnapshot } from "../../shared/contract.ts";
import type { AppContext } from "../app-context.ts";
import type { ProjectSession } from "../project/session.ts";
import { nameOf, snapshotOf } from "../project/workspace.ts";
import { handle, tell } from "./handle.ts";

/** Answers what concerns the app and the project as a whole. */
export function setupProject(context: AppContext): void {
  const { workspace, preferences } = context;

  const opened = async (
    session: Result<ProjectSession>,
  ): Promise<Result<ProjectSnapshot | null>> => {
    if (!session.ok) return session;
    await preferences.opened(session.value.folder, nameOf(session.value));
    const snapshot = snapshotOf(session.value);
    tell("projectOpened", snapshot);
    return ok(snapshot);
  };

  handle("appInfo", () =>
    Promise.resolve(
      ok({
        version: context.version,
        platform: process.platform,
        preferences: preferences.preferences,
        recent: preferences.recent,
      }),
    ),
  );

  handle("setPreferences", async (values) => ok(await preferences.set(values)));

  handle("openProject", async ({ folder }) => {
    if (folder !== null) {
      // A page may only name folders the person opened before; any other they choose themselves.
      const known = preferences.recent.some((project) => project.folder === folder);
      if (known) return await opened(await workspace.open(folder));
    }
    const chosen = await dialog.showOpenDialog({
      title: "Open a project",
      defaultPath: folder ?? context.documents,
      properties: ["openDirectory"],
    });
    const [path] = chosen.filePaths;
    return chosen.canceled || path === undefined
      ? ok(null)
      : await opened(await workspace.open(path));
  });

  handle("createProject", async ({ name }) => {
    const fileName = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim() || "Project";
    const chosen = await dialog.showSaveDialog({
      title: "Where to keep the project",
      defaultPath: join(context.documents, `${fileName}.parallax`),
      buttonLabel: "Make project",
    });
    if (chosen.canceled || chosen.filePath === "") return ok(null);
    const path = chosen.filePath.endsWith(".parallax")
      ? chosen.filePath
      : `${chosen.filePath}.parallax`;
    const title = name || basename(path, ".parallax");
    return await opened(await workspace.create(path, title));
  });

  handle("projectSnapshot", () => {
    const session = workspace.current;
    return Promise.resolve(ok(session.ok ? snapshotOf(session.value) : null));
  });

  handle("runCommand", async ({ name, args }) => {
    const session = workspace.current;
    return session.ok ? await session.value.run(name, args) : session;
  });

  handle("undo", async () => {
    const session = workspace.current;
    return session.ok ? await session.value.undo() : session;
  });

  handle("redo", async () => {
    const session = workspace.current;
    return session.ok ? await session.value.redo() : session;
  });

  handle("cancelJob", ({ job }) => {
    context.jobs.cancel(job);
    return Promise.resolve(ok(null));
  });

  handle("showInFolder", ({ path }) => {
    shell.showItemInFolder(path);
    return Promise.resolve(ok(null));
  });
}
