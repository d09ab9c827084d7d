import type { Judged } from "./read.ts";

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How pure and how whole the group of each of an event's articles is, summed over them. */
export interface EventAgreement {
  readonly articles: number;
  readonly precision: number;
  readonly recall: number;
}

/** B-cubed (Bagga & Baldwin 1998) event by event; articles without a known event are passed over. */
export function byEvent(
  articles: readonly Judged[],
  groups: readonly (readonly string[])[],
): EventAgreement[] {
  const events = new Map(articles.map(({ id, event }) => [id, event]));
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  return [...Map.groupBy(articles, ({ event }) => event)].map(([event, members]) => {
    let precision = 0;
    let recall = 0;
    for (const { id } of members) {
      const judged = (groupOf.get(id) ?? []).filter((other) => events.has(other));
      const same = judged.filter((other) => events.get(other) === event).length;
      precision += same / Math.max(1, judged.length);
      recall += same / members.length;
    }
    return { articles: members.length, precision, recall };
  });
}

/** B-cubed over all articles of some events. */
export function agreement(events: readonly EventAgreement[]): Agreement {
  const sum = (of: (event: EventAgreement) => number): number =>
    events.reduce((total, event) => total + of(event), 0);
  const articles = sum((event) => event.articles);
  const [precision, recall] = [sum((event) => event.precision), sum((event) => event.recall)];
  return {
    precision: precision / articles,
    recall: recall / articles,
    f1: (2 * precision * recall) / (precision + recall) / articles,
  };
}

/** B-cubed of a grouping. */
export function bCubed(
  articles: readonly Judged[],
  groups: readonly (readonly string[])[],
): Agreement {
  return agreement(byEvent(articles, groups));
}
