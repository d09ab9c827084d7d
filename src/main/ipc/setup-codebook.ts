import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { dialog } from "electron";
import { planCodes } from "../../core/coding/new-codes.ts";
import { codebookCsv } from "../../core/exchange/codebook/csv.ts";
import { qdcOf } from "../../core/exchange/codebook/qdc.ts";
import { several } from "../../core/exchange/codebook/read-codebook.ts";
import { LARGEST_CODEBOOK, readCodebookFile } from "../../core/exchange/codebook/read-file.ts";
import { recordsOf } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import { codeColours } from "../../shared/code-colours.ts";
import type { AppContext } from "../app-context.ts";
import { newId } from "../project/new-id.ts";
import { nameOf } from "../project/workspace.ts";
import { handle } from "./handle.ts";

/** Answers what concerns the codebook as a file: taking codes in, and giving them out. */
export function setupCodebook({ workspace, documents, version }: AppContext): void {
  handle("importCodebook", async () => {
    const session = workspace.current;
    if (!session.ok) return session;
    const chosen = await dialog.showOpenDialog({
      title: "Add the codes of a file",
      properties: ["openFile"],
      filters: [{ name: "Codebooks", extensions: ["qdc", "qde", "csv", "tsv", "txt"] }],
    });
    const [path] = chosen.filePaths;
    if (chosen.canceled || path === undefined) return ok(null);
    const name = basename(path);
    let bytes: Uint8Array;
    try {
      const { size } = await stat(path);
      // What is too large to be read is refused by its size alone.
      bytes = size > LARGEST_CODEBOOK ? new Uint8Array(LARGEST_CODEBOOK + 1) : await readFile(path);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return failed("unreadable", `${name} could not be read: ${why}.`, name);
    }
    const read = readCodebookFile(bytes, codeColours);
    if (!read.ok) return failed(read.problem.code, `${name}: ${read.problem.message}`, name);
    const { codes, notes } = read.value;
    const plan = planCodes(recordsOf(session.value.state, "code"), codes, () => newId("code"));
    const done = await session.value.run("addCodes", { from: name, codes });
    if (!done.ok) return done;
    return ok({
      label: done.value.label,
      notes: [
        ...(plan.there.length > 0
          ? [`${several(plan.there.length, "code")} of the file stayed as they are here.`]
          : []),
        ...(plan.repeated > 0
          ? [`${several(plan.repeated, "code")} stood twice in the file and came once.`]
          : []),
        ...(plan.keysLost > 0
          ? [`${several(plan.keysLost, "code")} came without their key, which another has.`]
          : []),
        ...notes,
      ],
    });
  });

  handle("exportCodebook", async ({ format }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    const codes = recordsOf(session.value.state, "code");
    if (codes.length === 0) return failed("no-codes", "The codebook has no codes to export.");
    const chosen = await dialog.showSaveDialog({
      title: "Export the codebook",
      defaultPath: join(documents, `${nameOf(session.value)} codebook.${format}`),
      filters: [
        format === "qdc"
          ? { name: "REFI-QDA codebook", extensions: ["qdc"] }
          : { name: "Table", extensions: ["csv"] },
      ],
    });
    if (chosen.canceled || chosen.filePath === "") return ok(null);
    const path = chosen.filePath;
    // Spreadsheets take a table for UTF-8 only with a byte-order mark.
    const content =
      format === "qdc"
        ? qdcOf(codes, { origin: `Parallax ${version}`, palette: codeColours })
        : `\uFEFF${codebookCsv(codes, codeColours)}`;
    try {
      await writeFile(path, content);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return failed("export-failed", `The codebook could not be written to ${path}: ${why}.`, path);
    }
    return ok({ path });
  });
}
