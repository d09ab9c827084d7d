/** The largest file that is read: 25 MB. A newspaper page with everything inlined stays below. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** The longest article text, in UTF-16 code units: about 300,000 words. */
export const MAX_TEXT_LENGTH = 2_000_000;

/** How deeply the elements of a page may be nested: readers of trees are recursive, and slow when deep. */
export const MAX_PAGE_DEPTH = 256;

/** The most elements a page may have. */
export const MAX_PAGE_ELEMENTS = 100_000;
