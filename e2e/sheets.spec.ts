import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { chooseInDialog, inspector, press, sampleOpen, statusLine } from "./fixtures/steps.ts";

const HEADLINE = "Kelmar is coming back";

/** Takes an entry of the palette by its words. */
async function take(page: Page, words: string): Promise<void> {
  await press(page, "Control+k");
  await expect(page.getByRole("dialog", { name: "Find a command" })).toBeVisible();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

async function readArticle(page: Page): Promise<void> {
  await take(page, HEADLINE);
  await expect(page.getByRole("application")).toBeVisible();
}

const panel = (page: Page) => inspector(page).getByRole("region", { name: "Coding sheet" });

/** The question one is at, by its words. */
const question = (page: Page, words: string | RegExp) =>
  panel(page).getByRole("group", { name: words });

/** Writes a new question in the editor. */
async function ask(
  page: Page,
  values: {
    readonly name: string;
    readonly question: string;
    readonly kind?: string;
    readonly scope?: string;
  },
): Promise<void> {
  const form = page.getByRole("form", { name: "A new question" });
  await form.getByRole("textbox", { name: "Name, for tables" }).focus();
  await page.keyboard.type(values.name);
  for (const [label, value] of [
    ["Answered by", values.kind],
    ["Asked of each", values.scope],
  ] as const) {
    if (value === undefined) continue;
    await form.getByRole("button", { name: label }).press("Enter");
    await page.getByRole("option", { name: value }).press("Enter");
  }
  await form.getByRole("textbox", { name: "Question" }).focus();
  await page.keyboard.type(values.question);
  await page.keyboard.press("Enter");
  await expect(statusLine(page)).toContainText(`undoes “add variable ${values.name}”`);
}

test("a ready-made sheet is filled beside the text by keys alone, completed and undone", async ({
  page,
}) => {
  await sampleOpen(page);
  await press(page, "g v");
  const work = page.getByRole("main");
  await expect(work.getByText("Questions are answered beside the text")).toBeVisible();
  await work.getByRole("button", { name: "Add 20 questions: Five generic frames" }).press("Enter");
  await expect(work.getByText("20 questions", { exact: true })).toBeVisible();
  await expect(statusLine(page)).toContainText("undoes “add the questions “Five generic frames””");

  await readArticle(page);
  await press(page, "Control+j");
  await expect(question(page, /some level of government could ease/u)).toBeFocused();
  for (const key of ["y", "y", "n", "1", "2"]) await page.keyboard.press(key);
  await expect(question(page, /by the example of a person/u)).toBeFocused();
  await expect(panel(page)).toContainText("responsibility0.60 5 of 5");
  await expect(statusLine(page)).toContainText("undoes “answer responsibility_5: No”");

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Backspace");
  await expect(panel(page)).toContainText("responsibility0.75 4 of 5");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toContainText("The article is not complete");
  await expect(question(page, /problem calls for urgent action/u)).toBeFocused();
  for (let left = 16; left > 0; left -= 1) await page.keyboard.press(left % 2 === 0 ? "y" : "n");
  await expect(panel(page).getByRole("status")).toHaveText("Open: nothing is missing.");
  await expect(panel(page).getByRole("button", { name: "Complete the article" })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(panel(page).getByRole("status")).toContainText("Complete");
  await expect(statusLine(page)).toContainText("undoes “complete an article”");

  await press(page, "Control+j");
  await expect(page.getByRole("application")).toBeFocused();
  await press(page, "Control+j Control+Enter");
  await expect(panel(page).getByRole("status")).toContainText("Open");
  await expect(statusLine(page)).toContainText("undoes “reopen an article”");
  await press(page, "Control+z Control+z Control+z");
  await expect(panel(page).getByRole("status")).toContainText("Open: 1 missing: economic_3.");
  await press(page, "Control+Shift+z Control+Shift+z");
  await expect(panel(page).getByRole("status")).toContainText("Complete");

  await press(page, "g r");
  const report = page.frameLocator("iframe[title='The report’s pages']");
  const section = report
    .locator("section")
    .filter({ has: report.getByRole("heading", { name: "Coding sheets" }) });
  await expect(section.first()).toContainText("1 complete sheet on 1 article by 1 coder.", {
    timeout: 30_000,
  });
  await expect(section.first()).toContainText("human interest");
});

test("an article is completed and reopened where no question is asked of it", async ({ page }) => {
  await sampleOpen(page);
  await readArticle(page);
  const status = panel(page).getByRole("status");
  await expect(panel(page)).toContainText("It asks no questions");
  await expect(status).toHaveText("Open: nothing is missing.");
  await press(page, "Control+j");
  await expect(panel(page).getByRole("button", { name: "Complete the article" })).toBeFocused();
  await press(page, "Control+Enter");
  await expect(status).toContainText("Complete: it counts in this pass.");
  expect(await accessibilityViolations(page)).toEqual([]);
  await press(page, "Control+Enter");
  await expect(status).toContainText("Open");
  await panel(page).getByRole("button", { name: "Complete the article" }).press("Enter");
  await expect(statusLine(page)).toContainText("undoes “complete an article”");

  // Once all questions are retired, what is complete can still be reopened.
  await press(page, "g v");
  await ask(page, { name: "protest", question: "Does it tell of a protest?" });
  const line = page.getByRole("article", { name: "protest" });
  await line.getByRole("button", { name: "Change…" }).press("Enter");
  await line.getByRole("button", { name: "Retire" }).press("Enter");
  await expect(page.getByRole("region", { name: "Retired" })).toContainText("protest");
  await readArticle(page);
  await expect(panel(page)).toContainText("It asks no questions");
  await panel(page).getByRole("button", { name: "Reopen the article" }).press("Enter");
  await expect(statusLine(page)).toContainText("undoes “reopen an article”");
});

test("skip rules, numbers and words, quotations and codings; the tables for R", async ({
  app,
  page,
  folders,
}) => {
  await sampleOpen(page);
  await press(page, "g v");
  await ask(page, { name: "protest", question: "Does it tell of a protest?" });
  await ask(page, { name: "crowd", question: "How many came?", kind: "A number" });
  const line = page.getByRole("article", { name: "crowd" });
  await line.getByRole("button", { name: "Change…" }).press("Enter");
  const form = page.getByRole("form", { name: "Change crowd" });
  await form.getByRole("button", { name: "Asked" }).press("Enter");
  await page.getByRole("option", { name: "by the answer to protest" }).press("Enter");
  await form.getByRole("checkbox", { name: "Yes" }).press("Space");
  await form.getByRole("button", { name: "Keep" }).press("Enter");
  await expect(line).toContainText("if protest is yes");
  await ask(page, { name: "standing", question: "Who speaks?", kind: "Words", scope: "quotation" });
  await ask(page, { name: "fits", question: "Does the code fit well?", scope: "coding" });

  await readArticle(page);
  await press(page, "Control+j");
  await page.keyboard.press("n");
  await expect(panel(page).getByRole("button", { name: "Complete the article" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("y");
  await expect(panel(page).getByRole("textbox", { name: "How many came?" })).toBeFocused();
  await page.keyboard.type("many");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText("Write a number.");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2,5");
  await page.keyboard.press("Enter");
  await expect(statusLine(page)).toContainText("undoes “answer crowd: 2.5”");
  await press(page, "ArrowUp ArrowUp n");
  await expect(statusLine(page)).toContainText(
    "undoes “answer protest: No, and 1 answer that hung on it”",
  );
  await press(page, "Control+z");
  await expect(panel(page).getByRole("list", { name: "Questions" })).toContainText("crowd2.5");

  // A sentence with a quotation in it, and a coding on it.
  const quoted = inspector(page)
    .getByRole("region", { name: /^Quotations/u })
    .getByRole("button");
  await quoted.first().press("Enter");
  await page.getByRole("application").focus();
  await page.keyboard.press("1");
  await expect(inspector(page).getByRole("heading", { name: "Codings (1)" })).toBeVisible();
  await press(page, "Control+j ArrowRight");
  await expect(panel(page).getByRole("textbox", { name: "Who speaks?" })).toBeFocused();
  await page.keyboard.type("the minister");
  await page.keyboard.press("Enter");
  await expect(statusLine(page)).toContainText("undoes “answer standing: the minister”");
  await page.keyboard.press("ArrowRight");
  await expect(question(page, "Does the code fit well?")).toBeFocused();
  await expect(panel(page).getByRole("status")).toHaveText("Open: 1 missing: fits of 1 coding.");
  await page.keyboard.press("y");
  await page.keyboard.press("Control+Enter");
  await expect(panel(page).getByRole("status")).toContainText("Complete");

  await press(page, "g v");
  await chooseInDialog(app, [folders.scratch]);
  await page.getByRole("button", { name: "Export the answers for R…" }).press("Enter");
  await expect(page.getByText("The answers were written to")).toBeVisible();
  const [folder = ""] = readdirSync(folders.scratch);
  expect(readdirSync(join(folders.scratch, folder)).sort()).toEqual([
    "articles.csv",
    "codings.csv",
    "dictionary.csv",
    "long.csv",
    "quotations.csv",
  ]);
  const file = (name: string) => readFileSync(join(folders.scratch, folder, name), "utf8");
  expect(file("articles.csv")).toMatch(/complete,article,[^,]+,,,yes,2\.5\r\n/u);
  expect(file("quotations.csv")).toContain(",the minister\r\n");
  expect(file("long.csv")).toMatch(/,fits,yes,Yes,1,answered\r\n/u);

  // Removing the coding takes its answers along, and undo brings them back.
  await readArticle(page);
  await inspector(page)
    .getByRole("region", { name: /^Codings/u })
    .getByRole("button", { name: /^Conflict/u })
    .press("Enter");
  // In the field of the quotation arrows move the caret; Enter leaves it.
  await press(page, "Control+j ArrowRight Enter ArrowRight");
  await expect(question(page, "Does the code fit well?")).toBeFocused();
  const remove = inspector(page).getByRole("button", { name: "Remove the code Conflict" });
  await expect(remove).toBeDisabled();
  await press(page, "Control+Enter");
  await expect(panel(page).getByRole("status")).toContainText("Open");
  await remove.press("Enter");
  await expect(panel(page)).toContainText("Choose one of your codings");
  await page.getByRole("application").focus();
  await page.keyboard.press("Control+z");
  await expect(panel(page).getByRole("list", { name: "Questions" })).toContainText("fitsYes");
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the sheet and its editor, ${theme}`, async ({ page }) => {
    await sampleOpen(page);
    await take(page, `theme: ${theme}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await press(page, "g v");
    await expect(page.getByRole("form", { name: "A new question" })).toBeVisible();
    expect.soft(await accessibilityViolations(page), "no questions").toEqual([]);
    for (const set of ["Tone", "Four elements of a frame", "Five generic frames"]) {
      await page.getByRole("button", { name: `: ${set}` }).press("Enter");
    }
    await ask(page, {
      name: "standing",
      question: "Who speaks?",
      kind: "Words",
      scope: "quotation",
    });
    const tone = page.getByRole("article", { name: "tone" });
    await tone.getByRole("button", { name: "Change…" }).press("Enter");
    await expect(tone.getByRole("textbox", { name: "Values, one a line" })).toHaveValue(
      /negative = Told against them \(-1\)/u,
    );
    expect.soft(await accessibilityViolations(page), "editor").toEqual([]);
    await page.screenshot({ path: `/tmp/sheets-editor-${theme}.png` });

    await readArticle(page);
    await press(page, "Control+j 3");
    await expect(panel(page).getByRole("textbox")).toBeFocused();
    expect.soft(await accessibilityViolations(page), "a field").toEqual([]);
    await press(page, "Enter Enter Enter Enter y");
    await expect(question(page, /some level of government is to answer/u)).toBeFocused();
    expect.soft(await accessibilityViolations(page), "a question").toEqual([]);
    await page.screenshot({ path: `/tmp/sheets-panel-${theme}.png` });
    await page.keyboard.press("ArrowRight");
    await expect(panel(page)).toContainText("Select words of a quotation");
    expect.soft(await accessibilityViolations(page), "no quotation").toEqual([]);
  });
}
