import { expect, test } from "./fixtures/app.ts";
import { projectsIn, sampleOpen, press } from "./fixtures/steps.ts";

test("a first start opens the sample, made in the documents folder", async ({ page, folders }) => {
  await sampleOpen(page);
  await expect(page).toHaveTitle("Parallax");
  await expect(page.getByRole("button", { name: "Project Parallax sample" })).toBeVisible();
  expect(projectsIn(folders.documents)).toEqual([
    expect.stringMatching(/Parallax sample\.parallax$/u),
  ]);
  const views = page.getByRole("navigation", { name: "Views" });
  await expect(views.getByRole("button", { name: "Library 6" })).toBeVisible();
  await expect(views.getByRole("button", { name: "Stories 1" })).toBeVisible();
  await expect(views.getByRole("button", { name: "Outlets 6" })).toBeVisible();
  await expect(page.getByRole("contentinfo", { name: "Status" })).toContainText(
    "undoes “import 6 articles”",
  );
  const title = page.getByRole("banner", { name: "Bar" }).getByRole("heading");
  for (const [keys, view] of [
    ["g s", "Stories"],
    ["g o", "Outlets"],
    ["g c", "Codebook"],
    ["g n", "Notes"],
    ["g r", "Report"],
    ["Control+i", "Import"],
    ["g l", "Library"],
  ] as const) {
    await press(page, keys);
    await expect(title).toHaveText(view);
  }
  const complaints = (await page.consoleMessages())
    .filter((message) => ["error", "warning"].includes(message.type()))
    .map((message) => message.text());
  expect(complaints).toEqual([]);
});

test("back and forward lead through where one was, side panels fold by key", async ({ page }) => {
  await sampleOpen(page);
  await press(page, "g c");
  await expect(page.getByRole("main").getByRole("heading", { name: "Codebook" })).toBeVisible();
  await press(page, "Alt+ArrowLeft");
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
  await press(page, "Alt+ArrowRight");
  await expect(page.getByRole("main").getByRole("heading", { name: "Codebook" })).toBeVisible();
  await press(page, "[");
  await expect(page.getByRole("navigation", { name: "Views" })).toBeHidden();
});

test("a command is found by typing a part of it", async ({ page }) => {
  await sampleOpen(page);
  await press(page, "Control+k");
  await page.keyboard.type("codebook");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("heading", { name: "Codebook" })).toBeVisible();
});

test("what the arrows come to in the list of commands is in sight", async ({ page }) => {
  await sampleOpen(page);
  await page.getByRole("button", { name: /^Commands/u }).press("Enter");
  await expect(page.getByRole("searchbox", { name: "Find a command" })).toBeFocused();
  for (let step = 0; step < 25; step += 1) await page.keyboard.press("ArrowDown");
  const list = page.getByRole("region", { name: "Commands found" });
  const focused = list.locator("[data-focused]");
  await expect(focused).toBeInViewport({ ratio: 1 });
  const [item, frame] = [await focused.boundingBox(), await list.boundingBox()];
  if (item === null || frame === null) throw new Error("not shown");
  expect(item.y + item.height).toBeLessThanOrEqual(frame.y + frame.height);
});

test("the search is found from anywhere, and takes what is typed", async ({ page }) => {
  await sampleOpen(page);
  await press(page, "g r");
  await press(page, "Control+Shift+f");
  await page.keyboard.type("minister");
  await expect(page.getByRole("searchbox")).toHaveValue("minister");
});
