import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/app.ts";
import { press, sampleOpen, statusLine } from "./fixtures/steps.ts";

/** Opens a view of the sample's story with the keyboard alone. */
async function openView(page: Page, keys: string, name: string): Promise<void> {
  await sampleOpen(page);
  const story = page
    .getByRole("navigation", { name: "Views" })
    .getByRole("button", { name: /Kelmar.* 6$/u });
  await story.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Story", selected: true })).toBeVisible();
  await press(page, keys);
  await expect(page.getByRole("tab", { name, exact: true, selected: true })).toBeVisible();
}

test("matrix: rows carried by most first, gaps of one outlet, a cell opens its text", async ({
  page,
}) => {
  await openView(page, "v m", "Matrix");
  const grid = page.getByRole("grid", { name: "Rows by articles" });
  await grid.focus();
  await expect(page.getByRole("status").filter({ hasText: /^\d+ of \d+ rows$/u })).toBeVisible();
  const first = grid.getByRole("row").nth(1);
  await expect(first.getByText(/^not found in the imported text of/u)).toHaveCount(1);

  await press(page, "ArrowDown ArrowDown ArrowRight");
  // The columns' heads are a row too.
  await expect(grid.getByRole("row").nth(3)).toHaveAttribute("aria-selected", "true");
  await expect(grid.getByRole("row", { selected: true })).toHaveCount(1);

  const filter = page.getByRole("button", { name: /Show/u });
  await filter.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Not found in Corvania");
  await page.keyboard.press("Enter");
  const rows = grid.getByRole("row");
  await expect(rows.nth(1)).toContainText("not found in the imported text of Corvania Today");

  // Where the outlets do not fit, the cell one is in comes into sight, and its row stays named.
  await page.setViewportSize({ width: 900, height: 700 });
  await grid.focus();
  await press(page, "End");
  await expect(grid.locator("[data-current=true]")).toBeInViewport({ ratio: 0.99 });
  await expect(rows.nth(1).getByRole("rowheader")).toBeInViewport({ ratio: 0.99 });
  await press(page, "Home");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("application")).toBeVisible();
});

test("quotations: one utterance in several outlets, with the verbs that introduce it", async ({
  page,
}) => {
  await openView(page, "v q", "Quotations");
  const only = page.getByRole("checkbox", { name: "Only those in several outlets" });
  await only.focus();
  await page.keyboard.press("Space");
  const speaker = page.getByRole("region", { name: "Ilse Marrand" });
  const renderings = speaker.getByRole("list", { name: /renderings$/u }).first();
  await expect(renderings).toContainText("No family will lose its home");
  for (const verb of ["said", "vowed", "pledged"]) await expect(renderings).toContainText(verb);
  await renderings.getByRole("button").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("application")).toBeVisible();
});

test("conflicts: confirmed, dismissed with a reason, opened again, undone", async ({ page }) => {
  await openView(page, "v x", "Conflicts");
  const list = page.getByRole("listbox", { name: "Conflicts" });
  await expect(page.getByText(/^\d+ to review/u)).toBeVisible();
  await list.getByRole("option").first().focus();
  await press(page, "y");
  await expect(page.getByText(/^\d+ confirmed|· \d+ confirmed/u)).toBeVisible();
  await press(page, "x");
  const dialog = page.getByRole("dialog", { name: "Dismiss the conflict" });
  await expect(dialog.getByRole("button", { name: "Dismiss", exact: true })).toBeDisabled();
  await page.keyboard.type("Counted on different days");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Dismissed: Counted on different days")).toBeVisible();
  await press(page, "Control+z");
  await expect(page.getByText("Dismissed: Counted on different days")).toBeHidden();
  await press(page, "Control+z");
  await expect(page.getByText(/^\d+ to review/u)).toBeVisible();
});

test("sources: shares by article, an actor described and put back", async ({ page }) => {
  await openView(page, "v s", "Sources");
  const table = page.getByRole("table", { name: /^Sources by article/u });
  await expect(table.getByRole("row", { name: /Ilse Marrand/u })).toContainText("%");
  await table.getByRole("button", { name: /Ilse Marrand/u }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Actor: Ilse Marrand" });
  await dialog.getByRole("textbox", { name: "Side" }).focus();
  await page.keyboard.type("government");
  await dialog.getByRole("button", { name: "Save" }).focus();
  await page.keyboard.press("Enter");
  await expect(table.getByRole("row", { name: /Ilse Marrand/u })).toContainText("government");
  await press(page, "Control+z");
  await expect(table.getByRole("row", { name: /Ilse Marrand/u })).not.toContainText("government");
});

test("headlines: by date, each with what its text puts first", async ({ page }) => {
  await openView(page, "v h", "Headlines");
  const items = page.getByRole("list", { name: "Headlines by date" }).getByRole("heading");
  await expect(items).toHaveCount(6);
  await expect(items.first()).toHaveText(/Minister sets October date|coming back/u);
  await items.first().getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("application")).toBeVisible();
});

test("reuse: pairs with shares and direction, the passages of the chosen one", async ({ page }) => {
  await openView(page, "v r", "Reuse");
  const pairs = page.getByRole("list", { name: "Pairs that share passages" }).getByRole("button");
  await expect(pairs.first()).toContainText("%");
  const passages = page.getByRole("region", { name: "Passages of the chosen pair" });
  await pairs.last().focus();
  await page.keyboard.press("Enter");
  await expect(pairs.last()).toHaveAttribute("aria-pressed", "true");
  await expect(passages.getByRole("listitem").first()).toBeVisible();
});

test("side by side: columns added and taken away, what is the same hidden, rows pinned", async ({
  page,
}) => {
  await openView(page, "v c", "Compare");
  await page.getByRole("button", { name: /Add an article/u }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const grid = page.getByRole("grid", { name: /^Comparison of/u });
  await expect(grid.getByRole("columnheader")).toHaveCount(5);
  await grid
    .getByRole("button", { name: /^Take .* away$/u })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(grid.getByRole("columnheader")).toHaveCount(4);

  await grid.focus();
  await press(page, "n n n");
  const chosen = grid.getByRole("row", { selected: true });
  const words = await chosen.getByRole("gridcell").allInnerTexts();
  const [longest = ""] = words
    .filter((each) => !each.startsWith("not found"))
    .sort((one, other) => other.length - one.length);
  await press(page, "u");
  await expect(statusLine(page)).toContainText("undoes “unite 2 rows”");
  await expect(chosen).toContainText(longest);
  await press(page, "Control+z");
  await expect(statusLine(page)).toContainText("undoes “import 6 articles”");
  await expect(chosen).toContainText(longest);

  await grid.focus();
  await press(page, "h");
  await expect(page.getByRole("button", { name: /Show what is the same/u })).toBeVisible();
  await grid.focus();
  await press(page, "h f");
  await expect(page.getByRole("button", { name: /Unpin the row/u })).toBeVisible();
  await press(page, "Control+z");
  await expect(page.getByRole("button", { name: /^Pin the row/u })).toBeVisible();
});
