/** Text decoded from bytes, with the encoding's name and whether it had to be guessed. */
interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly guessed: boolean;
}

/** How many bytes of a page are searched for its charset; HTML asks for the first 1024. */
const CHARSET_WINDOW = 4096;
const CHARSET =
  /<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?([\w-]{2,30})/i;

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, CHARSET_WINDOW));
  return CHARSET.exec(head)?.[1]?.toLowerCase() ?? null;
}

function decodeAs(bytes: Uint8Array, encoding: string, strict: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
  } catch {
    return null; // not that encoding, or an encoding nobody knows: the next one is tried
  }
}

/**
 * The text of some bytes. In this order: byte order mark; strict UTF-8; for pages the charset
 * the page names; windows-1252, which is then a guess. UTF-8 goes before the page's own word
 * because saved pages often keep the declaration of the server's encoding, and bytes of
 * another encoding are almost never valid UTF-8.
 */
export function decode(bytes: Uint8Array, isPage: boolean): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) {
    return { text: decodeAs(bytes, marked, false) ?? "", encoding: marked, guessed: false };
  }
  const unicode = decodeAs(bytes, "utf-8", true);
  if (unicode !== null) return { text: unicode, encoding: "utf-8", guessed: false };
  const declared = isPage ? declaredCharset(bytes) : null;
  if (declared !== null && !declared.startsWith("utf-16")) {
    const text = decodeAs(bytes, declared, false);
    if (text !== null) return { text, encoding: declared, guessed: false };
  }
  const encoding = "windows-1252";
  return { text: decodeAs(bytes, encoding, false) ?? "", encoding, guessed: true };
}
