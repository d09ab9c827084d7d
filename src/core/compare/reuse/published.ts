const MINUTE = 60_000;

/** Outlets' clocks and stamps differ by minutes: instants nearer than this tell nothing. */
const CLEARLY = 10 * MINUTE;

const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/u;

const hasTime = (published: string): boolean => published.includes("T");
const isZoned = (published: string): boolean => hasTime(published) && ZONED.test(published);
const dayOf = (published: string): string => published.slice(0, 10);

/** Milliseconds since 1970; without a zone as if in UTC, without a time as if at midnight. */
function milliseconds(published: string): number {
  return Date.parse(hasTime(published) && !isZoned(published) ? `${published}Z` : published);
}

/** In the order of publication, those of unknown date last; by id where that does not tell. */
export function byPublication(
  one: { readonly id: string; readonly published: string | null },
  other: { readonly id: string; readonly published: string | null },
): number {
  const [a, b] = [one.published, other.published].map((published) =>
    published === null ? Infinity : milliseconds(published),
  );
  if (a !== b) return (a ?? 0) < (b ?? 0) ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** Whose article it is and when it came out: ISO 8601, a date or an instant; null when unknown. */
interface Published {
  readonly outlet: string | null;
  readonly published: string | null;
}

/**
 * Which of two articles was surely published first: "one", "other", or null where their dates
 * (ISO 8601, dates or instants) do not tell. Instants tell when they are ten minutes apart;
 * anything less exact when the calendar days differ, for a day without a time, or a time without
 * a zone, may be early or late. Times without a zone tell within one outlet, whose zone is one.
 */
export function publishedFirst(
  one: string | null,
  other: string | null,
  sameOutlet: boolean,
): "one" | "other" | null {
  if (one === null || other === null) return null;
  const exact =
    (isZoned(one) && isZoned(other)) ||
    (sameOutlet && hasTime(one) && hasTime(other) && isZoned(one) === isZoned(other));
  if (exact) {
    const apart = milliseconds(other) - milliseconds(one);
    if (Math.abs(apart) < CLEARLY) return null;
    return apart > 0 ? "one" : "other";
  }
  if (dayOf(one) === dayOf(other)) return null;
  return dayOf(one) < dayOf(other) ? "one" : "other";
}

/** True when the first of two articles was surely published before the other one. */
export function isPublishedBefore(earlier: Published, later: Published): boolean {
  const sameOutlet = earlier.outlet !== null && earlier.outlet === later.outlet;
  return publishedFirst(earlier.published, later.published, sameOutlet) === "one";
}
