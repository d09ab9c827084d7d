import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { chooseInDialog, press, read, sampleOpen, selectSentence } from "./fixtures/steps.ts";

async function clean(page: Page, screen: string): Promise<void> {
  expect.soft(await accessibilityViolations(page), screen).toEqual([]);
}

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ app, page, folders }) => {
    test.slow();
    await sampleOpen(page);
    await press(page, "Control+k");
    await clean(page, "palette");
    await page.keyboard.type(`theme: ${theme}`);
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await clean(page, "library");

    await press(page, "Control+Shift+f");
    await page.keyboard.type("minister");
    await expect(page.getByRole("option").first()).toBeVisible();
    await clean(page, "search");
    await page.keyboard.press("Escape");
    await page.getByRole("grid", { name: "Articles" }).focus();
    await press(page, "?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await clean(page, "sheet of keys");
    await page.keyboard.press("Escape");

    await read(page, "Kelmar is coming back");
    await selectSentence(page, 2);
    await page.keyboard.press("1");
    await expect(page.getByRole("heading", { name: "Codings (1)" })).toBeVisible();
    await page.getByRole("button", { name: "Show what cleaning removed" }).click();
    await clean(page, "read");
    await page.getByRole("application").focus();
    await page.keyboard.press("c");
    await clean(page, "choosing a code");
    await page.keyboard.press("Escape");
    await page.getByRole("application").focus();
    await page.keyboard.press("e");
    await page.getByRole("textbox", { name: "What the passage shows" }).fill("A note.");
    await clean(page, "evidence");
    await page.getByRole("button", { name: "Write the note" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();

    await page.getByRole("tab", { name: "Compare" }).click();
    await expect(page.getByRole("grid", { name: /Comparison of/u })).toBeVisible();
    await clean(page, "compare");
    await page.getByRole("tab", { name: "Story" }).click();
    await clean(page, "story");
    await page.getByRole("button", { name: "Rename…" }).click();
    await clean(page, "rename");
    await page.keyboard.press("Escape");

    for (const [keys, screen] of [
      ["g s", "stories"],
      ["g o", "outlets"],
      ["g c", "codebook"],
      ["g n", "notes"],
    ] as const) {
      await press(page, keys);
      await clean(page, screen);
    }
    await press(page, "g r");
    await expect(page.locator("iframe")).toBeVisible();
    await clean(page, "report");

    const good = join(folders.scratch, "a.txt");
    writeFileSync(
      good,
      "Ferry sank\n\nThe ferry sank at night, the coast guard said. Nobody was hurt.\n",
    );
    const bad = join(folders.scratch, "b.bin");
    writeFileSync(bad, Buffer.from([0, 1, 2]));
    await chooseInDialog(app, [good, bad]);
    await press(page, "Control+i");
    await clean(page, "import");
    await page.getByRole("button", { name: "Choose files…" }).click();
    await expect(page.getByRole("list", { name: "Articles found" })).toBeVisible();
    await clean(page, "preview");
  });
}
