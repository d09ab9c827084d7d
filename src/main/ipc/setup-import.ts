import { dialog } from "electron";
import { ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { DROP_CHANNEL } from "../../shared/channels.ts";
import type { ImportPreview } from "../../shared/contract.ts";
import type { AppContext } from "../app-context.ts";
import { handle } from "./handle.ts";

/** Answers what concerns import: choosing, previewing, committing. */
export function setupImport({ workspace, previews, jobs }: AppContext): void {
  const preview = async (paths: readonly string[]): Promise<Result<ImportPreview>> => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await jobs.run("Reading files", async ({ signal, progress }) =>
      ok(await previews.ofPaths(paths, session.value, signal, progress)),
    );
  };

  handle("chooseImport", async ({ what }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    const chosen = await dialog.showOpenDialog({
      title: what === "folder" ? "Import a folder" : "Import articles",
      properties: what === "folder" ? ["openDirectory"] : ["openFile", "multiSelections"],
    });
    return chosen.canceled || chosen.filePaths.length === 0
      ? ok(null)
      : await preview(chosen.filePaths);
  });

  handle(DROP_CHANNEL, ({ paths }) => preview(paths));

  handle("previewPasted", async ({ text }) => {
    const session = workspace.current;
    return session.ok ? await previews.ofText(text, session.value) : session;
  });

  handle("previewBlocks", ({ preview: id, index }) =>
    Promise.resolve(previews.blocksOf(id, index)),
  );

  handle("commitImport", async ({ preview: id, articles }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await jobs.run("Importing", (job) => previews.commit(id, articles, session.value, job));
  });

  handle("discardImport", ({ preview: id }) => {
    previews.discard(id);
    return Promise.resolve(ok(null));
  });
}
