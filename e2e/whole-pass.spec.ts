import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { activate, cycleTo, reach, watchPointer } from "./fixtures/keyboard.ts";
import { chooseInDialog, inspector, press, saveInDialog, statusLine } from "./fixtures/steps.ts";

const root = join(import.meta.dirname, "..");
const shared = process.env["PARALLAX_SHARED"] ?? join(root, "..", "shared");
const seeds = join(shared, "seeds");
const hasSeeds = existsSync(seeds);
if (!hasSeeds) {
  process.stderr.write(`No articles in ${seeds} (PARALLAX_SHARED): the sample's are coded.\n`);
}
const folder = hasSeeds ? seeds : join(root, "resources", "sample");
const articles = hasSeeds ? 5 : 6;
/** What articles that do not say where they appeared are filed under. */
const invented = ["Capital Wire", "Border Brief", "Gulf Post"];

const work = (page: Page) => page.getByRole("main");
const reader = (page: Page) => page.getByRole("application");
const sheet = (page: Page) => inspector(page).getByRole("region", { name: "Coding sheet" });

const undoes = (page: Page, label: string) =>
  expect(statusLine(page)).toContainText(`undoes “${label}`);

const count = (page: Page, codings: number) =>
  expect(inspector(page).getByRole("heading", { name: `Codings (${codings})` })).toBeVisible();

async function picture(page: Page, name: string): Promise<void> {
  const shots = process.env["PARALLAX_SHOTS"];
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
}

/** Every record of the project, true names and all, in an order of its own. */
function recordsIn(page: Page) {
  return page.evaluate(async () => {
    const snapshot = await window.parallax.projectSnapshot(null);
    if (!snapshot.ok || snapshot.value === null) throw new Error("no project");
    return [...snapshot.value.records].sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

type Records = Awaited<ReturnType<typeof recordsIn>>;

function ofType<Type extends Records[number]["type"]>(records: Records, type: Type) {
  return records.filter(
    (one): one is Extract<Records[number], { type: Type }> => one.type === type,
  );
}

/** Presses the key of undo or redo, and tells what either would do next once it is done. */
async function step(page: Page, keys: string) {
  const changed = page.evaluate(
    () =>
      new Promise<{ undo: string | null; redo: string | null }>((resolve) => {
        const off = window.parallax.on("projectChanged", ({ undoLabel, redoLabel }) => {
          off();
          resolve({ undo: undoLabel, redo: redoLabel });
        });
      }),
  );
  await page.keyboard.press(keys);
  return await changed;
}

async function makeProject(page: Page): Promise<void> {
  await expect(page.getByRole("row")).toHaveCount(7, { timeout: 30_000 });
  await activate(page, page.getByRole("button", { name: "Project Parallax sample" }));
  await expect(page.getByRole("menuitem", { name: "New project…" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Whole pass");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Project Whole pass" })).toBeVisible();
}

/** Imports the folder; who does not say its outlet is given one. */
async function importAll(page: Page): Promise<void> {
  await press(page, "Control+i");
  await activate(page, page.getByRole("button", { name: "Choose a folder…" }));
  const items = work(page).getByRole("list", { name: "Articles found" });
  await expect(items.getByRole("listitem")).toHaveCount(articles);
  const names = [...invented];
  for (let index = 0; index < articles; index += 1) {
    const item = items.getByRole("listitem").nth(index);
    if (!(await item.innerText()).includes("outlet unknown")) continue;
    await activate(page, item.getByRole("button"), index === 0 ? "Tab" : "Shift+Tab");
    const fields = work(page).getByRole("region", { name: "About the article" });
    await reach(page, fields.getByRole("textbox", { name: "Outlet" }));
    const name = names.shift() ?? "Another";
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(item).toContainText(name);
  }
  const take = work(page).getByRole("button", { name: `Import ${articles} articles` });
  await activate(page, take, "Shift+Tab");
  await expect(page.getByRole("row")).toHaveCount(articles + 1);
}

/** A ready-made codebook beside the one there is, and three questionnaires. */
async function addCodesAndQuestions(page: Page): Promise<void> {
  await press(page, "g c");
  await activate(page, page.getByRole("button", { name: "Add codes" }));
  await expect(page.getByRole("menuitem", { name: /^Policy frames/u })).toBeFocused();
  await page.keyboard.press("Enter");
  await undoes(page, "add 16 codes from Policy frames");
  await press(page, "g v");
  for (const set of ["Tone", "Four elements of a frame", "Five generic frames"]) {
    const add = page.getByRole("button", { name: new RegExp(`^Add .*: ${set}`, "u") });
    await activate(page, add);
    await undoes(page, `add the questions “${set}`);
  }
}

async function beginMasked(page: Page): Promise<void> {
  await press(page, "g p");
  await activate(page, page.getByRole("button", { name: "Begin a pass…" }));
  const dialog = page.getByRole("dialog", { name: "Begin a pass" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Round one");
  await reach(page, dialog.getByRole("checkbox", { name: /Mask the outlets/u }));
  await page.keyboard.press("Space");
  await reach(page, dialog.getByRole("textbox", { name: "Seed" }));
  await press(page, "Control+a");
  await page.keyboard.type("20250505");
  await page.keyboard.press("Enter");
  await expect(statusLine(page)).toContainText("pass Round one · masked");
}

/** Selects sentences: the first so many down from the top, and so many more. */
async function select(page: Page, down: number, more = 0): Promise<void> {
  await expect(reader(page)).toBeFocused();
  await press(page, "Escape Control+Home");
  for (let index = 0; index < down; index += 1) await page.keyboard.press("ArrowDown");
  for (let index = 0; index <= more; index += 1) await page.keyboard.press("Shift+ArrowDown");
}

/** Types a part of a code's name in the picker that is open. */
async function pick(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("searchbox", { name: "Find a code" })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** Codes the article that is open: headline, two codes on a span, overlaps, nested, a quotation. */
async function codeArticle(page: Page): Promise<number> {
  let made = 0;
  const coded = async (label: string) => {
    made += 1;
    await count(page, made);
    await undoes(page, `code ${label}`);
  };
  await select(page, 0);
  await page.keyboard.press("c");
  await pick(page, "policy prescr");
  await coded("Policy prescription and evaluation");
  await select(page, 1);
  await page.keyboard.press("1");
  await coded("Conflict");
  await page.keyboard.press("3");
  await coded("Economic consequences");
  await select(page, 2, 1);
  await page.keyboard.press("2");
  await coded("Human interest");
  await select(page, 3, 1);
  await page.keyboard.press("4");
  await coded("Morality");
  await press(page, "Escape Control+Home ArrowDown ArrowDown");
  await press(page, "Shift+ArrowRight Shift+ArrowRight Shift+ArrowRight ;");
  await coded("Morality");
  const quotation = inspector(page).getByRole("button", { name: /^Code the quotation of/u });
  if ((await quotation.count()) > 0) {
    await cycleTo(page, inspector(page));
    await activate(page, quotation.first());
    await pick(page, "external");
    await coded("External regulation and reputation");
    await expect(quotation.first()).toBeFocused();
    await press(page, "Shift+F6");
  }
  return made;
}

/** Makes the first coding longer, gives the last one another code, removes the one before it. */
async function mendCodings(page: Page): Promise<void> {
  const quotes = inspector(page).locator(".coding-list .coding-quote");
  await press(page, "Escape Control+Home ArrowDown Control+ArrowDown");
  const before = await quotes.allTextContents();
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await undoes(page, "resize code");
  await expect.poll(() => quotes.allTextContents()).not.toEqual(before);
  await press(page, "Control+ArrowDown Shift+C");
  await pick(page, "security");
  await undoes(page, "change code");
  await press(page, "Control+ArrowDown Delete");
  await undoes(page, "remove code");
  await expect(quotes).toHaveCount(before.length - 1);
}

/** A memo on the coding one is at, and one on the article. */
async function writeMemos(page: Page, number: number): Promise<void> {
  await press(page, "Escape Control+Home Control+ArrowDown m");
  await expect(inspector(page).getByRole("textbox", { name: "Memo" })).toBeFocused();
  await page.keyboard.type(`Sets the scene of text ${number}.`);
  await press(page, "Tab Enter");
  await undoes(page, "write a memo");
  await expect(reader(page)).toBeFocused();
  await press(page, "Control+Shift+m");
  const dialog = page.getByRole("dialog", { name: /Memo on the article/u });
  await expect(dialog.getByRole("textbox", { name: "Memo" })).toBeFocused();
  await page.keyboard.type(`Text ${number} as a whole takes a side.`);
  await activate(page, dialog.getByRole("button", { name: "Keep the memo" }));
  await expect(dialog).toBeHidden();
  await expect(reader(page)).toBeFocused();
}

/** Answers the sheet from its first question to its last, and completes the article. */
async function fillSheet(page: Page, number: number): Promise<number> {
  const at = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const group = element?.closest(".sheet-question");
      return {
        place: group?.querySelector(".sheet-place")?.textContent ?? null,
        isField: element instanceof HTMLTextAreaElement,
        isYesNo: group?.querySelector("kbd")?.textContent === "Y",
      };
    });
  await press(page, "Control+j");
  let answered = 0;
  for (;;) {
    const { place, isField, isYesNo } = await at();
    if (place === null) break;
    if (isField) await page.keyboard.type(`Answer ${answered} on text ${number}`);
    await page.keyboard.press(
      isField ? "Enter" : isYesNo ? (answered % 3 === 0 ? "n" : "y") : String(1 + (number % 3)),
    );
    answered += 1;
    await expect.poll(async () => (await at()).place, { intervals: [20] }).not.toBe(place);
  }
  await expect(sheet(page).getByRole("button", { name: "Complete the article" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(sheet(page).getByRole("status")).toContainText("Complete: it counts");
  return answered;
}

/** Says of two letters rightly what they are, of one wrongly, of the others nothing. */
async function closeWithGuesses(page: Page, truth: ReadonlyMap<string, string>): Promise<void> {
  await press(page, "g p");
  const card = page.getByRole("region", { name: "Round one" });
  await activate(page, card.getByRole("button", { name: "Close the pass…" }));
  const dialog = page.getByRole("dialog", { name: "Close Round one" });
  const [a = "", b = "", c = ""] = [...truth.keys()].sort();
  for (const [letter, guess] of [
    [a, truth.get(a) ?? ""],
    [b, truth.get(b) ?? ""],
    [c, truth.get(a) ?? ""],
  ] as const) {
    const field = dialog.getByRole("button", { name: new RegExp(letter, "u") });
    await activate(page, field);
    await expect(page.getByRole("listbox")).toBeVisible();
    await page.keyboard.type(guess);
    await page.keyboard.press("Enter");
    await expect(field).toContainText(guess);
  }
  expect(await accessibilityViolations(page), "closing").toEqual([]);
  await picture(page, "whole-closing");
  const close = dialog.getByRole("button", { name: "Close the pass and show the outlets" });
  await activate(page, close);
  await expect(dialog).toBeHidden();
  await expect(card).toContainText(`named 2 of ${truth.size} outlets rightly`);
}

test(`a whole pass over ${hasSeeds ? "the seeds" : "the sample"} with the keyboard alone, undone and redone`, async ({
  relaunch,
  folders,
}) => {
  test.setTimeout(300_000);
  const first = await relaunch();
  let { app, page } = first;
  let pointed = await watchPointer(page);
  await saveInDialog(app, join(folders.documents, "Whole pass.parallax"));
  await chooseInDialog(app, [folder]);
  await makeProject(page);
  const atStart = await recordsIn(page);
  await importAll(page);
  await addCodesAndQuestions(page);
  await beginMasked(page);
  const atBeginning = await recordsIn(page);
  const outletNames = new Map(ofType(atBeginning, "outlet").map(({ id, name }) => [id, name]));
  expect(outletNames.size).toBe(articles);

  let made = 0;
  let answered = 0;
  const truth = new Map<string, string>();
  for (let number = 1; number <= articles; number += 1) {
    await press(page, "g a");
    await count(page, 0);
    await reach(page, reader(page));
    const letter = await work(page)
      .getByText(/^Outlet [A-F]$/u)
      .first()
      .innerText();
    made += await codeArticle(page);
    const seen = await page.evaluate(() => document.body.innerText);
    for (const name of outletNames.values()) expect(seen).not.toContain(name);
    if (number === 1) {
      await mendCodings(page);
      made -= 1;
    }
    await writeMemos(page, number);
    if (number === 1) {
      expect(await accessibilityViolations(page), "coding").toEqual([]);
      await picture(page, "whole-coding");
    }
    answered += await fillSheet(page, number);
    if (number === articles) await picture(page, "whole-sheet");
    const records = await recordsIn(page);
    const article = ofType(records, "passarticle").find(
      (one) => ![...truth.values()].includes(outletOf(records, outletNames, one.article)),
    );
    truth.set(letter, outletOf(records, outletNames, article?.article ?? ""));
  }
  expect(truth.size).toBe(articles);
  expect(made).toBeGreaterThanOrEqual(20);
  const atEnd = await recordsIn(page);
  expect(ofType(atEnd, "coding")).toHaveLength(made);
  expect(ofType(atEnd, "answer")).toHaveLength(answered);
  expect(ofType(atEnd, "memo")).toHaveLength(2 * articles);
  expect(ofType(atEnd, "passarticle").every(({ state }) => state === "complete")).toBe(true);
  const voices = new Set(ofType(atEnd, "coding").map(({ voice }) => voice));
  expect(voices).toContain("headline");
  expect(voices.size).toBeGreaterThanOrEqual(3);

  // Undone to the beginning of the pass, and on to an empty project; redone to the end.
  await press(page, "g p");
  let undone = 0;
  let labels = await step(page, "Control+z");
  for (undone = 1; labels.undo !== "begin pass Round one" && undone < 999; undone += 1) {
    labels = await step(page, "Control+z");
  }
  expect(await recordsIn(page)).toEqual(atBeginning);
  expect(undone).toBeGreaterThan(made + answered);
  for (; labels.undo !== null; undone += 1) labels = await step(page, "Control+z");
  expect(await recordsIn(page)).toEqual(atStart);
  for (; labels.redo !== null; undone -= 1) labels = await step(page, "Control+Shift+z");
  expect(undone).toBe(0);
  expect(await recordsIn(page)).toEqual(atEnd);
  expect(await pointed()).toBe(0);

  // The same from the disk.
  ({ app, page } = await relaunch());
  await expect(statusLine(page)).toContainText("pass Round one · masked", { timeout: 30_000 });
  expect(await recordsIn(page)).toEqual(atEnd);
  pointed = await watchPointer(page);

  await closeWithGuesses(page, truth);
  await expect(statusLine(page)).not.toContainText("masked");
  const wrong = await page.evaluate(async () => {
    const snapshot = await window.parallax.projectSnapshot(null);
    if (!snapshot.ok || snapshot.value === null) return ["no project"];
    const found: string[] = [];
    for (const record of snapshot.value.records) {
      if (record.type !== "coding") continue;
      const { span, quote } = record.anchor;
      const read = await window.parallax.readArticle({ article: span.article });
      if (!read.ok) return ["not read"];
      const text = span.field === "text" ? read.value.text : (read.value.headline ?? "");
      if (text.slice(span.start, span.end) !== quote.exact) found.push(quote.exact);
    }
    return found;
  });
  expect(wrong).toEqual([]);
  expect(JSON.stringify(ofType(atEnd, "coding"))).not.toMatch(/‹[A-F?]›|\u2060/u);

  const html = join(folders.scratch, "report.html");
  await saveInDialog(app, html);
  await press(page, "g r");
  const pages = page.frameLocator("iframe[title='The report’s pages']");
  await expect(pages.getByText("Outlet-masked:")).toBeVisible({ timeout: 30_000 });
  await pages.getByText("Outlet-masked:").scrollIntoViewIfNeeded();
  await picture(page, "whole-report");
  await activate(page, page.getByRole("button", { name: "Export as HTML…" }));
  await expect(page.getByText(`The report was written to ${html}.`)).toBeVisible();
  const said = (words: string) => words.replace(/<[^>]*>/gu, "").replace(/\s+/gu, " ");
  const report = said(readFileSync(html, "utf8"));
  const hitRate = new RegExp(`Outlet-masked: .*named 2 of ${articles} outlets rightly`, "u");
  expect(report).toMatch(hitRate);
  expect(report).toContain(`${articles} complete sheets on ${articles} articles by 1 coder.`);
  expect(report).toMatch(new RegExp(`Conflict.{0,400}${articles} passages in ${articles}`, "u"));
  for (let number = 1; number <= articles; number += 1) {
    expect(report).toContain(`Sets the scene of text ${number}.`);
    expect(report).toContain(`Text ${number} as a whole takes a side.`);
  }
  for (const name of outletNames.values()) expect(report).toContain(name);
  const pdf = join(folders.scratch, "report.pdf");
  await saveInDialog(app, pdf);
  await press(page, "Control+e");
  await expect(page.getByText(`The report was written to ${pdf}.`)).toBeVisible({
    timeout: 60_000,
  });
  expect(await textOf(pdf)).toMatch(hitRate);
  expect(await pointed()).toBe(0);
});

/** The true name of an article's outlet. */
function outletOf(records: Records, names: ReadonlyMap<string, string>, id: string): string {
  const outlet = ofType(records, "article").find((article) => article.id === id)?.outlet;
  return names.get(outlet ?? "") ?? "";
}

/** The words of a PDF's pages. */
async function textOf(path: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(...items.flatMap((item) => ("str" in item ? [item.str] : [])));
  }
  return texts.join(" ").replace(/\s+/gu, " ");
}
