import { expect, test } from "vitest";
import { printReport } from "./print-report.ts";

/** A PDF with one section on the page of this number. */
function pdfWith(page: number): Uint8Array {
  const kids = Array.from({ length: page }, (_, index) => `${index + 4} 0 R`).join(" ");
  const objects = [
    "<</Pages 2 0 R /Dests 3 0 R>>",
    `<</Kids [${kids}]>>`,
    `<</method [${page + 3} 0 R /XYZ 0 0 0]>>`,
    ...Array.from({ length: page }, () => "<</Type /Page>>"),
  ];
  let file = "";
  const offsets = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<</Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** A list of contents of one entry, and the number that stands there once it is filled. */
const html = '<a> <span class="page" data-part="method"></span></a>';
const numberIn = (page: string): string => />([^<]+)<\/span>/u.exec(page)?.[1] ?? "none";

/** Prints in turn PDFs with the section on these pages; notes what was to be printed. */
function printer(...pages: readonly number[]) {
  const printed: string[] = [];
  const print = (page: string): Promise<Uint8Array> => {
    printed.push(numberIn(page));
    return Promise.resolve(pdfWith(pages[printed.length - 1] ?? 1));
  };
  return { printed, print };
}

test("prints once to learn the pages and once with them", async () => {
  const { printed, print } = printer(7, 7);
  const steps: number[] = [];
  const pdf = await printReport(html, print, { progress: (done) => steps.push(done) });
  expect(printed).toEqual(["\u00a0", "7"]);
  expect(pdf).toEqual(pdfWith(7));
  expect(steps).toEqual([0, 1]);
});

test("prints again when the numbers moved what they number", async () => {
  const { printed, print } = printer(7, 8, 8);
  expect(await printReport(html, print)).toEqual(pdfWith(8));
  expect(printed).toEqual(["\u00a0", "7", "8"]);
});

test("leaves the numbers away that never come true, or cannot be learnt", async () => {
  const restless = printer(1, 2, 1, 2, 1);
  await printReport(html, restless.print);
  expect(restless.printed).toEqual(["\u00a0", "1", "2", "1", "none"]);
  const printed: string[] = [];
  await printReport(html, (page) => {
    printed.push(numberIn(page));
    return Promise.resolve(new Uint8Array());
  });
  expect(printed).toEqual(["\u00a0", "none"]);
});

test("prints nothing more once it is cancelled", async () => {
  const { printed, print } = printer(7, 7);
  const cancelling = new AbortController();
  const job = { signal: cancelling.signal, progress: () => undefined };
  const printing = printReport(
    html,
    (page) => {
      cancelling.abort();
      return print(page);
    },
    job,
  );
  await expect(printing).rejects.toThrow("aborted");
  expect(printed).toEqual(["\u00a0"]);
});
