/** A single error of an evaluation, as it is shown to whoever wants to see what goes wrong. */
export interface Mistake {
  /** The set, as in the scores: `gold/rows`. */
  readonly set: string;
  /** Something found that is not so, or something judged that is not found. */
  readonly kind: "false" | "missed";
  /** How bad it is, in the evaluation's own unit: the surest false ones and the plainest misses most. */
  readonly weight: number;
  /** Where, and what is wrong. */
  readonly about: string;
  /** What the texts say there. */
  readonly texts: readonly string[];
}

/** Takes the mistakes of an evaluation as it finds them. */
export type Tell = (mistake: Mistake) => void;

const WORST = 10;
const LENGTH = 180;

/** The text in one line, cut behind a word. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= LENGTH) return line;
  const cut = line.slice(0, LENGTH);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(" ")))} …`;
}

/** The ten that weigh most; of those that weigh the same as the tenth some from all over the set. */
function worstOf(mistakes: readonly Mistake[]): Mistake[] {
  const sorted = [...mistakes].sort((one, other) => other.weight - one.weight);
  const least = sorted[Math.min(WORST, sorted.length) - 1]?.weight ?? 0;
  const worse = sorted.filter(({ weight }) => weight > least);
  const equal = sorted.filter(({ weight }) => weight === least);
  const room = Math.min(WORST - worse.length, equal.length);
  return [...worse, ...equal.filter((_, at) => isEveryNth(at, equal.length, room))];
}

/** Whether the place is one of `room` evenly spread over `length` places. */
function isEveryNth(at: number, length: number, room: number): boolean {
  return Math.floor(((at + 1) * room) / length) > Math.floor((at * room) / length);
}

/** The ten worst mistakes of each kind in each set, worst first. */
export function formatMistakes(mistakes: readonly Mistake[]): string {
  const lists = Map.groupBy(mistakes, ({ set, kind }) => `${set}, ${kind}`);
  return [...lists]
    .map(([title, all]) => {
      const worst = worstOf(all);
      const lines = worst.flatMap(({ weight, about, texts }, index) => [
        `${index + 1}. ${Math.round(weight * 100) / 100} ${about}`,
        ...texts.map((text) => `     ${shortened(text)}`),
      ]);
      return [`${title}: ${worst.length} of ${all.length}`, ...lines].join("\n");
    })
    .join("\n\n");
}
