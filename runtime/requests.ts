import type { Protocol } from "../node_modules/playwright-core/types/protocol.d.ts";
import { fromChromium } from "./addresses.ts";
import type { DevTools } from "./devtools.ts";
import { ownSchemes } from "./api/session.ts";
import type { WebContents } from "./api/web-contents.ts";

type Paused = Protocol.Events["Fetch.requestPaused"];

const electronTypes: Readonly<Record<string, string>> = {
  Document: "mainFrame",
  Stylesheet: "stylesheet",
  Script: "script",
  Image: "image",
  Font: "font",
  Media: "media",
  XHR: "xhr",
  Fetch: "xhr",
  Ping: "ping",
  CSPViolationReport: "cspReport",
  WebSocket: "webSocket",
};

let lastId = 0;

/**
 * Answers every request of a page (or of one of its workers, by the worker's own protocol session):
 * addresses of the app's own scheme from its handler, with the handler's headers, so that its
 * content security policy is in force; all others as the session's request listener decides.
 */
export async function interceptRequests(
  devtools: DevTools,
  webContents: WebContents,
): Promise<void> {
  devtools.on("Fetch.requestPaused", (paused) => {
    answer(devtools, webContents, paused).catch((error: unknown) => {
      console.error(`${paused.request.url}:`, error);
      fail(devtools, paused, "Failed");
    });
  });
  await devtools.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
}

async function answer(devtools: DevTools, webContents: WebContents, paused: Paused): Promise<void> {
  const address = fromChromium(paused.request.url, ownSchemes);
  if (!webContents.allowsNavigation(paused, address)) {
    fail(devtools, paused, "Aborted");
    return;
  }
  const handler = webContents.session.protocol.handlerOf(address);
  if (handler !== undefined) {
    await fulfil(devtools, paused, await handler(requestOf(paused, address)));
    return;
  }
  const { cancel, redirectURL } = await webContents.session.webRequest.decide({
    id: ++lastId,
    url: address,
    method: paused.request.method,
    resourceType: electronTypes[paused.resourceType] ?? "other",
    webContentsId: webContents.id,
    webContents,
    referrer: fromChromium(paused.request.headers["Referer"] ?? "", ownSchemes),
    timestamp: Date.now(),
  });
  if (cancel === true) {
    fail(devtools, paused, "BlockedByClient");
  } else {
    devtools.tell("Fetch.continueRequest", {
      requestId: paused.requestId,
      ...(redirectURL === undefined ? {} : { url: redirectURL }),
    });
  }
}

function requestOf({ request }: Paused, address: string): Request {
  const headers = Object.entries(request.headers).filter(([, value]) => value !== "");
  return new Request(address, {
    method: request.method,
    headers,
    ...(request.postData === undefined ? {} : { body: request.postData }),
  });
}

async function fulfil(devtools: DevTools, paused: Paused, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  devtools.tell("Fetch.fulfillRequest", {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: body.toString("base64"),
  });
}

function fail(
  devtools: DevTools,
  { requestId }: Paused,
  errorReason: "Aborted" | "BlockedByClient" | "Failed",
): void {
  devtools.tell("Fetch.failRequest", { requestId, errorReason });
}
