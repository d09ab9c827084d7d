import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { alignArticles } from "../src/core/compare/rows/align.ts";
import { findActors } from "../src/core/compare/actors/find-actors.ts";
import type { Actor } from "../src/core/compare/comparison.ts";
import type { Member } from "../src/core/compare/member.ts";
import type { Row } from "../src/core/compare/rows/align.ts";
import { actsOf } from "../src/core/compare/utterances/acts.ts";
import type { Act } from "../src/core/compare/utterances/acts.ts";
import { actorsBySpeaker } from "../src/core/compare/utterances/actor.ts";
import { candidatesAmong } from "../src/core/compare/utterances/evidence.ts";
import type { Candidate } from "../src/core/compare/utterances/evidence.ts";
import { findUtterances } from "../src/core/compare/utterances/find.ts";
import { gatherActs } from "../src/core/compare/utterances/gather.ts";
import { featuresOf, linksOf as scoredLinks } from "../src/core/compare/utterances/score.ts";
import { analyseText } from "../src/core/extract/analyse.ts";
import { extractQuotations } from "../src/core/extract/quotations.ts";
import type { Range } from "../src/core/model/range.ts";
import { isFunctionWord, stemOf } from "../src/core/text/stems.ts";
import { segmentWords } from "../src/core/text/words.ts";
import { interval } from "./interval.ts";
import { fitLogistic } from "./logistic.ts";
import type { Evaluation, Score } from "./score.ts";

const judgedSchema = z.object({
  pairs: z.array(z.object({ a: z.string(), b: z.string() })),
  utterances: z.array(
    z.object({
      renderings: z.array(
        z.object({ article: z.string(), sentence: z.number(), text: z.string() }),
      ),
    }),
  ),
});
const articleSchema = z.object({ "body-paragraphs": z.array(z.array(z.string())) });

/** Words of an article. */
interface Placed extends Range {
  readonly article: string;
}

/** Renderings of one utterance. */
type Renderings = readonly Placed[];

interface Story {
  readonly members: readonly Member[];
  readonly judged: readonly Renderings[];
}

interface Read {
  readonly member: Member;
  /** Where the given sentences begin. */
  readonly starts: readonly number[];
}

async function readMember(data: string, id: string): Promise<Read> {
  const file = join(data, "stories", "triples", "articles", `${id}.json`);
  const page = articleSchema.parse(JSON.parse(await readFile(file, "utf8")));
  let text = "";
  const starts: number[] = [];
  for (const paragraph of page["body-paragraphs"]) {
    if (text !== "") text += "\n\n";
    for (const [index, sentence] of paragraph.entries()) {
      if (index > 0) text += " ";
      starts.push(text.length);
      text += sentence;
    }
  }
  const analysis = analyseText(text);
  const quotations = extractQuotations(text, analysis.sentences);
  const unknown = { headline: null, outlet: null, published: null, originalSource: null };
  const role = { role: "article", completeness: "full", origin: null } as const;
  return {
    member: { id, text, analysis: { ...analysis, quotations }, ...unknown, ...role },
    starts,
  };
}

/** Where the words stand: of several places the one nearest the sentence they are said to be in. */
function placeOf({ member, starts }: Read, words: string, sentence: number): Placed | null {
  const near = starts[sentence] ?? 0;
  let best = -1;
  for (let at = member.text.indexOf(words); at >= 0; at = member.text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best < 0 ? null : { article: member.id, start: best, end: best + words.length };
}

async function readStory(data: string, file: string): Promise<Story> {
  const { pairs, utterances } = judgedSchema.parse(
    JSON.parse(await readFile(join(data, "alignment", file), "utf8")),
  );
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
  const read = await Promise.all(ids.map((id) => readMember(data, id)));
  const judged = utterances.map(({ renderings }) =>
    renderings.map(({ article, text, sentence }) => {
      const from = read.find(({ member }) => member.id === article);
      const place = from === undefined ? null : placeOf(from, text, sentence);
      if (place === null) throw new Error(`${file}: "${text}" does not stand in ${article}.`);
      return place;
    }),
  );
  return { members: read.map(({ member }) => member), judged };
}

/** The two are words of one article and share at least half of the shorter one. */
function meet(one: Placed, other: Placed): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  return one.article === other.article && shared > 0 && shared * 2 >= shorter;
}

/** Every two renderings of one utterance in different articles. */
function linksOf(utterances: readonly Renderings[]): (readonly [Placed, Placed])[] {
  return utterances.flatMap((renderings) =>
    renderings.flatMap((one, index) =>
      renderings
        .slice(index + 1)
        .filter(({ article }) => article !== one.article)
        .map((other) => [one, other] as const),
    ),
  );
}

interface Counts {
  readonly found: number;
  readonly right: number;
  readonly wanted: number;
  readonly met: number;
}

/** Whether some utterance has renderings that meet both ends of the link. */
function hasLink(utterances: readonly Renderings[], [one, other]: readonly Placed[]): boolean {
  return utterances.some(
    (renderings) =>
      one !== undefined &&
      other !== undefined &&
      renderings.some((each) => meet(each, one)) &&
      renderings.some((each) => meet(each, other)),
  );
}

function count(found: readonly Renderings[], judged: readonly Renderings[]): Counts {
  const [ours, theirs] = [linksOf(found), linksOf(judged)];
  return {
    found: ours.length,
    right: ours.filter((link) => hasLink(judged, link)).length,
    wanted: theirs.length,
    met: theirs.filter((link) => hasLink(found, link)).length,
  };
}

interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function qualityOf(all: readonly Counts[]): Quality {
  const sum = (of: (counts: Counts) => number): number =>
    all.reduce((total, counts) => total + of(counts), 0);
  const precision =
    sum((c) => c.right) /
    Math.max(
      1,
      sum((c) => c.found),
    );
  const recall =
    sum((c) => c.met) /
    Math.max(
      1,
      sum((c) => c.wanted),
    );
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function actorsOf({ members }: Story): Actor[] {
  return findActors(members, []);
}

function rowsOf({ members }: Story): Row[] {
  return alignArticles(
    members.map(({ id, text, analysis: { sentences, quotations } }) => ({
      id,
      text,
      sentences,
      quotations,
    })),
  );
}

/** The utterances found; words that stand in others of the same utterance are no further one. */
function foundIn(story: Story): Renderings[] {
  const { members } = story;
  return findUtterances(members, rowsOf(story), actorsOf(story)).map(({ renderings }) => {
    const placed = renderings.flatMap(({ article, quotation }): Placed[] => {
      const member = members.find(({ id }) => id === article);
      const range = member?.analysis.quotations[quotation];
      return range === undefined ? [] : [{ article, start: range.start, end: range.end }];
    });
    return placed.filter((one) => !placed.some((other) => other !== one && contains(other, one)));
  });
}

function contains(outer: Placed, inner: Placed): boolean {
  return outer.article === inner.article && outer.start <= inner.start && inner.end <= outer.end;
}

/** Every two quotations of two articles with the cosine of their content stems. */
function cosinesIn({ members }: Story): { readonly link: Renderings; readonly score: number }[] {
  const all = members.flatMap(({ id, text, analysis }) =>
    analysis.quotations.map(({ start, end }) => ({
      place: { article: id, start, end },
      stems: new Set(
        segmentWords(text, { start, end })
          .filter(({ form }) => !isFunctionWord(form))
          .map(({ form }) => stemOf(form)),
      ),
    })),
  );
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(({ place }) => place.article !== one.place.article)
      .map((other) => {
        const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length;
        const score = shared / Math.sqrt(one.stems.size * other.stems.size || 1);
        return { link: [one.place, other.place], score };
      }),
  );
}

/** The best the cosine alone can do, its threshold chosen on the same stories. */
function cosineF1(stories: readonly Story[]): number {
  const cosines = stories.map(cosinesIn);
  let best = 0;
  for (let step = 1; step < 20; step += 1) {
    const counts = stories.map(({ judged }, index) =>
      count(
        (cosines[index] ?? []).filter(({ score }) => score >= step / 20).map(({ link }) => link),
        judged,
      ),
    );
    best = Math.max(best, qualityOf(counts).f1);
  }
  return best;
}

/** As the shipped weights were fitted: see src/core/compare/utterances/score.ts. */
const RIDGE = 1;

interface Prepared {
  readonly story: Story;
  readonly acts: readonly Act[];
  readonly candidates: readonly Candidate[];
}

function placesOf({ article, ranges }: Act): Placed[] {
  return ranges.map(({ start, end }) => ({ article, start, end }));
}

/** Weights fitted on the other stories, counted on this one, for each in turn. */
function crossValidated(stories: readonly Story[]): Counts[] {
  const prepared = stories.map((story): Prepared => {
    const acts = story.members.flatMap(actsOf);
    return {
      story,
      acts,
      candidates: candidatesAmong(
        story.members,
        acts,
        rowsOf(story),
        actorsBySpeaker(actorsOf(story)),
      ),
    };
  });
  const examples = prepared.map(({ story, acts, candidates }) => {
    const judgedOf = acts.map((act) =>
      story.judged.flatMap((renderings, at) =>
        renderings.some((each) => placesOf(act).some((place) => meet(place, each))) ? [at] : [],
      ),
    );
    return candidates.map(({ one, other, evidence }) => ({
      features: featuresOf(evidence),
      positive: judgedOf[one]?.some((at) => judgedOf[other]?.includes(at)) === true,
    }));
  });
  return prepared.map(({ story, acts, candidates }, left) => {
    const others = examples.filter((_, at) => at !== left).flat();
    const links = scoredLinks(candidates, fitLogistic(others, RIDGE));
    const groups = gatherActs(acts.length, links);
    const found = groups.map((group) =>
      group.flatMap((index) => {
        const act = acts[index];
        return act === undefined ? [] : placesOf(act);
      }),
    );
    return count(found, story.judged);
  });
}

/**
 * Utterances against the judged ones under `alignment/`, counted by links: every two renderings
 * of one utterance in two articles. A link found is right if a judged utterance has renderings
 * that both its ends meet (share half of the shorter one's characters with); a judged link is
 * met in the same way. F1 is of the two shares. Quotations of all kinds take part.
 */
export const evaluateUtterances: Evaluation = async (data) => {
  const files = (await readdir(join(data, "alignment"))).filter((file) => file.endsWith(".json"));
  const stories = await Promise.all(files.sort().map((file) => readStory(data, file)));
  const counts = stories.map((story) => count(foundIn(story), story.judged));
  const { precision, recall, f1 } = qualityOf(counts);
  const items = counts.reduce((sum, { wanted }) => sum + wanted, 0);
  const score = (measure: string, value: number): Score => ({
    set: "alignment",
    measure: `utterances, links between articles: ${measure}`,
    value,
    items,
  });
  const f1Of = (some: readonly Counts[]): number => qualityOf(some).f1;
  const validated = crossValidated(stories);
  return [
    score("precision", precision),
    score("recall", recall),
    {
      ...score(`F1 ${interval(counts, f1Of)}`, f1),
      baseline: { name: "cosine of quotations, best threshold", value: cosineF1(stories) },
      target: 0.85,
    },
    {
      ...score(`F1, weights from the other stories ${interval(validated, f1Of)}`, f1Of(validated)),
      target: 0.85,
    },
  ];
};
