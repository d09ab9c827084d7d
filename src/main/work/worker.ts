import { parentPort } from "node:worker_threads";
import { LEAVE } from "./messages.ts";
import type { TaskMessage, TaskReply } from "./messages.ts";
import { tasks } from "./tasks.ts";
import type { Progress } from "./tasks.ts";

const port = parentPort;
if (port === null) throw new Error("the worker was started outside a worker thread");

port.on("message", (message: TaskMessage | typeof LEAVE) => {
  if (message === LEAVE) {
    port.close();
    return;
  }
  // The pool pairs a name with its input by type; here the pair has lost its types.
  const task = tasks[message.name] as (input: unknown, progress: Progress) => unknown;
  const progress: Progress = (done, total) => {
    port.postMessage({ kind: "progress", done, total } satisfies TaskReply);
  };
  let reply: TaskReply;
  try {
    reply = { kind: "done", output: task(message.input, progress) };
  } catch (error) {
    reply = {
      kind: "threw",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  port.postMessage(reply);
});
