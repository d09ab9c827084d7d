import { expect, test } from "./fixtures/app.ts";
import { sampleOpen } from "./fixtures/steps.ts";
import { DROP_CHANNEL, requestChannels } from "../src/shared/channels.ts";

test("W2: the page reaches no network, opens no window, goes nowhere, runs no script but its own", async ({
  app,
  page,
}) => {
  await sampleOpen(page);
  const address = page.url();
  const fetched = await page.evaluate(
    async (urls) => {
      const tried = urls.map((url) =>
        fetch(url, { mode: "no-cors" }).then(
          () => "reached",
          () => "refused",
        ),
      );
      return Promise.all(tried);
    },
    ["https://example.org/", "http://127.0.0.1:9/", "https://parallax.example/"],
  );
  expect(fetched).toEqual(["refused", "refused", "refused"]);

  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.planted = true";
    document.body.append(script);
    const image = document.createElement("img");
    image.src = "https://example.org/pixel.png";
    document.body.append(image);
    window.open("https://example.org/");
    const link = document.createElement("a");
    link.href = "https://example.org/";
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => page.url()).toBe(address);
  expect(await page.evaluate(() => "planted" in window)).toBe(false);
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
