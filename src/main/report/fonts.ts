import sans from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline";
import sansExtended from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?inline";
import serifItalic from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?inline";
import serifItalicExtended from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-italic.woff2?inline";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline";
import serifExtended from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?inline";

/** What the packages call the Latin letters beyond western Europe's; the rest is the default. */
const EXTENDED =
  "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF";

function face(family: string, style: "normal" | "italic", source: string, range?: string): string {
  const limit = range === undefined ? "" : `unicode-range:${range};`;
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;src:url(${source}) format("woff2");${limit}}`;
}

/**
 * The report's fonts as `@font-face` rules that carry them, so that the exported page needs no
 * other file. Built by Vite, which turns the imports into data: addresses.
 */
export const reportFontCss = [
  face("Source Serif 4 Variable", "normal", serifExtended, EXTENDED),
  face("Source Serif 4 Variable", "normal", serif),
  face("Source Serif 4 Variable", "italic", serifItalicExtended, EXTENDED),
  face("Source Serif 4 Variable", "italic", serifItalic),
  face("Source Sans 3 Variable", "normal", sansExtended, EXTENDED),
  face("Source Sans 3 Variable", "normal", sans),
].join("\n");
