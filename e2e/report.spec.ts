import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "./fixtures/app.ts";
import {
  inspector,
  press,
  read,
  sampleOpen,
  saveInDialog,
  selectSentence,
} from "./fixtures/steps.ts";

/** Where the text of an A4 page ends below and above, in points from its foot; see pageFurniture. */
const FOOT = (26 / 25.4) * 72;
const HEAD = ((297 - 27) / 25.4) * 72;

test("exports a tagged PDF with outline and page numbers that holds what was coded and noted", async ({
  app,
  page,
  folders,
}) => {
  test.slow();
  await sampleOpen(page);
  await read(page, "Kelmar is coming back");
  await selectSentence(page, 2);
  await page.keyboard.press("1");
  const quote = inspector(page).locator(".coding-list .coding-quote");
  await expect(quote).toHaveCount(1);
  const coded = (await quote.textContent()) ?? "";
  await selectSentence(page, 4);
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "What the passage shows" }).fill("Praises one side.");
  await page.getByRole("button", { name: "Write the note" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();

  await press(page, "g r");
  const frame = page.frameLocator("iframe[title='The report’s pages']");
  await expect(frame.getByRole("heading", { name: "Parallax sample" })).toBeVisible();
  await expect(frame.getByText("Praises one side.")).toBeVisible();

  const path = join(folders.scratch, "report.pdf");
  await saveInDialog(app, path);
  await page.getByRole("button", { name: "Export as PDF…" }).click();
  await expect(page.getByText(`The report was written to ${path}.`)).toBeVisible({
    timeout: 60_000,
  });

  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const pieces = items.flatMap((item) => ("str" in item ? [item] : []));
    texts.push(pieces.map(({ str }) => str).join(" "));
    // The title page has neither number nor running head.
    const foot = pieces.filter(({ transform }) => Number(transform[5]) < FOOT);
    const head = pieces.filter(({ transform }) => Number(transform[5]) > HEAD);
    const written = (of: typeof pieces) => of.map(({ str }) => str).join("");
    expect(written(foot).trim()).toBe(number === 1 ? "" : String(number));
    if (number === 1) expect(written(head)).toBe("");
    else expect(written(head)).toContain("Parallax sample");
  }
  const plain = texts.join(" ").replace(/\s+/gu, " ");
  expect(pdf.numPages).toBeGreaterThan(3);
  expect(plain).toContain("Parallax sample");
  expect(plain).toContain("Minister sets October date for refilling Kelmar reservoir");
  expect(plain.replaceAll(" ", "")).toContain(coded.slice(0, 40).replaceAll(" ", ""));
  expect(plain).toContain("Praises one side.");
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const outline = (await pdf.getOutline()) as
    { title: string; items: { title: string; dest: unknown }[] }[] | null;
  const titles = (outline ?? []).flatMap(({ title, items }) => [
    title,
    ...items.map((item) => item.title),
  ]);
  expect(titles).toEqual(
    expect.arrayContaining(["The articles", "Comparison", "Quotations by speaker"]),
  );
  expect(await (await pdf.getPage(4)).getStructTree()).not.toBeNull();

  // The list of contents says the page each section begins on; the outline leads to the same.
  const contents = texts.slice(1, 3).join(" ").replace(/\s+/gu, " ");
  const sections = outline?.[0]?.items ?? [];
  expect(sections.length).toBeGreaterThan(8);
  for (const { title, dest } of sections) {
    const [reference] = dest as [Parameters<typeof pdf.getPageIndex>[0]];
    const number = (await pdf.getPageIndex(reference)) + 1;
    expect(contents).toContain(`${title} ${number}`);
    expect(texts[number - 1]).toContain(title);
  }
  // Letters are letters, not pictures of them: the fonts of the report are one file a cut.
  expect(readFileSync(path, "latin1")).not.toContain("/Subtype /Type3");
});

test("a section that is not ticked is not in the report; HTML stands by itself", async ({
  app,
  page,
  folders,
}) => {
  await sampleOpen(page);
  await press(page, "g r");
  const frame = page.frameLocator("iframe[title='The report’s pages']");
  await expect(frame.getByRole("heading", { name: "Quotations by speaker" })).toBeVisible();
  await page.getByText("Quotations by speaker", { exact: true }).click();
  await expect(frame.getByRole("heading", { name: "Quotations by speaker" })).toHaveCount(0);
  const sections = frame.getByRole("heading", { name: /^(The articles|Headlines and leads)$/u });
  await expect(sections).toHaveText(["The articles", "Headlines and leads"]);
  await page.getByRole("button", { name: "Move “Headlines and leads” up" }).press("Enter");
  await expect(sections).toHaveText(["Headlines and leads", "The articles"]);
  const path = join(folders.scratch, "report.html");
  await saveInDialog(app, path);
  await page.getByRole("button", { name: "Export as HTML…" }).click();
  await expect(page.getByText("The report was written to")).toBeVisible();
  const html = readFileSync(path, "utf8");
  expect(html).toContain("<!doctype html>");
  expect(html).not.toMatch(/<script|src="http|href="http/u);
});
