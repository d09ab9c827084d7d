import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { activate, reach, watchPointer } from "./fixtures/keyboard.ts";
import { textOf } from "./fixtures/pdf.ts";
import { count, picture, reader, work } from "./fixtures/reading.ts";
import { ofType, outletOf, recordsIn, step } from "./fixtures/records.ts";
import { chooseInDialog, press, saveInDialog, statusLine } from "./fixtures/steps.ts";
import {
  closeWithGuesses,
  codeArticle,
  fillSheet,
  mendCodings,
  writeMemos,
} from "./fixtures/whole-pass.ts";
import {
  addCodesAndQuestions,
  articles,
  beginMasked,
  folder,
  hasSeeds,
  importAll,
  makeProject,
} from "./fixtures/whole-project.ts";

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
  // What was undone and redone before it was closed stays; from here on nothing opens it again.
  await expect(statusLine(page)).toContainText("Undo stops at the closing of Round one");
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
