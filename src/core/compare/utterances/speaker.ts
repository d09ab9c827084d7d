/** How the speakers of two renderings go together. */
export type SpeakerMatch = "same" | "related" | "unknown" | "different";

const PRONOUN =
  /^(?:i|we|he|she|it|they|you|who|which|that|this|those|these|one|him|her|his|their)$/u;

interface NameWords {
  /** The words of the name that begin large, folded; none for a mere description. */
  readonly names: readonly string[];
  readonly all: readonly string[];
}

function wordsOf(speaker: string): NameWords {
  const words =
    speaker.replace(/['’]s?(?=\s|$)/gu, "").match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
  const names = words.filter((word) => /^\p{Lu}/u.test(word) && !PRONOUN.test(word.toLowerCase()));
  const fold = (word: string): string => word.toLowerCase().replace(/\.$/u, "");
  return { names: names.map(fold), all: words.map(fold) };
}

/** "Brandt", "A. Brandt" and "Mayor Ana Brandt" may be Ana Brandt; "Lena Brandt" is not. */
function mayBeOne(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one[0] ?? "", other[0] ?? ""];
  const holds = (long: readonly string[], short: readonly string[]): boolean =>
    short.every((name) => long.includes(name));
  return holds(one, other) || holds(other, one) || a.charAt(0) === b || b.charAt(0) === a;
}

/**
 * How two speakers, each by the fullest name its article gives, go together: the same name or
 * surname; names that share a word, as a body and its spokesman do; nothing to tell by where one
 * is not named; else different.
 */
export function matchSpeakers(one: string | null, other: string | null): SpeakerMatch {
  if (one === null || other === null) return "unknown";
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.names.length === 0 || b.names.length === 0) {
    const described = a.all.join(" ") === b.all.join(" ") && !PRONOUN.test(a.all.join(" "));
    return described ? "same" : "unknown";
  }
  if (a.names.join(" ") === b.names.join(" ")) return "same";
  // "The Lake Council spokesman" may be anybody of theirs.
  if ([a, b].some(({ names, all }) => names.at(-1) !== all.at(-1))) return "unknown";
  if (a.names.at(-1) === b.names.at(-1)) {
    return mayBeOne(a.names, b.names) ? "same" : "different";
  }
  return a.names.some((name) => b.names.includes(name)) ? "related" : "different";
}

function isNamed(speaker: string): boolean {
  return wordsOf(speaker).names.length > 0;
}

/**
 * The fullest form of the speaker most of the given ones are: a name before a description, the
 * name with most words; null where there is none, or only pronouns.
 */
export function fullestSpeaker(speakers: readonly (string | null)[]): string | null {
  const known = speakers.filter(
    (each): each is string => each !== null && !PRONOUN.test(each.toLowerCase()),
  );
  const named = known.some(isNamed) ? known.filter(isNamed) : known;
  const support = (speaker: string): number =>
    named.filter((each) => matchSpeakers(each, speaker) === "same").length;
  const words = (speaker: string): number => speaker.split(/\s+/u).length;
  return (
    [...named].sort(
      (one, other) =>
        support(other) - support(one) ||
        words(other) - words(one) ||
        (one < other ? -1 : one > other ? 1 : 0),
    )[0] ?? null
  );
}
