import { BrowserWindow } from "electron";
import { APP_ORIGIN } from "../security/scheme.ts";
import type { MadePages } from "../security/scheme.ts";
import { printReport } from "./print-report.ts";
import type { PrintJob } from "./print-report.ts";

/**
 * Prints a report as a tagged PDF with an outline and page numbers in its list of contents, through
 * a window nobody sees. Margins, running heads and page numbers are the page's own (CSS paged
 * media). Throws when cancelled.
 */
export async function printPdf(html: string, made: MadePages, job?: PrintJob): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    return await printReport(html, (page) => unlessCancelled(print(window, page, made), job), job);
  } finally {
    window.destroy();
  }
}

async function print(window: BrowserWindow, html: string, made: MadePages): Promise<Uint8Array> {
  const name = `print-${crypto.randomUUID()}`;
  try {
    await window.loadURL(`${APP_ORIGIN}${made.put(name, html)}`);
    return await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
  } finally {
    made.delete(name);
  }
}

/** A print cannot be stopped: when cancelled it is no longer waited for, and its window goes. */
async function unlessCancelled<Value>(
  printing: Promise<Value>,
  job: PrintJob | undefined,
): Promise<Value> {
  if (job === undefined) return await printing;
  const { signal } = job;
  const cancelled = Promise.withResolvers<never>();
  const stop = (): void => {
    cancelled.reject(signal.reason);
  };
  signal.addEventListener("abort", stop);
  // The one that loses may fail later, when its window is gone.
  printing.catch(() => undefined);
  try {
    return await Promise.race([printing, cancelled.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
