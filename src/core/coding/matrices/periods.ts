/** How time is cut into columns. */
export type PeriodKind = "day" | "week" | "month";

/** A stretch of days, both included, as `YYYY-MM-DD`. */
export interface Period {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;
/** Where so many periods would be empty between two that are not, only those that are not are shown. */
const MOST_PERIODS = 120;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The period a day (`YYYY-MM-DD`) lies in: weeks are those of ISO 8601, from Monday. */
export function periodOf(kind: PeriodKind, day: string): Period {
  if (kind === "day") return { id: day, from: day, to: day };
  const time = timeOf(day);
  if (kind === "month") {
    const id = day.slice(0, 7);
    // Day 0 of the next month is the last of this one.
    const last = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0);
    return { id, from: `${id}-01`, to: dayOf(last) };
  }
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY;
  // A week is of the year its Thursday is in.
  const year = new Date(monday + 3 * DAY).getUTCFullYear();
  const fourth = Date.UTC(year, 0, 4);
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  const number = Math.round((monday - first) / (7 * DAY)) + 1;
  const id = `${year}-W${String(number).padStart(2, "0")}`;
  return { id, from: dayOf(monday), to: dayOf(monday + 6 * DAY) };
}

/** The periods the days lie in, in order, with the empty ones between them where they are not too many. */
export function periodsOf(kind: PeriodKind, days: readonly string[]): Period[] {
  const found = new Map(days.map((day) => [periodOf(kind, day).id, periodOf(kind, day)]));
  const filled = [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = filled;
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return [];
  const all: Period[] = [];
  for (let period = first; all.length <= MOST_PERIODS;) {
    all.push(period);
    if (period.from >= last.from) return all;
    period = periodOf(kind, dayOf(timeOf(period.to) + DAY));
  }
  return filled;
}
