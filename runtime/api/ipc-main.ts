import { EventEmitter } from "node:events";
import { strict, strictInstances } from "../strict.ts";
import type { FromPage, ToPage } from "../page/worlds.ts";
import type { WebContents } from "./web-contents.ts";

type Handler = (event: object, ...args: unknown[]) => unknown;

/** Electron's `ipcMain`: channels are its events, handlers answer invocations. */
class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Runs the handler of a channel; errors become the message that Electron's renderer sees. */
  async answer(
    message: Extract<FromPage, { kind: "invoke" }>,
    event: object,
  ): Promise<Extract<ToPage, { id: number }>> {
    const { id, channel, args } = message;
    try {
      const handler = this.handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return { kind: "reply", id, value: await handler(event, ...args) };
    } catch (error) {
      return { kind: "failure", id, message: invocationError(channel, error) };
    }
  }
}
strictInstances("ipcMain", IpcMain);

export const ipcMain = new IpcMain();

/** Returns the message with which Electron rejects an invocation in the page. */
export function invocationError(channel: string, error: unknown): string {
  return `Error invoking remote method '${channel}': ${String(error)}`;
}

/** What an IPC event has, for the contract test. */
export const ipcEventMembers = ["sender", "senderFrame", "frameId", "processId"];

/** Returns the event that listeners and handlers get: who sent it, from which page. */
export function ipcEvent(sender: WebContents): object {
  return strict("IpcMainEvent", {
    type: "frame",
    sender,
    senderFrame: sender.mainFrame,
    frameId: sender.mainFrame.routingId,
    processId: sender.mainFrame.processId,
    preventDefault: () => undefined,
    defaultPrevented: false,
  });
}
