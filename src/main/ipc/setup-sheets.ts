import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dialog } from "electron";
import { projectTables } from "../../core/coding/sheets/project-tables.ts";
import { recordsOf } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { AppContext } from "../app-context.ts";
import { nameOf } from "../project/workspace.ts";
import { handle } from "./handle.ts";

/** Answers what concerns the answers of coding sheets as files. */
export function setupSheets({ workspace, documents }: AppContext): void {
  handle("exportSheetTable", async () => {
    const session = workspace.current;
    if (!session.ok) return session;
    const { state, coder } = session.value;
    if (recordsOf(state, "answer").length === 0) {
      return failed("no-answers", "No question of the coding sheet has been answered yet.");
    }
    const chosen = await dialog.showOpenDialog({
      title: "Choose where the folder of tables is put",
      buttonLabel: "Put it here",
      defaultPath: documents,
      properties: ["openDirectory", "createDirectory"],
    });
    const [place] = chosen.filePaths;
    if (chosen.canceled || place === undefined) return ok(null);
    const folder = freeFolder(place, `${nameOf(session.value)} coding sheet`);
    try {
      await mkdir(folder);
      for (const { name, text } of projectTables(state, coder)) {
        // Spreadsheets take a table for UTF-8 only with a byte-order mark.
        await writeFile(join(folder, name), `\uFEFF${text}`);
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return failed(
        "export-failed",
        `The tables could not be written to ${folder}: ${why}.`,
        folder,
      );
    }
    return ok({ path: folder });
  });
}

/** A folder of this name that is not there yet: nothing is written over. */
function freeFolder(place: string, name: string): string {
  let folder = join(place, name);
  for (let number = 2; existsSync(folder); number += 1) folder = join(place, `${name} ${number}`);
  return folder;
}
