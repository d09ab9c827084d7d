import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import {
  chooseInDialog,
  inspector,
  press,
  read,
  sampleOpen,
  selectSentence,
  statusLine,
} from "./fixtures/steps.ts";

const HEADLINE = "Kelmar is coming back";
const quotes = (page: Page) => inspector(page).locator(".coding-list .coding-quote");

test("the text is corrected with the keyboard alone; codings move along; undone", async ({
  page,
}) => {
  await sampleOpen(page);
  await read(page, HEADLINE);
  await selectSentence(page, 3);
  await page.keyboard.press("1");
  await expect(quotes(page)).toHaveCount(1);
  const words = (await quotes(page).textContent()) ?? "";
  // One word inside of what is coded: the second of the sentence.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("t");
  const dialog = page.getByRole("dialog", { name: "Correct the text" });
  const field = dialog.getByRole("textbox", { name: "The words as they should be" });
  await expect(field).toBeFocused();
  const word = await field.inputValue();
  expect(words).toContain(word);
  await page.keyboard.press("End");
  await page.keyboard.type("xyz");
  await expect(dialog.getByRole("group", { name: "How it will read" })).toContainText("xyz");
  await expect(dialog.locator("ins")).toHaveText("xyz");
  await expect(dialog).toContainText("1 coding or piece of evidence changes words with it.");
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(statusLine(page)).toContainText(`undoes “correct “${word}” to “${word}xyz””`);
  await expect(page.getByRole("application")).toContainText(`${word}xyz`);
  await expect(quotes(page)).toContainText(`${word}xyz`);
  await expect(inspector(page).locator(".coding-list")).toContainText("changed by hand");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("application")).not.toContainText(`${word}xyz`);
  await expect(quotes(page)).toHaveText(words);
});

test("orphans of a newer version are listed, placed by hand and discarded, by keyboard", async ({
  app,
  page,
  folders,
}) => {
  await sampleOpen(page);
  const paragraphs = [
    "The ferry Alma left Vesthavn at noon with eighty people on board.",
    "The harbour master insisted that nobody on board had been hurt at all.",
    "Two lifeboats reached the ship before the fog came down over the bay.",
    "Inspectors may publish their findings in the autumn, the ministry said.",
    "The line has carried mail and cattle to the islands since the last century.",
    "Its owners bought the ship in 1998 and had her engine overhauled last winter.",
    "A tug from the mainland towed the ferry into the harbour shortly before midnight.",
    "Passengers were given soup and blankets in the old customs house on the quay.",
  ];
  const file = join(folders.scratch, "ferry.txt");
  const importFile = async (lines: readonly string[], title: string) => {
    await writeFile(file, [title, ...lines].join("\n\n"));
    await chooseInDialog(app, [file]);
    await press(page, "Control+i");
    await page.getByRole("button", { name: "Choose files…" }).press("Enter");
    await page.getByRole("button", { name: /^Import 1 /u }).press("Enter");
    await expect(statusLine(page)).toContainText("undoes “import 1");
  };
  await importFile(paragraphs, "Ferry adrift in fog");
  await read(page, "Ferry adrift in fog");
  await selectSentence(page, 2);
  await page.keyboard.press("1");
  await selectSentence(page, 3);
  await page.keyboard.press("2");
  await expect(quotes(page)).toHaveCount(2);
  const changed = paragraphs.with(
    1,
    "Nobody on board was hurt, the harbour master said at a briefing on Tuesday.",
  );
  await importFile(changed.with(2, "Rain is due."), "Ferry adrift in fog");

  await press(page, "g h");
  const work = page.getByRole("main");
  await expect(work.getByRole("option")).toHaveCount(2);
  await expect(work.getByRole("heading", { name: "2 passages without their words" })).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  const place = work.getByRole("button", { name: "Place on offer 1" });
  await expect(place).toBeVisible();
  await work.getByRole("button", { name: "Show offer 1" }).press("Enter");
  await work.getByRole("application").focus();
  await page.keyboard.press("p");
  await expect(statusLine(page)).toContainText("undoes “place code Conflict by hand”");
  await expect(work.getByRole("option")).toHaveCount(1);
  await work.getByRole("option").focus();
  await page.keyboard.press("Delete");
  await expect(statusLine(page)).toContainText("undoes “remove code");
  await expect(work).toContainText("Every coding and all evidence stands on its words");
  await page.keyboard.press("Control+z");
  await expect(work.getByRole("option")).toHaveCount(1);
});
