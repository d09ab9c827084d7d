import { BrowserWindow, ipcMain } from "electron";
import { z } from "zod";
import { failed } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { EventChannel } from "../../shared/channels.ts";
import { requestSchemas } from "../../shared/contract.ts";
import type { AnyRequestChannel, Answers, Events } from "../../shared/contract.ts";
import { APP_ADDRESS } from "../security/scheme.ts";

/** The requests of a channel as its handler gets them: checked, defaults filled in. */
type Parsed<Channel extends AnyRequestChannel> = z.output<(typeof requestSchemas)[Channel]>;

/**
 * Answers a channel: the sender must be the app's own page, the request must be of the
 * contract's shape; then the handler runs. Whatever happens, the answer is a Result.
 */
export function handle<Channel extends AnyRequestChannel>(
  channel: Channel,
  handler: (request: Parsed<Channel>) => Promise<Result<Answers[Channel]>>,
): void {
  ipcMain.handle(channel, async (event, request: unknown): Promise<Result<unknown>> => {
    const sender = event.senderFrame?.url.split(/[?#]/u)[0];
    if (sender !== APP_ADDRESS) {
      return failed("bad-sender", "This request did not come from the app's own window.");
    }
    const schema: z.ZodType = requestSchemas[channel];
    const parsed = schema.safeParse(request ?? null);
    if (!parsed.success) {
      return failed(
        "bad-request",
        `The request “${channel}” was not understood: ${z.prettifyError(parsed.error)}`,
      );
    }
    try {
      // What the channel's own schema let through is of the channel's type.
      return await handler(parsed.data as Parsed<Channel>);
    } catch (error) {
      // A bug, but the window must not hang on it.
      const message = error instanceof Error ? error.message : String(error);
      process.stderr.write(
        `${channel}: ${error instanceof Error ? (error.stack ?? message) : message}\n`,
      );
      return failed("internal", `Something went wrong inside Parallax (${channel}): ${message}`);
    }
  });
}

/** Tells every window of the app. */
export function tell<Channel extends EventChannel>(channel: Channel, event: Events[Channel]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(channel, event);
  }
}
