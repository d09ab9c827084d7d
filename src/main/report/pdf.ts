import { BrowserWindow } from "electron";
import { APP_ORIGIN } from "../security/scheme.ts";
import type { MadePages } from "../security/scheme.ts";

/**
 * Prints a report's page as a tagged PDF with an outline, through a window nobody sees.
 * Margins, running heads and page numbers are the page's own (CSS paged media).
 */
export async function printPdf(html: string, made: MadePages): Promise<Uint8Array> {
  const name = `print-${crypto.randomUUID()}`;
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false },
  });
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
    window.destroy();
  }
}
