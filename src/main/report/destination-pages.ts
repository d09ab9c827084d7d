import type { PartPages } from "../../core/report/page/page-numbers.ts";

/**
 * Where the named destinations of a PDF lie, as pages counted from 1; empty where the file is not
 * written as Chromium writes one (Skia's PDF backend: a plain cross-reference table, a page tree,
 * and `/Dests` of the catalogue as a dictionary of arrays; PDF 32000-1:2008, 7.5.4, 7.7.3,
 * 12.3.2.3). A reader of any PDF would be a library a hundred times this size.
 */
export function destinationPages(pdf: Uint8Array): PartPages {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const objectAt = crossReferences(file);
  const object = (reference: string | undefined): string => {
    const number = Number(reference);
    const start = objectAt[number];
    if (start === undefined || !file.startsWith(`${number} 0 obj`, start)) return "";
    const end = file.indexOf("endobj", start);
    return end === -1 ? "" : file.slice(start, end);
  };
  const [, root] = /\/Root (\d+) 0 R/u.exec(file.slice(file.lastIndexOf("trailer"))) ?? [];
  const catalogue = object(root);
  const [, tree] = /\/Pages (\d+) 0 R/u.exec(catalogue) ?? [];
  const [, names] = /\/Dests (\d+) 0 R/u.exec(catalogue) ?? [];
  const numbers = new Map(pagesUnder(tree ?? "", object).map((page, index) => [page, index + 1]));
  const found = new Map<string, number>();
  for (const [, name = "", page = ""] of object(names).matchAll(
    /\/([^\s/[\]<>()]+) ?\[(\d+) 0 R /gu,
  )) {
    const number = numbers.get(page);
    if (number !== undefined) found.set(nameOf(name), number);
  }
  return found;
}

/** Where objects begin in the file, by their numbers. */
function crossReferences(file: string): readonly number[] {
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file.slice(-64)) ?? [];
  if (start === undefined) return [];
  const table = file.slice(Number(start), file.lastIndexOf("trailer"));
  const [head] = /^xref\s+0 \d+\s+/u.exec(table) ?? [];
  if (head === undefined) return [];
  const entries = table.slice(head.length).matchAll(/(\d{10}) \d{5} [nf]/gu);
  return Array.from(entries, ([, offset]) => Number(offset));
}

/** The objects of the pages under a node of the page tree, in the order of the pages. */
function pagesUnder(
  node: string,
  object: (reference: string) => string,
  seen = new Set<string>(),
): readonly string[] {
  // Each object once: a damaged tree may refer to itself.
  if (seen.has(node)) return [];
  seen.add(node);
  const [, kids] = /\/Kids\s*\[([^\]]*)\]/u.exec(object(node)) ?? [];
  if (kids === undefined) return [node];
  return Array.from(kids.matchAll(/(\d+) 0 R/gu), ([, kid = ""]) => kid).flatMap((kid) =>
    pagesUnder(kid, object, seen),
  );
}

/** A name without its escapes: `#20` is a space. */
function nameOf(written: string): string {
  return written.replace(/#([0-9A-Fa-f]{2})/gu, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
