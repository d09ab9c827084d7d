import { hasAtMost, isAttributed, removing } from "./measure.ts";

/** Prompts address the reader in the imperative and name what would be sent. */
const PROMPTS = [
  /^(?:please )?(?:sign up|subscribe|register|join|opt in)\b.{0,160}\b(?:newsletters?|inbox|e-?mail(?:s| alerts| updates)?|mailing list|bulletin|updates|alerts|channel|briefing|podcast|push notifications)\b/iu,
  /^never miss\b.{0,100}\b(?:newsletter|sign(?:ing)? up|inbox|story|update)/iu,
  /^(?:do you )?want to\b.{0,80}\bsign up\b/iu,
  /^(?:subscribe|sign up)(?: now| today)?(?: here)? (?:to|for)\b.{0,40}\b(?:edition|magazine|print|digital|daily|free|trial|pass|plus|premium|offers?)\b/iu,
  /^if you (?:enjoy(?:ed)?|like[d]?|found|value)\b.{0,80}\b(?:support|donat|subscri|shar|sign)/iu,
  /^lust auf mehr\b/iu,
  /^(?:get|receive|want)\b.{0,120}\b(?:newsletter|(?:in|to) your inbox|by e-?mail|straight to your (?:inbox|phone))\b/iu,
  /^(?:our|the|free|daily|weekly|morning)\b[^.]{0,60}\bnewsletter\b.{0,60}\b(?:sign up|subscribe|inbox)\b/iu,
  /^(?:download|get|install)\b.{0,60}\b(?:our|the)\b.{0,40}\bapp\b/iu,
  /^(?:for|find) (?:the latest|more)\b.{0,100}\b(?:download|subscribe|sign up|follow us|visit our)\b/iu,
  /^(?:support (?:our|independent|quality) (?:\S+ ){0,2}?(?:journalis[mt]s?|reporting|reporters|newsroom|coverage|work|site|website|team|mission|media|news|writers|magazine|newspaper)|help us keep|become a (?:member(?! states?\b)|supporter|patron|subscriber)|donate (?:now|today|here))\b/iu,
  /^(?:abonnieren sie|abonniere|jetzt abonnieren|melden sie sich|hier (?:geht es|können sie)|verpassen sie|keine (?:news|nachricht|neuigkeiten))\b.{0,160}\b(?:newsletters?|kanal|whatsapp|e-?mail|app)\b/iu,
  /^(?:newsletter)(?:[\s-](?:abonnieren|anmeldung|anmelden|bestellen|sign-?up))?[\s.!:]*$/iu,
  /^(?:inscrivez-vous|abonnez-vous|recevez)\b.{0,160}\b(?:newsletter|lettre d[’']information|e-?mail|boîte)\b/iu,
  /^(?:suscr[ií]bete|suscríbase|recibe|reciba|apúntate)\b.{0,160}\b(?:newsletter|boletín|correo|canal)\b/iu,
  /^(?:iscriviti|ricevi|inscreva-se|receba|schrijf je in|ontvang)\b.{0,160}\b(?:newsletter|e-?mail|posta|nieuwsbrief|canale?)\b/iu,
];
const MAX_WORDS = 50;

/** Sets aside prompts to subscribe, to follow, to install an app or to give. */
export const removeNewsletterPrompts = removing(
  "newsletter",
  (block) =>
    hasAtMost(block.text, MAX_WORDS) &&
    !isAttributed(block.text) &&
    PROMPTS.some((prompt) => prompt.test(block.text)),
);
