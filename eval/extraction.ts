import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Draft } from "../src/core/importers/draft.ts";
import { decode } from "../src/core/importers/encoding.ts";
import { importFile } from "../src/core/importers/import-file.ts";
import { cleanText } from "../src/core/model/block.ts";
import type { Evaluation, Score } from "./score.ts";

const pagesSchema = z.record(z.string(), z.object({ articleBody: z.string() }));
const segmentsSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    with: z.array(z.string()),
    without: z.array(z.string()),
    title: z.string().nullish(),
    author: z.string().nullish(),
    date: z.string().nullish(),
  }),
);
type Judged = z.infer<typeof segmentsSchema>[string];

/** Words in a row that make a shingle, as the data's metric has it. */
const SHINGLE = 4;

async function readPage(...path: string[]): Promise<Uint8Array> {
  return gunzipSync(await readFile(join(...path)));
}

function draftOf(bytes: Uint8Array): Draft | null {
  return importFile({ name: "page.html", bytes }).drafts[0] ?? null;
}

function readabilityText(bytes: Uint8Array): string {
  const { document } = parseHTML(decode(bytes, true).text);
  return new Readability(document).parse()?.textContent ?? "";
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let start = 0; start <= Math.max(0, words.length - SHINGLE); start += 1) {
    const shingle = words.slice(start, start + SHINGLE).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Multiset overlap of shingles: the share of the found ones, and of the wanted ones. */
function overlap(found: string, wanted: string): { precision: number; recall: number } {
  const ours = shingles(found);
  const theirs = shingles(wanted);
  const sum = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((total, count) => total + count, 0);
  let shared = 0;
  for (const [shingle, count] of ours) shared += Math.min(count, theirs.get(shingle) ?? 0);
  return {
    precision: ours.size === 0 ? Number(theirs.size === 0) : shared / sum(ours),
    recall: theirs.size === 0 ? 1 : shared / sum(theirs),
  };
}

/** F1 of the mean precision and the mean recall over pages. */
function meanF1(pages: readonly { readonly precision: number; readonly recall: number }[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return f1(mean(pages.map((page) => page.precision)), mean(pages.map((page) => page.recall)));
}

async function scorePages(data: string): Promise<Score[]> {
  const folder = join(data, "extraction");
  const judged = Object.entries(
    pagesSchema.parse(JSON.parse(await readFile(join(folder, "pages.json"), "utf8"))),
  );
  const ours: ReturnType<typeof overlap>[] = [];
  const plain: ReturnType<typeof overlap>[] = [];
  for (const [id, { articleBody }] of judged) {
    const bytes = await readPage(folder, "pages", `${id}.html.gz`);
    const draft = draftOf(bytes);
    ours.push(overlap(draft === null ? "" : cleanText(draft.blocks), articleBody));
    plain.push(overlap(readabilityText(bytes), articleBody));
  }
  return [
    {
      set: "extraction/pages",
      measure: "content F1, by shingles",
      value: meanF1(ours),
      items: judged.length,
      baseline: { name: "Readability", value: meanF1(plain) },
      target: 0.972,
    },
  ];
}

function folded(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Segments found that should be, found that should not, and missed. */
interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

function countSegments(counts: Counts, text: string, judged: Judged): void {
  const found = folded(text);
  for (const segment of judged.with) {
    if (found.includes(folded(segment))) counts.right += 1;
    else counts.missed += 1;
  }
  counts.wrong += judged.without.filter((segment) => found.includes(folded(segment))).length;
}

function segmentF1({ right, wrong, missed }: Counts): number {
  return f1(right / Math.max(1, right + wrong), right / Math.max(1, right + missed));
}

function hasAuthors(draft: Draft | null, wanted: string): boolean {
  const key = (name: string): string => folded(name).toLowerCase();
  const names = key(wanted).split(/\s*[;,]\s*| und | and /u);
  const found = (draft?.metadata.authors.value ?? []).map(key);
  return names.length === found.length && names.every((name) => found.includes(name));
}

function hasTitle(draft: Draft | null, wanted: string): boolean {
  const headline = draft?.metadata.headline.value ?? "";
  return folded(headline).toLowerCase() === folded(wanted).toLowerCase();
}

/** How many of the items that have a value have it right. */
function shareOf<Item>(items: readonly Item[], isRight: (item: Item) => boolean): [number, number] {
  return [items.filter(isRight).length / Math.max(1, items.length), items.length];
}

async function scoreSegments(data: string): Promise<Score[]> {
  const folder = join(data, "extraction");
  const judged = Object.values(
    segmentsSchema.parse(JSON.parse(await readFile(join(folder, "segments.json"), "utf8"))),
  );
  const ours: Counts = { right: 0, wrong: 0, missed: 0 };
  const plain: Counts = { right: 0, wrong: 0, missed: 0 };
  const read: { readonly item: Judged; readonly draft: Draft | null }[] = [];
  for (const item of judged) {
    const bytes = await readPage(folder, "segments", `${item.file}.gz`);
    const draft = draftOf(bytes);
    read.push({ item, draft });
    countSegments(ours, draft === null ? "" : cleanText(draft.blocks), item);
    countSegments(plain, readabilityText(bytes), item);
  }
  const set = "extraction/segments";
  const share = (
    measure: string,
    target: number,
    wanted: (item: Judged) => string | null | undefined,
    isRight: (draft: Draft | null, wanted: string) => boolean,
  ): Score => {
    const [value, items] = shareOf(
      read.filter(({ item }) => Boolean(wanted(item))),
      ({ item, draft }) => isRight(draft, wanted(item) ?? ""),
    );
    return { set, measure, value, items, target };
  };
  return [
    {
      set,
      measure: "segments F1",
      value: segmentF1(ours),
      items: judged.length,
      baseline: { name: "Readability", value: segmentF1(plain) },
      target: 0.925,
    },
    share(
      "date",
      0.9,
      (item) => item.date,
      (draft, wanted) => draft?.metadata.published.value?.slice(0, 10) === wanted,
    ),
    share("title", 0.85, (item) => item.title, hasTitle),
    share("authors, all and no other", 0.75, (item) => item.author, hasAuthors),
  ];
}

/** Main text and metadata of saved pages, beside plain Readability on the same bytes. */
export const evaluateExtraction: Evaluation = async (data) => [
  ...(await scorePages(data)),
  ...(await scoreSegments(data)),
];
