import type { Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { press, sampleOpen } from "./fixtures/steps.ts";

const bar = (page: Page) => page.getByRole("search", { name: "Find in this view" });

async function openStory(page: Page, keys: string): Promise<void> {
  await sampleOpen(page);
  await page
    .getByRole("navigation", { name: "Views" })
    .getByRole("button", { name: /Kelmar.* 6$/u })
    .click();
  await expect(page.getByRole("tab", { name: "Story", selected: true })).toBeVisible();
  await press(page, keys);
}

/** The words painted as those one is at. */
const current = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get("find-current") ?? [])].map(String));

test("words are found side by side, in the matrix and in the quotations; Escape leads back", async ({
  page,
}) => {
  await openStory(page, "v c");
  const grid = page.getByRole("grid", { name: /^Comparison of/u });
  await grid.focus();
  await press(page, "j j");
  const chosen = grid.getByRole("row", { selected: true });
  const before = await chosen.getAttribute("data-row");
  await press(page, "Control+f");
  await page.keyboard.type("MINISTER");
  await expect(bar(page).getByRole("status")).toHaveText(/^1 of \d+$/u);
  await expect
    .poll(async () => (await current(page)).map((words) => words.toLowerCase()))
    .toEqual(["minister"]);
  await press(page, "Enter Enter F3");
  await expect(bar(page).getByRole("status")).toHaveText(/^4 of/u);
  await press(page, "Shift+Enter Shift+F3");
  await expect(bar(page).getByRole("status")).toHaveText(/^2 of/u);
  expect(await accessibilityViolations(page)).toEqual([]);
  await press(page, "Escape");
  await expect(bar(page)).toBeHidden();
  await expect(grid).toBeFocused();
  expect(await current(page)).toEqual([]);
  await expect(chosen).toHaveAttribute("data-row", before ?? "");

  // One may also stay: the row is the one that keys go on from.
  await press(page, "Control+f");
  await page.keyboard.type("minister");
  await expect(bar(page).getByRole("status")).toHaveText(/^1 of/u);
  await press(page, "F3 F3 F3 F3 F3 F3 F3 F3");
  await expect(bar(page).getByRole("status")).toHaveText(/^9 of/u);
  await bar(page).getByRole("button", { name: "Stay here" }).focus();
  await page.keyboard.press("Enter");
  await expect(grid).toBeFocused();
  await expect(chosen).toContainText(/minister/iu);
  await expect(chosen).not.toHaveAttribute("data-row", before ?? "");

  await press(page, "v m");
  await page.getByRole("grid", { name: "Rows by articles" }).focus();
  await press(page, "Control+f");
  await page.keyboard.type("minister");
  await expect(bar(page).getByRole("status")).toHaveText(/^1 of \d+$/u);
  await press(page, "Escape");
  await expect(page.getByRole("grid", { name: "Rows by articles" })).toBeFocused();

  await press(page, "v q");
  await expect(page.getByRole("region", { name: "Ilse Marrand" })).toBeVisible();
  await press(page, "Control+f");
  await page.keyboard.type("no family will");
  await expect(bar(page).getByRole("status")).toHaveText(/^1 of \d+$/u);
  await page.keyboard.type(" xyz");
  await expect(bar(page).getByRole("status")).toHaveText("not found");
  await press(page, "Escape");
  await expect(bar(page)).toBeHidden();
});

test("conflicts are found by the words of their sentences; Escape leads back to the list", async ({
  page,
}) => {
  await openStory(page, "v x");
  const options = page.getByRole("listbox", { name: "Conflicts" }).getByRole("option");
  await options.first().focus();
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  const detail = page.getByRole("region", { name: "The chosen conflict" });
  const word = await detail.locator("mark").first().innerText();
  await press(page, "Control+f");
  await page.keyboard.insertText(word.toUpperCase());
  await expect(bar(page).getByRole("status")).toHaveText(/^1 of \d+$/u);
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get("find-place") ?? [])].map(String)))
    .toContain(word);
  await page.keyboard.type(" zeppelin");
  await expect(bar(page).getByRole("status")).toHaveText("not found");
  await press(page, "Escape");
  await expect(bar(page)).toBeHidden();
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(options.first()).toBeFocused();
});
