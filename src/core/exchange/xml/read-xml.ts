import { failed, ok } from "../../model/result.ts";
import type { Result } from "../../model/result.ts";

/** An element: its name without prefix, its attributes, and what is in it, in order. */
export interface XmlElement {
  readonly name: string;
  /** The namespace it is in; empty for none. */
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly in it, joined. */
  readonly text: string;
}

/** Deeper than any codebook; a hostile file nests until the program gives up. */
const DEEPEST = 200;

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/uy;
const attributePattern = /([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

interface Open {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly texts: string[];
}

/**
 * Reads an XML document (W3C, XML 1.0) strictly; fails with the line where it is not one. A
 * document type declaration is refused: with it a file could define entities that grow without
 * end, or name other files.
 */
export function readXml(source: string): Result<XmlElement> {
  const text = source.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let at = 0;
  const wrong = (why: string): Result<never> =>
    failed("bad-xml", `This is not XML that can be read: line ${lineAt(text, at)}, ${why}.`);
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) {
      return wrong(
        text.startsWith("<!DOCTYPE", at)
          ? "a document type declaration, which is not allowed here"
          : "a tag that is not closed or not well formed",
      );
    }
    const [, cdata, slash, tag, attributes = "", empty, words] = found;
    const inside = open.at(-1);
    if (words !== undefined) {
      const value = decode(words);
      if (value === null) return wrong("an entity that is not known");
      if (inside !== undefined) inside.texts.push(value);
      else if (value.trim() !== "") return wrong("text outside the document");
    } else if (cdata !== undefined) {
      if (inside === undefined) return wrong("text outside the document");
      inside.texts.push(cdata);
    } else if (tag !== undefined && slash === "/") {
      if (inside?.tag !== tag || attributes !== "" || empty === "/") {
        return wrong(
          `</${tag}> where ${inside === undefined ? "nothing is open" : `</${inside.tag}> should be`}`,
        );
      }
      open.pop();
      const element = closed(inside);
      const outer = open.at(-1);
      if (outer === undefined) root = element;
      else outer.children.push(element);
    } else if (tag !== undefined) {
      if (root !== null) return wrong("a second document after the first");
      if (open.length >= DEEPEST) return wrong(`elements more than ${DEEPEST} deep`);
      const read = readAttributes(attributes);
      if (typeof read === "string") return wrong(read);
      const namespaces = new Map(inside?.namespaces);
      for (const [name, value] of read) {
        if (name === "xmlns") namespaces.set("", value);
        else if (name.startsWith("xmlns:")) namespaces.set(name.slice("xmlns:".length), value);
      }
      const opened: Open = { tag, attributes: read, namespaces, children: [], texts: [] };
      if (empty !== "/") open.push(opened);
      else if (inside === undefined) root = closed(opened);
      else inside.children.push(closed(opened));
    }
    at = token.lastIndex;
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) return wrong(`<${unclosed.tag}> is never closed`);
  return root === null ? wrong("nothing in it") : ok(root);
}

function closed({ tag, attributes, namespaces, children, texts }: Open): XmlElement {
  const colon = tag.indexOf(":");
  const prefix = tag.slice(0, Math.max(0, colon));
  return {
    name: tag.slice(colon + 1),
    namespace: namespaces.get(prefix) ?? "",
    attributes,
    children,
    text: texts.join(""),
  };
}

/** The attributes by name, or what is wrong with them. */
function readAttributes(source: string): Map<string, string> | string {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of source.matchAll(attributePattern)) {
    // White space in an attribute is a space, unless it is written as a character reference.
    const value = decode((double ?? single ?? "").replace(/[\t\n]/gu, " "));
    if (value === null) return "an entity that is not known";
    if (attributes.has(name)) return `the attribute ${name} twice`;
    attributes.set(name, value);
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Text with its references resolved; null where one is not known or names no character. */
function decode(text: string): string | null {
  if (!text.includes("&")) return text;
  const unknown: string[] = [];
  const decoded = text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));|&/giu,
    (reference: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined && Object.hasOwn(entities, name)) return entities[name] ?? "";
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const isCharacter =
        point === 9 ||
        point === 10 ||
        point === 13 ||
        (point >= 0x20 && point < 0xd800) ||
        (point > 0xdfff && point < 0xfffe) ||
        (point >= 0x10000 && point <= 0x10ffff);
      if (name === undefined && isCharacter) return String.fromCodePoint(point);
      unknown.push(reference);
      return "";
    },
  );
  return unknown.length === 0 ? decoded : null;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
