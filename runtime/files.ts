import type { DevTools } from "./devtools.ts";

/**
 * Answers webUtils.getPathForFile. The preload's function pauses on a `debugger` statement with the
 * File in `asked.file`; here Chromium is asked where that file is, `asked.path` is filled in and the
 * page goes on. Any other pause (a `debugger` left in the page) is simply resumed. A File that is
 * not from disk leaves the path empty, as in Electron.
 */
export async function answerFilePaths(devtools: DevTools): Promise<void> {
  devtools.on("Debugger.paused", ({ callFrames }) => {
    const frame = callFrames[0];
    const asked = frame?.functionName === "getPathForFile" ? frame.callFrameId : undefined;
    void (asked === undefined ? Promise.resolve() : fillIn(devtools, asked)).finally(() =>
      devtools.tell("Debugger.resume"),
    );
  });
  await devtools.send("Debugger.enable");
}

async function fillIn(devtools: DevTools, callFrameId: string): Promise<void> {
  try {
    const { result } = await devtools.send("Debugger.evaluateOnCallFrame", {
      callFrameId,
      expression: "asked.file",
    });
    if (result.objectId === undefined) return;
    const { path } = await devtools.send("DOM.getFileInfo", { objectId: result.objectId });
    await devtools.send("Debugger.evaluateOnCallFrame", {
      callFrameId,
      expression: `asked.path = ${JSON.stringify(path)}`,
    });
  } catch {
    // Not a file on disk, or the page has gone: the path stays empty.
  }
}
