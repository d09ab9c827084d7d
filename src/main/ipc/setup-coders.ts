import { dialog } from "electron";
import { ok } from "../../core/model/result.ts";
import type { AppContext } from "../app-context.ts";
import { measureAgreement } from "../project/agreement.ts";
import { handle } from "./handle.ts";

/** Answers what concerns several coders: who codes now, merging another copy, agreement. */
export function setupCoders(context: AppContext): void {
  const { workspace, merges, jobs, pool, documents } = context;

  handle("setCoder", async ({ coder }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await session.value.setCoder(coder);
  });

  handle("previewMerge", async () => {
    const session = workspace.current;
    if (!session.ok) return session;
    const chosen = await dialog.showOpenDialog({
      title: "Merge another copy of this project",
      defaultPath: documents,
      buttonLabel: "Look at the merge",
      properties: ["openDirectory"],
    });
    const [folder] = chosen.filePaths;
    if (chosen.canceled || folder === undefined) return ok(null);
    return await jobs.run("Reading the other copy", (job) =>
      merges.preview(session.value, folder, job),
    );
  });

  handle("commitMerge", async ({ preview, choices }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await jobs.run("Merging", (job) => merges.commit(session.value, preview, choices, job));
  });

  handle("measureAgreement", async ({ pass }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await jobs.run("Measuring agreement", (job) =>
      measureAgreement(session.value, pool, pass, job),
    );
  });
}
