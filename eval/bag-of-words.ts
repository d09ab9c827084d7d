/** A document for the bag-of-words baseline: its words, each once, and what it is to be told by. */
interface Bag {
  readonly words: ReadonlySet<string>;
  readonly positive: boolean;
}

const FOLDS = 10;

/**
 * What naive Bayes on the presence of words (Bernoulli's model without the absent ones, add-one
 * smoothing) says of each document when trained on the other folds: the figure to beat by rules
 * that were trained on nothing.
 */
export function classifyInFolds(bags: readonly Bag[]): boolean[] {
  return bags.map((bag, index) => {
    const model = modelOf(bags, index % FOLDS);
    let score = Math.log(model.positives / model.negatives);
    for (const word of bag.words) {
      const [positive, negative] = model.counts.get(word) ?? [0, 0];
      score += Math.log((positive + 1) / (model.positives + 2));
      score -= Math.log((negative + 1) / (model.negatives + 2));
    }
    return score > 0;
  });
}

interface Model {
  readonly positives: number;
  readonly negatives: number;
  readonly counts: ReadonlyMap<string, readonly [positive: number, negative: number]>;
}

const models = new WeakMap<readonly Bag[], Map<number, Model>>();

/** Counts over all documents but those of a fold; made once for a fold. */
function modelOf(bags: readonly Bag[], fold: number): Model {
  const known = models.get(bags) ?? new Map<number, Model>();
  models.set(bags, known);
  const made = known.get(fold);
  if (made !== undefined) return made;
  const rest = bags.filter((_, index) => index % FOLDS !== fold);
  const counts = new Map<string, [number, number]>();
  for (const { words, positive } of rest) {
    for (const word of words) {
      const pair = counts.get(word) ?? [0, 0];
      pair[positive ? 0 : 1] += 1;
      counts.set(word, pair);
    }
  }
  const positives = rest.filter(({ positive }) => positive).length;
  const model = { positives, negatives: rest.length - positives, counts };
  known.set(fold, model);
  return model;
}

/** The share of their documents in which words of the other folds were marked, by fold and word. */
export function markedInFolds(
  documents: readonly {
    readonly words: ReadonlySet<string>;
    readonly marked: ReadonlySet<string>;
  }[],
): Set<string>[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const counts = new Map<string, [marked: number, all: number]>();
    for (const [index, { words, marked }] of documents.entries()) {
      if (index % FOLDS === fold) continue;
      for (const word of words) {
        const pair = counts.get(word) ?? [0, 0];
        pair[1] += 1;
        if (marked.has(word)) pair[0] += 1;
        counts.set(word, pair);
      }
    }
    return counts;
  });
  return documents.map(({ words }, index) => {
    const counts = folds[index % FOLDS];
    const found = [...words].filter((word) => {
      const [marked, all] = counts?.get(word) ?? [0, 0];
      return marked / (all + 1) >= MARKED_SHARE;
    });
    return new Set(found);
  });
}

/** From this share on, one more unmarked document supposed, a word is taken to be marked. */
const MARKED_SHARE = 0.25;
