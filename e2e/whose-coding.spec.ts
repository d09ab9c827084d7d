import type { Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { inspector, read, sampleOpen, selectSentence, statusLine } from "./fixtures/steps.ts";

const INSIDE = "Kelmar is coming back";
const OUTSIDE = "Minister sets October date";

/** Begins a pass of the first article alone. */
async function passOfOne(page: Page): Promise<void> {
  await page.evaluate(async (headline) => {
    const snapshot = await window.parallax.projectSnapshot(null);
    const records = snapshot.ok && snapshot.value !== null ? snapshot.value.records : [];
    const revision = records.find(
      (record) => record.type === "revision" && record.headline?.includes(headline) === true,
    );
    const among = revision?.type === "revision" ? [revision.article] : [];
    const args = {
      name: "Round one",
      draw: { kind: "query", among, from: "one" },
      codebook: "follow",
      coders: [],
      mask: null,
      doubleCoded: null,
      recoding: null,
    };
    const done = await window.parallax.runCommand({ name: "createPass", args });
    if (!done.ok) throw new Error(done.problem.message);
  }, INSIDE);
}

async function dismissAlert(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("alert")).toContainText(words);
  await page.getByRole("alert").getByRole("button").press("Enter");
  await expect(page.getByRole("alert")).toHaveCount(0);
}

test("P5: what one cannot code or change says why, before and when it is tried", async ({
  page,
}) => {
  await sampleOpen(page);
  await passOfOne(page);
  await expect(statusLine(page)).toContainText("pass Round one");

  const notHere = "This article is not part of the pass Round one.";
  await read(page, OUTSIDE);
  await selectSentence(page, 2);
  await expect(inspector(page).getByText(notHere).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Code…" })).toBeDisabled();
  for (const key of ["1", "c"]) {
    await page.keyboard.press(key);
    await dismissAlert(page, notHere);
    await page.getByRole("application").focus();
  }
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await read(page, INSIDE);
  await selectSentence(page, 2);
  await page.keyboard.press("1");
  await expect(statusLine(page)).toContainText("undoes “code Conflict”");

  await page.evaluate(() =>
    window.parallax.runCommand({
      name: "addCoder",
      args: { name: "Ben Ode", initials: "BO" },
    }),
  );
  await page.getByRole("button", { name: "Coder C1: change who codes" }).press("Enter");
  await page.getByRole("menuitem", { name: "Code as Ben Ode (BO)" }).press("Enter");
  await expect(statusLine(page)).toContainText("coder BO");
  await inspector(page)
    .getByRole("button", { name: /^Show all/u })
    .press("Enter");
  await selectSentence(page, 2);
  const theirs = "Another coder made this coding; only they can change it.";
  await expect(inspector(page)).toContainText(theirs);
  await expect(
    inspector(page).getByRole("button", { name: "Remove the code Conflict" }),
  ).toBeDisabled();
  await expect(inspector(page).getByRole("button", { name: /^Change the code/u })).toBeDisabled();
  await expect(page.locator(".reader-handle")).toHaveCount(0);
  expect(await accessibilityViolations(page)).toEqual([]);
  for (const key of ["Delete", "Shift+C", "Alt+Shift+ArrowLeft"]) {
    await page.getByRole("application").focus();
    await page.keyboard.press(key);
    await dismissAlert(page, theirs);
  }
  await expect(inspector(page).locator(".coding-line")).toHaveCount(1);
});
