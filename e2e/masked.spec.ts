import type { Locator, Page } from "@playwright/test";
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

/** What may show of no outlet of the sample: names, short names, domains, files, bylines. */
const giveaways = [
  /Courier|Herald|Lantern|Ledger|NewsNorth|Corvania Today|Vask Valley H|Tessmark C/iu,
  /tessmarkcourier|corvaniatoday|\.example/iu,
  /kelmar-reservoir|lights-on|inspector-letter|power-price|opinion-keys|newsnorth/iu,
  /Pryce-Olm|Holvane|Aldermoor|Fenwarren|Tessaly|Mirja Quill/u,
];

/** Everything of the page that can be seen or heard: texts, names, titles, values, the tree of roles. */
async function everyString(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const strings: string[] = [document.title, document.body.innerText];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest("style, script") === null) strings.push(node.nodeValue ?? "");
    }
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (name !== "class" && name !== "style") strings.push(value);
      }
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        strings.push(element.value);
      }
    }
    return strings;
  });
  return [...found, await page.locator("body").ariaSnapshot()];
}

/** The leaks of what is on the screen now; `marks` are the outlets' true marks. */
async function clean(page: Page, marks: ReadonlySet<string>, screen: string): Promise<void> {
  const strings = await everyString(page);
  const leaks = strings.flatMap((text) => {
    const seen = text.replaceAll("\u2060", "");
    return giveaways.flatMap((pattern) => {
      const at = seen.search(pattern);
      return at === -1 ? [] : [seen.slice(Math.max(0, at - 40), at + 60)];
    });
  });
  expect.soft([...new Set(leaks)], screen).toEqual([]);
  const shown = await page.locator(".outlet-mark").allTextContents();
  expect
    .soft(
      shown.filter((mark) => marks.has(mark)),
      `${screen}: marks`,
    )
    .toEqual([]);
}

async function beginMasked(page: Page): Promise<void> {
  await press(page, "g p");
  await page.getByRole("button", { name: "Begin a pass…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Begin a pass" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("First round");
  await dialog.getByRole("checkbox", { name: /Mask the outlets/u }).press("Space");
  const seed = dialog.getByRole("textbox", { name: "Seed" });
  await seed.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("20250312");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(statusLine(page)).toContainText("pass First round · masked");
}

/** Opens a memo on what is shown and asks for a passage to link: `look` at what is offered. */
async function offeredPassages(page: Page, look: (dialog: Locator) => Promise<void>) {
  await page.keyboard.press("Control+Shift+m");
  const memo = page.getByRole("dialog", { name: /^Memo on/u });
  await expect(memo.getByRole("textbox", { name: "Memo" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Link a passage" });
  await expect(dialog).toBeVisible();
  await look(dialog);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(memo).toHaveCount(0);
}

/** How many articles a search, a query and a concordance tell of, as the main process answers. */
async function articlesFound(page: Page, words: string): Promise<number[]> {
  return await page.evaluate(async (text) => {
    const { parallax } = window;
    const count = (found: readonly { readonly article: string }[]) =>
      new Set(found.map(({ article }) => article)).size;
    const everywhere = { outlet: null, story: null, from: null, to: null };
    const asked = { text, match: "word" } as const;
    const search = await parallax.search({ query: text, ...everywhere });
    const inArticle = await parallax.retrieve({
      where: { kind: "words", in: "article", ...asked },
    });
    const inSpan = await parallax.retrieve({ where: { kind: "words", in: "span", ...asked } });
    const lines = await parallax.concordance(asked);
    if (!search.ok || !inArticle.ok || !inSpan.ok || !lines.ok) throw new Error("not answered");
    return [
      search.value.articles,
      count(inArticle.value.spans),
      count(inSpan.value.spans),
      lines.value.articles,
    ];
  }, words);
}

/** The six articles, one after another, from the palette. */
async function openArticle(page: Page, index: number): Promise<void> {
  await press(page, "Control+k");
  await page.keyboard.type("article:");
  await expect(page.getByRole("menuitem", { name: /^Article:/u })).toHaveCount(6);
  for (let step = 0; step < index; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("application")).toBeVisible();
}

test("P3: masks hide the outlets wherever one looks, and codings made under them stand on the true text", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await sampleOpen(page);
  const marks = new Set(await page.locator(".outlet-mark").allTextContents());
  expect(marks.size).toBe(6);
  // What is hidden is there to be found: without a mask the same look finds it.
  expect((await everyString(page)).some((text) => /The Tessmark Courier/u.test(text))).toBe(true);
  expect((await articlesFound(page, "courier"))[0]).toBeGreaterThan(0);
  // Words that name an outlet are selected, and could be linked.
  await read(page, "Kelmar Reservoir to Be Refilled");
  await selectSentence(page, 1);
  await page.keyboard.press("Shift+ArrowDown");
  await offeredPassages(page, async (dialog) => {
    await expect(dialog.getByRole("option")).toContainText("The Tessmark Courier reports");
  });
  await beginMasked(page);
  const look = (screen: string) => clean(page, marks, screen);
  await look("passes");
  await page.getByRole("button", { name: "Begin a pass…" }).press("Enter");
  const another = page.getByRole("dialog", { name: "Begin a pass" });
  await expect(another).toContainText("An outlet’s articles are not offered");
  const scopes = another.getByRole("button", { name: /Articles of/u });
  await scopes.press("Enter");
  await expect(page.getByRole("option", { name: /^Story:/u }).first()).toBeVisible();
  await expect(page.getByRole("option", { name: /Outlet/u })).toHaveCount(0);
  await look("another pass");
  await page.keyboard.press("Escape");
  await expect(scopes).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(another).toHaveCount(0);
  await read(page, "Kelmar Reservoir to Be Refilled");
  await offeredPassages(page, async (dialog) => {
    await expect(dialog).toContainText("No passage is so.");
    await look("what was selected before");
  });

  await press(page, "g l");
  await expect(page.getByRole("row")).toHaveCount(7);
  await expect(page.getByRole("row").filter({ hasText: "Outlet A" })).toHaveCount(1);
  await look("library");
  await press(page, "Control+Shift+f");
  await page.keyboard.type("minister");
  await expect(page.getByRole("option").first()).toBeVisible();
  await look("places found");
  for (const query of [
    ...["Courier", "the Herald", "corvaniatoday", "minister Courier", "minister couri"],
    ...["MINISTER NEWSN", 'letter "vask valley herald"', "reservoir lantern"],
  ]) {
    await page.getByRole("searchbox").fill("minister");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.getByRole("searchbox").fill(query);
    await expect(page.getByRole("main")).toContainText("Nothing was found.");
  }
  await page.getByRole("searchbox").fill("Tessmark");
  await expect(page.getByRole("option").first()).toContainText("Tessmark");
  await look("places of a word that a name begins with");
  await page.getByRole("searchbox").fill("");

  await press(page, "Control+k");
  await expect(page.getByRole("menuitem").first()).toBeVisible();
  await page.keyboard.type("article");
  await expect(page.getByRole("menuitem", { name: /Outlet/u }).first()).toBeVisible();
  await look("palette");
  await page.keyboard.press("Escape");
  await press(page, "Escape");

  for (const [keys, heading] of [
    ["g s", "Stories"],
    ["g c", "Codebook"],
    ["g o", "Outlets"],
    ["g n", "Notes"],
    ["g r", "Report"],
    ["Control+i", "Import"],
  ] as const) {
    await page.getByRole("main").focus();
    await press(page, keys);
    const title = page.getByRole("banner", { name: "Bar" }).getByRole("heading");
    await expect(title).toHaveText(heading);
    await look(heading);
    if (!["Stories", "Codebook"].includes(heading)) {
      await expect(page.getByRole("main")).toContainText(
        "hides; it opens when that pass is closed",
      );
    }
  }
  // Every view there is, also those this test does not know of.
  const views = page.getByRole("navigation", { name: "Views" }).getByRole("button");
  for (let index = 0; index < (await views.count()); index += 1) {
    const name = await views.nth(index).innerText();
    await views.nth(index).press("Enter");
    await expect(views.nth(index)).toHaveAttribute("aria-current", "page");
    await look(`view ${name}`);
  }
  await page.getByRole("main").focus();
  await press(page, "?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await look("sheet of keys");
  await page.keyboard.press("Escape");

  for (let index = 0; index < 6; index += 1) {
    await openArticle(page, index);
    await look(`article ${index + 1}`);
    await page.getByRole("application").focus();
    await page.keyboard.press("r");
    await look(`article ${index + 1} with what cleaning removed`);
    for (const down of [2, 3, 4]) {
      await selectSentence(page, down);
      await page.keyboard.press("1");
      await expect(statusLine(page)).toContainText("undoes “code Conflict”");
    }
    await expect(inspector(page).getByRole("heading", { name: "Codings (3)" })).toBeVisible();
    await look(`article ${index + 1} coded`);
  }
  const named = "courier couri* newsnorth news?orth corvaniatoday lantern herald her?ld ledger";
  for (const words of [...named.split(" "), "the courier reports", "vask valley herald"]) {
    expect.soft(await articlesFound(page, words), words).toEqual([0, 0, 0, 0]);
  }
  expect((await articlesFound(page, "minister")).every((count) => count > 0)).toBe(true);
  await offeredPassages(page, async (dialog) => {
    await expect(dialog.getByRole("option").first()).toBeVisible();
    await look("passages to link");
  });
  await selectSentence(page, 2);
  await page.keyboard.press("e");
  await expect(page.getByRole("dialog")).toBeVisible();
  await look("evidence");
  await page.keyboard.press("Escape");

  for (const [keys, view] of [
    ["v o", "Story"],
    ["v c", "Compare"],
    ["v m", "Matrix"],
    ["v q", "Quotations"],
    ["v x", "Conflicts"],
    ["v s", "Sources"],
    ["v h", "Headlines"],
    ["v r", "Reuse"],
  ] as const) {
    await page.getByRole("main").focus();
    await press(page, keys);
    const panel = page.getByRole("tabpanel", { name: view });
    await expect(panel.getByText("Comparing")).toHaveCount(0, { timeout: 20_000 });
    const isGrid = view === "Matrix" || view === "Compare";
    await expect(panel.getByRole(isGrid ? "grid" : "button").first()).toBeVisible();
    await look(view);
  }
  await press(page, "Control+z");
  await expect(page.getByText("Undone: code Conflict.")).toBeVisible();
  await look("undone");
  await press(page, "Control+Shift+z");
  await expect(page.getByText("Done again: code Conflict.")).toBeVisible();

  await press(page, "g p");
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Close the pass…" }).first().press("Enter");
  const dialog = page.getByRole("dialog", { name: "Close First round" });
  await expect(dialog.getByRole("button", { name: /Outlet [A-F]/u })).toHaveCount(6);
  expect(await accessibilityViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: /Outlet A/u }).press("Enter");
  await page.keyboard.type("The Tess");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: /Outlet A/u })).toContainText("Tessmark Courier");
  await dialog.getByRole("button", { name: "Close the pass and show the outlets" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("region", { name: "First round" })).toContainText(
    /named [01] of 6 outlets rightly/u,
  );
  await expect(statusLine(page)).not.toContainText("masked");
  await press(page, "g l");
  await expect(page.getByRole("row").filter({ hasText: "The Tessmark Courier" })).toBeVisible();

  const wrong = await page.evaluate(async () => {
    const { parallax } = window;
    const snapshot = await parallax.projectSnapshot(null);
    if (!snapshot.ok || snapshot.value === null) return ["no project"];
    const found: string[] = [];
    let count = 0;
    for (const record of snapshot.value.records) {
      if (record.type !== "coding") continue;
      count += 1;
      const { span, quote } = record.anchor;
      const read = await parallax.readArticle({ article: span.article });
      const text = read.ok && span.field === "text" ? read.value.text : null;
      if (text?.slice(span.start, span.end) !== quote.exact) found.push(quote.exact);
      if (/‹[A-F?]›|\u2060/u.test(JSON.stringify(record))) found.push("a mask was kept");
    }
    return count === 18 ? found : [`${count} codings`];
  });
  expect(wrong).toEqual([]);
});

test("a reliability pass hides what others coded, and notes, until it is closed", async ({
  page,
}) => {
  await sampleOpen(page);
  await press(page, "g p");
  await page.getByRole("button", { name: "Begin a pass…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Begin a pass" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Reliability");
  await dialog.getByRole("checkbox", { name: /Everybody codes a part/u }).press("Space");
  await page.keyboard.press("Enter");
  const begin = dialog.getByRole("button", { name: "Begin the pass" });
  await begin.press("Enter");
  await expect(dialog).toContainText("Say how many articles everybody codes.");
  expect(await accessibilityViolations(page)).toEqual([]);
  await dialog.getByRole("textbox", { name: "Articles everybody codes" }).fill("2");
  await begin.press("Enter");
  await expect(statusLine(page)).toContainText("pass Reliability · blind");
  await press(page, "g n");
  await expect(page.getByRole("main")).toContainText("hides; it opens when that pass is closed");
  await press(page, "g a");
  await expect(page.getByRole("application")).toBeVisible();
  await press(page, "g p");
  const card = page.getByRole("region", { name: "Reliability" });
  await expect(card).toContainText("2 articles coded by everybody, blind");
  await card.getByRole("button", { name: "Close the pass…" }).press("Enter");
  await page.getByRole("button", { name: "Close the pass", exact: true }).press("Enter");
  await expect(statusLine(page)).toContainText("pass Open coding");
  // Keys act on the window again once nothing lies over it.
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const stop = "Undo stops at the closing of Reliability: what it hid has been seen";
  await expect(statusLine(page)).toContainText(stop);
  await press(page, "Control+z");
  await expect(page.getByRole("alert")).toContainText(stop);
  await expect(card).toContainText("closed");
  await page.getByRole("alert").getByRole("button").press("Enter");
  await press(page, "g n");
  await expect(page.getByRole("main")).toContainText("Notes on outlets");
});
