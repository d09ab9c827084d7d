import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Quotation } from "../../src/core/extract/quotation.ts";
import type { Range } from "../../src/core/model/range.ts";

export interface GoldAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** How an attribution's content is rendered. */
export type Kind = Quotation["kind"];

/** The set's articles, in the order of their file names. */
export async function readArticles(folder: string): Promise<GoldArticle[]> {
  const articles: GoldArticle[] = [];
  for (const file of (await readdir(folder)).sort()) {
    if (!file.endsWith(".json")) continue;
    articles.push(JSON.parse(await readFile(join(folder, file), "utf8")) as GoldArticle);
  }
  return articles;
}

/** The places of letters and digits in the ranges. */
export function charactersOf(text: string, ranges: readonly Range[]): Set<number> {
  const characters = new Set<number>();
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at += 1) {
      if (/[\p{L}\p{N}]/u.test(text[at] ?? "")) characters.add(at);
    }
  }
  return characters;
}

/** How many places are in both. */
export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count += 1;
  return count;
}

/** Direct: all of it in marks; mixed: part of it; indirect: none. */
export function goldKind(text: string, attribution: GoldAttribution): Kind {
  const parts = attribution.content.map(({ start, end }) => text.slice(start, end).trim());
  const marks = /[“”"]|''/u;
  if (!parts.some((part) => marks.test(part))) return "indirect";
  return parts.every((part) => /^(?:[“”"‘]|'')/u.test(part)) ? "direct" : "mixed";
}
