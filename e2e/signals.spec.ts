import type { Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { chooseTheme, inspector, press, read, sampleOpen, statusLine } from "./fixtures/steps.ts";

const HEADLINE = "Kelmar is coming back";

/** What the reader says of where its cursor is. */
const heard = (page: Page) =>
  page.locator(".reader [aria-live=polite]").filter({ hasText: "Selected: " });

const suggestions = (page: Page, count: number) =>
  inspector(page).getByRole("heading", { name: `Suggestions (${count})` });

async function clean(page: Page, screen: string): Promise<void> {
  expect.soft(await accessibilityViolations(page), screen).toEqual([]);
}

/** Switches a layer on or off on the page of measures, and comes back to the article. */
async function toggle(page: Page, layer: string): Promise<void> {
  await press(page, "g w");
  const box = page.getByRole("main").getByRole("checkbox", { name: layer });
  await box.focus();
  await page.keyboard.press("Space");
  await press(page, "Alt+ArrowLeft");
  await expect(page.getByRole("application")).toBeVisible();
}

async function atTheTop(page: Page): Promise<void> {
  await page.getByRole("application").focus();
  await press(page, "Escape Control+Home");
}

test("signals are gone through, called wrong and switched off with the keyboard", async ({
  page,
}) => {
  await sampleOpen(page);
  await read(page, HEADLINE);
  const wording = inspector(page).getByRole("heading", { name: /^Wording \(\d+\)$/u });
  await expect(wording).toBeVisible();
  const before = (await wording.textContent()) ?? "";
  const own = inspector(page).getByRole("list", { name: "The outlet’s own words" });
  const quoted = inspector(page).getByRole("list", { name: "Quoted and reported words" });
  await expect(own.getByRole("listitem")).not.toHaveCount(0);
  await expect(quoted).toContainText("shameless");

  await atTheTop(page);
  await press(page, ".");
  await expect(heard(page)).toContainText("passives without agent, the outlet’s own words");
  const words = ((await heard(page).textContent()) ?? "").replace(/^Selected: /u, "");
  await press(page, "x");
  await expect(statusLine(page)).toContainText("undoes “call a finding wrong”");
  const wrong = inspector(page).getByRole("list", { name: "Called wrong" });
  await expect(wrong.getByRole("listitem")).toHaveCount(1);
  expect(words.startsWith((await wrong.locator("q").textContent()) ?? "nothing")).toBe(true);
  await expect(wording).not.toHaveText(before);
  await press(page, "Control+z");
  await expect(wording).toHaveText(before);
  await press(page, ". y");
  await expect(own).toContainText("called right");

  // Why it is marked is said to whoever goes there.
  const first = own.getByRole("listitem").first();
  await first.getByRole("button").first().focus();
  await expect(first.locator(".signal-why")).toBeVisible();
  await expect(first.locator(".signal-why")).toContainText("rule ");

  await toggle(page, "Passives without agent");
  await expect(own).not.toContainText("passives without agent");
  await toggle(page, "Hedges");
  await toggle(page, "Boosters");
  await expect(own).toContainText("boosters");
});

test("suggestions are taken, changed and rejected, and count for nothing before", async ({
  page,
}) => {
  await sampleOpen(page);
  await read(page, HEADLINE);
  await expect(inspector(page).getByRole("heading", { name: /^Suggestions/u })).toHaveCount(0);
  for (const layer of ["Loaded words", "Passives without agent", "Frames by cue words"]) {
    await toggle(page, layer);
  }
  await expect(suggestions(page, 3)).toBeVisible();
  await expect(inspector(page).getByRole("heading", { name: "Codings (0)" })).toBeVisible();
  await expect(page.locator(".stripe.is-hollow")).toHaveCount(3);
  await expect(inspector(page)).toContainText("score 0.50 by cue words");

  await atTheTop(page);
  await press(page, ".");
  await expect(heard(page)).toContainText("Suggested Conflict.");
  await press(page, "y");
  await expect(statusLine(page)).toContainText("undoes “take a suggestion: code Conflict”");
  await expect(suggestions(page, 2)).toBeVisible();
  await expect(heard(page)).toContainText("Coded Conflict.");

  await press(page, ".");
  await expect(heard(page)).toContainText("Suggested Economic consequences.");
  await press(page, "4");
  await expect(statusLine(page)).toContainText("undoes “change a suggestion: code Morality”");
  await press(page, ".");
  await expect(heard(page)).toContainText("Suggested Human interest.");
  await press(page, "x");
  await expect(statusLine(page)).toContainText("undoes “reject a suggestion”");
  await expect(inspector(page).getByRole("heading", { name: "Codings (2)" })).toBeVisible();
  // What was rejected stays away; what was changed is still there to be taken or rejected.
  await press(page, "g l");
  await read(page, HEADLINE);
  await expect(page.locator(".stripe.is-hollow")).toHaveCount(1);
  await press(page, "Control+z");
  await expect(page.locator(".stripe.is-hollow")).toHaveCount(2);
});

for (const theme of ["light", "dark"] as const) {
  test(`a measure is checked on this library, and its figures stand beside it, ${theme}`, async ({
    page,
  }) => {
    test.slow();
    await sampleOpen(page);
    await chooseTheme(page, theme);
    await press(page, "g w");
    const main = page.getByRole("main");
    const card = main.getByRole("region", { name: "Loaded words" });
    await expect(card).toContainText("not checked in this library");
    await expect(main.getByRole("region", { name: "Hedges" })).toContainText("unvalidated");
    await clean(page, "measures");
    await page.screenshot({ path: `test-results/measures-${theme}.png` });
    await card.getByRole("button", { name: /^Validate here….*Loaded words$/u }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Validate Loaded words here" });
    await expect(dialog.getByRole("textbox", { name: "How many of each" })).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("4");
    await clean(page, "drawing");
    await page.keyboard.press("Enter");
    await expect(main.getByRole("heading", { name: "Check: Loaded words" })).toBeVisible();
    await expect(main.locator("mark")).toBeVisible();
    await clean(page, "checking");
    await page.screenshot({ path: `test-results/check-${theme}.png` });
    for (const [done, key] of ["y", "n", "y", "y", "n", "n", "y", "n"].entries()) {
      await expect(main).toContainText(`${done} of 8 looked at`);
      await page.keyboard.press(key);
    }
    await expect(main).toContainText("Everything drawn was looked at.");
    await expect(main.getByRole("status")).toContainText(/precision \d+ % \(\d+–\d+\)/u);
    await press(page, "u");
    await expect(main).toContainText("8 of 8 looked at");

    await press(page, "g w");
    await expect(card).toContainText(/precision \d+ % .*n = 4 found, 4 not found/u);
    await card.getByText("By outlet").focus();
    await page.keyboard.press("Enter");
    await expect(card.getByRole("table")).toBeVisible();

    await press(page, "g o");
    const trust = main.getByRole("list", { name: "How far to trust it" });
    await expect(trust).toContainText("n = 4 found, 4 not found");
    await clean(page, "outlet");
    await page.screenshot({ path: `test-results/outlet-${theme}.png` });
    await read(page, HEADLINE);
    await toggle(page, "Frames by cue words");
    await expect(page.locator(".stripe.is-hollow").first()).toBeVisible();
    await clean(page, "read");
    await page.screenshot({ path: `test-results/read-${theme}.png` });
    await press(page, "v o");
    await expect(main.getByRole("table")).toContainText("Loaded words");
    await clean(page, "story");
    await page.screenshot({ path: `test-results/story-${theme}.png` });
    await press(page, "g r");
    const frame = page.frameLocator("iframe[title='The report’s pages']");
    await expect(frame.getByRole("heading", { name: "Wording by outlet" })).toBeVisible();
    await expect(frame.getByText("n = 4 + 4").first()).toBeVisible();
  });
}

/** How many passages are underlined as quoted or reported in the text that is read. */
const underlined = (page: Page) =>
  page.evaluate(() => CSS.highlights.get("reader-quotation")?.size ?? 0);

test("quoted words are underlined or not, as was chosen, also the next time", async ({
  relaunch,
}) => {
  let { page } = await relaunch();
  await sampleOpen(page);
  await read(page, "Kelmar is coming back");
  await expect.poll(() => underlined(page)).toBeGreaterThan(3);
  const listed = page.locator(".quotation-list > li");
  const count = await listed.count();
  await page.getByRole("application").focus();
  await page.keyboard.press("Shift+Q");
  await expect.poll(() => underlined(page)).toBe(0);
  await expect(listed).toHaveCount(count);

  ({ page } = await relaunch());
  await expect(page.getByRole("application")).toBeVisible({ timeout: 30_000 });
  const box = page.getByRole("checkbox", { name: /^Underline them in the text/u });
  await expect(box).not.toBeChecked();
  expect(await underlined(page)).toBe(0);
  await box.focus();
  await page.keyboard.press("Space");
  await expect.poll(() => underlined(page)).toBeGreaterThan(3);
});
