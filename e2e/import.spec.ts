import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { expect, test } from "./fixtures/app.ts";
import { chooseInDialog, inspector, press, sampleOpen, statusLine } from "./fixtures/steps.ts";

const bridge = `Old bridge of Ostby closed

14 June 2025

The old bridge of Ostby was closed on Friday after divers found a crack in its middle pier.

“It is not safe, and I will not pretend that it is,” said Mara Lund, the town engineer.

Leave a Reply

Your email address will not be published. Required fields are marked *
`;

const page2 = `<!doctype html><html lang="en"><head><title>Ostby bridge shut | Fjord Post</title>
<meta property="og:title" content="Ostby bridge shut for two months"><meta property="og:site_name" content="Fjord Post">
<meta property="article:published_time" content="2025-06-15T08:00:00Z"></head><body><article>
<h1>Ostby bridge shut for two months</h1>
<p>Traffic in Ostby will be sent round the lake for two months after a crack was found in the pier of the old bridge, the council said on Saturday.</p>
<p>Shopkeepers fear for their summer trade. The council promised a ferry for people on foot, and said that it would be free of charge.</p>
<p>“It is not safe,” the town engineer, Mara Lund, told the council in a letter of two pages that was read out in public.</p>
</article></body></html>`;

const market = `# Fish market moves to the east quay

*By Ove Strand*

20 June 2025

The fish market of Ostby will move to the east quay in autumn, the harbour master said on Thursday.

Stallholders have until August to choose their places, he added, and nobody will pay more than before.
`;

function inbox(scratch: string): string {
  const folder = join(scratch, "inbox");
  mkdirSync(folder);
  writeFileSync(join(folder, "bridge.txt"), bridge);
  writeFileSync(join(folder, "copy.txt"), bridge.replaceAll("“", '"').replaceAll("”", '"'));
  writeFileSync(join(folder, "post.html"), page2);
  writeFileSync(join(folder, "market.md"), market);
  writeFileSync(join(folder, "picture.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
  return folder;
}

test("imports a folder: preview, problems, duplicates, corrections, and corrections later", async ({
  app,
  page,
  folders,
}) => {
  await sampleOpen(page);
  await chooseInDialog(app, [inbox(folders.scratch)]);
  await press(page, "Control+i");
  await page.getByRole("button", { name: "Choose a folder…" }).click();

  const work = page.getByRole("main");
  await expect(work.getByRole("heading", { name: "1 file could not be read" })).toBeVisible();
  await expect(work.getByRole("alert")).toContainText("picture.png");
  const items = work.getByRole("list", { name: "Articles found" });
  await expect(items.getByText("Old bridge of Ostby closed", { exact: true })).toHaveCount(2);
  await expect(items).toContainText("repeats “Old bridge of Ostby closed”");
  await expect(work.getByRole("button", { name: "Import 3 articles, skip 1" })).toBeVisible();

  const text = work.getByRole("region", { name: "The article’s text" });
  await expect(text.locator("del").filter({ hasText: "Leave a Reply" })).toBeVisible();
  await expect(text).toContainText("a comment form");
  await text.getByRole("button", { name: /^Restore\s?: Leave a Reply/u }).click();
  await expect(text.locator("del").filter({ hasText: "Leave a Reply" })).toHaveCount(0);
  await text.getByRole("button", { name: /^Remove\s?: “It is not safe/u }).click();
  await expect(text.locator("del").filter({ hasText: "It is not safe" })).toBeVisible();
  await expect(text).toContainText("removed by hand");

  const fields = work.getByRole("region", { name: "About the article" });
  await expect(fields.getByRole("textbox", { name: "Published" })).toHaveValue("2025-06-14");
  await fields.getByRole("textbox", { name: "Outlet" }).fill("Ostby Gazette");
  await page.keyboard.press("Enter");
  await expect(items).toContainText("Ostby Gazette");
  await expect(fields).toContainText("set by hand");
  await items.getByRole("button", { name: /market\.md/u }).click();
  await expect(fields.getByRole("textbox", { name: "Authors" })).toHaveValue("Ove Strand");
  await fields.getByRole("textbox", { name: "Headline" }).fill("The market moves east");
  await page.keyboard.press("Enter");
  await fields.getByRole("textbox", { name: "Published" }).fill("2025-06-21");
  await page.keyboard.press("Enter");
  await expect(items).toContainText("The market moves east");
  await expect(items).toContainText("2025-06-21");

  await work.getByRole("button", { name: "Import 3 articles, skip 1" }).click();
  await expect(page.getByRole("row")).toHaveCount(10);
  await expect(page.getByRole("row").filter({ hasText: "Ostby Gazette" })).toContainText(
    "2025-06-14",
  );
  await expect(page.getByRole("row").filter({ hasText: "Fjord Post" })).toContainText("2025-06-15");
  await expect(statusLine(page)).toContainText("undoes “import 3 articles”");
  await expect(page.getByRole("row", { name: "The market moves east" })).toContainText(
    "2025-06-21",
  );
  const views = page.getByRole("navigation", { name: "Views" });
  await expect(views.getByRole("button", { name: "Library 9" })).toBeVisible();
  await expect(views.getByRole("button", { name: "Stories 3" })).toBeVisible();

  await page.getByRole("row", { name: "Old bridge of Ostby closed" }).dblclick();
  const reader = page.getByRole("application", { name: "Old bridge of Ostby closed" });
  await expect(reader).toContainText("Leave a Reply");
  await expect(reader).not.toContainText("It is not safe");
  await page.getByRole("button", { name: "Show removed" }).click();
  await expect(reader.locator("del").filter({ hasText: "It is not safe" })).toBeVisible();

  await press(page, "g l");
  await page.getByRole("row").filter({ hasText: "Fjord Post" }).dblclick();
  await inspector(page).getByRole("textbox", { name: "Headline" }).fill("Bridge shut");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("application", { name: "Bridge shut" })).toBeVisible();
  await inspector(page).getByRole("textbox", { name: "Published" }).fill("June");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("The published could not be used");
});

test("imports files that are dropped", async ({ page, folders }) => {
  await sampleOpen(page);
  const folder = inbox(folders.scratch);
  await press(page, "Control+i");
  const zone = page.getByText("Drop files or a folder here");
  const box = await zone.boundingBox();
  const data = { items: [], files: [join(folder, "bridge.txt")], dragOperationsMask: 1 };
  const protocol = await page.context().newCDPSession(page);
  const at = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await protocol.send("Input.dispatchDragEvent", { type, ...at, data });
  }
  await page.getByRole("button", { name: "Import 1 article" }).click();
  await expect(page.getByRole("row", { name: "Old bridge of Ostby closed" })).toBeVisible();
});

test("imports a text that is pasted", async ({ page }) => {
  await sampleOpen(page);
  await press(page, "Control+i");
  await page.getByRole("textbox", { name: "Or paste an article’s text" }).fill(bridge);
  await page.getByRole("button", { name: "Look at the pasted text" }).click();
  await page.getByRole("button", { name: "Import 1 article" }).click();
  await expect(page.getByRole("row", { name: "Old bridge of Ostby closed" })).toBeVisible();
});

test("a newer version joins its article, and its history tells what changed", async ({
  app,
  page,
  folders,
}) => {
  await sampleOpen(page);
  const path = join(folders.scratch, "post.html");
  for (const [text, button] of [
    [page2, "Import 1 article"],
    [page2.replace("two months after", "three months after"), "Import 1 article"],
  ] as const) {
    writeFileSync(path, text);
    await chooseInDialog(app, [path]);
    await press(page, "Control+i");
    await page.getByRole("button", { name: "Choose files…" }).click();
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("row", { name: /Ostby bridge shut/u })).toHaveCount(1);
  }
  await page.getByRole("row", { name: /Ostby bridge shut/u }).dblclick();
  await page.getByRole("button", { name: "2 versions…" }).press("Enter");
  await expect(page.getByRole("heading", { name: /^Versions of/u })).toBeVisible();
  await expect(page.getByText("1 in substance, 0 trivial")).toBeVisible();
  await expect(page.getByRole("insertion")).toHaveText("three");
  await expect(page.getByRole("deletion")).toHaveText("two");
});

/** Puts a pipe where the file was: who reads it waits until what is returned was called. */
function heldFile(path: string, content: string): () => Promise<void> {
  rmSync(path);
  execFileSync("mkfifo", [path]);
  return async () => {
    await writeFile(path, content);
    rmSync(path);
    writeFileSync(path, content);
  };
}

/** Shows what importing the bridge would bring, and presses the button while its file is held. */
async function importHeld(
  app: ElectronApplication,
  page: Page,
  path: string,
): Promise<() => Promise<void>> {
  await chooseInDialog(app, [path]);
  await press(page, "Control+i");
  await page.getByRole("button", { name: "Choose files…" }).click();
  await expect(page.getByRole("button", { name: "Import 1 article" })).toBeVisible();
  const release = heldFile(path, bridge);
  await page.getByRole("button", { name: "Import 1 article" }).click();
  await expect(statusLine(page).getByRole("progressbar", { name: "Importing" })).toBeVisible();
  return release;
}

test("an import is cancelled whole, and goes on without dragging back who left its view", async ({
  app,
  page,
  folders,
}) => {
  test.skip(process.platform === "win32", "Windows has no named pipes among its files");
  await sampleOpen(page);
  const path = join(folders.scratch, "bridge.txt");
  writeFileSync(path, bridge);
  const views = page.getByRole("navigation", { name: "Views" });
  const cancelled = await importHeld(app, page, path);
  await press(page, "Control+.");
  // What is asked for next is answered after that.
  await page.evaluate(() => window.parallax.appInfo(null));
  await cancelled();
  await expect(page.getByText("The import was cancelled; nothing was imported.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import 1 article" })).toBeEnabled();
  await expect(views.getByRole("button", { name: "Library 6" })).toBeVisible();

  await press(page, "g n");
  const left = await importHeld(app, page, path);
  await press(page, "g n");
  const title = page.getByRole("banner", { name: "Bar" }).getByRole("heading");
  await expect(title).toHaveText("Notes");
  await left();
  await expect(page.getByText("1 article was imported.")).toBeVisible();
  await expect(views.getByRole("button", { name: "Library 7" })).toBeVisible();
  await expect(title).toHaveText("Notes");
});

test("a preview that is left is discarded, also when it comes after that", async ({
  app,
  page,
  folders,
}) => {
  await sampleOpen(page);
  const path = join(folders.scratch, "bridge.txt");
  writeFileSync(path, bridge);
  await app.evaluate(({ ipcMain }) => {
    const discarded: unknown[] = [];
    Object.assign(globalThis, { discarded });
    ipcMain.removeHandler("discardImport");
    ipcMain.handle("discardImport", (_event, request) => {
      discarded.push(request);
      return { ok: true, value: null };
    });
  });
  const discarded = () =>
    app.evaluate(() => (globalThis as unknown as { discarded: unknown[] }).discarded.length);
  await chooseInDialog(app, [path]);
  await press(page, "Control+i");
  await page.getByRole("button", { name: "Choose files…" }).click();
  await expect(page.getByRole("button", { name: "Import 1 article" })).toBeVisible();
  await press(page, "g n");
  await expect.poll(discarded).toBe(1);

  // The dialog is answered only once the view was left.
  await app.evaluate(({ dialog }, filePath) => {
    const answered = Promise.withResolvers<{ canceled: boolean; filePaths: string[] }>();
    dialog.showOpenDialog = () => answered.promise;
    Object.assign(globalThis, {
      answer: () => answered.resolve({ canceled: false, filePaths: [filePath] }),
    });
  }, path);
  await press(page, "Control+i");
  await page.getByRole("button", { name: "Choose files…" }).click();
  await expect(page.getByText("Reading…")).toBeVisible();
  await press(page, "g n");
  await app.evaluate(() => (globalThis as unknown as { answer: () => void }).answer());
  await expect(page.getByText("The import was left while its files were read")).toBeVisible();
  await expect.poll(discarded).toBe(2);
});
