import { foldText } from "../text/fold.ts";

/**
 * The form of a clean text by which copies of one article are recognised: letter case, accents,
 * white space and the shapes of quotation marks and dashes do not count.
 */
export function fingerprintOf(text: string): string {
  return foldText(text).text.trim();
}

/** True when two clean texts are copies of one article. Texts of nothing are copies of nothing. */
export function sameArticle(a: string, b: string): boolean {
  const fingerprint = fingerprintOf(a);
  return fingerprint !== "" && fingerprint === fingerprintOf(b);
}
