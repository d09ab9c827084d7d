import { removing, wordCount } from "./measure.ts";

const MEDIUM =
  "photos?|photograph|images?|pictures?|illustration|graphic|video|fotos?|bild(?:er)?|grafik|imagen|immagine|crédit";
const CREDITS = [
  new RegExp(
    `^[([]?(?:file )?(?:${MEDIUM})(?: (?:credits?|courtesy|source|by|von|par|por|di|de))*\\s*[:/|©]\\s*\\S`,
    "iu",
  ),
  new RegExp(`^[([]?(?:${MEDIUM}) (?:by|courtesy of|credit|von) \\p{Lu}`, "iu"),
  /^[([]?[\p{L}\s.'’-]{2,50}\s*(?:\/|via|\|)\s*(?:getty(?: images)?|afp|reuters|ap|epa|dpa|shutterstock|istock|alamy|picture alliance|unsplash)\b.{0,60}$/iu,
];
const MAX_WORDS = 20;

/** Sets aside lines that only say who made a picture. */
export const removeCredits = removing(
  "caption-credit",
  (block) =>
    wordCount(block.text) <= MAX_WORDS &&
    !/[.!?]\s+\p{Lu}/u.test(block.text) &&
    CREDITS.some((credit) => credit.test(block.text)),
);
