/** A text in its comparison form, with the way back to the text it was made from. */
export interface Folded {
  readonly text: string;
  /**
   * The offset in the source of the character that made the folded one at `offset` (0 to the
   * folded text's length, UTF-16). A folded range maps to the source by mapping both its ends.
   */
  readonly sourceOffset: (offset: number) => number;
}

const SINGLE_QUOTES = "‘’‚‛ʼ′`´‹›";
const DOUBLE_QUOTES = "“”„‟«»″";
const DASHES = "‐‑‒–—―−";

const replacements = new Map<string, string>([
  ...Array.from(SINGLE_QUOTES, (mark): [string, string] => [mark, "'"]),
  ...Array.from(DOUBLE_QUOTES, (mark): [string, string] => [mark, '"']),
  ...Array.from(DASHES, (mark): [string, string] => [mark, "-"]),
  ["…", "..."],
]);

const SPACE = /^\s$/u;
/** Accents, and the joiners and direction marks that change how a word looks but not which it is. */
const DROPPED = /[\u0300-\u036F\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]/gu;

function foldCharacter(character: string): string {
  if (character < "\u0080") return character.toLowerCase();
  return (
    replacements.get(character) ??
    character.normalize("NFKD").replace(DROPPED, "").toLowerCase().replace(DROPPED, "")
  );
}

/**
 * The comparison form of a text: lower case, without accents, every kind of quotation mark and
 * dash made one, compatibility forms (ligatures, full-width letters) resolved, runs of white
 * space made one space. The stored text is never changed by it; the map leads back to it.
 */
export function foldText(text: string): Folded {
  const parts: string[] = [];
  const sources: number[] = [];
  let offset = 0;
  let afterSpace = false;
  for (const character of text) {
    const space = SPACE.test(character);
    const folded = space ? (afterSpace ? "" : " ") : foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit += 1) sources.push(offset);
    parts.push(folded);
    if (folded !== "") afterSpace = space;
    offset += character.length;
  }
  return {
    text: parts.join(""),
    sourceOffset: (at) => sources[at] ?? text.length,
  };
}
