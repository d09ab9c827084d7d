import { findActors } from "../../src/core/compare/actors/find-actors.ts";
import type { Place } from "../../src/core/compare/comparison.ts";
import { alignArticles } from "../../src/core/compare/rows/align.ts";
import type { Row } from "../../src/core/compare/rows/align.ts";
import { actsOf } from "../../src/core/compare/utterances/acts.ts";
import type { Act } from "../../src/core/compare/utterances/acts.ts";
import { actorsBySpeaker } from "../../src/core/compare/utterances/actor.ts";
import { candidatesAmong } from "../../src/core/compare/utterances/evidence.ts";
import type { Candidate } from "../../src/core/compare/utterances/evidence.ts";
import { findUtterances } from "../../src/core/compare/utterances/find.ts";
import { gatherActs } from "../../src/core/compare/utterances/gather.ts";
import { featuresOf, linksOf } from "../../src/core/compare/utterances/score.ts";
import { contains } from "../../src/core/model/range.ts";
import { isFunctionWord, stemOf } from "../../src/core/text/stems.ts";
import { segmentWords } from "../../src/core/text/words.ts";
import type { JudgedUtterance } from "../judged/story.ts";
import { fitLogistic } from "../logistic.ts";
import { count, f1Of, meet } from "./links.ts";
import type { Counts, Link, SpokenStory } from "./links.ts";

function rowsOf({ members }: SpokenStory): Row[] {
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
export function foundIn(story: SpokenStory): JudgedUtterance[] {
  const { members } = story;
  return findUtterances(members, rowsOf(story), findActors(members, [])).map(({ renderings }) => {
    const placed = renderings.flatMap(({ article, quotation }): Place[] => {
      const member = members.find(({ id }) => id === article);
      const range = member?.analysis.quotations[quotation];
      return range === undefined ? [] : [{ article, start: range.start, end: range.end }];
    });
    return placed.filter(
      (one) =>
        !placed.some(
          (other) => other !== one && other.article === one.article && contains(other, one),
        ),
    );
  });
}

/** Every two quotations of two articles with the cosine of their content stems. */
function cosinesIn({ members }: SpokenStory): { readonly link: Link; readonly score: number }[] {
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
        return { link: [one.place, other.place] as const, score };
      }),
  );
}

/** What the cosine of quotations reaches at each threshold, in steps of a twentieth. */
export function cosineF1s(stories: readonly SpokenStory[]): Map<number, number> {
  const cosines = stories.map(cosinesIn);
  return new Map(
    Array.from({ length: 19 }, (_, index) => (index + 1) / 20).map((threshold) => {
      const counts = stories.map(({ judged }, index) => {
        const taken = (cosines[index] ?? []).filter(({ score }) => score >= threshold);
        return count(
          taken.map(({ link }) => link),
          judged,
        );
      });
      return [threshold, f1Of(counts)];
    }),
  );
}

/** As the shipped weights were fitted: see src/core/compare/utterances/score.ts. */
const RIDGE = 3;

interface Prepared {
  readonly story: SpokenStory;
  readonly acts: readonly Act[];
  readonly candidates: readonly Candidate[];
}

function prepare(story: SpokenStory): Prepared {
  const acts = story.members.flatMap(actsOf);
  const actorOf = actorsBySpeaker(findActors(story.members, []));
  return { story, acts, candidates: candidatesAmong(story.members, acts, rowsOf(story), actorOf) };
}

function placesOf({ article, ranges }: Act): Place[] {
  return ranges.map(({ start, end }) => ({ article, start, end }));
}

/** How likely each two places render the same utterance, by the shipped weights; 0 for no candidate. */
export function likelihoodsIn(story: SpokenStory): (link: Link) => number {
  const { acts, candidates } = prepare(story);
  const links = linksOf(candidates).map(({ one, other, score }) => ({
    ends: [one, other].map((index) => acts.slice(index, index + 1).flatMap(placesOf)),
    score,
  }));
  return ([one, other]) => {
    const scores = links
      .filter(({ ends: [first = [], second = []] }) =>
        [
          [first, second],
          [second, first],
        ].some(
          ([from = [], to = []]) =>
            from.some((place) => meet(place, one)) && to.some((place) => meet(place, other)),
        ),
      )
      .map(({ score }) => score);
    return Math.max(0, ...scores);
  };
}

/** Weights fitted on the other stories, counted on this one, for each in turn. */
export function crossValidated(stories: readonly SpokenStory[]): Counts[] {
  const prepared = stories.map(prepare);
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
    const links = linksOf(candidates, fitLogistic(others, RIDGE));
    const found = gatherActs(acts.length, links).map((group) =>
      group.flatMap((index) => acts.slice(index, index + 1).flatMap(placesOf)),
    );
    return count(found, story.judged);
  });
}
