import type { PageElement } from "./dom.ts";

/** A JSON-LD object, its values not yet looked at. */
export type LinkedData = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|Recipe|Column)$/u;
const MOST_OBJECTS = 2000;

/** True for an object that is neither null nor a list. */
function isObject(value: unknown): value is LinkedData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/gu,
    "",
  );
  try {
    return JSON.parse(bare);
  } catch {
    // Raw line ends inside strings are the commonest fault of hand-made JSON-LD.
    try {
      return JSON.parse(bare.replace(/[\u0000-\u001f]+/gu, " "));
    } catch {
      return null; // broken data says nothing; the page's other sources are asked
    }
  }
}

function typesOf(object: LinkedData): string[] {
  return strings(object["@type"]);
}

/** The strings in a value that may be one string or a list of them. */
function strings(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === "string");
}

/** Every object in a page's JSON-LD, outer before inner, at most some thousands. */
function objectsOf(root: PageElement): LinkedData[] {
  const found: LinkedData[] = [];
  const queue: unknown[] = [];
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    queue.push(parsed(script.textContent ?? ""));
  }
  for (const value of queue) {
    if (found.length >= MOST_OBJECTS) break;
    if (Array.isArray(value)) queue.push(...(value as readonly unknown[]).slice(0, MOST_OBJECTS));
    if (!isObject(value)) continue;
    found.push(value);
    queue.push(value["@graph"], value["mainEntity"], value["mainEntityOfPage"]);
  }
  return found;
}

/** The page's article as its JSON-LD describes it; null when it describes none. */
export function articleData(root: PageElement): LinkedData | null {
  const objects = objectsOf(root);
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  const article =
    articles.find((one) => one["headline"] !== undefined && one["datePublished"] !== undefined) ??
    articles[0] ??
    objects.find((object) => object["datePublished"] !== undefined);
  if (article === undefined) return null;
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return (value as readonly unknown[]).map(resolve);
    if (!isObject(value) || value["name"] !== undefined) return value;
    return objects.find((one) => one["@id"] === value["@id"] && one["name"] !== undefined) ?? value;
  };
  return {
    ...article,
    author: resolve(article["author"]),
    publisher: resolve(article["publisher"]),
  };
}

/** A string value; null for anything else and for blanks. */
export function stringOf(value: unknown): string | null {
  const text = strings(value)[0]?.trim() ?? "";
  return text === "" ? null : text;
}

/** The names in a value that holds names, objects with a `name`, or lists of either. */
export function namesOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .flatMap((one) => (isObject(one) ? strings(one["name"]) : strings(one)))
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^https?:/iu.test(name));
}
