import type { Result } from "../model/result.ts";
import { readPage } from "./html.ts";
import { ok } from "../model/result.ts";
import type { Reading } from "./reading.ts";
import { readMarkdown, readPlainText } from "./text.ts";

/** A format that can be imported. */
export interface Format {
  /** What a person calls it, with its extensions: for messages. */
  readonly title: string;
  readonly extensions: readonly string[];
  /** True when its bytes may declare their encoding inside. */
  readonly isPage: boolean;
  readonly read: (text: string) => Result<Reading>;
}

/** Plain text. */
export const plainText: Format = {
  title: "plain text (.txt)",
  extensions: ["txt", "text"],
  isPage: false,
  read: (text) => ok(readPlainText(text)),
};

/** Markdown. */
export const markdown: Format = {
  title: "Markdown (.md)",
  extensions: ["md", "markdown"],
  isPage: false,
  read: (text) => ok(readMarkdown(text)),
};

/** Saved web pages. */
export const page: Format = {
  title: "saved web pages (.html)",
  extensions: ["html", "htm", "xhtml"],
  isPage: true,
  read: readPage,
};

/** Every format that can be imported. A format more is a line more here. */
const formats: readonly Format[] = [plainText, markdown, page];

/** The format of an extension (lower case, no point); null for one that cannot be imported. */
export function formatOfExtension(extension: string): Format | null {
  return formats.find((format) => format.extensions.includes(extension)) ?? null;
}

/** What can be imported, for a message: "plain text (.txt), Markdown (.md) and …". */
export function importableFormats(): string {
  const titles = formats.map((format) => format.title);
  return `${titles.slice(0, -1).join(", ")} and ${titles.at(-1) ?? ""}`;
}
