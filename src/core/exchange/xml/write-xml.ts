/** An element to be written: its name, its attributes (undefined: left out), what is in it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly children?: readonly XmlNode[];
  /** Text in place of children. */
  readonly text?: string;
}

/** An XML document in UTF-8 with the element as its root, indented, `\n` at line ends. */
export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${elementOf(root, "")}\n`;
}

function elementOf(
  { name, attributes = {}, children = [], text }: XmlNode,
  indent: string,
): string {
  const set = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${inAttribute(value)}"`],
  );
  const start = `${indent}<${name}${set.join("")}`;
  if (text !== undefined) return `${start}>${inText(text)}</${name}>`;
  if (children.length === 0) return `${start}/>`;
  const inner = children.map((child) => elementOf(child, `${indent}  `)).join("\n");
  return `${start}>\n${inner}\n${indent}</${name}>`;
}

/** Text without the characters XML 1.0 cannot hold at all, not even as references. */
function possible(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "\uFFFD");
}

function inText(text: string): string {
  return possible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

function inAttribute(text: string): string {
  return inText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
}
