const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** Soft hyphen, zero-width space, word joiner and byte-order mark: layout hints, not text. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;
const SPACES = /\p{Zs}/gu;

/**
 * Text as it is stored (DESIGN, "Text"): NFC; every line end a `\n`; every Unicode space a
 * plain one; soft hyphens, zero-width spaces, word joiners, byte-order marks and control
 * characters (all but `\n` and tab) dropped; lone surrogates replaced by U+FFFD. Joiners
 * (U+200C, U+200D) and bidirectional marks carry meaning and stay. Idempotent.
 */
export function normaliseText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(LINE_ENDS, "\n")
    .replace(INVISIBLE, "")
    .replace(CONTROLS, "")
    .replace(SPACES, " ")
    .normalize("NFC");
}
