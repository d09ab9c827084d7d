import sansExtended from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?inline";
import sansItalicExtended from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-italic.woff2?inline";
import sansBoldExtended from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?inline";
import sans from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?inline";
import sansItalic from "@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?inline";
import sansBold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?inline";
import serifExtended from "@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2?inline";
import serifItalicExtended from "@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff2?inline";
import serifBoldExtended from "@fontsource/source-serif-4/files/source-serif-4-latin-ext-500-normal.woff2?inline";
import serif from "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline";
import serifItalic from "@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?inline";
import serifBold from "@fontsource/source-serif-4/files/source-serif-4-latin-500-normal.woff2?inline";

/** What the packages call the Latin letters beyond western Europe's; the rest is the default. */
const EXTENDED =
  "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF";

/** Western letters of one cut of a family, and those beyond: the later of two rules goes first. */
function faces(
  family: string,
  weight: 400 | 500 | 600,
  style: "normal" | "italic",
  [western, extended]: readonly [western: string, extended: string],
): string {
  const rule = (source: string, limit: string): string =>
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(${source}) format("woff2");${limit}}`;
  return [rule(western, ""), rule(extended, `unicode-range:${EXTENDED};`)].join("\n");
}

/**
 * The report's fonts as `@font-face` rules that carry them, so that the exported page needs no
 * other file. Built by Vite, which turns the imports into data: addresses. One file a cut, and not
 * the window's variable fonts: Chromium's PDFs hold those as pictures of letters (Type 3).
 */
export const reportFontCss = [
  faces("Source Serif 4", 400, "normal", [serif, serifExtended]),
  faces("Source Serif 4", 400, "italic", [serifItalic, serifItalicExtended]),
  faces("Source Serif 4", 500, "normal", [serifBold, serifBoldExtended]),
  faces("Source Sans 3", 400, "normal", [sans, sansExtended]),
  faces("Source Sans 3", 400, "italic", [sansItalic, sansItalicExtended]),
  faces("Source Sans 3", 600, "normal", [sansBold, sansBoldExtended]),
].join("\n");
