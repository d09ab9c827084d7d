import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { protocol } from "electron";
import { contentSecurityPolicy, REPORT_POLICY } from "./headers.ts";

/** The app's own origin: pages are served from here and from nowhere else. */
export const APP_ORIGIN = "app://parallax";
export const APP_ADDRESS = `${APP_ORIGIN}/index.html`;

/** What stands in index.html where each response's nonce goes. */
const NONCE_PLACEHOLDER = "__CSP_NONCE__";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Must run before the app is ready: makes app:// a secure, standard scheme. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Pages made while the app runs (the report), by the name they are served under. */
export class MadePages {
  readonly #pages = new Map<string, string>();

  /** Serves the HTML under this name; returns its path in the app's origin. */
  put(name: string, html: string): string {
    this.#pages.set(name, html);
    return `/made/${encodeURIComponent(name)}`;
  }

  get(name: string): string | undefined {
    return this.#pages.get(name);
  }

  delete(name: string): void {
    this.#pages.delete(name);
  }
}

/** Serves the built renderer, and made pages, under app://parallax/. */
export function serveScheme(rendererFolder: string, made: MadePages): void {
  protocol.handle("app", async (request) => {
    const url = new URL(request.url);
    if (`${url.protocol}//${url.host}` !== APP_ORIGIN || request.method !== "GET") {
      return refusal(403);
    }
    const path = decodeURIComponent(url.pathname);
    if (path.startsWith("/made/")) {
      const html = made.get(path.slice("/made/".length));
      return html === undefined ? refusal(404) : page(html, REPORT_POLICY);
    }
    const file = normalize(join(rendererFolder, path));
    const type = contentTypes[extname(file)];
    if (!file.startsWith(rendererFolder + sep) || type === undefined) return refusal(404);
    try {
      const bytes = await readFile(file);
      if (extname(file) !== ".html") {
        return new Response(new Uint8Array(bytes), { headers: headersFor(type) });
      }
      const nonce = randomBytes(16).toString("base64");
      const html = bytes.toString("utf8").replaceAll(NONCE_PLACEHOLDER, nonce);
      return page(html, contentSecurityPolicy(nonce));
    } catch {
      return refusal(404);
    }
  });
}

function page(html: string, policy: string): Response {
  const headers = { ...headersFor("text/html; charset=utf-8"), "content-security-policy": policy };
  return new Response(html, { headers });
}

function headersFor(type: string): Record<string, string> {
  return { "content-type": type, "x-content-type-options": "nosniff" };
}

function refusal(status: number): Response {
  return new Response("", { status, headers: headersFor("text/plain") });
}
