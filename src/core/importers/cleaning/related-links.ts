import { endOfRun, endsAsSentence, setAside, wholly, hasAtMost } from "./measure.ts";
import type { Measure } from "./measure.ts";

const LABELS = [
  "(?:also |please )?(?:read|see)(?: more| also| next| on| this)?|more|now read|schon gelesen\\?",
  "(?:see|watch|listen|check out) (?:also|more|next)",
  "related(?: (?:articles?|stor(?:y|ies)|news|posts?|topics?|links?|coverage|content|reading|videos?))?",
  "more (?:on (?:this|the) (?:story|topic|subject)|stories|news|like this|related)",
  "more (?:from|on|about) .{1,40}|more (?:great |top |recent )?\\S+ (?:stories|news|articles)|(?:want|looking for) more(?: stories)?(?: like this)?",
  "(?:recommended|suggested|trending|popular|latest|most (?:read|popular|viewed))(?: (?:for you|now|articles?|stories|news|posts?|reading|today))?",
  "you (?:may|might) (?:also )?(?:like|be interested in|enjoy)",
  "(?:don't|do not) miss(?: (?:this|it))?|up next|in case you missed it|further reading|editors'? picks?",
  "(?:lesen sie|lies)(?: hier)?(?: auch| mehr| dazu)*(?: (?:die|den) folgenden? (?:beiträge|artikel|beitrag))?|auch (?:lesen|spannend|lesenswert)|(?:mehr|weitere artikel|weiteres) zum thema|lesetipp|auch interessant|das könnte (?:sie|dich) auch interessieren|das thema könnte (?:sie|dich) auch interessieren|mehr (?:dazu|infos?|informationen)|(?:weitere|zusätzliche|mehr|zusatz)[ -]?(?:informationen|infos|beiträge|artikel|themen|links|nachrichten|meldungen)(?: .{1,40})?|zum weiterlesen|(?:meist|zuletzt)[ -]?(?:gelesen|diskutiert|kommentiert|gesucht)e?|auch auf .{1,30}|siehe auch|weiterlesen|meistgelesen",
  "(?:à )?lire (?:aussi|également)|à lire|voir aussi|sur le même sujet|articles? liés?",
  "(?:lea|lee|leer|vea|ver|mira)(?: también| más| además)|(?:le|te) puede interesar|también te puede interesar|noticias relacionadas|más información",
  "leggi (?:anche|di più)|potrebbe interessarti(?: anche)?|articoli correlati",
  "(?:leia|veja) (?:também|mais)|notícias relacionadas|saiba mais",
  "lees (?:ook|meer|verder)|zie ook|gerelateerde artikelen",
];

const isLabel = wholly(LABELS);
/** Pointers that name no article: "Follow our full coverage at …". */
const COVERAGE =
  /^(?:follow|see|find|read|more|click here for|for more)\b.{0,60}(?:\bcoverage\b.{0,80}|:\s*https?:\S+.{0,60})$/iu;
/** A label with a colon or bar and the linked headline behind it. */
const LABELLED = new RegExp(`^[\\p{P}\\p{S}\\s]*(?:${LABELS.join("|")})\\s*[:|»›>→]\\s*\\S`, "u");
const MAX_WORDS = 32;

function isLabelledLink(text: string): boolean {
  return (
    hasAtMost(text, MAX_WORDS) &&
    (COVERAGE.test(text) || LABELLED.test(text.toLowerCase().replace(/[’‘]/g, "'")))
  );
}

function isLinkLine(text: string): boolean {
  return hasAtMost(text, 25) && !/[.。:][)\]"'”’»]*$/u.test(text);
}

/**
 * Sets aside pointers to other articles: "Read more: …", and labels such as "Related articles"
 * with the lines under them. Nothing stands before a headline to lead away from, so the first
 * block is left alone: "Latest: mayor resigns" may be the headline.
 */
export const removeRelatedLinks: Measure = (blocks) => {
  const result = [...blocks];
  const first = blocks.findIndex((block) => block.kept);
  for (const [index, block] of blocks.entries()) {
    if (result[index]?.kept !== true || index === first) continue;
    if (isLabelledLink(block.text) && !/[.!?]\s+\p{Lu}.*[.!?]$/u.test(block.text)) {
      result[index] = setAside(block, "related-links");
    } else if (isLabel(block.text) && !endsAsSentence(block.text)) {
      const end = endOfRun(result, index + 1, isLinkLine);
      for (let at = index; at < end; at += 1) {
        const member = result[at];
        if (member !== undefined) result[at] = setAside(member, "related-links");
      }
    }
  }
  return result;
};
