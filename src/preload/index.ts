import { contextBridge, ipcRenderer, webUtils } from "electron";
import { DROP_CHANNEL, eventChannels, requestChannels } from "../shared/channels.ts";

// One method per channel: the page can ask for what the contract names and for nothing else.
const api: Record<string, unknown> = {};
for (const channel of requestChannels) {
  api[channel] = (request: unknown) => ipcRenderer.invoke(channel, request);
}

// A page never names a path: it hands over the files a person dropped.
api[DROP_CHANNEL] = (files: readonly File[]) =>
  ipcRenderer.invoke(DROP_CHANNEL, { paths: files.map((file) => webUtils.getPathForFile(file)) });

api["on"] = (channel: string, listener: (event: unknown) => void) => {
  const known = eventChannels.find((name) => name === channel);
  if (known === undefined) throw new Error(`no such event: ${channel}`);
  const forward = (_event: unknown, payload: unknown): void => {
    listener(payload);
  };
  ipcRenderer.on(known, forward);
  return () => {
    ipcRenderer.removeListener(known, forward);
  };
};

contextBridge.exposeInMainWorld("parallax", api);
