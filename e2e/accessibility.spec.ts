import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { picture } from "./fixtures/reading.ts";
import {
  chooseInDialog,
  chooseTheme,
  press,
  projectsIn,
  read,
  sampleOpen,
  saveInDialog,
  selectSentence,
} from "./fixtures/steps.ts";

async function clean(page: Page, screen: string): Promise<void> {
  expect.soft(await accessibilityViolations(page), screen).toEqual([]);
}

/**
 * The report's own page, which in its frame runs no scripts at all, in a window where axe can:
 * what is exported is this very page.
 */
async function reportPage(app: ElectronApplication, page: Page): Promise<Page> {
  const source = await page.locator("iframe").getAttribute("src");
  const opened = app.waitForEvent("window");
  await app.evaluate(async ({ BrowserWindow }, address) => {
    const window = new BrowserWindow({ width: 900, height: 700, show: false });
    await window.loadURL(new URL(address, "app://parallax/").href);
  }, source ?? "");
  const report = await opened;
  await report.waitForURL(/\/made\//u);
  return report;
}

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the library, its search and what lies over it, ${theme}`, async ({
    page,
  }) => {
    await sampleOpen(page);
    await chooseTheme(page, theme);
    await clean(page, "library");

    await press(page, "Control+k");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await clean(page, "palette");
    await page.keyboard.press("Escape");
    await press(page, "?");
    await expect(dialog).toBeVisible();
    await clean(page, "sheet of keys");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();

    await page.getByRole("button", { name: "Project Parallax sample" }).click();
    await expect(page.getByRole("menuitem", { name: "New project…" })).toBeVisible();
    await clean(page, "project menu");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeVisible();
    await clean(page, "new project");
    await page.keyboard.press("Escape");

    await press(page, "Control+Shift+f");
    await page.keyboard.type("minister");
    await expect(page.getByRole("option").first()).toBeVisible();
    await clean(page, "places found");
    await page.getByRole("searchbox").fill("zeppelin");
    await expect(page.getByRole("main")).toContainText("Nothing was found.");
    await clean(page, "nothing found");
    await page.getByRole("textbox", { name: "From (YYYY-MM-DD)" }).fill("12 March");
    await expect(page.getByText("Write the date as YYYY-MM-DD.")).toBeVisible();
    await clean(page, "a wrong date");
  });

  test(`a notice that comes while a dialog is open is read and dismissed over it, ${theme}`, async ({
    app,
    page,
    folders,
  }) => {
    await sampleOpen(page);
    await chooseTheme(page, theme);
    const [project = ""] = projectsIn(folders.documents);
    await saveInDialog(app, project);
    await page.getByRole("button", { name: "Project Parallax sample" }).press("Enter");
    await page.getByRole("menuitem", { name: "New project…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "New project" });
    const name = dialog.getByRole("textbox", { name: "Name" });
    await expect(name).toBeFocused();
    await page.keyboard.type("Once more");
    await page.keyboard.press("Enter");
    // By its role: nothing that is shut off has one.
    const notice = page.getByRole("region", { name: "Notices" }).getByRole("alert");
    await expect(notice).toContainText("already");
    const isOnTop = await notice.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      return element.contains(at) && element.closest("[inert], [aria-hidden='true']") === null;
    });
    expect(isOnTop).toBe(true);
    // What the dialog is for can still be done.
    await dialog.getByRole("button", { name: "Choose where to keep it" }).click({ trial: true });
    await picture(page, `notice-over-dialog-${theme}`);
    await clean(page, "a notice over a dialog");

    const dismiss = notice.getByRole("button", { name: "Dismiss this notice" });
    await press(page, "F6 Tab");
    await expect(dismiss).toBeFocused();
    // The work beneath is not reached from here either.
    await press(page, "g n");
    await press(page, "F6");
    await expect(name).toBeFocused();
    await press(page, "Shift+F6 Enter");
    await expect(notice).toHaveCount(0);
    await expect(name).toBeFocused();
    await expect(name).toHaveValue("Once more");

    await page.keyboard.press("Enter");
    await dismiss.click();
    await expect(notice).toHaveCount(0);
    await expect(name).toHaveValue("Once more");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
  });

  test(`axe finds nothing where stories are read, compared, coded and noted, ${theme}`, async ({
    app,
    page,
  }) => {
    test.slow();
    await sampleOpen(page);
    await chooseTheme(page, theme);
    const dialog = page.getByRole("dialog");
    const title = page.getByRole("banner", { name: "Bar" }).getByRole("heading");
    for (const [keys, view] of [
      ["g n", "Notes"],
      ["g s", "Stories"],
    ] as const) {
      await press(page, keys);
      await expect(title).toHaveText(view);
      await clean(page, `${view}, without any`);
    }

    await read(page, "Kelmar is coming back");
    await selectSentence(page, 2);
    await page.keyboard.press("1");
    await expect(page.getByRole("heading", { name: "Codings (1)" })).toBeVisible();
    await page.getByRole("button", { name: "Show removed" }).click();
    await clean(page, "read");
    await page.getByRole("application").focus();
    await page.keyboard.press("1");
    await expect(page.getByRole("alert")).toBeVisible();
    await clean(page, "an error said");
    await page.keyboard.press("c");
    await expect(dialog).toBeVisible();
    await clean(page, "choosing a code");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await page.getByRole("application").focus();
    await page.keyboard.press("e");
    await page.getByRole("textbox", { name: "What the passage shows" }).fill("A note.");
    await clean(page, "evidence");
    await page.getByRole("button", { name: "Write the note" }).click();
    await expect(dialog).toBeHidden();

    await page.getByRole("tab", { name: "Compare" }).click();
    await expect(page.getByRole("grid", { name: /Comparison of/u })).toBeVisible();
    await clean(page, "compare");
    for (const [keys, view] of [
      ["v m", "Matrix"],
      ["v q", "Quotations"],
      ["v x", "Conflicts"],
      ["v s", "Sources"],
      ["v h", "Headlines"],
      ["v r", "Reuse"],
    ] as const) {
      await press(page, keys);
      const panel = page.getByRole("tabpanel", { name: view });
      await expect(panel.getByText("Comparing")).toHaveCount(0);
      await expect(panel.getByRole(view === "Matrix" ? "grid" : "button").first()).toBeVisible();
      await clean(page, view);
    }
    await page.getByRole("tab", { name: "Story" }).click();
    await expect(page.getByRole("button", { name: "Rename…" })).toBeVisible();
    await clean(page, "story");
    for (const action of ["Rename…", "Merge into another…"]) {
      await page.getByRole("button", { name: action }).click();
      await expect(dialog).toBeVisible();
      await clean(page, action);
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
    }

    for (const [keys, view] of [
      ["g o", "Outlets"],
      ["g c", "Codebook"],
      ["g n", "Notes"],
    ] as const) {
      await press(page, keys);
      await expect(title).toHaveText(view);
      await clean(page, view);
    }
    await expect(page.locator(".note-card")).toBeVisible();
    await press(page, "g r");
    const frame = page.frameLocator("iframe[title='The report’s pages']");
    await expect(frame.getByRole("heading", { name: "Parallax sample" })).toBeVisible();
    await clean(page, "report");
    await clean(await reportPage(app, page), "the report itself");
  });

  test(`axe finds nothing where articles are imported, ${theme}`, async ({
    app,
    page,
    folders,
  }) => {
    await sampleOpen(page);
    await chooseTheme(page, theme);
    const good = join(folders.scratch, "a.txt");
    writeFileSync(
      good,
      "Ferry sank\n\nThe ferry sank at night, the coast guard said. Nobody was hurt.\n\nLeave a Reply\n",
    );
    const bad = join(folders.scratch, "b.bin");
    writeFileSync(bad, Buffer.from([0, 1, 2]));
    await chooseInDialog(app, [good, bad]);
    await press(page, "Control+i");
    await expect(page.getByRole("button", { name: "Choose files…" })).toBeVisible();
    await clean(page, "import");
    await page.getByRole("button", { name: "Choose files…" }).click();
    await expect(page.getByRole("list", { name: "Articles found" })).toBeVisible();
    await clean(page, "preview");
    await page.getByRole("button", { name: "Import 1 article" }).click();
    await expect(page.getByText("1 article was imported.")).toBeVisible();
    await clean(page, "information said");
  });

  test(`axe finds nothing on the welcome, ${theme}`, async ({ relaunch, folders }) => {
    const first = await relaunch();
    await sampleOpen(first.page);
    await chooseTheme(first.page, theme);
    const { page } = await relaunch(join(folders.scratch, "absent.parallax"));
    await expect(page.getByRole("alert")).toContainText("There is no Parallax project in");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await clean(page, "welcome");
    await page.getByRole("button", { name: "Make a new project" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await clean(page, "new project, from the welcome");
  });
}
