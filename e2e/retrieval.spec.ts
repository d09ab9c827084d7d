import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { reach } from "./fixtures/keyboard.ts";
import {
  chooseTheme,
  press,
  read,
  sampleOpen,
  saveInDialog,
  selectSentence,
  statusLine,
} from "./fixtures/steps.ts";

const work = (page: Page) => page.getByRole("main");

async function clean(page: Page, screen: string): Promise<void> {
  expect.soft(await accessibilityViolations(page), screen).toEqual([]);
  const shots = process.env["PARALLAX_SHOTS"];
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${screen}.png`) });
}

/** Chooses out of a list by typing the beginning of its name. */
async function choose(page: Page, field: Locator, name: string): Promise<void> {
  await field.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox").last()).toBeVisible();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(field).toContainText(name);
}

/** Finds words in their context, and ticks the first two places. */
async function tickTwoPlaces(page: Page, words: string): Promise<void> {
  await press(page, "g f");
  await work(page).getByRole("tab", { name: "Coded passages" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Words to look for" })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await expect(work(page).getByText(/^\d+ places in \d+ articles/u)).toBeVisible();
  const table = work(page).getByRole("grid", { name: "Places found" });
  await table.getByRole("row").nth(1).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(work(page).getByText("2 ticked")).toBeVisible();
}

/** Gives what is ticked a code, found by its name. */
async function codeTicked(page: Page, code: string): Promise<void> {
  await page.keyboard.press("c");
  await expect(page.getByRole("searchbox", { name: "Find a code" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Find a code" }).focus();
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await expect(statusLine(page)).toContainText(`undoes “code 2 passages ${code}”`);
}

for (const theme of ["light", "dark"] as const) {
  test(`words are found in context, coded as one act, and found again by their code, ${theme}`, async ({
    page,
  }) => {
    await sampleOpen(page);
    await chooseTheme(page, theme);
    await tickTwoPlaces(page, "minister* | council");
    await clean(page, `words-${theme}`);
    const table = work(page).getByRole("grid", { name: "Places found" });
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(table.getByRole("row").nth(1)).toBeVisible();
    const isWider = () =>
      page.locator(".table-container").evaluate((box) => box.scrollWidth > box.clientWidth);
    await expect.poll(isWider, "it needs no scroll bar below").toBe(false);
    await choose(
      page,
      work(page).getByRole("button", { name: /Sort by/u }),
      "By the word to the left",
    );
    await expect(table.getByRole("row").nth(1)).toBeVisible();
    await table.getByRole("row").nth(1).focus();
    await codeTicked(page, "Morality");

    await page.keyboard.press("Control+s");
    await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
    await page.keyboard.type("Ministers");
    await page.keyboard.press("Enter");
    await expect(statusLine(page)).toContainText("undoes “save the query Ministers”");

    await work(page).getByRole("tab", { name: "Words in context" }).focus();
    await page.keyboard.press("ArrowLeft");
    await choose(page, work(page).getByRole("button", { name: /condition 1: code/u }), "Morality");
    await page.keyboard.press("Control+g");
    await expect(work(page).getByText(/^2 passages/u)).toBeVisible();
    await work(page).getByRole("button", { name: "Add a condition" }).focus();
    await page.keyboard.press("Enter");
    await choose(
      page,
      work(page).getByRole("button", { name: /condition 2: what it asks about/u }),
      "Where it lies",
    );
    await clean(page, `query-${theme}`);
    await page.keyboard.press("Control+g");
    await expect(work(page).getByText("No passage is so.")).toBeVisible();
    await press(page, "Alt+ArrowLeft");
    await expect(work(page).getByText(/^2 passages/u)).toBeVisible();
    const found = work(page).getByRole("grid", { name: "Passages found" });
    await found.getByRole("row").nth(1).focus();
    await clean(page, `passages-${theme}`);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("application")).toBeVisible();
    await press(page, "Alt+ArrowLeft");
    await expect(work(page).getByText(/^2 passages/u)).toBeVisible();

    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(work(page).getByText(/^0 passages/u)).toBeVisible();
    await page.keyboard.press("Control+Shift+z");
    await expect(work(page).getByText(/^2 passages/u)).toBeVisible();
  });

  test(`codes are counted by outlet, and what a cell counts is opened, ${theme}`, async ({
    app,
    page,
    folders,
  }) => {
    await sampleOpen(page);
    await chooseTheme(page, theme);
    await tickTwoPlaces(page, "minister* | council");
    await codeTicked(page, "Conflict");
    await press(page, "g x");
    await expect(work(page).getByText("No article of this pass is complete yet")).toBeVisible();
    await work(page).getByRole("checkbox", { name: "Count what is not complete" }).focus();
    await page.keyboard.press("Space");
    const cells = work(page).getByRole("button", { name: /^Conflict, .*: [12]; open/u });
    await expect(cells.first()).toBeVisible();
    await expect(work(page).getByText("No intervals")).toBeVisible();
    await clean(page, `matrix-${theme}`);
    await choose(
      page,
      work(page).getByRole("button", { name: /Figures/u }),
      "Coded passages per 1,000 words",
    );
    await expect(
      work(page)
        .getByText(/words$/u)
        .first(),
    ).toBeVisible();
    await clean(page, `matrix-rate-${theme}`);
    await work(page)
      .getByRole("button", { name: /Figures/u })
      .press("Enter");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect(cells.first()).toBeVisible();

    const path = join(folders.scratch, "matrix.csv");
    await saveInDialog(app, path);
    await work(page).getByRole("button", { name: "Export as CSV…" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("The matrix was written to")).toBeVisible();
    expect(readFileSync(path, "utf8")).toContain("code,outlet,passages");

    const [first] = await cells.all();
    const said = await first?.getAttribute("aria-label");
    // One cell of the table is in the order of Tab; the arrows go on from there.
    await work(page).locator(".codes-cell[tabindex='0']").focus();
    for (let step = 0; step < 12; step += 1) {
      const at = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
      if (at === said) break;
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("Enter");
    const count = /: (\d+);/u.exec(said ?? "")?.[1] ?? "none";
    await expect(work(page).getByText(new RegExp(`^${count} passage`, "u"))).toBeVisible();
  });

  test(`memos are written from anywhere, linked, found, edited and exported, ${theme}`, async ({
    app,
    page,
    folders,
  }) => {
    await sampleOpen(page);
    await chooseTheme(page, theme);
    await read(page, "Kelmar is coming back");
    await selectSentence(page, 2);
    await page.keyboard.press("1");
    await expect(statusLine(page)).toContainText("undoes “code Conflict”");
    await page.keyboard.press("Control+Shift+m");
    const dialog = page.getByRole("dialog", { name: /Memo on the article/u });
    await expect(dialog.getByRole("textbox", { name: "Memo" })).toBeFocused();
    await page.keyboard.type("One side opens the piece, see ");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Link a passage" })).toBeVisible();
    // Going through the passages links none.
    const passages = page.getByRole("listbox", { name: "Passages" }).getByRole("option");
    await reach(page, passages.first());
    await page.keyboard.press("ArrowDown");
    await expect(passages.nth(1)).toBeFocused();
    await page.getByRole("searchbox", { name: "Find a passage" }).focus();
    await page.keyboard.type("conflict");
    await clean(page, `link-${theme}`);
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("textbox", { name: "Memo" })).toHaveValue(/see story\/\S+\?at=/u);
    await dialog.getByRole("textbox", { name: "Memo" }).focus();
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toHaveCount(0);
    await expect(statusLine(page)).toContainText("undoes “write a memo”");

    await press(page, "g e");
    const card = work(page).getByRole("article", { name: /Memo on article/u });
    await expect(card).toBeVisible();
    await clean(page, `memos-${theme}`);
    await page.keyboard.press("/");
    await page.keyboard.type("nothing of the kind");
    await expect(work(page).getByText("No memo is so.")).toBeVisible();
    await work(page).getByRole("searchbox").fill("one side");
    await card.getByRole("button", { name: "Edit" }).focus();
    await page.keyboard.press("Enter");
    await expect(card.getByRole("textbox", { name: "Memo" })).toBeFocused();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Again.");
    await card.getByRole("button", { name: "Keep the memo" }).focus();
    await page.keyboard.press("Enter");
    await expect(card).toContainText("Again.");

    await work(page).getByRole("button", { name: "Write a memo…" }).press("Enter");
    const subjects = page.getByRole("listbox", { name: "What a memo can be about" });
    await reach(page, subjects.getByRole("option").first());
    await page.keyboard.press("ArrowDown");
    await expect(subjects.getByRole("option", { name: "Code: Conflict" })).toBeFocused();
    await page.keyboard.press("Enter");
    const onCode = page.getByRole("dialog", { name: "Memo on the code Conflict" });
    await expect(onCode.getByRole("textbox", { name: "Memo" })).toBeFocused();
    await expect(onCode.getByRole("textbox", { name: "Memo" })).toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    const path = join(folders.scratch, "memos.md");
    await saveInDialog(app, path);
    await work(page).getByRole("button", { name: "Export as Markdown…" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("The memos were written to")).toBeVisible();
    expect(readFileSync(path, "utf8")).toMatch(/## On articles\n\n### Kelmar[^#]*One side opens/u);

    await card.getByRole("button", { name: /a passage of/u }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("application", { name: "Kelmar is coming back" })).toBeVisible();
  });
}

test("a units by coders table is refused while no article is complete", async ({
  app,
  page,
  folders,
}) => {
  await sampleOpen(page);
  await tickTwoPlaces(page, "minister*");
  await codeTicked(page, "Conflict");
  await press(page, "g x");
  await work(page).getByRole("checkbox", { name: "Count what is not complete" }).focus();
  await page.keyboard.press("Space");
  await saveInDialog(app, join(folders.scratch, "units.csv"));
  await work(page)
    .getByRole("button", { name: /Units × coders/u })
    .focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: /each sentence and coder/u }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("No article is complete in");
});

test("P1: a pass is drawn from a saved query; codes named alike are told apart where one is chosen", async ({
  page,
}) => {
  await sampleOpen(page);
  await page.evaluate(async () => {
    const search = { find: "words", text: "residents", match: "word" };
    const run = window.parallax.runCommand;
    await run({ name: "saveQuery", args: { name: "Residents", search } });
    await run({ name: "addReadyCodes", args: { codebook: "policy-frames" } });
  });
  await tickTwoPlaces(page, "minister* | council");
  await page.keyboard.press("c");
  await expect(page.getByRole("searchbox", { name: "Find a code" })).toBeFocused();
  await page.keyboard.type("morality");
  await expect(page.getByRole("menuitem", { name: /^Morality/u })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /^Policy frames › Morality/u })).toBeVisible();
  await clean(page, "codes-named-alike");
  // The first takes back what was typed.
  await press(page, "Escape Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await work(page).getByRole("tab", { name: "Words in context" }).focus();
  await page.keyboard.press("ArrowLeft");
  const condition = work(page).getByRole("button", { name: /condition 1: code/u });
  await choose(page, condition, "Morality (Policy frames)");

  await work(page).focus();
  await press(page, "g p");
  await page.getByRole("button", { name: "Begin a pass…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Begin a pass" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("On residents");
  await choose(page, dialog.getByRole("button", { name: /Articles of/u }), "Query: Residents");
  const finds = dialog.getByText(/^It finds \d+ articles? now/u);
  await expect(finds).toBeVisible();
  const count = /\d+/u.exec(await finds.innerText())?.[0] ?? "";
  expect(Number(count)).toBeGreaterThan(0);
  expect(Number(count)).toBeLessThan(6);
  await clean(page, "pass-from-query");
  await dialog.getByRole("button", { name: "Begin the pass" }).press("Enter");
  await expect(statusLine(page)).toContainText("pass On residents");
  await expect(page.getByRole("region", { name: "On residents" })).toContainText(
    new RegExp(
      `${count} articles?: the query “Residents” \\(“residents”\\): ${count} article`,
      "u",
    ),
  );
});
