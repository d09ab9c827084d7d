/** Mulberry32: the same texts in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const split = (words: string): readonly string[] => words.trim().split(/\s+/u);

const NOUNS = split(`council harbour bridge budget ferry strike quarry tunnel railway school clinic
  orchard reservoir market tram theatre festival library stadium refinery canal airfield shipyard
  vineyard mill depot archive museum observatory lighthouse nursery brewery monastery foundry
  embankment aqueduct warehouse laboratory cemetery greenhouse`);
const PEOPLE = split(`engineer farmer nurse teacher mayor driver miner judge sailor baker auditor
  architect biologist councillor inspector carpenter fisherman lecturer pensioner surveyor`);
const VERBS = split(`rebuilt closed inspected flooded auctioned surveyed renamed insured painted
  guarded extended emptied leased abandoned photographed mapped evacuated repaired subsidised
  defended`);
const ADJECTIVES = split(`disused coastal northern private crowded ageing municipal narrow wooden
  profitable derelict temporary contested silent provincial expensive unfinished popular damp
  historic`);
const LINKS = split("after before while because although until since once");
const SYLLABLES = split(`bar dan el fen gor hal is jor kel lun mor nas or pel quin ros sel tor ul
  ven wil yar zet`);

/** Early words of a list often, late ones seldom, as words are in texts. */
function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(list.length * random() ** 2)] ?? "";
}

function nameOf(random: () => number): string {
  const name = pick(SYLLABLES, random) + pick(SYLLABLES, random) + pick(SYLLABLES, random);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function clauseOf(random: () => number): string {
  const who =
    random() < 0.5
      ? `the ${pick(PEOPLE, random)} ${nameOf(random)}`
      : `${nameOf(random)}'s council`;
  const where = random() < 0.5 ? `in ${nameOf(random)}` : `of ${nameOf(random)}`;
  const what = `${pick(ADJECTIVES, random)} ${pick(NOUNS, random)} ${where}`;
  const number = random() < 0.3 ? ` for ${Math.ceil(random() * 900)} days` : "";
  return `${who} ${pick(VERBS, random)} the ${what}${number}`;
}

function sentenceOf(random: () => number): string {
  const clause = clauseOf(random);
  const capitalised = clause.charAt(0).toUpperCase() + clause.slice(1);
  if (random() < 0.3) return `“${capitalised},” ${nameOf(random)} said.`;
  return `${capitalised}, ${pick(LINKS, random)} ${clauseOf(random)}.`;
}

const SENTENCES_A_PARAGRAPH = 3;

/** An invented article of so many words, to within a sentence, in paragraphs; the same for the same seed. */
export function makeArticle(words: number, seed: number): string {
  const random = randomOf(seed);
  const sentences: string[] = [];
  for (let written = 0; written < words;) {
    const sentence = sentenceOf(random);
    written += sentence.split(" ").length;
    sentences.push(sentence);
  }
  const paragraphs = Array.from(
    { length: Math.ceil(sentences.length / SENTENCES_A_PARAGRAPH) },
    (_, at) => sentences.slice(at * SENTENCES_A_PARAGRAPH, (at + 1) * SENTENCES_A_PARAGRAPH),
  );
  return paragraphs.map((paragraph) => paragraph.join(" ")).join("\n\n");
}

function edited(sentence: string, random: () => number): string {
  return sentence.replace(/\p{Ll}{5,}/gu, (word) => {
    if (random() > 0.2) return word;
    return pick(random() < 0.5 ? NOUNS : ADJECTIVES, random);
  });
}

/**
 * The article as another outlet might print it: a third of its paragraphs elsewhere, a third of
 * its sentences with other words, a tenth dropped, and as many of its own.
 */
export function rearrange(article: string, seed: number): string {
  const random = randomOf(seed);
  const paragraphs = article.split("\n\n").map((paragraph) =>
    paragraph
      .split(/(?<=[.]) (?=[“\p{Lu}])/u)
      .flatMap((sentence) => {
        const chance = random();
        if (chance < 0.1) return [];
        if (chance < 0.2) return [sentence, sentenceOf(random)];
        return [chance < 0.53 ? edited(sentence, random) : sentence];
      })
      .join(" "),
  );
  for (const paragraph of paragraphs.filter(() => random() < 1 / 3)) {
    paragraphs.splice(paragraphs.indexOf(paragraph), 1);
    paragraphs.splice(Math.floor(random() * (paragraphs.length + 1)), 0, paragraph);
  }
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}
