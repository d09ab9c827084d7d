import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/app.ts";
import {
  inspector,
  press,
  read,
  sampleOpen,
  selectSentence,
  statusLine,
} from "./fixtures/steps.ts";

const HEADLINE = "Kelmar is coming back";

/** What the reader says is selected. */
const selected = (page: Page) =>
  page.locator("[aria-live=polite]").filter({ hasText: /selected: /iu });

test("codes, memos and notes with the keyboard alone, finds them again, undoes them all", async ({
  page,
}) => {
  await sampleOpen(page);
  await read(page, HEADLINE);
  await selectSentence(page, 2);
  await page.keyboard.press("1");
  await expect(inspector(page).getByRole("heading", { name: "Codings (1)" })).toBeVisible();
  await expect(statusLine(page)).toContainText("undoes “code Conflict”");

  await page.keyboard.press("m");
  const memo = inspector(page).getByRole("textbox", { name: "Memo" });
  await expect(memo).toBeFocused();
  await page.keyboard.type("A side is named first.");
  await page.keyboard.press("Control+Enter");
  await expect(statusLine(page)).toContainText("undoes “write a memo”");

  await selectSentence(page, 4);
  await page.keyboard.press("c");
  await page.getByRole("searchbox", { name: "Find a code" }).fill("moral");
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("heading", { name: "Codings (2)" })).toBeVisible();

  await selectSentence(page, 5);
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Use the passage as evidence" });
  await dialog
    .getByRole("textbox", { name: "What the passage shows" })
    .fill("Warm words for one side.");
  await dialog.getByRole("button", { name: "Write the note" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(statusLine(page)).toContainText("undoes “note on Corvania Today”");

  await press(page, "g n");
  const work = page.getByRole("main");
  await expect(work.getByRole("heading", { name: "Notes on outlets (1)" })).toBeVisible();
  await expect(work.getByRole("heading", { name: "Coded passages (2)" })).toBeVisible();
  await expect(work.getByText("A side is named first.")).toBeVisible();
  await work.getByRole("searchbox").fill("warm words");
  await expect(work.getByRole("heading", { name: "Coded passages (0)" })).toBeVisible();
  await work.getByRole("article").getByRole("button", { name: HEADLINE }).click();
  await expect(selected(page)).toHaveCount(1);
  await press(page, "Alt+ArrowLeft");
  const coded = work.getByRole("region", { name: "Coded passages (2)" });
  const passage = coded.getByRole("button", { name: HEADLINE }).first();
  const words = await passage.locator("q").textContent();
  await passage.press("Enter");
  await expect(page.getByRole("application", { name: HEADLINE })).toBeVisible();
  await expect(selected(page)).toContainText(words?.slice(0, 20) ?? "no words");

  for (const label of [
    "note on Corvania Today",
    "code Morality",
    "write a memo",
    "code Conflict",
  ]) {
    await expect(statusLine(page)).toContainText(`undoes “${label}”`);
    await page.keyboard.press("Control+z");
  }
  await expect(statusLine(page)).toContainText("undoes “import 6 articles”");
  await expect(inspector(page).getByRole("heading", { name: "Codings (0)" })).toBeVisible();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Control+Shift+z");
  await expect(inspector(page).getByRole("heading", { name: "Codings (2)" })).toBeVisible();
  await expect(statusLine(page)).toContainText("undoes “note on Corvania Today”");
});

test("restoring what cleaning removed keeps codings on their words", async ({ page }) => {
  await sampleOpen(page);
  await read(page, HEADLINE);
  await selectSentence(page, 3);
  await page.keyboard.press("2");
  const quote = inspector(page).locator(".coding-list .coding-quote");
  await expect(quote).toHaveCount(1);
  const words = await quote.textContent();
  await page.getByRole("button", { name: "Show removed" }).click();
  await page.getByRole("button", { name: "Restore" }).first().click();
  await expect(statusLine(page)).toContainText("undoes “restore a removed block”");
  await expect(quote).toHaveText(words ?? "");
  await expect(inspector(page)).not.toContainText("orphan");
  await expect(inspector(page)).toContainText("revision 2");
});

test("the same code is not put twice on the same words: said, not done", async ({ page }) => {
  await sampleOpen(page);
  await read(page, HEADLINE);
  await selectSentence(page, 2);
  await page.keyboard.press("1");
  await expect(inspector(page).getByRole("heading", { name: "Codings (1)" })).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByRole("alert")).toContainText(
    "This passage already has the code Conflict.",
  );
});

test("codes are edited, their keys kept apart", async ({ page }) => {
  await sampleOpen(page);
  await press(page, "g c");
  await page.getByRole("textbox", { name: "A new code" }).fill("Blame");
  await page.keyboard.press("Enter");
  const card = page.getByRole("form", { name: "Blame" });
  await expect(card).toBeVisible();
  await card.getByRole("textbox", { name: "Key" }).fill("1");
  await card.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByRole("alert")).toContainText("The key 1 already stands for Conflict");
  await card.getByRole("textbox", { name: "Key" }).fill("c");
  await expect(card).toContainText("is taken by");
  await card.getByRole("textbox", { name: "Key" }).fill("b");
  await card.getByRole("button", { name: "Keep" }).click();
  await expect(statusLine(page)).toContainText("undoes “edit code Blame”");
});
