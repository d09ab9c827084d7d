import type { Place } from "../src/core/compare/comparison.ts";
import { interval } from "./interval.ts";
import { readGoldStories } from "./judged/gold.ts";
import { readSharedStories } from "./judged/shared.ts";
import type { JudgedUtterance } from "./judged/story.ts";
import type { Tell } from "./mistakes.ts";
import type { GoldEvaluation, Score } from "./score.ts";
import { count, f1Of, hasLink, linksIn, qualityOf, readyToHear } from "./utterances/links.ts";
import type { Counts, SpokenStory } from "./utterances/links.ts";
import { cosineF1s, crossValidated, foundIn, likelihoodsIn } from "./utterances/methods.ts";

const TARGET = 0.85;
const LINKS = "utterances, links between articles";

function scoresOf(set: string, counts: readonly Counts[], baseline: Score["baseline"]): Score[] {
  const { precision, recall, f1 } = qualityOf(counts);
  const items = counts.reduce((sum, { wanted }) => sum + wanted, 0);
  const common = { set, items };
  return [
    { ...common, measure: `${LINKS}: precision`, value: precision },
    { ...common, measure: `${LINKS}: recall`, value: recall },
    {
      ...common,
      measure: `${LINKS}: F1 ${interval(counts, f1Of)}`,
      value: f1,
      ...(baseline === undefined ? {} : { baseline }),
      target: TARGET,
    },
  ];
}

/** Stories two readers judged: what is found against each, and the readers against each other. */
function againstEach(
  set: string,
  stories: readonly SpokenStory[],
  found: readonly (readonly JudgedUtterance[])[],
): Score[] {
  const twice = stories.flatMap(({ story, judged }, index) =>
    story.second === null
      ? []
      : [{ judged, second: story.second.utterances, ours: found[index] ?? [] }],
  );
  if (twice.length === 0) return [];
  const score = (measure: string, counts: readonly Counts[]): Score => ({
    set,
    items: counts.reduce((sum, { wanted }) => sum + wanted, 0),
    measure: `${LINKS}, ${twice.length} stories judged twice: ${measure}, F1`,
    value: f1Of(counts),
  });
  const by = (of: (story: (typeof twice)[number]) => Counts): Counts[] => twice.map(of);
  return [
    score("against the first reader", by(({ judged, ours }) => count(ours, judged))), // prettier-ignore
    score("against the second reader", by(({ second, ours }) => count(ours, second))), // prettier-ignore
    score("the readers against each other", by(({ judged, second }) => count(second, judged))), // prettier-ignore
  ];
}

function tellMistakes(
  set: string,
  spoken: SpokenStory,
  found: readonly JudgedUtterance[],
  tell: Tell,
): void {
  const { story, members, judged } = spoken;
  const likelihood = likelihoodsIn(spoken);
  const words = ({ article, start, end }: Place): string =>
    `${article}: ${members.find(({ id }) => id === article)?.text.slice(start, end) ?? ""}`;
  const kinds = [
    { kind: "false", links: linksIn(found), right: judged },
    { kind: "missed", links: linksIn(judged), right: found },
  ] as const;
  for (const { kind, links, right } of kinds) {
    for (const link of links.filter((each) => !hasLink(right, each))) {
      const score = likelihood(link);
      const weight = kind === "false" ? score : 1 - score;
      const about = `${story.name}, likelihood ${score.toFixed(2)}`;
      tell({ set, kind, weight, about, texts: link.map(words) });
    }
  }
}

function best(f1s: ReadonlyMap<number, number>): number {
  const highest = Math.max(...f1s.values());
  return [...f1s].find(([, f1]) => f1 === highest)?.[0] ?? 0;
}

/**
 * Utterances against the judged ones of the shared and of the gold stories, counted by links:
 * every two renderings of one utterance in two articles. A link found is right if a judged
 * utterance has renderings that both its ends meet (share half of the shorter one's characters
 * with); a judged link is met in the same way. F1 is of the two shares. Quotations of all kinds
 * take part. On the gold set the baseline's threshold is the shared set's, without that the best
 * one on the very set.
 */
export const evaluateUtterances: GoldEvaluation = async (data, tell) => {
  const gold = (await readGoldStories()).map(readyToHear);
  const shared = data === null ? null : (await readSharedStories(data)).map(readyToHear);
  const foundInGold = gold.map(foundIn);
  const countsOf = (
    set: string,
    stories: readonly SpokenStory[],
    found: readonly (readonly JudgedUtterance[])[],
  ): Counts[] =>
    stories.map((story, index) => {
      const ours = found[index] ?? [];
      tellMistakes(set, story, ours, tell);
      return count(ours, story.judged);
    });
  const scores: Score[] = [];
  const onGold = cosineF1s(gold);
  let threshold = best(onGold);
  let from = "best threshold on this very set";
  if (shared !== null) {
    const f1s = cosineF1s(shared);
    threshold = best(f1s);
    from = "threshold from the shared set";
    const baseline = {
      name: "cosine of quotations, best threshold",
      value: f1s.get(threshold) ?? 0,
    };
    const counts = countsOf("alignment", shared, shared.map(foundIn));
    const validated = crossValidated(shared);
    scores.push(...scoresOf("alignment", counts, baseline), {
      set: "alignment",
      items: validated.reduce((sum, { wanted }) => sum + wanted, 0),
      measure: `${LINKS}: F1, weights from the other stories ${interval(validated, f1Of)}`,
      value: f1Of(validated),
      target: TARGET,
    });
  }
  const set = "gold/utterances";
  const baseline = { name: `cosine of quotations, ${from}`, value: onGold.get(threshold) ?? 0 };
  return [
    ...scores,
    ...scoresOf(set, countsOf(set, gold, foundInGold), baseline),
    ...againstEach(set, gold, foundInGold),
  ];
};
