/** When something was published, as far as its date tells: milliseconds since 1970, both inclusive. */
interface Period {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** The period an ISO 8601 date or instant names; a day without a time is the whole day. */
function periodOf(published: string): Period | null {
  const from = Date.parse(published);
  if (Number.isNaN(from)) return null;
  return { from, to: published.includes("T") ? from : from + DAY - 1 };
}

/**
 * Whether something published at `published` came before everything in `others` (each ISO 8601
 * or null): `earlier` when that is sure, `unknown` when a missing date could make it so, `not`
 * when something in `others` was out by then or on the same day.
 */
export function precedence(
  published: string | null,
  others: readonly (string | null)[],
): "earlier" | "unknown" | "not" {
  const own = published === null ? null : periodOf(published);
  if (own === null) return "unknown";
  const periods = others.map((other) => (other === null ? null : periodOf(other)));
  if (periods.some((period) => period !== null && period.from <= own.to)) return "not";
  return periods.includes(null) ? "unknown" : "earlier";
}
