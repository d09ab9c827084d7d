import type { Protocol } from "../node_modules/playwright-core/types/protocol.d.ts";
import { missing, strictOptions } from "./strict.ts";

/** Paper sizes in inches, by the names Electron has for them (ISO 216, ANSI). */
const papers = new Map([
  ["A0", [33.1, 46.8]],
  ["A1", [23.4, 33.1]],
  ["A2", [16.54, 23.4]],
  ["A3", [11.7, 16.54]],
  ["A4", [8.27, 11.7]],
  ["A5", [5.83, 8.27]],
  ["A6", [4.13, 5.83]],
  ["Legal", [8.5, 14]],
  ["Letter", [8.5, 11]],
  ["Tabloid", [11, 17]],
  ["Ledger", [17, 11]],
] as const);

/** Electron's default margin, in inches. */
const defaultMargin = 0.4;

export const printOptionNames: ReadonlySet<string> = new Set([
  "landscape",
  "displayHeaderFooter",
  "printBackground",
  "scale",
  "pageSize",
  "margins",
  "pageRanges",
  "headerTemplate",
  "footerTemplate",
  "preferCSSPageSize",
  "generateTaggedPDF",
  "generateDocumentOutline",
]);

interface Margins {
  readonly top?: number;
  readonly bottom?: number;
  readonly left?: number;
  readonly right?: number;
}

/** The options of Electron's printToPDF; lengths in inches. */
export type PrintOptions = Pick<
  Protocol.Page.printToPDFParameters,
  | "landscape"
  | "displayHeaderFooter"
  | "printBackground"
  | "scale"
  | "pageRanges"
  | "headerTemplate"
  | "footerTemplate"
  | "preferCSSPageSize"
  | "generateTaggedPDF"
  | "generateDocumentOutline"
> & {
  readonly pageSize?: string | { readonly width: number; readonly height: number };
  readonly margins?: Margins;
};

function paper(size: PrintOptions["pageSize"]): readonly [number, number] {
  if (typeof size === "object") return [size.width, size.height];
  const found = [...papers].find(([name]) => name === (size ?? "Letter"));
  if (found === undefined) throw missing(`printToPDF pageSize "${String(size)}"`);
  return found[1];
}

/** Returns the options as Chromium's protocol takes them, with Electron's defaults. */
export function printParameters(options: PrintOptions): Protocol.Page.printToPDFParameters {
  strictOptions("printToPDF", options, printOptionNames);
  const { pageSize, margins, ...same } = options;
  const sides = new Set(["top", "bottom", "left", "right"]);
  strictOptions("printToPDF margins", margins, sides);
  const [paperWidth, paperHeight] = paper(pageSize);
  return {
    ...same,
    paperWidth,
    paperHeight,
    marginTop: margins?.top ?? defaultMargin,
    marginBottom: margins?.bottom ?? defaultMargin,
    marginLeft: margins?.left ?? defaultMargin,
    marginRight: margins?.right ?? defaultMargin,
    transferMode: "ReturnAsStream",
  };
}
