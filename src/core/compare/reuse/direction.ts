import type { Range } from "../../model/range.ts";
import { overlaps } from "../../model/range.ts";
import type { Reuse } from "../comparison.ts";
import type { Member } from "../member.ts";
import { agencyOf } from "./credit.ts";
import { isSameName } from "./names.ts";
import { publishedFirst } from "./published.ts";

/** Where a pair's passages come from, and what that rests on, in one sentence. */
type Direction = Pick<Reuse, "direction" | "reason">;

/** What an article without a name of its own is called within a sentence. */
const PLACES = ["the first article", "the second article"] as const;

/** How an article is spoken of: by its outlet, or its headline, or its place, whichever tells it. */
function labelOf(member: Member, other: Member, place: (typeof PLACES)[number]): string {
  const { headline, outlet } = member;
  if (outlet !== null && !isSameName(outlet, other.outlet)) return outlet;
  const isShared = headline?.toLowerCase() === other.headline?.toLowerCase();
  return headline === null || isShared ? place : `“${headline}”`;
}

/** The label where it opens a sentence: a name keeps its own letters. */
function opening(label: string): string {
  return PLACES.some((place) => place === label) ? label.replace("the", "The") : label;
}

/** The places of a pair's passages in one of its two articles. */
function placesIn(article: string, { a, spans }: Reuse): Range[] {
  return spans.map(([inA, inB]) => (article === a ? inA : inB));
}

/** How many code units of the places also lie in one of the others. */
function covered(places: readonly Range[], others: readonly Range[]): number {
  return places.reduce(
    (sum, place) =>
      sum +
      others
        .filter((other) => overlaps(place, other))
        .reduce(
          (part, other) =>
            part + Math.min(place.end, other.end) - Math.max(place.start, other.start),
          0,
        ),
    0,
  );
}

/** The primary source that holds at least half of what the pair shares, if there is one. */
function sharedSource(
  pair: Reuse,
  found: readonly Reuse[],
  members: ReadonlyMap<string, Member>,
): Member | null {
  const holds = (source: string, article: string): boolean => {
    const places = placesIn(article, pair);
    const fromSource = found.find(
      ({ a, b }) => (a === source && b === article) || (a === article && b === source),
    );
    if (fromSource === undefined) return false;
    const length = places.reduce((sum, { start, end }) => sum + end - start, 0);
    return covered(places, placesIn(article, fromSource)) * 2 >= length;
  };
  for (const [id, member] of [...members].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (member.role !== "primary-source" || id === pair.a || id === pair.b) continue;
    if (holds(id, pair.a) && holds(id, pair.b)) return member;
  }
  return null;
}

/** What both articles come from, where both or a source beside them say so. */
function commonSource(a: Member, b: Member, shared: Member | null): string | null {
  if (shared !== null) {
    const name = shared.headline ?? shared.outlet;
    return `The primary source ${name === null ? "" : `“${name}” `}holds the same passages.`;
  }
  const named = ({ originalSource }: Member): string | null => originalSource?.name ?? null;
  const agency = agencyOf(a);
  if (isSameName(agency, agencyOf(b)) && !isOf(a, agency) && !isOf(b, agency)) {
    return `Both credit the agency ${agency ?? ""}.`;
  }
  const pairs = [
    [named(a), named(b)],
    [named(a), agencyOf(b)],
    [agency, named(b)],
  ] as const;
  const source = pairs.find(([one, other]) => isSameName(one, other))?.[0] ?? null;
  if (source === null || isOf(a, source) || isOf(b, source)) return null;
  return `Both name ${source} as their source.`;
}

/** True when the article is by the outlet or agency of this name. */
function isOf(member: Member, name: string | null): boolean {
  return isSameName(member.outlet, name);
}

/** How the one article says that it draws on the other's outlet; null where it does not. */
function citation(citing: Member, cited: Member): string | null {
  if (cited.outlet === null || isSameName(citing.outlet, cited.outlet)) return null;
  if (isSameName(citing.originalSource?.name ?? null, cited.outlet)) {
    return `names ${cited.outlet} as its original source`;
  }
  if (isSameName(agencyOf(citing), cited.outlet)) return `credits the agency ${cited.outlet}`;
  const cites = citing.analysis.citedOutlets.some(({ name }) => isSameName(name, cited.outlet));
  return cites ? `cites ${cited.outlet}` : null;
}

/** A date or an instant for reading: "2031-03-04 09:30 UTC". */
function inWords(published: string): string {
  return published
    .replace("T", " ")
    .replace(/(:\d{2}):\d{2}(?:\.\d+)?/u, "$1")
    .replace(/Z$/u, " UTC");
}

function byDates(a: Member, b: Member, names: readonly [string, string]): Direction {
  if (a.published === null || b.published === null) {
    const unknown = a.published === null ? names[0] : names[1];
    return { direction: "unknown", reason: `When ${unknown} was published is not known.` };
  }
  const first = publishedFirst(a.published, b.published, isSameName(a.outlet, b.outlet));
  if (first === null) {
    return {
      direction: "unknown",
      reason: `The dates do not tell which was published first (${inWords(a.published)} and ${inWords(b.published)}).`,
    };
  }
  const [earlier, later, early, late] =
    first === "one"
      ? [names[0], names[1], a.published, b.published]
      : [names[1], names[0], b.published, a.published];
  return {
    direction: first === "one" ? "a-b" : "b-a",
    reason: `${opening(earlier)} was published first (${inWords(early)}), ${later} later (${inWords(late)}).`,
  };
}

/**
 * Where a pair's passages come from, as far as evidence tells, in this order: one is the primary
 * source; a common source is named or stands beside them; one cites the other's outlet (unless it
 * was published before it); publication dates that differ clearly. Otherwise unknown.
 */
export function directionOf(
  pair: Reuse,
  found: readonly Reuse[],
  members: ReadonlyMap<string, Member>,
): Direction {
  const [a, b] = [members.get(pair.a), members.get(pair.b)];
  if (a === undefined || b === undefined) return pair;
  const names = [labelOf(a, b, PLACES[0]), labelOf(b, a, PLACES[1])] as const;
  if (a.role !== b.role) {
    const fromA = a.role === "primary-source";
    return {
      direction: fromA ? "a-b" : "b-a",
      reason: `${opening(fromA ? names[0] : names[1])} is a primary source.`,
    };
  }
  const common = commonSource(a, b, sharedSource(pair, found, members));
  if (common !== null) return { direction: "common-source", reason: common };
  const dates = byDates(a, b, names);
  const [aCites, bCites] = [citation(a, b), citation(b, a)];
  if (aCites !== null && bCites !== null) {
    return dates.direction === "unknown"
      ? { direction: "unknown", reason: "Each of the two cites the other's outlet." }
      : dates;
  }
  if (aCites === null && bCites === null) return dates;
  const direction = bCites === null ? "b-a" : "a-b";
  const cites =
    bCites === null ? `${opening(names[0])} ${aCites ?? ""}` : `${opening(names[1])} ${bCites}`;
  return dates.direction === "unknown" || dates.direction === direction
    ? { direction, reason: `${cites}.` }
    : { direction: "unknown", reason: `${cites}, but was published before it.` };
}
