import type { ImportPreviews } from "./import/previews.ts";
import type { PreferenceStore } from "./preferences.ts";
import type { Comparisons } from "./project/comparisons.ts";
import type { MergePreviews } from "./project/merge-previews.ts";
import type { Workspace } from "./project/workspace.ts";
import type { MadePages } from "./security/scheme.ts";
import type { Jobs } from "./work/jobs.ts";
import type { WorkerPool } from "./work/pool.ts";

/** What the setup functions share: made once in index.ts, passed on, never global. */
export interface AppContext {
  readonly version: string;
  /** The person's documents folder: where projects live unless they say otherwise. */
  readonly documents: string;
  readonly fontCss: string;
  readonly pool: WorkerPool;
  readonly comparisons: Comparisons;
  readonly jobs: Jobs;
  readonly workspace: Workspace;
  readonly previews: ImportPreviews;
  readonly preferences: PreferenceStore;
  readonly merges: MergePreviews;
  readonly made: MadePages;
}
