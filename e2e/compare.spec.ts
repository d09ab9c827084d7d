import { expect, test } from "./fixtures/app.ts";
import { press, sampleOpen } from "./fixtures/steps.ts";

test("compares two articles row by row with the keyboard", async ({ page }) => {
  await sampleOpen(page);
  for (const headline of ["Minister sets October date", "Kelmar Reservoir to Be Refilled"]) {
    await page.getByRole("row", { name: headline }).locator(".checkbox").click();
  }
  await page.getByRole("button", { name: "Compare these two" }).click();
  const grid = page.getByRole("grid", { name: /Comparison of/u });
  await expect(grid).toBeVisible();
  const heard = page.locator("[aria-live=polite]").filter({ hasText: /^Row \d+ of \d+/u });

  await grid.focus();
  await press(page, "j j");
  await expect(heard).toContainText("Row 3 of");
  await press(page, "k");
  await expect(heard).toContainText("Row 2 of");
  await press(page, "n");
  await expect(heard).toContainText(/changed|rewritten|only|not found/u);
  await press(page, "o");
  await expect(heard).toContainText(/not found in the imported text of/u);
  await press(page, "p");
  await expect(heard).toBeVisible();

  // Added words are underlined, removed ones struck: never by colour alone.
  await expect(grid.locator("del, ins").first()).toBeAttached();
  await expect(grid.getByText(/not found in the imported text of/u).first()).toBeAttached();
  await expect(page.getByText(/left out|omitted/u)).toHaveCount(0);

  await press(page, "2");
  await expect(grid.getByRole("button", { name: /make base/iu }).first()).toBeVisible();
});

test("merges, splits and renames stories, and takes it back", async ({ page }) => {
  await sampleOpen(page);
  await page.getByRole("row", { name: "The keys to another" }).locator(".checkbox").click();
  await page.getByRole("button", { name: "Split off as a story" }).click();
  const views = page.getByRole("navigation", { name: "Views" });
  await expect(views.getByRole("button", { name: "Stories 2" })).toBeVisible();

  await views.getByRole("button", { name: "The keys to another 1" }).click();
  await page.getByRole("button", { name: "Rename…" }).click();
  await page.getByRole("textbox", { name: "Label" }).fill("An opinion");
  await page.keyboard.press("Enter");
  await expect(views.getByRole("button", { name: "An opinion 1" })).toBeVisible();

  await page.getByRole("button", { name: "Merge into another…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Story/u }).click();
  await page.getByRole("option").first().click();
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(views.getByRole("button", { name: "Stories 1" })).toBeVisible();
  await press(page, "Control+z Control+z Control+z");
  await expect(views.getByRole("button", { name: "Stories 1" })).toBeVisible();
  await expect(page.getByText("undoes “import 6 articles”")).toBeVisible();
});
