const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words of negation (Huddleston & Pullum 2002, "The Cambridge Grammar", ch. 9). */
const NEGATIONS = words(
  `no not never nor neither none nobody nothing nowhere without cannot hardly scarcely barely
  deny denies denied denying refuse refuses refused refusing fail fails failed failing`,
);

/**
 * Modal verbs, and adverbs, adjectives and verbs that say how sure or how binding something is
 * (after Hyland 1998, "Hedging in Scientific Research Articles", and Palmer 2001, "Mood and
 * Modality"); in news also those that leave it to others.
 */
const MODALS = words(
  `may might can could will would shall should must ought need needs
  possibly perhaps maybe probably likely unlikely certainly definitely surely clearly apparently
  presumably supposedly seemingly evidently potentially reportedly allegedly purportedly
  possible probable certain sure alleged suspected purported presumed supposed potential apparent
  seem seems seemed appear appears appeared suggest suggests suggested
  about around approximately nearly almost roughly some least most`,
);

const ARTICLES = words("a an the that");

const UNITS = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen`.split(/\s+/u);
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NAMED: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["half", 0.5],
  ["quarter", 0.25],
  ["both", 2],
  ["twice", 2],
]);

/** True for a folded word that negates, contractions with "n't" among them. */
export function isNegation(form: string): boolean {
  return NEGATIONS.has(form) || form.endsWith("n't");
}

/** True for a folded word that says how certain or binding something is. */
export function isModal(form: string): boolean {
  return MODALS.has(form) || /'(?:ll|d)$/u.test(form);
}

/** True for a folded word without which a sentence says the same: an article, "that". */
export function isArticle(form: string): boolean {
  return ARTICLES.has(form);
}

/**
 * The number a folded word gives: 3000 for "3,000", 6 for "six", 25 for "twenty-five"; null when
 * it gives none. What is written onto the digits ("$3", "6-year-old", "20th") stays with them as
 * text, so that "$3" and "€3" differ.
 */
export function numberIn(form: string): number | string | null {
  if (/\p{N}/u.test(form)) {
    const plain = form.replaceAll(",", "");
    return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : plain;
  }
  const named = NAMED.get(form);
  if (named !== undefined) return named;
  const [tens = "", unit = "", more] = form.split("-");
  if (more !== undefined || !TENS.includes(tens)) return null;
  const value = UNITS.indexOf(unit);
  return value > 0 ? (NAMED.get(tens) ?? 0) + value : null;
}
