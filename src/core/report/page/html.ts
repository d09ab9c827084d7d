/** Finished markup. Only this module makes it, so that nothing unescaped gets into a page. */
export interface Html {
  readonly html: string;
}

export type Attributes = Readonly<Record<string, string | number | null>>;
export type Child = Html | string;

const voidElements = new Set(["br", "col", "meta"]);

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text that no HTML parser reads as anything but itself, in elements and in quoted attributes.
 * Control characters and lone surrogates cannot stand in HTML and become U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|[\uFDD0-\uFDEF\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** One element. String children are escaped; an attribute that is null is left away. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Html {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escapeHtml(String(value))}"`))
    .join("");
  if (voidElements.has(name)) return { html: `<${name}${written}>` };
  const content = children
    .map((child) => (typeof child === "string" ? escapeHtml(child) : child.html))
    .join("");
  return { html: `<${name}${written}>${content}</${name}>` };
}

/** A style element. `</` cannot be escaped by entities there; CSS reads `<\/` as the same. */
export function styleElement(css: string): Html {
  return { html: `<style>${css.replaceAll("</", "<\\/")}</style>` };
}

/** A whole document from its root element. */
export function documentOf(root: Html): string {
  return `<!doctype html>\n${root.html}\n`;
}
