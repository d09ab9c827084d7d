import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { extractQuotations } from "../src/core/extract/quotations.ts";
import type { Quotation } from "../src/core/extract/quotation.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import type { Range } from "../src/core/model/range.ts";
import { interval } from "./interval.ts";
import type { Evaluation, Score } from "./score.ts";

interface GoldAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

type Kind = Quotation["kind"];

/** The set's articles, in the order of their file names. */
async function readArticles(folder: string): Promise<GoldArticle[]> {
  const articles: GoldArticle[] = [];
  for (const file of (await readdir(folder)).sort()) {
    if (!file.endsWith(".json")) continue;
    articles.push(JSON.parse(await readFile(join(folder, file), "utf8")) as GoldArticle);
  }
  return articles;
}

function charactersOf(text: string, ranges: readonly Range[]): Set<number> {
  const characters = new Set<number>();
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at += 1) {
      if (/[\p{L}\p{N}]/u.test(text[at] ?? "")) characters.add(at);
    }
  }
  return characters;
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count += 1;
  return count;
}

/** Direct: all of it in marks; mixed: part of it; indirect: none. */
function goldKind(text: string, attribution: GoldAttribution): Kind {
  const parts = attribution.content.map(({ start, end }) => text.slice(start, end).trim());
  const marks = /[“”"]|''/u;
  if (!parts.some((part) => marks.test(part))) return "indirect";
  return parts.every((part) => /^(?:[“”"‘]|'')/u.test(part)) ? "direct" : "mixed";
}

interface Predicted {
  readonly characters: ReadonlySet<number>;
  readonly source: Range | null;
}

/**
 * Each quotation alone, and those of one cue together: the set joins "A," she said. "B." into
 * one. A quotation without a cue goes with the one before it that has the same speaker's mention.
 */
function predictions(text: string, quotations: readonly Quotation[]): Predicted[] {
  const groups: Quotation[][] = [];
  const marked = quotations.filter((each) => each.kind !== "indirect");
  const reported = quotations.filter((each) => each.kind === "indirect");
  for (const quotation of [...marked, ...reported]) {
    const group = groups.findLast(
      (each) =>
        (each[0]?.kind === "indirect") === (quotation.kind === "indirect") &&
        (quotation.cue === null
          ? quotation.speaker !== null && each[0]?.speaker?.start === quotation.speaker.start
          : each[0]?.cue?.start === quotation.cue.start),
    );
    if (group === undefined) groups.push([quotation]);
    else group.push(quotation);
  }
  const predicted: Predicted[] = [];
  for (const group of groups) {
    predicted.push({ characters: charactersOf(text, group), source: group[0]?.speaker ?? null });
    if (group.length === 1) continue;
    for (const each of group) {
      predicted.push({ characters: charactersOf(text, [each]), source: each.speaker });
    }
  }
  return predicted;
}

type ByKind = Readonly<Record<Kind, number>>;

/** What is counted in one article. */
interface Counts {
  readonly wanted: ByKind;
  readonly met: ByKind;
  readonly goldCharacters: number;
  readonly foundCharacters: number;
  readonly sharedCharacters: number;
  /** The same for what a plain pattern finds between double marks. */
  readonly plainCharacters: number;
  readonly plainShared: number;
  readonly sources: number;
  readonly rightSources: number;
}

function countIn({ text, attributions }: GoldArticle): Counts {
  const wanted = { direct: 0, mixed: 0, indirect: 0 };
  const met = { direct: 0, mixed: 0, indirect: 0 };
  let sources = 0;
  let rightSources = 0;
  const quotations = extractQuotations(text, segmentSentences(text));
  const predicted = predictions(text, quotations);
  const gold = charactersOf(
    text,
    attributions.flatMap((each) => each.content),
  );
  const found = charactersOf(text, quotations);
  const marks = [...text.matchAll(/“[^”]*”|"[^"\n]*"|``.*?''/gu)];
  const plain = charactersOf(
    text,
    marks.map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  );
  for (const attribution of attributions) {
    const characters = charactersOf(text, attribution.content);
    if (characters.size === 0) continue;
    const kind = goldKind(text, attribution);
    wanted[kind] += 1;
    let best: Predicted | null = null;
    let bestOverlap = 0;
    for (const each of predicted) {
      const common = shared(characters, each.characters);
      const overlap = common / (characters.size + each.characters.size - common);
      if (overlap > bestOverlap) [best, bestOverlap] = [each, overlap];
    }
    if (best === null || bestOverlap < 0.5) continue;
    met[kind] += 1;
    if (attribution.source.length === 0) continue;
    sources += 1;
    const { source } = best;
    if (
      source !== null &&
      attribution.source.some((each) => each.start < source.end && source.start < each.end)
    ) {
      rightSources += 1;
    }
  }
  return {
    wanted,
    met,
    goldCharacters: gold.size,
    foundCharacters: found.size,
    sharedCharacters: shared(found, gold),
    plainCharacters: plain.size,
    plainShared: shared(plain, gold),
    sources,
    rightSources,
  };
}

function sumOf(all: readonly Counts[], of: (counts: Counts) => number): number {
  return all.reduce((sum, counts) => sum + of(counts), 0);
}

async function scoresOf(data: string, part: string): Promise<Score[]> {
  const articles = await readArticles(join(data, "quotations", part));
  const counts = articles.map(countIn);
  const set = `quotations/${part}`;
  const items = sumOf(counts, ({ wanted }) => wanted.direct + wanted.mixed + wanted.indirect);
  const shareOf =
    (part: (counts: Counts) => number, whole: (counts: Counts) => number) =>
    (some: readonly Counts[]): number =>
      sumOf(some, part) / Math.max(1, sumOf(some, whole));
  const score = (
    measure: string,
    figure: (some: readonly Counts[]) => number,
    extra: { readonly items?: number; readonly target?: number },
  ): Score => ({
    set,
    measure: `${measure} ${interval(counts, figure)}`,
    value: figure(counts),
    items,
    ...extra,
  });
  const recall = (kind: Kind, target: number): Score =>
    score(
      `${kind} recall (IoU >= .5)`,
      shareOf(
        ({ met }) => met[kind],
        ({ wanted }) => wanted[kind],
      ),
      { items: sumOf(counts, ({ wanted }) => wanted[kind]), target },
    );
  const precision = shareOf(
    (each) => each.sharedCharacters,
    (each) => each.foundCharacters,
  );
  const found = shareOf(
    (each) => each.sharedCharacters,
    (each) => each.goldCharacters,
  );
  const f1 = shareOf(
    (each) => 2 * each.sharedCharacters,
    (each) => each.goldCharacters + each.foundCharacters,
  );
  const f1OfPlain = shareOf(
    (each) => 2 * each.plainShared,
    (each) => each.goldCharacters + each.plainCharacters,
  );
  const source = shareOf(
    (each) => each.rightSources,
    (each) => each.sources,
  );
  return [
    score("content precision", precision, {}),
    score("content recall", found, {}),
    {
      ...score("content F1", f1, { target: 0.82 }),
      baseline: { name: "all in marks", value: f1OfPlain(counts) },
    },
    recall("direct", 0.95),
    recall("mixed", 0.85),
    recall("indirect", 0.6),
    score("right source of matched", source, {
      items: sumOf(counts, (each) => each.sources),
      target: 0.88,
    }),
  ];
}

/**
 * Quotations against the annotated articles under `quotations/`: overlap of content in letters
 * and digits, share of quotations met with an overlap of at least half, and how often the
 * mention named as speaker touches the annotated source. Intervals by resampling articles.
 */
export const evaluateQuotations: Evaluation = async (data) => [
  ...(await scoresOf(data, "train")),
  ...(await scoresOf(data, "dev")),
];
