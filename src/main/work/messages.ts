import type { TaskName } from "./tasks.ts";

/** Posted to a worker that is no longer needed. */
export const LEAVE = "leave";

/** What is posted to a worker, and what comes back. */
export interface TaskMessage {
  readonly name: TaskName;
  readonly input: unknown;
}
export type TaskReply =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly output: unknown }
  | { readonly kind: "threw"; readonly message: string };
