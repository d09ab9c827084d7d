import type { WorkerPool } from "../work/pool.ts";

/** What a batch run needs from around it. */
export interface BatchEnvironment {
  /** Where the person called: paths of the command line are relative to it. */
  readonly folder: string;
  readonly pool: WorkerPool;
  readonly version: string;
  readonly fontCss: string;
  /** Prints a report's page, which has a column for page numbers; null where there is no browser to print with. */
  readonly printPdf: ((html: string) => Promise<Uint8Array>) | null;
  /** Writes results; chatter goes to `say`. */
  readonly write: (text: string) => void;
  readonly say: (line: string) => void;
  readonly now: () => Date;
}

/** Exit codes, as documented for scripts. */
export const exitCodes = { everything: 0, usage: 2, someInputs: 3, locked: 4, failed: 1 } as const;
