import { hasAtMost, isAttributed, removing } from "./measure.ts";

/** Lines under an article that say who else worked on it, and how to reach its makers. */
const CONTACTS = [
  /^(?:follow|contact|e-?mail|reach|write to|message)(?= ).{0,200}@\w/iu,
  /^(?:[Ff]ollow|[Cc]ontact|E-?mail|[Rr]each|[Ww]rite to|[Mm]essage) (?:out to )?(?:us|me|him|her|them|(?:our|the|this) \S+|(?:\p{Lu}[\p{L}\p{M}.'’-]*\s?){1,4})(?:, .{1,40},)?(?: ?(?:on|via|at|by|through)\s|\s?:).{0,80}(?<!\p{L})(?:[Tt]witter|[Ff]acebook|[Ii]nstagram|[Ee]-?mail)(?!\p{L})/u,
  /^(?:have a (?:tip|story|news tip)|got a (?:tip|story))\b.{0,200}\b(?:twitter|facebook|instagram|e-?mail|contact us|get in touch|let us know)\b/iu,
  /^(?:have a (?:tip|story|news tip)|got a (?:tip|story)|do you have a)\b.{0,200}(?:@|\b(?:contact|e-?mail|message|write to|tell) (?:us|me)\b|\b(?:get in touch|let us know)\b)/iu,
  /^(?:[\p{Lu}][\p{L}.'’-]+\s+){2,4}(?:can|may) be (?:reached|contacted|followed) (?:at|on|by|via)\b/u,
  /^(?:join|visit) our\b.{0,60}\b(?:forums?|community|group|page|discord|channel)\b/iu,
  /^(?:bei fragen|fragen|anregungen|haben sie (?:fragen|hinweise))\b.{0,120}\b(?:kontakt|mail|schreiben|wenden)\b/iu,
  /^\p{Lu}.{2,120}\bcontributed (?:(?:to )?(?:this|the) (?:report|story|article)|reporting)\.?$/u,
];
/** "(Reporting by …; Editing by …)": work, and nothing but names behind it. */
const CREDIT_WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|and|in|by|at|for|with|editing|writing|reporting|additional|compiled)";
const CREDITS = new RegExp(
  `^[([]?(?:Additional r|With r|R|W|E|C)(?:eporting|riting|diting|ompiled) (?:by|from) ${CREDIT_WORD}(?:[\\s,;:&]+${CREDIT_WORD})*[.)\\]]*$`,
  "u",
);
const MAX_WORDS = 50;

/** Sets aside lines that say who else worked on an article, and how to reach its makers. */
export const removeContacts = removing(
  "byline",
  (block) =>
    hasAtMost(block.text, MAX_WORDS) &&
    !isAttributed(block.text) &&
    (CREDITS.test(block.text) || CONTACTS.some((contact) => contact.test(block.text))),
);
