import type { PageElement } from "./dom.ts";

/** The page's `<meta>` contents by name, property or itemprop, in lower case; the first of each. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads every `<meta>` that has a name and a content. */
export function metaTags(root: PageElement): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of root.querySelectorAll("meta")) {
    const content = element.getAttribute("content")?.trim() ?? "";
    if (content === "") continue;
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name === undefined) continue;
      const values = tags.get(name) ?? [];
      values.push(content);
      tags.set(name, values);
    }
  }
  return tags;
}

/** The first content under any of the names, in the order of the names; null when there is none. */
export function firstMeta(tags: MetaTags, names: readonly string[]): string | null {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}
