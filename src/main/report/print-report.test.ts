import { expect, test } from "vitest";
import { printReport } from "./print-report.ts";
import type { SectionPages } from "./destination-pages.ts";

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

const render = (pages: SectionPages | null): string =>
  pages === null ? "none" : String(pages.get("method") ?? "?");

/** Prints in turn PDFs with the section on these pages; notes what was to be printed. */
function printer(...pages: readonly number[]) {
  const printed: string[] = [];
  const print = (html: string): Promise<Uint8Array> => {
    printed.push(html);
    return Promise.resolve(pdfWith(pages[printed.length - 1] ?? 1));
  };
  return { printed, print };
}

test("prints once to learn the pages and once with them", async () => {
  const { printed, print } = printer(7, 7);
  const steps: number[] = [];
  const pdf = await printReport(render, print, { progress: (done) => steps.push(done) });
  expect(printed).toEqual(["?", "7"]);
  expect(pdf).toEqual(pdfWith(7));
  expect(steps).toEqual([0, 1]);
});

test("prints again when the numbers moved what they number", async () => {
  const { printed, print } = printer(7, 8, 8);
  expect(await printReport(render, print)).toEqual(pdfWith(8));
  expect(printed).toEqual(["?", "7", "8"]);
});

test("leaves the numbers away that never come true, or cannot be learnt", async () => {
  const restless = printer(1, 2, 1, 2, 1);
  await printReport(render, restless.print);
  expect(restless.printed).toEqual(["?", "1", "2", "1", "none"]);
  const printed: string[] = [];
  await printReport(render, (html) => {
    printed.push(html);
    return Promise.resolve(new Uint8Array());
  });
  expect(printed).toEqual(["?", "none"]);
});

test("prints nothing more once it is cancelled", async () => {
  const { printed, print } = printer(7, 7);
  const cancelling = new AbortController();
  const job = { signal: cancelling.signal, progress: () => undefined };
  const printing = printReport(
    render,
    (html) => {
      cancelling.abort();
      return print(html);
    },
    job,
  );
  await expect(printing).rejects.toThrow("aborted");
  expect(printed).toEqual(["?"]);
});
