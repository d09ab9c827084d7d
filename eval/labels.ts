import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findActors } from "../src/core/compare/actors/find-actors.ts";
import type { Member } from "../src/core/compare/member.ts";
import { memberOf } from "../src/core/compare/testing/member.ts";
import type { Range } from "../src/core/model/range.ts";
import { interval } from "./interval.ts";
import type { Mistake, Tell } from "./mistakes.ts";
import type { Evaluation, Score } from "./score.ts";

interface LabelledMention extends Range {
  readonly article: string;
  readonly concept: string;
}

interface LabelledEvent {
  readonly members: readonly Member[];
  readonly mentions: readonly LabelledMention[];
}

interface Line {
  readonly article: string;
  readonly sentence: string;
  readonly token: string;
  readonly labels: string;
}

/** The tokens of a file, an article after another. */
function linesOf(conll: string): Line[] {
  return conll.split("\n").flatMap((line) => {
    const [article = "", sentence = "", , token = "", labels = ""] = line.split("\t");
    return line.startsWith("#") || labels === "" ? [] : [{ article, sentence, token, labels }];
  });
}

/** Text as it would be printed: the set has spaces around every mark. */
function joins(before: string, token: string): boolean {
  if (/^(?:[,.;:!?)\]%”’]|['’]s|n['’]t|['’]re|['’]ve|['’]ll|['’]d|['’]m|-|\.\.\.)$/u.test(token))
    return true;
  return /(?:^|\s)[([“‘$-]$|[\p{L}\p{N}]-$/u.test(before);
}

function readEvent(conll: string): LabelledEvent {
  const texts = new Map<string, string>();
  const sentences = new Map<string, string>();
  const open = new Map<string, { concept: string; start: number }[]>();
  const mentions: LabelledMention[] = [];
  for (const { article, sentence, token, labels } of linesOf(conll)) {
    let text = texts.get(article) ?? "";
    if (token === "\\n" || token.trim() === "") {
      if (!text.endsWith("\n")) text += "\n\n";
    } else {
      const moved = sentences.get(article) !== sentence;
      const printed = token.trim();
      if (text !== "" && !text.endsWith("\n") && (moved || !joins(text, printed))) text += " ";
      const start = text.length;
      text += printed;
      const stack = open.get(article) ?? [];
      for (const part of labels.split("|").map((each) => each.trim())) {
        if (part === "-" || part === "") continue;
        const concept = part.replace(/^\(|\)$/gu, "");
        if (part.startsWith("(")) stack.push({ concept, start });
        if (!part.endsWith(")")) continue;
        const at = stack.findLastIndex((each) => each.concept === concept);
        const begun = stack[at];
        if (begun === undefined) continue;
        stack.splice(at, 1);
        mentions.push({ article, concept, start: begun.start, end: text.length });
      }
      open.set(article, stack);
    }
    sentences.set(article, sentence);
    texts.set(article, text);
  }
  const members = [...texts].map(([id, text]) => memberOf(id, text, { outlet: id }));
  return { members, mentions };
}

/** The labelled events under `labels/`, in the order of their files. */
async function readEvents(data: string): Promise<LabelledEvent[]> {
  const folder = join(data, "labels");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".conll")).sort();
  return Promise.all(
    files.map(async (file) => readEvent(await readFile(join(folder, file), "utf8"))),
  );
}

/** The group each labelled mention is put in; null where no group has a mention there. */
type Grouping = readonly (string | null)[];

/** The actor of the mention that stands on the labelled words: most of it in common, the rest shortest. */
function actorGrouping({ members, mentions }: LabelledEvent): Grouping {
  const actors = findActors(members, []);
  return mentions.map((labelled) => {
    let best: string | null = null;
    let bestShare = 0;
    for (const actor of actors) {
      for (const mention of actor.mentions) {
        if (mention.article !== labelled.article) continue;
        const common =
          Math.min(mention.end, labelled.end) - Math.max(mention.start, labelled.start);
        if (common <= 0) continue;
        const share =
          common / (mention.end - mention.start + labelled.end - labelled.start - common);
        if (share > bestShare) [best, bestShare] = [actor.id, share];
      }
    }
    return bestShare >= 0.3 ? best : null;
  });
}

/** The baseline: mentions whose last word is the same, case aside. */
function headGrouping({ members, mentions }: LabelledEvent): Grouping {
  const texts = new Map(members.map(({ id, text }) => [id, text]));
  return mentions.map(
    ({ article, start, end }) =>
      (texts.get(article) ?? "").slice(start, end).toLowerCase().split(/\s+/u).at(-1) ?? null,
  );
}

interface Weighted {
  readonly weight: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Each concept against its best group, weighed by its mentions. */
function bestMatches(
  mentions: readonly LabelledMention[],
  grouping: Grouping,
  counts: (concept: string) => boolean,
): Weighted[] {
  const sizes = new Map<string, number>();
  const byConcept = new Map<string, (string | null)[]>();
  for (const [at, { concept }] of mentions.entries()) {
    const group = grouping[at] ?? null;
    if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    byConcept.set(concept, [...(byConcept.get(concept) ?? []), group]);
  }
  return [...byConcept]
    .filter(([concept]) => counts(concept))
    .map(([, groups]) => {
      const shared = new Map<string, number>();
      for (const group of groups)
        if (group !== null) shared.set(group, (shared.get(group) ?? 0) + 1);
      let best: Weighted = { weight: groups.length, precision: 0, recall: 0, f1: 0 };
      for (const [group, common] of shared) {
        const precision = common / (sizes.get(group) ?? common);
        const recall = common / groups.length;
        const f1 = (2 * precision * recall) / (precision + recall);
        if (f1 > best.f1) best = { weight: groups.length, precision, recall, f1 };
      }
      return best;
    });
}

/**
 * Concepts whose mentions fall apart or that no actor has (missed), and actors that stand on
 * mentions of several concepts (false), weighed by the mentions that are in the wrong place.
 */
function tellMistakes({ members, mentions }: LabelledEvent, found: Grouping, tell: Tell): void {
  const texts = new Map(members.map(({ id, text }) => [id, text]));
  const words = (some: readonly LabelledMention[]): string => {
    const all = some.map(({ article, start, end }) => (texts.get(article) ?? "").slice(start, end));
    return [...new Set(all)].join(" / ");
  };
  const placed = mentions.map((mention, at) => ({ mention, group: found[at] ?? null }));
  type Placed = (typeof placed)[number];
  const tellParts = (kind: Mistake["kind"], name: string, all: Iterable<Placed[]>): void => {
    const parts = [...all].sort((one, other) => other.length - one.length);
    const right = parts.findIndex((part) => part[0]?.group !== null);
    const wrong = parts.filter((_, at) => at !== right);
    const weight = wrong.flat().length;
    if (weight === 0) return;
    const told = parts.map((part) => {
      const nobody = part[0]?.group === null ? "no actor, " : "";
      return `${nobody}${part.length}: ${words(part.map(({ mention }) => mention))}`;
    });
    const about = `mentions of ${name}, in ${parts.length} parts`;
    tell({ set: "labels", kind, weight, about, texts: told.slice(0, 6) });
  };
  for (const [concept, all] of Map.groupBy(placed, ({ mention }) => mention.concept)) {
    tellParts("missed", concept, Map.groupBy(all, ({ group }) => group).values());
  }
  for (const [group, all] of Map.groupBy(placed, (each) => each.group)) {
    if (group === null) continue;
    tellParts("false", "one actor", Map.groupBy(all, ({ mention }) => mention.concept).values());
  }
}

function weighted(matches: readonly Weighted[], of: (match: Weighted) => number): number {
  const weight = matches.reduce((sum, match) => sum + match.weight, 0);
  return matches.reduce((sum, match) => sum + match.weight * of(match), 0) / weight;
}

const f1Of = ({ f1 }: Weighted): number => f1;

/** Concepts that are somebody or something acting: what an actor can be. */
const isActor = (concept: string): boolean =>
  /_(?:ACTOR(?:-I)?|COUNTRY|GROUP|ENTITY|ORG)$/u.test(concept);

/** By actor, and where no actor stands by the last word: what a mention can be given. */
function fallingBack(event: LabelledEvent, grouping: Grouping): Grouping {
  const heads = headGrouping(event);
  return grouping.map((group, at) => group ?? heads[at] ?? null);
}

/**
 * Who is called what, on the events under `labels/`: how the labelled mentions of five outlets
 * fall into our actors. Counted by best match (after Hamborg et al. 2019, who made the set): each
 * concept is set against the group that matches it best, and their F1 are averaged, weighed by
 * the concept's mentions. "Found": a mention counts for the actor that stands on it (intersection
 * over union at least 0.3) and is missed where none does; all concepts count, actions and events
 * too, which our actors are not. "Given": mentions no actor stands on are grouped by their last
 * word, which alone is the baseline. Intervals by resampling events.
 */
export const evaluateLabels: Evaluation = async (data, tell) => {
  const events = (await readEvents(data)).map((event) => {
    const found = actorGrouping(event);
    tellMistakes(event, found, tell);
    return {
      mentions: event.mentions,
      found,
      given: fallingBack(event, found),
      heads: headGrouping(event),
    };
  });
  type Event = (typeof events)[number];
  const figure =
    (
      grouping: "found" | "given" | "heads",
      of: (match: Weighted) => number,
      counts: (concept: string) => boolean,
    ) =>
    (sample: readonly Event[]): number =>
      weighted(
        sample.flatMap((event) => bestMatches(event.mentions, event[grouping], counts)),
        of,
      );
  const all = (): boolean => true;
  const itemsOf = (counts: (concept: string) => boolean): number =>
    events.flatMap(({ mentions }) => mentions).filter(({ concept }) => counts(concept)).length;
  const score = (
    grouping: "found" | "given",
    name: string,
    of: (match: Weighted) => number,
    counts: (concept: string) => boolean,
    further: Partial<Score> = {},
  ): Score => {
    const own = figure(grouping, of, counts);
    return {
      set: "labels",
      measure: `${grouping}: ${name} ${interval(events, own)}`,
      value: own(events),
      items: itemsOf(counts),
      ...further,
    };
  };
  const byHead = (counts: (concept: string) => boolean): NonNullable<Score["baseline"]> => ({
    name: "same last word",
    value: figure("heads", f1Of, counts)(events),
  });
  const published = { name: "multi-step merging, published", value: 0.457 };
  return [
    score("found", "precision, all concepts", ({ precision }) => precision, all),
    score("found", "recall, all concepts", ({ recall }) => recall, all),
    score("found", "F1, all concepts", f1Of, all, { baseline: published, target: 0.5 }),
    score("found", "F1, persons, countries, groups", f1Of, isActor),
    score("given", "F1, all concepts", f1Of, all, { baseline: byHead(all) }),
    score("given", "F1, persons, countries, groups", f1Of, isActor, {
      baseline: byHead(isActor),
    }),
  ];
};
