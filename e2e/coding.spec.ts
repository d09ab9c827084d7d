import { join } from "node:path";
import type { Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
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

const notice = (page: Page) => page.locator(".reader-notice").first();
const quotes = (page: Page) => inspector(page).locator(".coding-list .coding-quote");
const count = (page: Page, codings: number) =>
  expect(inspector(page).getByRole("heading", { name: `Codings (${codings})` })).toBeVisible();
const undoes = (page: Page, label: string | RegExp) =>
  expect(statusLine(page)).toContainText(typeof label === "string" ? `undoes “${label}”` : label);

async function coded(page: Page): Promise<void> {
  await sampleOpen(page);
  await read(page, HEADLINE);
  await selectSentence(page, 2);
  await page.keyboard.press("1");
  await count(page, 1);
  await expect(notice(page)).toHaveText("Coded Conflict.");
}

test("a coding is made longer and shorter at both ends by the keyboard, and each step undone", async ({
  page,
}) => {
  await sampleOpen(page);
  await read(page, HEADLINE);
  await page.getByRole("application").focus();
  await press(page, "Control+Home ArrowDown ArrowDown");
  for (let word = 0; word < 6; word += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("1");
  await count(page, 1);
  const words = await quotes(page).first().textContent();
  for (const [key, change] of [
    ["Alt+Shift+ArrowLeft", "shorter"],
    ["Alt+Shift+ArrowRight", "back"],
    ["Alt+Shift+ArrowDown", "shorter"],
    ["Alt+Shift+ArrowUp", "back"],
  ] as const) {
    const before = await quotes(page).first().textContent();
    await page.keyboard.press(key);
    await undoes(page, "resize code Conflict");
    await expect(quotes(page).first()).not.toHaveText(before ?? "");
    await expect(notice(page)).toContainText("Conflict now on:");
    if (change === "back") await expect(quotes(page).first()).toHaveText(words ?? "");
  }
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Control+z");
  await undoes(page, "code Conflict");
  await expect(quotes(page).first()).toHaveText(words ?? "");
  await page.keyboard.press("Control+z");
  await count(page, 0);
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Control+Shift+z");
  await count(page, 1);
  await expect(quotes(page).first()).toHaveText(words ?? "");
});

test("an article that is opened again shows its codings in the margin, and nothing selected", async ({
  page,
}) => {
  await coded(page);
  await press(page, "g l");
  await read(page, HEADLINE);
  const name = page.getByRole("button", { name: "Conflict", exact: true });
  await expect(name).toBeVisible();
  await expect(page.locator(".stripe")).toHaveCount(1);
  expect(await page.evaluate(() => document.getSelection()?.toString() ?? "")).toBe("");
  const stripe = async () => (await page.locator(".stripe").boundingBox())?.height ?? 0;
  const before = await stripe();
  expect(before).toBeGreaterThan(0);
  // Where the text flows anew, what stands beside it follows.
  for (let step = 0; step < 6; step += 1) await press(page, "Control+=");
  await expect.poll(stripe).toBeGreaterThan(before);
});

test("several codes on one span, the last again, another code, removal: all by keys, all undone", async ({
  page,
}) => {
  await coded(page);
  await page.keyboard.press("2");
  await count(page, 2);
  await undoes(page, "code Human interest");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press(";");
  await count(page, 3);
  await undoes(page, "code Human interest");

  await page.keyboard.press("Shift+C");
  const dialog = page.getByRole("dialog", { name: "Give the coding another code" });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText("Weighs the matter in money");
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.type("moral");
  await page.keyboard.press("Enter");
  await undoes(page, "change code Human interest to Morality");
  await page.getByRole("application").focus();
  await page.keyboard.press("Delete");
  await count(page, 2);
  await undoes(page, "remove code Morality");
  await expect(notice(page)).toHaveText("Removed the code Morality.");

  for (const label of [
    "remove code Morality",
    "change code Human interest to Morality",
    "code Human interest",
    "code Human interest",
    "code Conflict",
  ]) {
    await undoes(page, label);
    await page.keyboard.press("Control+z");
  }
  await count(page, 0);
});

test("a code is made while choosing, and put on the headline", async ({ page }) => {
  await sampleOpen(page);
  await read(page, HEADLINE);
  await selectSentence(page, 0);
  await page.keyboard.press("c");
  await page.keyboard.type("Return");
  await expect(page.getByRole("menuitem")).toHaveText(["Make the code “Return” and use it"]);
  await page.keyboard.press("Enter");
  await count(page, 1);
  await undoes(page, "code Return");
  await expect(notice(page)).toHaveText("Coded Return.");
  await expect(inspector(page).locator(".coding-voice").first()).toContainText("headline");
});

test("one goes from coding to coding and hears which: span, code and memo are linked", async ({
  page,
}) => {
  await coded(page);
  await page.keyboard.press("m");
  const memoField = page.getByRole("textbox", { name: "Memo" });
  await expect(memoField).toBeFocused();
  await page.keyboard.press("Shift+F6");
  await expect(page.getByRole("application")).toBeFocused();
  await page.keyboard.press("F6");
  await expect(memoField).toBeFocused();
  await page.keyboard.type("A thought.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await undoes(page, "write a memo");
  await selectSentence(page, 5);
  await page.keyboard.press("4");
  await count(page, 2);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+ArrowDown");
  await expect(notice(page)).toContainText("Coding 1 of 2: Conflict");
  await expect(notice(page)).toContainText("Memo: A thought.");
  const details = await page.getByRole("application").getAttribute("aria-details");
  const line = page.locator(`[id="${details ?? ""}"]`);
  await expect(line).toContainText("Conflict");
  const memo = await line.getAttribute("aria-details");
  await expect(page.locator(`[id="${memo ?? ""}"]`).getByRole("textbox")).toHaveValue("A thought.");
  await page.keyboard.press("Control+ArrowDown");
  await expect(notice(page)).toContainText("Coding 2 of 2: Morality");
  await page.keyboard.press("Control+ArrowDown");
  await expect(notice(page)).toHaveText("There is no further coding.");
  await page.keyboard.press("Control+ArrowUp");
  await expect(notice(page)).toContainText("Coding 1 of 2: Conflict");
});

test("in a complete article the chosen coding stays marked, and its memo leads back to the text", async ({
  page,
}) => {
  await coded(page);
  const text = page.getByRole("application");
  const marked = page.locator(".stripe-frame[data-chosen='true']");
  await expect(marked).toHaveCount(1);
  await press(page, "Control+j Control+Enter");
  await undoes(page, "complete an article");
  await press(page, "Control+j");
  await expect(text).toBeFocused();
  await expect(page.locator(".reader-handle")).toHaveCount(0);
  await expect(marked).toHaveCount(1);
  await page.keyboard.press("m");
  await expect(page.getByRole("textbox", { name: "Memo" })).toBeFocused();
  await page.keyboard.type("Still true.");
  await press(page, "Tab Enter");
  await undoes(page, "write a memo");
  await expect(text).toBeFocused();
  await expect(text).toHaveAttribute("aria-details", /^line-/u);
});

test("the ends of a coding are dragged, to whole words", async ({ page }) => {
  await coded(page);
  const words = (await quotes(page).first().textContent()) ?? "";
  const handle = page.locator(".reader-handle[data-edge='end']");
  const box = await handle.boundingBox();
  if (box === null) throw new Error("no handle");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.up();
  await undoes(page, "resize code Conflict");
  await expect(quotes(page).first()).not.toHaveText(words);
  await page.getByRole("application").focus();
  await page.keyboard.press("Control+z");
  await expect(quotes(page).first()).toHaveText(words);
});

test("two articles beside each other are coded, F6 going from one to the other", async ({
  page,
}) => {
  await coded(page);
  await press(page, "v b");
  const readers = page.getByRole("application");
  await expect(readers).toHaveCount(2);
  await readers.first().focus();
  await count(page, 1);
  await page.keyboard.press("F6");
  await expect(readers.last()).toBeFocused();
  await count(page, 0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("3");
  await count(page, 1);
  await undoes(page, "code Economic consequences");
  await page.keyboard.press("Shift+F6");
  await expect(readers.first()).toBeFocused();
  await expect(inspector(page)).toContainText("Conflict");
  expect(await accessibilityViolations(page)).toEqual([]);
  const shots = process.env["PARALLAX_SCREENSHOTS"];
  if (shots !== undefined) await page.screenshot({ path: join(shots, "beside.png") });
});

test("a row of the comparison is coded in all its columns as one act", async ({ page }) => {
  await sampleOpen(page);
  await read(page, HEADLINE);
  await press(page, "v c");
  await expect(page.getByRole("grid", { name: /Comparison of/u })).toBeVisible();
  await press(page, "j Shift+C");
  await expect(page.getByRole("dialog", { name: "Code the row in all columns" })).toBeVisible();
  await page.keyboard.type("conf");
  await page.keyboard.press("Enter");
  await undoes(page, /undoes “code \d+ passages? Conflict”/u);
  await page.getByRole("grid", { name: /Comparison of/u }).focus();
  await page.keyboard.press("Control+z");
  await undoes(page, "import 6 articles");
});

test("a quotation is coded from the list of quotations, as somebody’s words", async ({ page }) => {
  await sampleOpen(page);
  await read(page, HEADLINE);
  await inspector(page)
    .getByRole("button", { name: /^Code the quotation of/u })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Code the selection" })).toBeVisible();
  await page.keyboard.type("respons");
  await page.keyboard.press("Enter");
  await count(page, 1);
  await expect(inspector(page).locator(".coding-voice").first()).toContainText(/quoted|reported/u);
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing where many codes overlap, ${theme}`, async ({ page }) => {
    await sampleOpen(page);
    await press(page, "Control+k");
    await page.keyboard.type(`theme: ${theme}`);
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await read(page, HEADLINE);
    let made = 0;
    for (const [down, more, keys] of [
      [0, 0, "1"],
      [2, 1, "12"],
      [2, 0, "345"],
      [4, 2, "13"],
      [5, 0, "24"],
      [6, 0, "5"],
    ] as const) {
      await selectSentence(page, down);
      for (let step = 0; step < more; step += 1) await page.keyboard.press("Shift+ArrowDown");
      for (const key of keys) {
        await page.keyboard.press(key);
        made += 1;
        await count(page, made);
      }
    }
    expect(await accessibilityViolations(page)).toEqual([]);
    const shots = process.env["PARALLAX_SCREENSHOTS"];
    if (shots !== undefined) await page.screenshot({ path: join(shots, `coding-${theme}.png`) });
  });
}
