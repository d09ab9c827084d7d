import { copyOf, foreign, part, joined, replaced } from "./tracked-text.ts";
import type { Tracked } from "./tracked-text.ts";

/** Paragraphs of sentences. */
type Paragraphs = Tracked[][];

/** What an edit draws from: chance, and a sentence the article does not have. */
export interface Source {
  readonly random: () => number;
  readonly sentence: () => string;
}

type Edit = (paragraphs: Paragraphs, source: Source) => void;

const below = (random: () => number, most: number): number => Math.floor(random() * most);

/** Where some sentence stands: paragraph and place in it. */
function anyPlace(paragraphs: Paragraphs, { random }: Source): readonly [Tracked[], number] {
  const among = paragraphs.filter((sentences) => sentences.length > 0);
  const paragraph = among[below(random, among.length)] ?? [];
  return [paragraph, below(random, paragraph.length)];
}

function change(paragraphs: Paragraphs, source: Source, how: (sentence: Tracked) => Tracked): void {
  const [paragraph, at] = anyPlace(paragraphs, source);
  const sentence = paragraph[at];
  if (sentence !== undefined) paragraph[at] = how(sentence);
}

const wordsOf = (text: string) => [...text.matchAll(/[\p{L}\p{N}]+/gu)];

/** One letter of a word dropped, doubled, put for another, or put before the one before it. */
const typo: Edit = (paragraphs, source) =>
  change(paragraphs, source, (sentence) => {
    const words = wordsOf(sentence.text).filter(([word]) => word.length > 2);
    const word = words[below(source.random, words.length)];
    if (word === undefined) return sentence;
    const at = word.index + 1 + below(source.random, word[0].length - 1);
    const letter = sentence.text.charAt(at);
    const before = sentence.text.charAt(at - 1);
    switch (below(source.random, 4)) {
      case 0:
        return replaced(sentence, at, at + 1, "");
      case 1:
        return replaced(sentence, at, at, letter);
      case 2:
        return replaced(sentence, at, at + 1, "aeinrst".charAt(below(source.random, 7)));
      default:
        return replaced(sentence, at - 1, at + 1, letter + before);
    }
  });

const insertSentence: Edit = (paragraphs, source) => {
  const [paragraph, at] = anyPlace(paragraphs, source);
  paragraph.splice(at, 0, foreign(source.sentence()));
};

const removeSentence: Edit = (paragraphs, source) => {
  const [paragraph, at] = anyPlace(paragraphs, source);
  paragraph.splice(at, 1);
};

const replaceSentence: Edit = (paragraphs, source) => {
  const [paragraph, at] = anyPlace(paragraphs, source);
  paragraph.splice(at, 1, foreign(source.sentence()));
};

const moveSentence: Edit = (paragraphs, source) => {
  const [from, at] = anyPlace(paragraphs, source);
  const moved = from.splice(at, 1);
  const [to, place] = anyPlace(paragraphs, source);
  to.splice(place, 0, ...moved);
};

const moveParagraph: Edit = (paragraphs, { random }) => {
  const moved = paragraphs.splice(below(random, paragraphs.length), 1);
  paragraphs.splice(below(random, paragraphs.length + 1), 0, ...moved);
};

/** A sentence set a second time elsewhere, as pulled quotations and summaries are. */
const repeatSentence: Edit = (paragraphs, source) => {
  const [from, at] = anyPlace(paragraphs, source);
  const { text, origins } = from[at] ?? foreign("");
  const [to, place] = anyPlace(paragraphs, source);
  to.splice(place, 0, { text, origins: origins.map(copyOf) });
};

const updateNumber: Edit = (paragraphs, source) => {
  const numbered = paragraphs.flatMap((paragraph) =>
    paragraph.flatMap((sentence, at) => (/\d/u.test(sentence.text) ? [{ paragraph, at }] : [])),
  );
  const place = numbered[below(source.random, numbered.length)];
  const sentence = place?.paragraph[place.at];
  if (place === undefined || sentence === undefined) return;
  const numbers = [...sentence.text.matchAll(/\d+/gu)];
  const number = numbers[below(source.random, numbers.length)];
  if (number === undefined) return;
  const other = String(1 + below(source.random, 10 ** Math.min(6, number[0].length)));
  const end = number.index + number[0].length;
  place.paragraph[place.at] = replaced(sentence, number.index, end, other);
};

/** One to five words in a row put in other words, those of another article. */
const reword: Edit = (paragraphs, source) =>
  change(paragraphs, source, (sentence) => {
    const words = wordsOf(sentence.text);
    const first = below(source.random, words.length);
    const last = Math.min(words.length - 1, first + below(source.random, 5));
    const [from, to] = [words[first], words[last]];
    if (from === undefined || to === undefined) return sentence;
    const others = source.sentence().split(" ");
    const some = others.slice(0, 1 + below(source.random, 5)).join(" ");
    return replaced(sentence, from.index, to.index + to[0].length, some);
  });

/** A word put in, among them one that turns the sense round. */
const addWord: Edit = (paragraphs, source) =>
  change(paragraphs, source, (sentence) => {
    const words = wordsOf(sentence.text);
    const word = words[below(source.random, words.length)];
    const added = ["not ", "also ", "reportedly ", "now "][below(source.random, 4)] ?? "";
    return word === undefined ? sentence : replaced(sentence, word.index, word.index, added);
  });

/** All quotation marks and dashes of the text in another style. */
const restyleMarks: Edit = (paragraphs) => {
  const styles: Readonly<Record<string, string>> = { "“": '"', "”": '"', "’": "'", "—": "–" };
  for (const paragraph of paragraphs) {
    for (const [at, sentence] of paragraph.entries()) {
      const text = sentence.text.replace(/[“”’—]/gu, (mark) => styles[mark] ?? mark);
      paragraph[at] = { text, origins: sentence.origins };
    }
  }
};

/** Two sentences made one, or one cut in two. */
const mendSentences: Edit = (paragraphs, source) => {
  const [paragraph, at] = anyPlace(paragraphs, source);
  const [one, other] = [paragraph[at], paragraph[at + 1]];
  if (one === undefined || other === undefined) return;
  const start = part(one, 0, Math.max(0, one.text.length - 1));
  paragraph.splice(at, 2, joined([start, other], ", and "));
};

/** The edits there are, by name. */
export const editKinds = {
  typo,
  "sentence inserted": insertSentence,
  "sentence removed": removeSentence,
  "sentence replaced": replaceSentence,
  "sentence moved": moveSentence,
  "paragraph moved": moveParagraph,
  "sentence repeated": repeatSentence,
  "number updated": updateNumber,
  reworded: reword,
  "word added": addWord,
  "marks restyled": restyleMarks,
  "sentences joined": mendSentences,
} as const satisfies Readonly<Record<string, Edit>>;

export type EditKind = keyof typeof editKinds;
export const kindNames = Object.keys(editKinds) as readonly EditKind[];
