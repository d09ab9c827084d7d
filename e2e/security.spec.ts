import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/app.ts";
import { sampleOpen } from "./fixtures/steps.ts";
import { DROP_CHANNEL, requestChannels } from "../src/shared/channels.ts";

/** A server that would answer anybody, and how often it was reached. */
async function openServer() {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*").end("answer");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { address, reached, close: () => server.close() };
}

/** What becomes of the ways a page has to reach an address. */
async function tryToReach(page: Page, address: string): Promise<string[]> {
  return page.evaluate(async (to) => {
    const image = new Promise<string>((resolve) => {
      const element = new Image();
      element.onload = () => resolve("image answered");
      element.onerror = () => resolve("image refused");
      element.src = `${to}image.png`;
    });
    const fetched = [to, "https://example.org/"].map((url) =>
      fetch(url).then(
        () => "fetch answered",
        () => "fetch refused",
      ),
    );
    return Promise.all([...fetched, image]);
  }, address);
}

const allRefused = ["fetch refused", "fetch refused", "image refused"];

test("W2: the page reaches no network, by its policy and by the session's guard", async ({
  page,
}) => {
  await sampleOpen(page);
  const server = await openServer();
  expect(await (await fetch(server.address)).text()).toBe("answer");

  expect(await tryToReach(page, server.address)).toEqual(allRefused);

  // Without the policy, the session's guard alone stands between the page and the server.
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Page.setBypassCSP", { enabled: true });
  await page.reload();
  await sampleOpen(page);
  expect(await tryToReach(page, server.address)).toEqual(allRefused);
  expect(server.reached).toEqual(["/"]);
  server.close();
});

test("W2: the page runs no script but its own", async ({ page }) => {
  await sampleOpen(page);
  const refused = await page.evaluate(async () => {
    const told = new Promise<string>((resolve) => {
      document.addEventListener("securitypolicyviolation", (event) => {
        resolve(event.effectiveDirective);
      });
    });
    const script = document.createElement("script");
    script.textContent = "window.planted = true";
    document.body.append(script);
    return told;
  });
  expect(refused).toBe("script-src-elem");
  expect(await page.evaluate(() => "planted" in window)).toBe(false);
  const evaluated = await page.evaluate(() => {
    const button = document.createElement("button");
    button.setAttribute("onclick", "window.planted = true");
    document.body.append(button);
    button.click();
    button.remove();
    return "planted" in window;
  });
  expect(evaluated).toBe(false);
});

test("W2: the page opens no window and goes nowhere", async ({ app, page }) => {
  await sampleOpen(page);
  const address = page.url();
  // Heard after the app's own listener, so that it tells what that one decided.
  await app.evaluate(({ BrowserWindow }) => {
    const decided: string[] = [];
    Object.assign(globalThis, { decided });
    BrowserWindow.getAllWindows()[0]?.webContents.on("will-navigate", (event) => {
      decided.push(`${event.defaultPrevented ? "denied" : "allowed"} ${event.url}`);
    });
  });
  const decided = () => app.evaluate((): unknown => Reflect.get(globalThis, "decided"));

  expect(await page.evaluate(() => window.open("https://example.org/opened"))).toBeNull();
  await page.evaluate(() => {
    location.href = "https://example.org/assigned";
  });
  await expect.poll(decided).toEqual(["denied https://example.org/assigned"]);
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "https://example.org/clicked";
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect
    .poll(decided)
    .toEqual(["denied https://example.org/assigned", "denied https://example.org/clicked"]);
  expect(page.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
});

test("W1: the page has the contract's methods and nothing of Node", async ({ page }) => {
  await sampleOpen(page);
  const seen = await page.evaluate(() => ({
    api: Object.keys(window.parallax).sort(),
    node: ["require", "process", "module", "Buffer", "electron"].filter((name) => name in window),
  }));
  expect(seen.api).toEqual([...requestChannels, DROP_CHANNEL, "on"].sort());
  expect(seen.node).toEqual([]);
});

test("a page cannot open a folder by naming it", async ({ app, page, folders }) => {
  await sampleOpen(page);
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });
  const opened = await page.evaluate(
    (folder) => window.parallax.openProject({ folder }),
    folders.scratch,
  );
  expect(opened).toEqual({ ok: true, value: null });
});
