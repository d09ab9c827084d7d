import { readFileSync, writeFileSync } from "node:fs";
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
  saveInDialog,
  selectSentence,
  statusLine,
} from "./fixtures/steps.ts";

const tree = (page: Page) => page.getByRole("tree", { name: "Codes" });
const item = (page: Page, name: string | RegExp) => tree(page).getByRole("treeitem", { name });

/** The codes as a reader of the tree goes through them, each with its level. */
async function codes(page: Page): Promise<string[]> {
  const items = await tree(page).getByRole("treeitem").all();
  return Promise.all(
    items.map(async (each) => {
      const level = Number(await each.getAttribute("aria-level"));
      return `${">".repeat(level - 1)}${await each.locator(".code-name").innerText()}`;
    }),
  );
}

async function undone(page: Page, label: string): Promise<void> {
  await expect(statusLine(page)).toContainText(`undoes “${label}”`);
}

test("codes are moved, merged, split and retired by keyboard, and all of it is undone", async ({
  page,
}) => {
  await sampleOpen(page);
  await read(page, "Kelmar is coming back");
  for (const [sentence, key] of [
    [2, "1"],
    [2, "4"],
    [4, "1"],
  ] as const) {
    await selectSentence(page, sentence);
    await page.keyboard.press(key);
  }
  await expect(inspector(page).getByRole("heading", { name: "Codings (3)" })).toBeVisible();

  await press(page, "g c");
  await item(page, /^Conflict/u).focus();
  await page.keyboard.press("End");
  await expect(item(page, /^Responsibility/u)).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await undone(page, "move code Responsibility");
  await expect(item(page, /^Responsibility/u)).toBeFocused();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect
    .poll(() => codes(page))
    .toEqual([
      "Conflict",
      "Human interest",
      "Economic consequences",
      ">Responsibility",
      "Morality",
    ]);
  await page.keyboard.press("ArrowLeft");
  await expect(item(page, /^Economic/u)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(item(page, /^Responsibility/u)).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await expect.poll(() => codes(page)).toContain("Responsibility");

  // One span has both codes: of its two codings one stays.
  await page.keyboard.press("Home");
  await expect(item(page, "Conflict key 1 2 passages")).toBeFocused();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Merge Conflict" });
  await dialog.getByRole("button", { name: "Into" }).press("Enter");
  await page.keyboard.type("Morality");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Merge" }).press("Enter");
  await undone(page, "merge Conflict into Morality");
  await expect(item(page, "Morality key 4 2 passages")).toBeVisible();
  await expect(item(page, /^Conflict/u)).toBeHidden();
  const facts = page.getByRole("region", { name: "Source, use and history" });
  await expect(facts).toContainText(/2 passages: 2 coded under version 1/u);

  await item(page, /^Morality/u).focus();
  await page.keyboard.press("s");
  const split = page.getByRole("dialog", { name: "Split Morality" });
  await expect(split.getByRole("textbox", { name: "The new code’s name" })).toBeFocused();
  await page.keyboard.type("Duty");
  await split.getByRole("listitem").first().getByRole("checkbox").press("Space");
  await split.getByRole("button", { name: "Move 1 passage" }).press("Enter");
  await undone(page, "split Duty from Morality");
  await expect(item(page, "Duty 1 passage")).toBeVisible();
  await expect(facts).toContainText("was added");

  await item(page, /^Duty/u).focus();
  await page.keyboard.press("r");
  await undone(page, "retire code Duty");
  await expect(item(page, "Duty retired 1 passage")).toBeVisible();
  await page.getByRole("checkbox", { name: "Retired (2)" }).press("Space");
  await item(page, /^Conflict/u).click();
  await expect(facts).toContainText("Merged into Morality");

  await press(page, "g c");
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("Control+z");
  await undone(page, "code Conflict");
  expect(await codes(page)).toEqual([
    "Conflict",
    "Human interest",
    "Economic consequences",
    "Morality",
    "Responsibility",
  ]);
  await expect(item(page, "Conflict key 1 2 passages")).toBeVisible();
});

test("a memo on a code is written where its rules stand, read there, and leads back to them", async ({
  page,
}) => {
  await sampleOpen(page);
  await read(page, "Kelmar is coming back");
  await selectSentence(page, 2);
  await page.keyboard.press("4");
  await expect(inspector(page).getByRole("heading", { name: "Codings (1)" })).toBeVisible();
  await inspector(page).getByRole("button", { name: "Rules of the code" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Morality");
  await page.keyboard.press("Control+Shift+m");
  const dialog = page.getByRole("dialog", { name: "Memo on the code Morality" });
  await expect(dialog.getByRole("textbox", { name: "Memo" })).toBeFocused();
  await page.keyboard.type("Only where somebody judges.");
  await dialog.getByRole("button", { name: "Keep the memo" }).press("Enter");
  await undone(page, "write a memo");
  const facts = page.getByRole("region", { name: "Source, use and history" });
  await expect(facts).toContainText("Only where somebody judges.");
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("application")).toBeVisible();
  await press(page, "g e");
  await page.getByRole("button", { name: "Morality", exact: true }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Morality");
});

test("rules are written, and what is not kept waits at its code", async ({ page }) => {
  await sampleOpen(page);
  await press(page, "g c");
  await item(page, /^Morality/u).click();
  await page.keyboard.press("Enter");
  const form = page.getByRole("form", { name: "Morality" });
  await expect(form.getByRole("textbox", { name: "Name" })).toBeFocused();
  await form.getByRole("textbox", { name: "When not to use it" }).fill("Mere law.");
  await item(page, /^Conflict/u).click();
  await expect(item(page, /^Morality.*not kept yet/u)).toBeVisible();
  await item(page, /^Morality/u).click();
  await expect(form.getByRole("textbox", { name: "When not to use it" })).toHaveValue("Mere law.");
  await form.getByRole("button", { name: "Keep" }).press("Enter");
  await undone(page, "edit code Morality");
  await expect(item(page, /^Morality.*not kept yet/u)).toBeHidden();
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(page.getByRole("main")).toContainText("version 2, kept");
});

test("ready-made codes come as one change; a codebook goes out and comes back", async ({
  app,
  page,
  folders,
}) => {
  await sampleOpen(page);
  await press(page, "g c");
  const add = page.getByRole("button", { name: "Add codes" });
  await add.press("Enter");
  await page.getByRole("menuitem", { name: /^Policy frames: 15 codes/u }).press("Enter");
  await undone(page, "add 16 codes from Policy frames");
  await expect(item(page, /^Economic \d/u)).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("main")).toContainText("Boydstun et al. (2014)");
  const before = await codes(page);

  const path = join(folders.scratch, "codebook.qdc");
  await saveInDialog(app, path);
  await page.getByRole("button", { name: "Export" }).press("Enter");
  await page.getByRole("menuitem", { name: /REFI-QDA/u }).press("Enter");
  await expect(page.getByText(`The codebook was written to ${path}.`)).toBeVisible();
  expect(readFileSync(path, "utf8")).toContain('xmlns="urn:QDA-XML:codebook:1.0"');
  const table = join(folders.scratch, "codebook.csv");
  await saveInDialog(app, table);
  await page.getByRole("button", { name: "Export" }).press("Enter");
  await page.getByRole("menuitem", { name: /table/u }).press("Enter");
  await expect(page.getByText(`The codebook was written to ${table}.`)).toBeVisible();

  await page.keyboard.press("Control+z");
  await expect(tree(page).getByRole("treeitem")).toHaveCount(5);
  for (const file of [path, table]) {
    await chooseInDialog(app, [file]);
    await add.press("Enter");
    await page.getByRole("menuitem", { name: /^From a file/u }).press("Enter");
    await expect(page.getByText("5 codes of the file stayed as they are here.")).toBeVisible();
    await expect.poll(() => codes(page)).toEqual(before);
    await page.keyboard.press("Control+z");
    await expect(tree(page).getByRole("treeitem")).toHaveCount(5);
  }

  const bad = join(folders.scratch, "bad.qdc");
  writeFileSync(bad, "<CodeBook><Codes>");
  await chooseInDialog(app, [bad]);
  await add.press("Enter");
  await page.getByRole("menuitem", { name: /^From a file/u }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("bad.qdc: This is not XML that can be read");
});

test("P8: a pass holds to a version of the codebook that has moved on, chosen with the keyboard", async ({
  page,
}) => {
  await sampleOpen(page);
  await read(page, "Kelmar is coming back");
  await selectSentence(page, 4);
  await press(page, "2");
  await undone(page, "code Human interest");
  await press(page, "g c");
  await page.getByRole("button", { name: "Keep this version" }).press("Enter");
  await undone(page, "keep version 1 of the codebook");
  await item(page, /^Conflict/u).focus();
  await press(page, "Enter");
  await page.getByRole("button", { name: "Retire" }).press("Enter");
  await undone(page, "retire code Conflict");

  await press(page, "g p");
  await page.getByRole("button", { name: "Begin a pass…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Begin a pass" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("As we began");
  const codebook = dialog.getByRole("button", { name: /^As it is.* Codebook/u });
  await codebook.press("Enter");
  await page.keyboard.type("Version 1");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: /^Version 1, held as kept on/u })).toBeFocused();
  await dialog.getByRole("button", { name: "Begin the pass" }).press("Enter");
  await expect(page.getByRole("region", { name: "As we began" })).toContainText(
    "holds to codebook version 1",
  );

  await read(page, "Kelmar is coming back");
  await selectSentence(page, 2);
  await press(page, "c");
  await expect(page.getByRole("searchbox", { name: "Find a code" })).toBeFocused();
  await page.keyboard.type("Quite another");
  await expect(page.getByRole("dialog")).toContainText("which this pass holds to");
  await press(page, "Escape Escape");
  await page.keyboard.press("1");
  await expect(page.locator(".reader-notice").first()).toHaveText("Coded Conflict.");
  await expect(inspector(page)).toContainText("codebook version 1");

  // A coding of the pass before, which follows the codebook, is given a code of that pass.
  await press(page, "Shift+A");
  await inspector(page)
    .getByRole("button", { name: /^Human interest/u })
    .press("Enter");
  await inspector(page)
    .getByRole("button", { name: /^Change the code/u })
    .press("Enter");
  await expect(page.getByRole("searchbox", { name: "Find a code" })).toBeFocused();
  await expect(page.getByRole("menuitem", { name: /^Morality/u })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /^Conflict/u })).toHaveCount(0);
  await page.keyboard.type("Quite another");
  await expect(page.getByRole("menuitem")).toHaveText(["Make the code “Quite another” and use it"]);
  await page.keyboard.press("Enter");
  await undone(page, "change code Human interest to Quite another");
  await expect(page.locator(".reader-notice").first()).toHaveText("Changed to Quite another.");
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the codebook and its dialogs, ${theme}`, async ({ page }) => {
    await sampleOpen(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type(`theme: ${theme}`);
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await read(page, "Kelmar is coming back");
    await selectSentence(page, 2);
    await page.keyboard.press("1");
    await expect(inspector(page).getByRole("heading", { name: "Codings (1)" })).toBeVisible();
    await press(page, "g c");
    await page.getByRole("button", { name: "Add codes" }).press("Enter");
    await page.getByRole("menuitem", { name: /^Persuasion/u }).press("Enter");
    await expect(item(page, /^Loaded language/u)).toBeVisible();
    await item(page, /^Economic consequences/u).click();
    await page.keyboard.press("r");
    await expect(item(page, /^Economic consequences.*retired/u)).toBeVisible();
    await item(page, /^Conflict/u).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    for (const key of ["m", "s"]) {
      await item(page, /^Conflict/u).focus();
      await page.keyboard.press(key);
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    }
  });
}
