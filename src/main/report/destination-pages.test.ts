import fc from "fast-check";
import { expect, test } from "vitest";
import { destinationPages } from "./destination-pages.ts";

/** A PDF of bare objects, numbered from 1, written as Skia does; the last one is the catalogue. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n%\xd3\xeb\xe9\xe1\n";
  const entries = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join("")}`;
  file += `trailer\n<</Size ${objects.length + 1}\n/Root ${objects.length} 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** So many pages, in a tree of at most eight kids a node, with a destination on each. */
function pagesOf(count: number): Uint8Array {
  const objects = Array.from({ length: count }, () => "<</Type /Page>>");
  let level = objects.map((_, index) => index + 1);
  do {
    const above: number[] = [];
    for (let first = 0; first < level.length; first += 8) {
      const kids = level.slice(first, first + 8).map((kid) => `${kid} 0 R`);
      objects.push(`<</Type /Pages\n/Count 1\n/Kids [${kids.join(" ")}]>>`);
      above.push(objects.length);
    }
    level = above;
  } while (level.length > 1);
  const [tree] = level;
  // In no order, as Chromium writes them.
  const names = Array.from({ length: count }, (_, index) => count - index);
  objects.push(`<<${names.map((page) => `/to-${page} [${page} 0 R /XYZ 0 841.9 0]`).join("\n")}>>`);
  objects.push(`<</Type /Catalog\n/Pages ${tree ?? 0} 0 R\n/Dests ${objects.length} 0 R>>`);
  return pdfOf(objects);
}

test("finds the page of every destination, however many pages there are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
      const pages = destinationPages(pagesOf(count));
      expect(pages.size).toBe(count);
      for (let page = 1; page <= count; page += 1) expect(pages.get(`to-${page}`)).toBe(page);
    }),
    { numRuns: 40 },
  );
});

test("reads escaped names, and knows nothing of pages that are not in the tree", () => {
  const pages = destinationPages(
    pdfOf([
      "<</Type /Page>>",
      "<</Type /Pages /Kids [1 0 R]>>",
      "<</a#20b [1 0 R /XYZ 0 0 0] /lost [9 0 R /XYZ 0 0 0]>>",
      "<</Type /Catalog /Pages 2 0 R /Dests 3 0 R>>",
    ]),
  );
  expect([...pages]).toEqual([["a b", 1]]);
});

test("says nothing of what is no such file, and ends on a tree that refers to itself", () => {
  const whole = pagesOf(3);
  expect(destinationPages(new Uint8Array()).size).toBe(0);
  expect(destinationPages(whole.slice(0, -30)).size).toBe(0);
  const circle = pdfOf(["<</Kids [1 0 R]>>", "<<>>", "<</Pages 1 0 R /Dests 2 0 R>>"]);
  expect(destinationPages(circle).size).toBe(0);
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), (place, byte) => {
      const damaged = whole.slice();
      damaged[place] = byte;
      // There are six objects, whatever refers to them.
      for (const page of destinationPages(damaged).values()) expect(page).toBeLessThanOrEqual(6);
    }),
  );
});
