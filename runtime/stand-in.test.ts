import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findChromium } from "../scripts/setup/find-chromium.mjs";

const executablePath = join(import.meta.dirname, "electron");
const fixture = join(import.meta.dirname, "fixture");
const installed = findChromium() !== null;

let folder: string;
let started: ElectronApplication | undefined;

/** What the fixture's page and preload offer to these tests. */
interface FixtureWindow {
  readonly fixture: {
    readonly platform: string;
    readonly leaked: string;
    readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
    readonly send: (channel: string, ...args: unknown[]) => void;
    readonly pathsOf: (files: readonly File[]) => string[];
    readonly twice: (value: number, transform: (value: number) => number) => number;
    readonly fail: () => void;
    readonly on: (channel: string, listener: (value: unknown) => void) => () => void;
  };
  readonly askWorker: (url: string) => Promise<string>;
}
declare const window: Window & FixtureWindow;

function environment(more: Record<string, string> = {}): Record<string, string> {
  const display = new Set(["DISPLAY", "WAYLAND_DISPLAY"]);
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || display.has(name) ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(inherited),
    FIXTURE_USER_DATA: join(folder, "data"),
    FIXTURE_LOG: join(folder, "log"),
    ...more,
  };
}

async function launch(
  more: Record<string, string> = {},
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    executablePath,
    args: [fixture],
    env: environment(more),
    colorScheme: null,
  });
  started = app;
  const page = await app.firstWindow();
  await page.waitForURL(/page\.html$/);
  await page.waitForLoadState();
  return { app, page };
}

function log(): string[] {
  return readFileSync(join(folder, "log"), "utf8").trimEnd().split("\n");
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stand-in-"));
});
afterEach(async () => {
  await started?.close();
  started = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!installed)("the stand-in (needs an installed Chromium)", () => {
  test("the preload's API is there before the page's scripts, and nothing leaks", async () => {
    const { app, page } = await launch();
    expect(await page.evaluate(() => document.documentElement.dataset["api"])).toBe("function");
    expect(await page.evaluate(() => window.fixture.leaked)).toBe("undefined");
    expect(await page.evaluate(() => window.fixture.platform)).toBe(process.platform);
    expect(await page.evaluate(() => "standInSend" in window)).toBe(false);
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 700]);
    expect(await app.evaluate(({ app: main }) => [main.getName(), main.getVersion()])).toEqual([
      "stand-in-fixture",
      "1.2.3",
    ]);
    expect(await app.evaluate(() => [process.versions["electron"], process.type])).toEqual([
      expect.stringMatching(/^\d+\./),
      "browser",
    ]);
    const visible = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.isVisible()),
    );
    expect(visible).toEqual([true]);
    expect(await app.browserWindow(page)).toBeDefined();
  });

  test("values, bytes, functions and errors cross the bridge and back", async () => {
    const { page } = await launch();
    const echoed = await page.evaluate(async () => {
      const value = { bytes: new Uint8Array([0, 128, 255]), when: new Date(5), gap: undefined };
      const answer = (await window.fixture.invoke("echo", value)) as {
        url: string;
        value: typeof value;
      };
      return {
        url: answer.url,
        bytes: answer.value.bytes instanceof Uint8Array && [...answer.value.bytes],
        when: answer.value.when instanceof Date && answer.value.when.getTime(),
        gap: Object.keys(answer.value).includes("gap"),
      };
    });
    expect(echoed).toEqual({
      url: "app://fixture/page.html",
      bytes: [0, 128, 255],
      when: 5,
      gap: true,
    });
    expect(await page.evaluate(() => window.fixture.twice(2, (value) => value * 3))).toBe(18);
    const caught = (channel: string): Promise<string> =>
      page.evaluate((name) => window.fixture.invoke(name).then(String, String), channel);
    expect(await caught("fail")).toBe(
      "Error: Error invoking remote method 'fail': Error: on purpose",
    );
    expect(await caught("nothing")).toContain("No handler registered for 'nothing'");
    expect(await caught("missing")).toContain("not in the stand-in: powerMonitor");
    const thrown = (what: "fail" | "symbol"): Promise<string> =>
      page.evaluate((name) => {
        try {
          if (name === "fail") window.fixture.fail();
          else void window.fixture.invoke("echo", Symbol("x"));
          return "nothing";
        } catch (error) {
          return String(error);
        }
      }, what);
    expect(await thrown("fail")).toBe("RangeError: from the preload");
    expect(await thrown("symbol")).toContain("could not be cloned");
  });

  test("the main process tells the page, until the page stops listening", async () => {
    const { app, page } = await launch();
    const heard = await page.evaluate(async () => {
      const all: unknown[] = [];
      const stop = window.fixture.on("echoed", (value) => all.push(value));
      window.fixture.send("shout", "one");
      await window.fixture.invoke("echo", null);
      stop();
      window.fixture.send("shout", "two");
      await window.fixture.invoke("echo", null);
      return all;
    });
    expect(heard).toEqual(["one"]);
    await expect(
      app.evaluate(({ BrowserWindow }) => {
        const first = BrowserWindow.getAllWindows()[0];
        if (first !== undefined) first.loadFile("page.html").catch(() => undefined);
      }),
    ).rejects.toThrow("not in the stand-in: BrowserWindow.loadFile");
    await expect(
      app.evaluate(({ app: main }) => main.on("gpu-info-update", () => 0)),
    ).rejects.toThrow('not in the stand-in: app event "gpu-info-update"');
  });

  test("the content security policy of app:// responses is in force", async () => {
    const { page } = await launch();
    expect(await page.evaluate(() => document.documentElement.dataset["inline"])).toBeUndefined();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset["worker"]))
      .toBe("worker runs");
    expect(await page.evaluate(() => fetch("page.js").then((answer) => answer.status))).toBe(200);
    expect(await page.evaluate(() => fetch("absent").then((answer) => answer.status))).toBe(404);
  });

  test("requests to elsewhere go through the session's listener and are blocked", async () => {
    let hits = 0;
    const server = createServer((_request, response) => {
      hits += 1;
      response.setHeader("access-control-allow-origin", "*").end("x");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    // Without a policy, only the listener stands between the page and the server.
    const { page } = await launch({ FIXTURE_POLICY: "img-src 'self'" });
    const fromPage = await page.evaluate(
      (to) =>
        fetch(to).then(
          () => "answered",
          () => "refused",
        ),
      url,
    );
    const fromWorker = await page.evaluate((to) => window.askWorker(to), url);
    expect([fromPage, fromWorker, hits]).toEqual(["refused", "refused", 0]);
    expect(log().filter((line) => line === `blocked ${url}`)).toHaveLength(2);
    await started?.close();
    // The same with a listener that lets everything pass shows that the test can fail.
    const open = await launch({ FIXTURE_POLICY: "img-src 'self'", FIXTURE_OPEN: "1" });
    const answered = await open.page.evaluate((to) => fetch(to).then(() => "answered"), url);
    server.close();
    expect([answered, hits]).toEqual(["answered", 1]);
  });

  test("navigation, redirection and new windows are denied", async () => {
    const { app, page } = await launch();
    await page.click("#away");
    await page.evaluate(() => {
      location.href = "app-page.html";
    });
    // A second navigation would overtake the first before anybody is asked about it.
    await expect.poll(log).toContain("navigate app://fixture/app-page.html");
    await page.evaluate(() => {
      location.href = "/moved";
    });
    expect(await page.evaluate(() => window.open("https://example.com/opened"))).toBeNull();
    await page.click("#blank");
    await expect
      .poll(log)
      .toEqual(
        expect.arrayContaining([
          "navigate https://example.com/away",
          "navigate app://fixture/app-page.html",
          "navigate app://fixture/moved",
          "redirect https://example.com/moved",
          "window https://example.com/opened",
          "window https://example.com/blank",
        ]),
      );
    expect(page.url()).toMatch(/page\.html$/);
    await expect.poll(() => app.windows().length).toBe(1);
  });

  test("a test can replace a dialog", async () => {
    const { app, page } = await launch();
    const asked = (): Promise<string> =>
      page.evaluate(() => window.fixture.invoke("open").then(JSON.stringify, String));
    expect(await asked()).toContain("not in the stand-in: dialog.showOpenDialog without a display");
    await app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ["/x.txt"] });
    });
    expect(await asked()).toBe('{"canceled":false,"filePaths":["/x.txt"]}');
  });

  test("files that are dropped or chosen have their paths", async () => {
    const { page } = await launch();
    const paths = ["one.txt", "zwei ü.txt"].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, "text");
    const protocol = await page.context().newCDPSession(page);
    const box = await page.locator("#drop").boundingBox();
    const data = { items: [], files: paths, dragOperationsMask: 1 };
    const x = (box?.x ?? 0) + 5;
    const y = (box?.y ?? 0) + 5;
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await protocol.send("Input.dispatchDragEvent", { type, x, y, data });
    }
    await expect.poll(() => page.locator("#drop").textContent()).toBe(paths.join("\n"));
    await page.setInputFiles("#file", paths[0] ?? "");
    const chosen = await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>("#file");
      return window.fixture.pathsOf([...(input?.files ?? []), new File(["x"], "made-up.txt")]);
    });
    expect(chosen).toEqual([paths[0], ""]);
  });

  test("a hidden window in a session of its own prints a tagged PDF with an outline", async () => {
    const { app, page } = await launch();
    const pdf = await page.evaluate(() =>
      window.fixture.invoke("print").then((bytes) => [...(bytes as Uint8Array)]),
    );
    const text = Buffer.from(pdf).toString("latin1");
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(text).toContain("/StructTreeRoot");
    expect(text).toContain("/Outlines");
    expect(text).toMatch(/\/MediaBox \[0 0 59[45]/);
    await expect.poll(() => app.windows().length).toBe(1);
  });

  test("the colour scheme that the app chooses reaches the page", async () => {
    const { app, page } = await launch();
    const dark = (): Promise<boolean> =>
      page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    expect(await dark()).toBe(false);
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = "dark";
    });
    await expect.poll(dark).toBe(true);
    expect(log()).toContain("dark true");
  });

  test("quitting asks first, closes the windows and ends in order", async () => {
    const { app } = await launch();
    await app.close();
    const order = log().filter((line) => /quit|closed/.test(line));
    expect(order).toEqual(["before-quit", "closed", "will-quit", "quit"]);
  });

  test("closing the last window says so, and the app decides", async () => {
    const { app, page } = await launch({ FIXTURE_STAYS: "1" });
    await page.close();
    await expect.poll(log).toContain("window-all-closed");
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  });

  test("a second instance leaves, having told the first", async () => {
    await launch();
    const second = spawnSync(executablePath, [fixture, "hello"], { env: environment() });
    expect(second.status).toBe(0);
    expect(log()).toContain("second");
    await expect.poll(log).toContain("told hello 1");
  });

  test("a batch job needs no Chromium", () => {
    const batch = spawnSync(executablePath, [fixture], {
      env: environment({ FIXTURE_BATCH: "1", PARALLAX_CHROMIUM: "/nowhere" }),
    });
    expect(batch.stdout.toString()).toBe("batch done\n");
    expect(batch.status).toBe(0);
  });
});
