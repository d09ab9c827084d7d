import { removing, hasAtMost, wordCount } from "./measure.ts";

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
  (block) =>
    isCreditedCaption(block.text) ||
    (hasAtMost(block.text, MAX_WORDS) &&
      !/[.!?]\s+\p{Lu}/u.test(block.text) &&
      CREDITS.some((credit) => credit.test(block.text))),
);

function isCreditedCaption(text: string): boolean {
  const words = wordCount(text);
  return (
    (words <= MAX_CAPTION_WORDS && CREDITED_CAPTION.test(text)) ||
    (words <= 6 && GALLERY.test(text))
  );
}
