import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { picture } from "./fixtures/reading.ts";
import { chooseInDialog, press, projectsIn, sampleOpen, statusLine } from "./fixtures/steps.ts";

const ARTICLES = 64;

/** Articles on one flood, each with paragraphs of the others and words of its own. */
function manyArticles(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: ARTICLES }, (_, index) => {
    const paragraphs = Array.from({ length: 14 }, (__, at) => {
      const told = (index * 5 + at * 3) % 37;
      return [
        `The river Orle rose by ${told} centimetres at gauge ${told} near Vessen on Monday, the water authority of Vessen said.`,
        `“We moved ${told * 10} people out of district ${told} before the dam of Vessen gave way,” said Marta Kolbe, head of the rescue service.`,
        `In street ${told} of Vessen the flood carried off ${told + (index % 3)} cars and ${told} sheds.`,
      ].join(" ");
    });
    const path = join(folder, `flood-${index}.txt`);
    const head = `Flood in Vessen: the Orle breaks its dam, report ${index}\nOutlet ${index}\n2024-03-0${(index % 8) + 1}\n\n`;
    writeFileSync(path, head + paragraphs.join("\n\n"));
    return path;
  });
}

async function importStory(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await sampleOpen(page);
  await chooseInDialog(app, manyArticles(folder));
  await press(page, "Control+i");
  await page.getByRole("button", { name: /Choose files/u }).click();
  await page.getByRole("button", { name: /^Import \d+ articles/u }).click({ timeout: 60_000 });
  const story = page
    .getByRole("navigation", { name: "Views" })
    .getByRole("button", { name: new RegExp(`Vessen.* ${ARTICLES}$`, "u") });
  await expect(story).toBeVisible({ timeout: 60_000 });
  await story.click();
  await expect(page.getByRole("tab", { name: "Story", selected: true })).toBeVisible();
}

test("a large story is compared with progress, cancelled and begun again with the keyboard", async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(180_000);
  await importStory(app, page, folders.scratch);
  const jobs = statusLine(page).getByRole("progressbar");
  await press(page, "v q");
  const panel = page.getByRole("tabpanel");
  await expect(panel.getByRole("progressbar")).toBeVisible();
  await expect(panel.getByText(`Comparing ${ARTICLES} articles…`)).toBeVisible();
  await press(page, "Control+.");
  const again = panel.getByRole("button", { name: "Compare again" });
  await expect(again).toBeVisible();
  await expect(jobs).toHaveCount(0);
  await expect(panel.getByRole("status")).toContainText("are not compared");
  expect(await accessibilityViolations(page)).toEqual([]);

  // The button one pressed is the one that takes it back.
  await again.focus();
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("progressbar")).toBeVisible();
  const cancel = panel.getByRole("button", { name: /^Cancel/u });
  await expect(cancel).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(again).toBeFocused();
  await expect(jobs).toHaveCount(0);

  // What nobody waits for any more is dropped.
  await page.keyboard.press("Enter");
  await expect(jobs).toHaveCount(1);
  await press(page, "g n");
  await expect(jobs).toHaveCount(0);

  // From view to view it goes on, and is not asked for again.
  await press(page, "Alt+ArrowLeft");
  await expect(panel.getByRole("progressbar")).toBeVisible();
  await press(page, "v m");
  await expect(page.getByRole("grid", { name: "Rows by articles" })).toBeVisible({
    timeout: 60_000,
  });
  await press(page, "v q");
  await expect(page.getByRole("region", { name: "Marta Kolbe" })).toBeVisible();
  await expect(jobs).toHaveCount(0);
});

test("a report that was cancelled says so, and is composed again with the keyboard", async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(180_000);
  await importStory(app, page, folders.scratch);
  await press(page, "g r");
  const pages = page.getByRole("main").locator(".report-pages");
  await expect(pages.getByRole("status")).toHaveText("Composing the report…");
  const composing = statusLine(page).getByRole("progressbar", { name: "Composing the report" });
  await expect(composing).toBeVisible();
  await press(page, "Control+.");
  await expect(pages.getByRole("status")).toHaveText(
    "The report was not composed: it was cancelled.",
  );
  await picture(page, "report-cancelled");
  expect(await accessibilityViolations(page)).toEqual([]);
  const again = pages.getByRole("button", { name: "Begin again" });
  await again.focus();
  await page.keyboard.press("Enter");
  await expect(pages.getByRole("status")).toHaveText("Composing the report…");
  await expect(again).toBeFocused();
  await expect(pages.locator("iframe")).toBeVisible({ timeout: 120_000 });
});

test("an article whose words cannot be read says why, and is read once they can", async ({
  folders,
  relaunch,
}) => {
  const first = await relaunch();
  await sampleOpen(first.page);
  // Begun anew, so that it has not read the texts yet.
  const { page } = await relaunch();
  await sampleOpen(page);
  const [project = ""] = projectsIn(folders.documents);
  const texts = join(project, "texts");
  renameSync(texts, `${texts}-away`);
  await page.getByRole("row", { name: "Kelmar is coming back" }).dblclick();
  const work = page.getByRole("main");
  await expect(work.getByRole("status")).toContainText(/^The article was not read: /u);
  await picture(page, "article-not-read");
  renameSync(`${texts}-away`, texts);
  await work.getByRole("button", { name: "Begin again" }).press("Enter");
  await expect(page.getByRole("application", { name: "Kelmar is coming back" })).toBeVisible();
});
