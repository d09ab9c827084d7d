import { endsAsSentence, hasAtMost, isFirstKept, removing, wordCount } from "./measure.ts";

const MEDIUM =
  "photos?|photograph|images?|pictures?|illustration|graphic|video|fotos?|bild(?:er)?|grafik|imagen|immagine|crédit";
/** "Photo: …", "Video courtesy of: …". */
const LABELLED = new RegExp(
  `^[([]?(?:file )?(?:${MEDIUM})(?<by>(?: (?:credits?|courtesy|source|by|von|par|por|di|de))*)\\s*[:/|©]\\s*(?<maker>\\S.*)$`,
  "iu",
);
/** "Photo by …", "Picture courtesy of …". */
const MADE_BY = new RegExp(
  `^[([]?(?:${MEDIUM}) (?<by>by|courtesy of|credit|von) (?<maker>\\p{L}.*)$`,
  "iu",
);
const AGENCY =
  "getty(?: images)?|afp|reuters|ap|epa|dpa|shutterstock|istock|alamy|picture alliance|unsplash";
/** "Name/Agency", "Name via Agency". */
const OF_AGENCY = new RegExp(
  `^[([]?(?<head>[\\p{L}\\s.'’-]{2,50}?)\\s*(?<join>\\/|via|\\|)\\s*(?:${AGENCY})(?!\\p{L})(?<tail>.{0,60})$`,
  "iu",
);
/** Words that stand between names in a credit, written small. */
const BETWEEN_NAMES =
  /^(?:and|und|et|y|e|of|for|from|the|in|on|at|by|via|under|with|cc|de|del|della|der|die|das|des|da|di|du|la|le|von|van|für|aus|im|file|pool|stock|handout|archiv|archive|photo|photos|image|images|foto|picture|alliance|getty|dpa|ap|afp|epa|reuters|imago|alamy|shutterstock|istock|unsplash|pixabay|pexels|flickr)$/u;
/** A headline's label is longer than a credit's name: "Video: Ferry Breaks Apart In Storm". */
const MAX_NAME_WORDS = 4;

/** True when a text holds a word that is written small and is part of no name. */
function holdsCommonWord(text: string): boolean {
  const words = text.match(
    /(?<![\p{L}\p{N}@_.])\p{Ll}[\p{Ll}\p{M}'’-]*(?![\p{L}\p{N}@_]|\.\p{L})/gu,
  );
  return words?.some((word) => !BETWEEN_NAMES.test(word)) ?? false;
}

/** True for a line that names the maker of a picture; `opens` where it may be the headline. */
function isCredit(text: string, opens: () => boolean): boolean {
  const isSentence = endsAsSentence(text);
  const labelled = LABELLED.exec(text)?.groups;
  const made = MADE_BY.exec(text)?.groups;
  const maker = labelled?.["maker"] ?? made?.["maker"];
  if (maker !== undefined) {
    // "Pictures by Hubble show two galaxies." is about pictures.
    if (labelled === undefined && isSentence && holdsCommonWord(maker)) return false;
    const isPlain = labelled?.["by"] === "" || made !== undefined;
    return !isPlain || isNamed(maker) || !opens();
  }
  const { head = "", join = "", tail } = OF_AGENCY.exec(text)?.groups ?? {};
  if (tail === undefined || holdsCommonWord(tail)) return false;
  return join.toLowerCase() !== "via" || !isSentence || !holdsCommonWord(head);
}

function isNamed(maker: string): boolean {
  return (
    (wordCount(maker) <= MAX_NAME_WORDS && !holdsCommonWord(maker)) ||
    new RegExp(`(?<!\\p{L})(?:${AGENCY})(?!\\p{L})`, "iu").test(maker)
  );
}
/** A caption that ends with its credit: "A harbour at dawn (Photo: Name)". */
const CREDITED_CAPTION = new RegExp(
  `[([](?:file|${MEDIUM}|credits?|source|via|crédito|quelle)(?: \\p{L}{1,12}){0,2}\\s*[:/][^)\\]]{1,80}[)\\]]\\.?$`,
  "iu",
);
const GALLERY =
  /^(?:image|photo|picture|slide|bild|foto)\s+\d{1,3}\s*(?:of|von|\/|de|sur)\s*\d{1,3}/iu;
const MAX_WORDS = 20;
const MAX_CAPTION_WORDS = 45;

/** Sets aside lines that only say who made a picture. */
export const removeCredits = removing(
  "caption-credit",
  (block, index, blocks) =>
    isCreditedCaption(block.text) ||
    (hasAtMost(block.text, MAX_WORDS) &&
      !/[.!?]\s+\p{Lu}/u.test(block.text) &&
      isCredit(block.text, () => block.kind !== "caption" && isFirstKept(blocks, index))),
);

function isCreditedCaption(text: string): boolean {
  const words = wordCount(text);
  return (
    (words <= MAX_CAPTION_WORDS && CREDITED_CAPTION.test(text)) ||
    (words <= 6 && GALLERY.test(text))
  );
}
