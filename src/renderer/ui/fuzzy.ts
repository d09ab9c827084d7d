/**
 * How well `query` finds `label`: null when its characters do not stand in the label in
 * order, else a score, higher for whole words, word beginnings and unbroken runs.
 */
export function fuzzyScore(query: string, label: string): number | null {
  const wanted = query.toLowerCase().replaceAll(/\s+/g, "");
  const text = label.toLowerCase();
  if (wanted === "") return 0;
  const whole = text.indexOf(query.trim().toLowerCase());
  if (whole >= 0) return 1000 - whole - text.length / 100;
  let score = 0;
  let at = 0;
  let previous = -2;
  for (const character of wanted) {
    const beginning = text.indexOf(` ${character}`, Math.max(previous, 0));
    const next = text.indexOf(character, at);
    if (next < 0) return null;
    const found = next !== previous + 1 && beginning >= 0 ? beginning + 1 : next;
    score += found === previous + 1 ? 3 : found === 0 || text[found - 1] === " " ? 2 : 0;
    score -= (found - at) / 100;
    previous = found;
    at = found + character.length;
  }
  return score;
}

/** The items a query finds, best first; ties keep their order. All of them for an empty query. */
export function fuzzyFilter<Item>(
  query: string,
  items: readonly Item[],
  labelOf: (item: Item) => string,
): Item[] {
  return items
    .map((item) => ({ item, score: fuzzyScore(query, labelOf(item)) }))
    .filter((entry): entry is { item: Item; score: number } => entry.score !== null)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
