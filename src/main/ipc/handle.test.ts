import { beforeEach, expect, test, vi } from "vitest";
import { ok } from "../../core/model/result.ts";
import { DROP_CHANNEL, requestChannels } from "../../shared/channels.ts";
import { requestSchemas } from "../../shared/contract.ts";

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const listeners = new Map<string, Listener>();

vi.mock("electron", () => ({
  BrowserWindow: { getAllWindows: () => [] },
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
  protocol: {},
}));
const { handle } = await import("./handle.ts");

const from = (url: string) => ({ senderFrame: { url } });
const own = from("app://parallax/index.html#library");
const ask = (event: unknown, request: unknown) => listeners.get("search")?.(event, request);
const search = { query: "x", outlet: null, story: null, from: null, to: null };

beforeEach(() => {
  listeners.clear();
  handle("search", () => Promise.resolve(ok({ hits: [], articles: 0 })));
});

test("the app's own page is answered", async () => {
  expect(await ask(own, search)).toEqual({ ok: true, value: { hits: [], articles: 0 } });
});

test("W1: any other sender is refused, the report's page too", async () => {
  for (const url of [
    "https://example.org/",
    "app://parallax/made/report-1",
    "app://other/index.html",
  ]) {
    expect(await ask(from(url), search)).toMatchObject({ problem: { code: "bad-sender" } });
  }
  expect(await ask({ senderFrame: null }, search)).toMatchObject({
    problem: { code: "bad-sender" },
  });
});

test("a request of another shape is refused before the handler sees it", async () => {
  for (const request of [null, "x", { ...search, query: 3 }, { ...search, more: 1 }]) {
    expect(await ask(own, request)).toMatchObject({ problem: { code: "bad-request" } });
  }
});

test("a handler that throws is a failure, not silence", async () => {
  handle("undo", () => Promise.reject(new Error("broken")));
  const quiet = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const answer = await listeners.get("undo")?.(own, null);
  quiet.mockRestore();
  expect(answer).toMatchObject({ ok: false, problem: { code: "internal" } });
});

test("every channel has a schema, and there are no others", () => {
  expect(Object.keys(requestSchemas).sort()).toEqual([...requestChannels, DROP_CHANNEL].sort());
});
