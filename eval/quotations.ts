import { join } from "node:path";
import { extractQuotations } from "../src/core/extract/quotations.ts";
import type { Range } from "../src/core/model/range.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { interval } from "./interval.ts";
import type { Tell } from "./mistakes.ts";
import { charactersOf, readArticles, shared } from "./quotations/gold.ts";
import type { GoldArticle, Kind } from "./quotations/gold.ts";
import { matchesIn } from "./quotations/match.ts";
import type { Evaluation, Score } from "./score.ts";

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

function countIn(article: GoldArticle): Counts {
  const { text, attributions } = article;
  const quotations = extractQuotations(text, segmentSentences(text));
  const matches = matchesIn(article, quotations);
  const ofKind = (of: (match: (typeof matches)[number]) => boolean): ByKind => {
    const number = (kind: Kind): number =>
      matches.filter((match) => match.kind === kind && of(match)).length;
    return { direct: number("direct"), mixed: number("mixed"), indirect: number("indirect") };
  };
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
  return {
    wanted: ofKind(() => true),
    met: ofKind(({ best }) => best !== null),
    goldCharacters: gold.size,
    foundCharacters: found.size,
    sharedCharacters: shared(found, gold),
    plainCharacters: plain.size,
    plainShared: shared(plain, gold),
    sources: matches.filter(({ isRightSource }) => isRightSource !== null).length,
    rightSources: matches.filter(({ isRightSource }) => isRightSource === true).length,
  };
}

/**
 * Attributions no quotation overlaps by half, and quotations outside all annotated content, by
 * letters and digits in the wrong; and speakers that are others than the annotated, which all
 * weigh the same.
 */
function tellMistakes(set: string, article: GoldArticle, tell: Tell): void {
  const { id, text, attributions } = article;
  const quotations = extractQuotations(text, segmentSentences(text));
  const words = (ranges: readonly Range[]): string =>
    ranges.map(({ start, end }) => text.slice(start, end)).join(" … ");
  for (const { attribution, kind, characters, covered, best, isRightSource } of matchesIn(
    article,
    quotations,
  )) {
    const [source, content] = [words(attribution.source), words(attribution.content)];
    if (best === null) {
      const about = `${id}, ${kind}, by ${source}, cue "${words(attribution.cue)}"`;
      tell({ set, kind: "missed", weight: characters - covered, about, texts: [content] });
    } else if (isRightSource === false) {
      const named = best.source === null ? "nobody" : words([best.source]);
      const about = `${id}, ${kind}: ${named} for ${source}`;
      tell({ set: `${set}, speakers`, kind: "false", weight: 1, about, texts: [content] });
    }
  }
  const gold = charactersOf(
    text,
    attributions.flatMap((each) => each.content),
  );
  for (const quotation of quotations) {
    const own = charactersOf(text, [quotation]);
    const weight = own.size - shared(own, gold);
    if (weight * 2 < own.size || quotation.parent !== null) continue;
    const { kind, cue, speaker } = quotation;
    const about = `${id}, ${kind}, by ${speaker?.name ?? "nobody"}, cue "${cue?.text ?? ""}"`;
    tell({ set, kind: "false", weight, about, texts: [words([quotation])] });
  }
}

function sumOf(all: readonly Counts[], of: (counts: Counts) => number): number {
  return all.reduce((sum, counts) => sum + of(counts), 0);
}

async function scoresOf(data: string, part: string, tell: Tell): Promise<Score[]> {
  const articles = await readArticles(join(data, "quotations", part));
  const counts = articles.map(countIn);
  const set = `quotations/${part}`;
  for (const article of articles) tellMistakes(set, article, tell);
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
export const evaluateQuotations: Evaluation = async (data, tell) => [
  ...(await scoresOf(data, "train", tell)),
  ...(await scoresOf(data, "dev", tell)),
];
