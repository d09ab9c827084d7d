import type { Readable, Writable } from "node:stream";
import type { Protocol } from "../node_modules/playwright-core/types/protocol.d.ts";

type Commands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;
type Events = Protocol.Events;
type Listener = (params: never) => void;

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** One conversation in Chromium's DevTools protocol: with the browser, or with one page. */
export class DevTools {
  readonly sessionId: string | undefined;
  private readonly pipe: DevToolsPipe;
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(pipe: DevToolsPipe, sessionId: string | undefined) {
    this.pipe = pipe;
    this.sessionId = sessionId;
  }

  /** Sends a command; rejects when Chromium refuses it, the target is closed or Chromium gone. */
  send<Method extends keyof Commands>(
    method: Method,
    params?: Commands[Method],
  ): Promise<Answers[Method]> {
    return this.pipe.send(this.sessionId, method, params) as Promise<Answers[Method]>;
  }

  /** Sends a command of which no answer is needed: that a page is closing meanwhile is no error. */
  tell<Method extends keyof Commands>(method: Method, params?: Commands[Method]): void {
    this.send(method, params).catch(() => undefined);
  }

  on<Event extends keyof Events>(event: Event, listener: (params: Events[Event]) => void): void {
    const listeners = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, listeners.add(listener));
  }

  emit(event: string, params: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(params as never);
  }
}

interface Waiting {
  readonly sessionId: string | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The protocol over the two pipes that Chromium opens with --remote-debugging-pipe: messages are
 * JSON, each ended by a zero byte. A pipe rather than a socket, because Chromium ends by itself
 * when this process is killed and the pipe breaks.
 */
export class DevToolsPipe {
  readonly browser = new DevTools(this, undefined);
  private readonly output: Writable;
  private readonly sessions = new Map<string, DevTools>();
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private closed = false;

  constructor(input: Readable, output: Writable) {
    this.output = output;
    // A write after Chromium has gone: reported by the rejected commands.
    output.on("error", () => undefined);
    let parts: string[] = [];
    input.setEncoding("utf8").on("data", (chunk: string) => {
      const [first = "", ...rest] = chunk.split("\0");
      parts.push(first);
      for (const next of rest) {
        this.receive(JSON.parse(parts.join("")) as Message);
        parts = [next];
      }
    });
    input.on("error", () => undefined);
    input.on("close", () => {
      this.closed = true;
      this.rejectWhere(() => true, "Chromium has ended");
    });
  }

  /** Returns the conversation with an attached target. */
  session(sessionId: string): DevTools {
    const session = this.sessions.get(sessionId) ?? new DevTools(this, sessionId);
    this.sessions.set(sessionId, session);
    return session;
  }

  send(sessionId: string | undefined, method: string, params: unknown): Promise<unknown> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      if (this.closed) {
        reject(new Error(`${method}: Chromium has ended`));
        return;
      }
      this.waiting.set(id, { sessionId, resolve, reject });
      this.output.write(`${JSON.stringify({ id, sessionId, method, params })}\0`);
    });
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      const session =
        message.sessionId === undefined ? this.browser : this.session(message.sessionId);
      session.emit(message.method ?? "", message.params);
      if (message.method === "Target.detachedFromTarget") this.detached(message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.error.message));
  }

  private detached(params: unknown): void {
    const { sessionId } = params as Events["Target.detachedFromTarget"];
    this.sessions.delete(sessionId);
    this.rejectWhere((waiting) => waiting.sessionId === sessionId, "the page is closed");
  }

  private rejectWhere(condition: (waiting: Waiting) => boolean, reason: string): void {
    for (const [id, waiting] of this.waiting) {
      if (!condition(waiting)) continue;
      this.waiting.delete(id);
      waiting.reject(new Error(reason));
    }
  }
}
