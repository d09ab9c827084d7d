import { fillPages } from "../../core/report/page/page-numbers.ts";
import type { PartPages } from "../../core/report/page/page-numbers.ts";
import { destinationPages } from "./destination-pages.ts";

/** A list of contents that is set anew may move what it lists; more than this it never does. */
const MOST_PRINTS = 4;

/**
 * Prints a report (rendered with a column for pages) whose list of contents says where things are:
 * once to learn the pages, then with
 * them, until a print puts everything where its list says. A list that never comes true is left
 * without numbers. Throws when cancelled.
 */
export async function printReport(
  html: string,
  print: (html: string) => Promise<Uint8Array>,
  { signal, progress }: Partial<PrintJob> = {},
): Promise<Uint8Array> {
  let pages: PartPages = new Map();
  for (let prints = 1; prints <= MOST_PRINTS; prints += 1) {
    signal?.throwIfAborted();
    // Two prints nearly always do.
    progress?.(Math.min(prints - 1, 1), 2);
    const pdf = await print(fillPages(html, pages));
    const found = destinationPages(pdf);
    if (found.size > 0 && isSame(found, pages)) return pdf;
    if (found.size === 0) break;
    pages = found;
  }
  signal?.throwIfAborted();
  return await print(fillPages(html, null));
}

/** What a print that takes long listens to and tells. */
export interface PrintJob {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

function isSame(one: PartPages, other: PartPages): boolean {
  return one.size === other.size && [...one].every(([id, page]) => other.get(id) === page);
}
