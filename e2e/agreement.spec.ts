import type { Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { press, read, sampleOpen, selectSentence, statusLine } from "./fixtures/steps.ts";

const HEADLINE = "Kelmar is coming back";

async function run(page: Page, name: string, args: unknown): Promise<string | null> {
  return await page.evaluate(
    async ([command, given]) => {
      const done = await window.parallax.runCommand({ name: command as "addCoder", args: given });
      if (!done.ok) throw new Error(done.problem.message);
      return done.value.focus;
    },
    [name, args] as const,
  );
}

/** The first coder codes one sentence of the article and completes it, the second another. */
async function codeApart(page: Page): Promise<void> {
  await read(page, HEADLINE);
  await selectSentence(page, 2);
  await page.keyboard.press("1");
  await expect(statusLine(page)).toContainText("undoes “code Conflict”");
  await selectSentence(page, 5);
  await page.keyboard.press("4");
  await expect(statusLine(page)).toContainText("undoes “code Morality”");
  await completeCurrent(page);
}

async function completeCurrent(page: Page): Promise<void> {
  const article = await page.evaluate(async () => {
    const snapshot = await window.parallax.projectSnapshot(null);
    const records = snapshot.ok && snapshot.value !== null ? snapshot.value.records : [];
    const pass = records.find((record) => record.type === "pass" && record.doubleCoded !== null);
    return pass?.type === "pass" ? (pass.doubleCoded?.articles ?? []) : [];
  });
  for (const id of article) await run(page, "completeArticle", { article: id });
}

async function chooseTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await press(page, "Control+k");
  await page.getByRole("searchbox").fill(`theme: ${theme}`);
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
}

test("coders are added and changed, agreement measured, frozen, and decided with the keyboard", async ({
  page,
}) => {
  test.slow();
  await sampleOpen(page);
  const work = page.getByRole("main");

  await press(page, "g y");
  await expect(work).toContainText("Agreement is measured where two coders code the same articles");
  await press(page, "g k");
  await expect(work.getByRole("heading", { name: "Coders" })).toBeVisible();
  await work.getByRole("textbox", { name: "A new coder’s name" }).fill("Ben Ode");
  await page.keyboard.press("Tab");
  await page.keyboard.type("BO");
  await page.keyboard.press("Enter");
  await expect(work.getByRole("form", { name: "Ben Ode" })).toBeVisible();
  expect.soft(await accessibilityViolations(page), "coders").toEqual([]);

  // Out of the field, where letters are letters.
  await page.locator("#work").focus();
  await run(page, "createPass", {
    name: "Round one",
    draw: { kind: "all" },
    codebook: "follow",
    coders: [],
    mask: null,
    doubleCoded: { seed: 3, size: 6 },
    recoding: null,
  });
  await codeApart(page);
  const hidden = (pass: string) =>
    `This would show what the pass “${pass}” hides; it opens when that pass is closed.`;
  await press(page, "g y");
  await expect(work).toContainText(hidden("Round one"));
  expect.soft(await accessibilityViolations(page), "agreement hidden").toEqual([]);

  // The second coder takes over in the status line, and sees nothing of the first.
  await page.getByRole("button", { name: "Coder C1: change who codes" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Code as Ben Ode (BO)" }).press("Enter");
  await expect(statusLine(page)).toContainText("coder BO");
  await read(page, HEADLINE);
  await expect(page.getByRole("heading", { name: /^Codings \(0\)/u })).toBeVisible();
  await selectSentence(page, 3);
  await page.keyboard.press("1");
  await expect(statusLine(page)).toContainText("undoes “code Conflict”");
  await selectSentence(page, 5);
  await page.keyboard.press("4");
  await expect(statusLine(page)).toContainText("undoes “code Morality”");
  await completeCurrent(page);

  // What the first coder did is not counted as nothing coded, though it is complete as well.
  await press(page, "g x");
  await expect(work).toContainText("6 articles complete, 1 coder.");
  await expect(work).toContainText(
    "The pass “Round one” hides what others coded: only your own work is counted",
  );
  expect.soft(await accessibilityViolations(page), "matrices while blind").toEqual([]);

  await press(page, "g y");
  await expect(work).toContainText(hidden("Round one"));
  const pass = await page.evaluate(async () => {
    const snapshot = await window.parallax.projectSnapshot(null);
    const records = snapshot.ok && snapshot.value !== null ? snapshot.value.records : [];
    return records.find((record) => record.type === "pass" && record.doubleCoded !== null)?.id;
  });
  await run(page, "closePass", { pass, guesses: [] });
  const codes = work.getByRole("table", { name: /^Codes:/u });
  await expect(codes.getByRole("row", { name: /^Conflict/u })).toContainText("2 units in 2 of 12");
  await expect(codes.getByRole("row", { name: /^Morality/u })).toContainText("1.00");
  await expect(work).toContainText("Mathet, Widlöcher & Métivier 2015");
  await expect(work).not.toContainText("NaN");
  expect.soft(await accessibilityViolations(page), "figures").toEqual([]);
  await chooseTheme(page, "dark");
  expect.soft(await accessibilityViolations(page), "figures, dark").toEqual([]);

  await work.getByRole("button", { name: "Freeze agreement" }).press("Enter");
  await expect(statusLine(page)).toContainText("undoes “freeze agreement in Round one”");
  await work.getByRole("button", { name: "Open the disagreements" }).press("Enter");

  const list = work.getByRole("listbox", { name: "Disagreements" });
  await expect(list.getByRole("option")).toHaveCount(2);
  const detail = work.getByRole("region", { name: "The chosen disagreement" });
  await expect(detail.locator("mark")).toHaveCount(1);
  await expect(detail).toContainText("did not code this passage");
  expect.soft(await accessibilityViolations(page), "disagreements, dark").toEqual([]);
  await chooseTheme(page, "light");
  await list.getByRole("option").first().focus();
  await page.keyboard.press("1");
  await expect(statusLine(page)).toContainText("undoes “decide");
  await expect(work).toContainText("1 to decide");
  await list.getByRole("option").last().focus();
  await page.keyboard.press("0");
  await expect(work).toContainText("Everything is decided");
  expect.soft(await accessibilityViolations(page), "decided").toEqual([]);
  await page.keyboard.press("Control+z");
  await expect(work).toContainText("1 to decide");
  await page.keyboard.press("Control+Shift+z");
  await expect(work).toContainText("Everything is decided");

  await press(page, "g r");
  const frame = page.frameLocator("iframe[title='The report’s pages']");
  await expect(frame.getByRole("heading", { name: "Agreement of coders" })).toBeVisible();
  await expect(frame.getByText("Of 2 disagreements 2 were decided")).toBeVisible();

  // In another blind pass the first one's codings are hidden, and what was decided on them stands.
  await run(page, "createPass", {
    name: "Round two",
    draw: { kind: "all" },
    codebook: "follow",
    coders: [],
    mask: null,
    doubleCoded: { seed: 4, size: 6 },
    recoding: null,
  });
  await press(page, "g y");
  await expect(work).toContainText(hidden("Round two"));
  await expect(list).toHaveCount(0);
});
