import { removing, wholly } from "./measure.ts";

/** Buttons and links of consent banners. */
const isConsentLabel = wholly([
  "(?:accept|allow|reject|decline|manage|customi[sz]e)(?: and close| all)?(?: optional)? cookies",
  "(?:cookie|privacy|consent) (?:settings|preferences|policy|notice|consent)",
  "privacy policy(?: (?:and|&|\\|) terms (?:of (?:use|service)|and conditions))?",
  "(?:alle )?cookies (?:akzeptieren|ablehnen|zulassen|verwalten)|(?:cookie|datenschutz)-?einstellungen|datenschutz(?:erklärung)?",
  "(?:tout accepter|accepter (?:tous )?les cookies|paramétrer les cookies|politique de confidentialité)",
  "(?:aceptar (?:todas )?las cookies|política de (?:cookies|privacidad)|accetta(?: tutti)? i cookie)",
]);

const MENTIONS_COOKIES = /\bcookies?\b/iu;

/** What a notice says of cookies, and a report about them does not say together. */
const CONSENT_WORDS = [
  /\b(?:we|our (?:partners|website|site)|this (?:web)?site|wir|diese (?:web)?seite|nous|ce site|(?:este|nuestro) sitio|utilizamos|utilizziamo|questo sito|deze (?:web)?site|wij?)\b/iu,
  /\b(?:by (?:continuing|clicking|using)|you (?:agree|consent|accept)|your (?:consent|experience|preferences|choices)|durch die nutzung|stimmen sie|einverstanden|ihre (?:zustimmung|einwilligung)|en poursuivant|vous acceptez|votre (?:consentement|expérience)|si continúa|acepta|su experiencia|acconsenti|u gaat akkoord)\b/iu,
  /\b(?:use|uses|using|store|verwenden|nutzen|setzen|verwendet|utilisons|utilise|utilizamos|utiliza|usa|gebruiken|gebruikt)\b/iu,
];

/** Notices speak at once of the site, the reader or the cookies; reports of somebody else. */
const OPENING =
  /^(?:we|our|this|the (?:web)?site|by|to|cookies?|please|wir|unsere|diese|um|durch|auf|nous|notre|ce|en|pour|este|esta|nuestr[oa]s?|utilizamos|usamos|utilizziamo|questo|nós|wij?|deze)(?![\p{L}])/iu;

/** At least this many of the consent words make a notice of a text that mentions cookies. */
const ENOUGH_CONSENT_WORDS = 3;

function isNotice(text: string): boolean {
  if (text.length > 1200 || !MENTIONS_COOKIES.test(text) || !OPENING.test(text)) return false;
  return CONSENT_WORDS.filter((words) => words.test(text)).length >= ENOUGH_CONSENT_WORDS;
}

/** Sets aside cookie and consent notices. */
export const removeCookieNotices = removing(
  "cookie-notice",
  (block) => isConsentLabel(block.text) || isNotice(block.text),
);
