import { removing, wholly } from "./measure.ts";

/** Services and verbs that share bars are made of, and the small words between them. */
const SERVICES =
  "facebook twitter x linkedin whatsapp pinterest reddit telegram tumblr flipboard threads bluesky mastodon xing messenger email e-mail mail sms pocket line instagram youtube tiktok link print gift rss viber wechat skype digg";
const VERBS =
  "share shares tweet tweets pin like follow teilen merken twittern drucken versenden partager imprimer compartir imprimir compartilhar condividi stampa delen send copy save repost embed";
const FILLERS =
  "this article story post page artikel beitrag seite us me on via to by with auf per sur en su the and it";
const telling = new Set(`${SERVICES} ${VERBS}`.split(" "));
const fillers = new Set(FILLERS.split(" "));
const MAX_TOKENS = 40;

const isSharePhrase = wholly([
  "(?:click to|opens in) (?:share|email|print|new window)\\b.{0,60}",
  "(?:share|teilen sie|den|diesen)? ?(?:this |diesen )?(?:article|story|post|artikel|beitrag)(?: mit (?:anderen|freunden))? (?:share|teilen)\\b.{0,40}",
  "follow (?:us|me|him|her|@\\w+)(?: @?\\w+)? on (?:facebook|twitter|x|instagram|linkedin|tiktok|youtube|telegram|threads|google news)\\b.{0,60}",
]);

function isShareBar(text: string): boolean {
  if (text.length > 400) return false;
  const tokens = text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}]+)*/gu) ?? [];
  const words = tokens.filter((token) => !/^\d+k?$/u.test(token));
  return (
    words.length > 0 &&
    words.length <= MAX_TOKENS &&
    !/[.!?]$/u.test(text) &&
    telling.has(words[0] ?? "") &&
    words.every((word) => telling.has(word) || fillers.has(word))
  );
}

/** Sets aside bars of links for sharing: blocks of nothing but services and verbs for them. */
export const removeShareBars = removing(
  "share-bar",
  (block) => isShareBar(block.text) || isSharePhrase(block.text),
);
