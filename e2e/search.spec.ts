import { expect, test } from "./fixtures/app.ts";
import { reach } from "./fixtures/keyboard.ts";
import { press, sampleOpen, tick } from "./fixtures/steps.ts";

test("finds words in all texts, within an outlet, within dates, and opens the place", async ({
  page,
}) => {
  await sampleOpen(page);
  await press(page, "Control+Shift+f");
  await page.keyboard.type("Marrand");
  const status = page.getByRole("main").getByRole("status");
  await expect(status).toContainText("6 articles with “Marrand”");

  // Going through the places opens none; Enter opens the one that one is at.
  const hits = page.getByRole("listbox", { name: "Places found" }).getByRole("option");
  await reach(page, hits.first());
  await press(page, "ArrowDown ArrowDown ArrowUp");
  await expect(hits.nth(1)).toBeFocused();
  await expect(status).toContainText("6 articles with “Marrand”");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("application")).toBeVisible();
  await press(page, "Control+Shift+f");
  await page.keyboard.type("Marrand");
  await expect(status).toContainText("6 articles with “Marrand”");

  await page.getByRole("textbox", { name: "From (YYYY-MM-DD)" }).fill("2025-03-12");
  await expect(status).toContainText("4 articles");
  await page.getByRole("button", { name: /All outlets/u }).click();
  await page.getByRole("option", { name: "The Northern Lantern", exact: true }).click();
  await expect(status).toContainText("1 article with");

  await hits.first().click();
  await expect(page.getByRole("application")).toBeVisible();
  await expect(
    page.locator("[aria-live=polite]").filter({ hasText: /selected: Marrand/iu }),
  ).toHaveCount(1);
});

test("finds words within one story, told by the number of its articles", async ({ page }) => {
  await sampleOpen(page);
  await tick(page, "The keys to another");
  await page.getByRole("button", { name: "Split off as a story" }).click();
  await expect(page.getByRole("button", { name: "Stories 2" })).toBeVisible();
  await press(page, "Control+Shift+f");
  await page.keyboard.type("Marrand");
  const status = page.getByRole("main").getByRole("status");
  await expect(status).toContainText("6 articles with “Marrand”");
  await page.getByRole("button", { name: /All stories/u }).click();
  await page.getByRole("option", { name: "The keys to another", exact: true }).click();
  await expect(status).toContainText("1 article with “Marrand”");
  await page.getByRole("searchbox").fill("");
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("main")).toContainText("1 of 6 articles");
});

test("a search for nothing that is there says so", async ({ page }) => {
  await sampleOpen(page);
  await press(page, "Control+Shift+f");
  await page.keyboard.type("zeppelin");
  await expect(page.getByRole("main")).toContainText("Nothing was found.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
});

test("a date that is none is said to be none, and filters nothing", async ({ page }) => {
  await sampleOpen(page);
  await page.getByRole("textbox", { name: "From (YYYY-MM-DD)" }).fill("12 March");
  await expect(page.getByText("Write the date as YYYY-MM-DD.")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(7);
});
