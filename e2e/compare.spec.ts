import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { expect, test } from "./fixtures/app.ts";
import { chooseInDialog, press, sampleOpen, tick } from "./fixtures/steps.ts";

const post = {
  outlet: "North Shore Post",
  date: "2025-05-03",
  headline: "Harbour bridge to close for repairs",
  sentences: [
    "The harbour bridge at Ellmoor will close to traffic on Monday for six weeks, the port authority said.",
    "Divers found cracks in two of its nine piers during an inspection in March.",
    "Mayor Greta Sund told reporters that buses would run along the northern shore instead.",
    "Fishermen of the inner basin complained that nobody had asked them.",
    "The repairs will cost four million crowns, paid by the state.",
  ],
};

// The same first sentence, two changed ones, the mayor last, no fishermen, but the schools.
const echo = {
  outlet: "Ellmoor Echo",
  date: "2025-05-04",
  headline: "Six weeks without the bridge",
  sentences: [
    "The harbour bridge at Ellmoor will close to traffic on Monday for six weeks, the port authority said.",
    "Divers discovered cracks in three of its nine piers during an inspection in March.",
    "The repairs will cost five million crowns, paid by the state.",
    "Both schools on the island begin an hour later until the summer holidays.",
    "Mayor Greta Sund told reporters that buses would run along the northern shore instead.",
  ],
};

function pageOf({ outlet, date, headline, sentences }: typeof post): string {
  const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${headline}</title>
<meta property="og:title" content="${headline}"><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="${date}"></head>
<body><article><h1>${headline}</h1>${paragraphs}</article></body></html>`;
}

/** Imports the two articles above and compares them, the first as the base. */
async function compareTheTwo(app: ElectronApplication, page: Page, scratch: string): Promise<void> {
  const folder = join(scratch, "bridge");
  mkdirSync(folder);
  for (const each of [post, echo]) writeFileSync(join(folder, `${each.date}.html`), pageOf(each));
  await chooseInDialog(app, [folder]);
  await press(page, "Control+i");
  await page.getByRole("button", { name: "Choose a folder…" }).click();
  await page.getByRole("button", { name: "Import 2 articles" }).click();
  for (const { headline } of [post, echo]) {
    await tick(page, headline);
  }
  await page.getByRole("button", { name: "Compare these two" }).press("Enter");
}

test("compares two articles row by row with the keyboard", async ({ app, page, folders }) => {
  await sampleOpen(page);
  await compareTheTwo(app, page, folders.scratch);
  const grid = page.getByRole("grid", {
    name: `Comparison of ${post.outlet} and ${echo.outlet}`,
  });
  await expect(grid).toBeVisible();
  const chosen = grid.getByRole("row", { selected: true });
  const is = chosen.getByRole("rowheader");
  await grid.focus();
  await expect(is).toHaveText("same");

  await press(page, "n");
  await expect(is).toHaveText("changed");
  await expect(chosen).toContainText("discovered cracks");
  // Words that only one has are struck or underlined: never told apart by colour alone.
  await expect(chosen.getByRole("deletion")).toHaveText(["found", "two"]);
  await expect(chosen.getByRole("insertion")).toHaveText(["discovered", "three"]);

  await press(page, "j");
  await expect(chosen).toContainText("Mayor Greta Sund");
  await press(page, "n");
  await expect(chosen).toContainText("Fishermen");
  await press(page, "p");
  await expect(chosen).toContainText("discovered cracks");
  await press(page, "m");
  await expect(is).toHaveText(`same, moved: told later by ${echo.outlet}`);
  await press(page, "o");
  await expect(is).toHaveText(
    `only ${post.outlet}; not found in the imported text of ${echo.outlet}`,
  );
  await press(page, "o");
  await expect(chosen).toContainText("Both schools on the island");
  await press(page, "o");
  await expect(page.getByText("None further down.")).toBeAttached();
  await press(page, "p p p k");
  await expect(is).toHaveText("same");
  await expect(page.getByText(/left out|omitted/u)).toHaveCount(0);
});

test("another column becomes the base: its words are those struck", async ({
  app,
  page,
  folders,
}) => {
  await sampleOpen(page);
  await compareTheTwo(app, page, folders.scratch);
  const grid = page.getByRole("grid", { name: /Comparison of/u });
  const base = grid.getByRole("button", { pressed: true });
  await expect(base).toHaveAccessibleName(`base ${post.outlet}`);
  const divers = grid.getByRole("row", { name: /Divers/u });
  await expect(divers.getByRole("deletion")).toHaveText(["found", "two"]);
  await grid.focus();
  await press(page, "n j n");
  const chosen = grid.getByRole("row", { selected: true });
  await expect(chosen).toContainText("Fishermen");
  await press(page, "2");
  await expect(base).toHaveAccessibleName(`base ${echo.outlet}`);
  // Another base puts the rows into another order; one stays in the row one was in.
  await expect(chosen).toContainText("Fishermen");
  await expect(divers.getByRole("deletion")).toHaveText(["discovered", "three"]);
  await press(page, "1");
  await expect(base).toHaveAccessibleName(`base ${post.outlet}`);
});

test("merges, splits and renames stories, and takes it back", async ({ page }) => {
  await sampleOpen(page);
  await tick(page, "The keys to another");
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

  await press(page, "Control+z");
  await expect(views.getByRole("button", { name: "An opinion 1" })).toBeVisible();
  await press(page, "Control+z");
  await expect(views.getByRole("button", { name: "The keys to another 1" })).toBeVisible();
  await press(page, "Control+z");
  await expect(views.getByRole("button", { name: "Stories 1" })).toBeVisible();
  await expect(page.getByText("undoes “import 6 articles”")).toBeVisible();
});
