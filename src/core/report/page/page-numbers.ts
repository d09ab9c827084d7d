/** The pages, counted from 1, on which a report's parts begin, by the ids of the parts. */
export type PartPages = ReadonlyMap<string, number>;

/** What stands where no number does: as high as one. */
const NO_NUMBER = "\u00a0";

/** As `renderReport` writes them; words of articles are escaped, and never read like this. */
const place = /( <span class="page" data-part="([^"<>]*)">)[^<]*(<\/span>)/g;

/**
 * The report's page with these numbers in its list of contents; null: without their column. The
 * column is as wide without a number as with one, so that filling it moves no line.
 */
export function fillPages(html: string, pages: PartPages | null): string {
  return html.replace(place, (_, before: string, part: string, after: string) =>
    pages === null ? "" : `${before}${pages.get(part)?.toString() ?? NO_NUMBER}${after}`,
  );
}
