import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dialog } from "electron";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { inputSteps } from "../../core/report/input/input-of.ts";
import type { ReportOptions } from "../../shared/contract.ts";
import type { AppContext } from "../app-context.ts";
import { nameOf } from "../project/workspace.ts";
import { printPdf } from "../report/pdf.ts";
import { reportSourceOf } from "../report/source.ts";
import { inSlices } from "../work/breathe.ts";
import { handle } from "./handle.ts";

/** Answers what concerns the report: its pages on the screen, and its export. */
export function setupReport(context: AppContext): void {
  const { workspace, jobs, made, pool } = context;

  /** The report as a page; `hasPages`: with a column for page numbers in its contents. */
  const htmlOf = async (options: ReportOptions, hasPages: boolean): Promise<Result<string>> => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await jobs.run("Composing the report", async ({ signal, progress }) => {
      const source = await reportSourceOf(session.value, context.comparisons, {
        stories: options.stories,
        version: context.version,
        layers: context.preferences.preferences.layers[session.value.folder] ?? null,
        now: new Date(),
        signal,
        onProgress: progress,
      });
      const input = source === null ? null : await inSlices(inputSteps(source), signal);
      if (input === null) return failed("cancelled", "The report was cancelled.");
      const { sections } = options;
      const how = { fontCss: context.fontCss, hasPages };
      return await pool.run("composeReport", { input, sections, options: how }, { signal });
    });
  };

  // Each preview has an address of its own, or a frame would go on showing the last one.
  let previewed = "";
  handle("reportPreview", async (options) => {
    const html = await htmlOf(options, false);
    if (!html.ok) return html;
    made.delete(previewed);
    previewed = `report-${randomUUID()}`;
    return ok({ address: made.put(previewed, html.value) });
  });

  handle("exportReport", async ({ format, ...options }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    const chosen = await dialog.showSaveDialog({
      title: "Export the report",
      defaultPath: join(context.documents, `${nameOf(session.value)} report.${format}`),
      filters: [{ name: format.toUpperCase(), extensions: [format] }],
    });
    if (chosen.canceled || chosen.filePath === "") return ok(null);
    const html = await htmlOf(options, format === "pdf");
    if (!html.ok) return html;
    const path = chosen.filePath;
    try {
      const content =
        format === "pdf"
          ? await jobs.run("Printing the report", (job) => printPdf(html.value, made, job))
          : html.value;
      await writeFile(path, content);
    } catch (error) {
      if (isAbort(error)) return failed("cancelled", "The printing was cancelled.");
      const why = error instanceof Error ? error.message : String(error);
      return failed("export-failed", `The report could not be written to ${path}: ${why}.`, path);
    }
    return ok({ path });
  });
}

/** Did somebody cancel, rather than something fail? */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
