import { chromium } from "../running.ts";
import { missing, strict, strictInstances } from "../strict.ts";
import type { WebContents } from "./web-contents.ts";

type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** Schemes the app has registered as its own: their addresses are translated for Chromium. */
export const ownSchemes = new Set<string>();

interface CustomScheme {
  readonly scheme: string;
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean };
}

let schemesRegistered = false;

/** Electron's `protocol`, one for each session. */
export class Protocol {
  private readonly handlers = new Map<string, SchemeHandler>();

  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    if (schemesRegistered) throw new Error("registerSchemesAsPrivileged may be called only once");
    schemesRegistered = true;
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard !== true || privileges.secure !== true) {
        throw missing("a scheme that is not standard and secure");
      }
      ownSchemes.add(scheme);
    }
  }

  handle(scheme: string, handler: SchemeHandler): void {
    if (!ownSchemes.has(scheme)) throw missing(`protocol.handle of the scheme "${scheme}"`);
    if (this.handlers.has(scheme)) throw new Error(`the scheme "${scheme}" is already handled`);
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }

  /** The handler for an address, for the stand-in's own use. */
  handlerOf(address: string): SchemeHandler | undefined {
    return this.handlers.get(address.slice(0, address.indexOf(":")));
  }
}
strictInstances("protocol", Protocol);

/** What a request listener learns of a request. */
export interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly webContentsId: number;
  readonly webContents: WebContents;
  readonly referrer: string;
  readonly timestamp: number;
}

/** The same names, for the contract test. */
export const requestDetailNames: readonly (keyof RequestDetails)[] = [
  "id",
  "url",
  "method",
  "resourceType",
  "webContentsId",
  "webContents",
  "referrer",
  "timestamp",
];

interface RequestDecision {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
}

type BeforeRequest = (
  details: RequestDetails,
  callback: (decision: RequestDecision) => void,
) => void;

interface RequestFilter {
  readonly urls: readonly string[];
}

/** Electron's `webRequest`, of which the stand-in has the one hook that can block everything. */
export class WebRequest {
  private listener: BeforeRequest | null = null;

  onBeforeRequest(
    filter: RequestFilter | BeforeRequest | null,
    listener?: BeforeRequest | null,
  ): void {
    if (typeof filter === "function" || filter === null) {
      this.listener = filter;
      return;
    }
    const all = filter.urls.some((url) => url === "<all_urls>" || url === "*://*/*");
    if (!all) throw missing("a webRequest filter for some addresses only");
    this.listener = listener ?? null;
  }

  /** What the app decides about a request; without a listener nothing gets out of the stand-in. */
  async decide(details: RequestDetails): Promise<RequestDecision> {
    const listener = this.listener;
    if (listener === null) return { cancel: true };
    return new Promise((resolve) => listener(details, resolve));
  }
}
strictInstances("webRequest", WebRequest);

type RequestHandler = (
  webContents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (
  webContents: WebContents | null,
  permission: string,
  origin: string,
  details: object,
) => boolean;

/** Electron's permission names, each with the name that Chromium's protocol has for it. */
const permissions = [
  ["geolocation", "geolocation"],
  ["notifications", "notifications"],
  ["media", "camera"],
  ["media", "microphone"],
  ["midi", "midi"],
  ["clipboard-read", "clipboard-read"],
  ["clipboard-sanitized-write", "clipboard-write"],
] as const;

/** Electron's `Session`: requests, permissions and schemes of the pages that belong to it. */
export class Session {
  readonly protocol = new Protocol();
  readonly webRequest = new WebRequest();
  private readonly isDefault: boolean;
  private requestHandler: RequestHandler | null = null;
  private checkHandler: CheckHandler | null = null;
  private contextId: Promise<string> | undefined;

  constructor(isDefault: boolean) {
    this.isDefault = isDefault;
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.checkHandler = handler;
  }

  /** Chromium runs on a profile without dictionaries: there is nothing to switch. */
  setSpellCheckerEnabled(enabled: boolean): void {
    if (enabled) throw missing("session.setSpellCheckerEnabled(true)");
  }

  /** Chromium's name for this session; undefined is its default. */
  async browserContextId(): Promise<string | undefined> {
    if (this.isDefault) return undefined;
    this.contextId ??= chromium()
      .then(({ devtools }) =>
        devtools.send("Target.createBrowserContext", { disposeOnDetach: true }),
      )
      .then((context) => context.browserContextId);
    return this.contextId;
  }

  /**
   * Asks the app's handlers about every permission a page could want and tells Chromium the
   * answers. Electron asks when the page does; what the page gets is the same. Without handlers
   * the stand-in denies (Electron would allow).
   */
  async applyPermissions(webContents: WebContents): Promise<void> {
    const { devtools } = await chromium();
    const browserContextId = await this.browserContextId();
    for (const [electronName, name] of permissions) {
      const granted = await this.ask(webContents, electronName);
      devtools.tell("Browser.setPermission", {
        permission: { name },
        setting: granted ? "granted" : "denied",
        ...(browserContextId === undefined ? {} : { browserContextId }),
      });
    }
  }

  private async ask(webContents: WebContents, permission: string): Promise<boolean> {
    const details = strict("permission details", { isMainFrame: true, requestingUrl: "" });
    const { requestHandler, checkHandler } = this;
    if (checkHandler !== null && !checkHandler(webContents, permission, "", details)) return false;
    if (requestHandler === null) return false;
    return new Promise((resolve) => requestHandler(webContents, permission, resolve, details));
  }
}
strictInstances("session", Session);

const partitions = new Map<string, Session>();
const defaultSession = new Session(true);

/** Electron's `session` module. */
export const session = strict("session", {
  defaultSession,
  /** In memory, as Electron keeps partitions whose name does not start with "persist:". */
  fromPartition(partition: string): Session {
    if (partition === "") return defaultSession;
    if (partition.startsWith("persist:")) throw missing("a session that persists");
    const known = partitions.get(partition) ?? new Session(false);
    partitions.set(partition, known);
    return known;
  },
});

/** Electron's `protocol` module: the default session's. */
export const protocol = defaultSession.protocol;
