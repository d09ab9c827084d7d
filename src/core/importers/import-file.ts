import type { Problem } from "../model/result.ts";
import { draftOf } from "./draft-of.ts";
import type { ImportResult } from "./draft.ts";
import { decode } from "./encoding.ts";
import { MAX_FILE_BYTES, MAX_TEXT_LENGTH } from "./limits.ts";
import { formatOfExtension, importableFormats, markdown, page, plainText } from "./registry.ts";
import type { Format } from "./registry.ts";
import { isBinary, looksLikeFragment, looksLikePage, signatureOf } from "./sniff.ts";

export type { Draft, ImportResult } from "./draft.ts";

function refused(problem: Problem): ImportResult {
  return { drafts: [], problems: [problem] };
}

function extensionOf(name: string): string {
  const base = name.split(/[\\/]/u).at(-1) ?? "";
  return /[^.]\.(?<extension>[^.]{1,12})$/u.exec(base)?.groups?.["extension"]?.toLowerCase() ?? "";
}

/** The format of a file: by what it begins with where that is plain, else by its extension. */
function formatOf(extension: string, text: string): Format | null {
  const byExtension = formatOfExtension(extension);
  if (byExtension === null && extension !== "") return null;
  if (looksLikePage(text)) return page;
  return byExtension ?? plainText;
}

function pastedFormat(text: string): Format {
  if (looksLikePage(text) || looksLikeFragment(text)) return page;
  return /^\s*(?:---[ \t]*\n[\p{L}_]+\s*:|#{1,3} \S)/u.test(text) ? markdown : plainText;
}

function read(format: Format, text: string, name: string | null): ImportResult {
  const file = name === null ? {} : { file: name };
  const subject = name === null ? "The pasted text" : `“${name}”`;
  if (text.trim() === "") {
    return refused({
      code: "empty",
      message: `${subject} is empty: there is nothing to import.`,
      ...file,
    });
  }
  if (isBinary(text)) {
    const message = `${subject} is not text: what can be imported is ${importableFormats()}.`;
    return refused({ code: "binary", message, ...file });
  }
  const reading = format.read(text);
  if (!reading.ok) {
    const { code, message } = reading.problem;
    return refused({ code, message: `${subject} ${message}`, ...file });
  }
  const draft = draftOf(reading.value);
  const length = draft.blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length > MAX_TEXT_LENGTH) {
    const message = `${subject} holds more than ${MAX_TEXT_LENGTH} characters of text: split it into its articles and import those.`;
    return refused({ code: "text-too-long", message, ...file });
  }
  if (!draft.blocks.some((block) => block.kept)) {
    const message = `${subject} holds no article text: nothing was left after cleaning; paste the text instead.`;
    return refused({ code: "no-article", message, ...file });
  }
  return { drafts: [draft], problems: [] };
}

/**
 * The articles in a file, by its name's extension and its bytes, and what could not be read.
 * Expected failures come back as problems: `file-too-large`, `not-importable`, `binary`,
 * `empty`, `text-too-long`, `page-too-complex`, `no-article`. `encoding-guessed` comes beside
 * the draft, which was read. Never throws.
 */
export function importFile(input: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): ImportResult {
  const { name, bytes } = input;
  if (bytes.length > MAX_FILE_BYTES) {
    const megabytes = Math.round(MAX_FILE_BYTES / 1024 / 1024);
    const message = `“${name}” is larger than ${megabytes} MB: save the article alone and import that.`;
    return refused({ code: "file-too-large", message, file: name });
  }
  const extension = extensionOf(name);
  const signature = signatureOf(bytes);
  const decoded = decode(bytes, formatOfExtension(extension)?.isPage ?? true);
  const format = signature === null ? formatOf(extension, decoded.text) : null;
  if (format === null) {
    const kind = signature ?? `a .${extension} file`;
    const message = `“${name}” is ${kind}, which cannot be imported; what can be imported is ${importableFormats()}.`;
    return refused({ code: "not-importable", message, file: name });
  }
  const result = read(format, decoded.text, name);
  if (!decoded.guessed || result.drafts.length === 0) return result;
  const message = `“${name}” does not say its encoding: it was read as ${decoded.encoding}; check its accented letters.`;
  return {
    ...result,
    problems: [...result.problems, { code: "encoding-guessed", message, file: name }],
  };
}

/**
 * The article in pasted text: plain text, Markdown where it begins with front matter or a `#`
 * heading, or markup where it begins with an element. Problems as for {@link importFile}.
 */
export function importPasted(text: string): ImportResult {
  return read(pastedFormat(text), text, null);
}
