/** Kinds of file that are recognised by their first bytes, to say what a refused file is. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF document"],
  [[0x50, 0x4b, 0x03, 0x04], "a ZIP archive or an office document"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "an RTF document"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old office document"],
  [[0x1f, 0x8b], "a gzip archive"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG image"],
  [[0xff, 0xd8, 0xff], "a JPEG image"],
  [[0x47, 0x49, 0x46, 0x38], "a GIF image"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "an SQLite database"],
];

/** What the first bytes say a file is; null for text and for what is not recognised. */
export function signatureOf(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  );
  return found?.[1] ?? null;
}

const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu;
const SAMPLE = 65_536;
/** Text may hold a stray control character, but not one in a hundred. */
const MOST_CONTROLS = 0.01;

/** True when decoded text is not text: it holds NUL characters or many other controls. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (sample.includes("\u0000")) return true;
  return (sample.match(CONTROL)?.length ?? 0) > sample.length * MOST_CONTROLS;
}

const PAGE_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;
const FRAGMENT_START =
  /^\s*<(?:article|main|section|div|p|h[1-6]|blockquote|ul|ol)\b[^>]{0,500}>/iu;

/** True when text begins as an HTML page does, comments before the doctype included. */
export function looksLikePage(text: string): boolean {
  return PAGE_START.test(text.slice(0, 20_000));
}

/** True when text begins with an element that holds text, as copied markup does. */
export function looksLikeFragment(text: string): boolean {
  return FRAGMENT_START.test(text.slice(0, 2000));
}
