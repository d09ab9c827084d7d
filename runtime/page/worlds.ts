import type { Bridge, connectWorlds } from "./bridge.ts";
import type { valueCodec } from "../values.ts";

/** What a page tells the main process; `channel` and `args` as ipcRenderer was given them. */
export type FromPage =
  | {
      readonly kind: "invoke";
      readonly id: number;
      readonly channel: string;
      readonly args: unknown[];
    }
  | { readonly kind: "send"; readonly channel: string; readonly args: unknown[] }
  | {
      readonly kind: "open";
      readonly url: string;
      readonly frameName: string;
      readonly features: string;
    }
  | { readonly kind: "resized"; readonly width: number; readonly height: number };

/** What the main process tells a page. */
export type ToPage =
  | { readonly kind: "event"; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: "reply"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };

/**
 * Runs in the page's own world, before its scripts: defines what the preload exposes, and a
 * window.open that opens nothing (the handler is told; "deny" is all the stand-in knows).
 */
export function pageWorld(connect: typeof connectWorlds, secret: string): void {
  const freeze = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const item of Object.values(value)) freeze(item);
    if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) {
      Object.freeze(value);
    }
  };
  const bridge: Bridge = connect(secret, "page", (key, api) => {
    freeze(api);
    Object.defineProperty(window, key, { value: api, enumerable: true });
  });
  window.open = (url = "", frameName = "", features = "") => {
    const absolute = url === "" ? "about:blank" : new URL(url, document.baseURI).href;
    bridge.give("opened", { url: absolute, frameName, features });
    return null;
  };
}

/** What the preload world's binding and functions are called there. */
interface PreloadGlobals {
  readonly standInSend: (message: string) => void;
  standInReceive?: (message: string) => void;
}

/** What a sandboxed preload finds as `require` and `process`. */
export interface PreloadEnvironment {
  readonly require: (name: string) => unknown;
  readonly process: object;
}

/**
 * Runs in the preload's isolated world: returns what a sandboxed preload may require.
 * `facts` become the preload's `process`.
 */
export function preloadWorld(
  connect: typeof connectWorlds,
  secret: string,
  codecOf: typeof valueCodec,
  facts: object,
): PreloadEnvironment {
  type Listener = (event: unknown, ...args: unknown[]) => void;
  const codec = codecOf();
  const globals = globalThis as unknown as PreloadGlobals;
  const tell = (message: FromPage): void => globals.standInSend(codec.encode(message));
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;

  const strict = (name: string, members: object): object =>
    new Proxy(members, {
      get(target, key, receiver): unknown {
        if (typeof key === "symbol" || key in target || key === "then") {
          return Reflect.get(target, key, receiver);
        }
        throw new Error(`not in the stand-in: ${name}.${key}`);
      },
    });

  const bridge = connect(secret, "preload", (key, value) => {
    if (key !== "opened") return;
    tell({ kind: "open", ...(value as { url: string; frameName: string; features: string }) });
  });

  const removeListener = (channel: string, listener: Listener): object => {
    const all = listeners.get(channel) ?? [];
    const at = all.findLastIndex((entry) => entry.listener === listener);
    listeners.set(channel, at === -1 ? all : all.toSpliced(at, 1));
    return ipcRenderer;
  };
  const addListener = (channel: string, listener: Listener, once: boolean): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  };
  const on = (channel: string, listener: Listener): object => addListener(channel, listener, false);
  const ipcRenderer: object = strict("ipcRenderer", {
    invoke(channel: string, ...args: unknown[]) {
      const id = ++last;
      const answer = Promise.withResolvers<unknown>();
      pending.set(id, answer);
      try {
        tell({ kind: "invoke", id, channel, args });
      } catch (error) {
        pending.delete(id);
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
      return answer.promise;
    },
    send: (channel: string, ...args: unknown[]) => tell({ kind: "send", channel, args }),
    on,
    addListener: on,
    once: (channel: string, listener: Listener) => addListener(channel, listener, true),
    off: removeListener,
    removeListener,
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
  });

  globals.standInReceive = (json) => {
    const message = codec.decode(json) as ToPage;
    switch (message.kind) {
      case "event":
        for (const entry of listeners.get(message.channel) ?? []) {
          if (entry.once) removeListener(message.channel, entry.listener);
          entry.listener(
            strict("IpcRendererEvent", { sender: ipcRenderer, ports: [] }),
            ...message.args,
          );
        }
        return;
      case "reply":
        pending.get(message.id)?.resolve(message.value);
        break;
      case "failure":
        pending.get(message.id)?.reject(new Error(message.message));
    }
    pending.delete(message.id);
  };

  window.addEventListener("resize", () => {
    tell({ kind: "resized", width: window.innerWidth, height: window.innerHeight });
  });

  const contextBridge = strict("contextBridge", {
    exposeInMainWorld: (key: string, api: unknown) => bridge.give(key, api),
  });
  const webUtils = strict("webUtils", {
    getPathForFile(file: unknown) {
      if (!(file instanceof File)) throw new TypeError("getPathForFile expects a File");
      const asked = { file, path: "" };
      // The main process watches for this pause, asks Chromium for the file's path, fills it in
      // and resumes: the only way to a synchronous answer (see files.ts).

      debugger;
      return asked.path;
    },
  });
  const electron = strict("electron", { contextBridge, ipcRenderer, webUtils });
  return {
    process: strict("process", facts),
    require(name) {
      if (name === "electron" || name === "electron/renderer") return electron;
      throw new Error(`not in the stand-in: require("${name}") in a preload`);
    },
  };
}
